import Editorial

// What a site is built by against what the piece says of itself (R8).
extension PieceBuilder {
  /// Tells where a page appears, or goes, on another day than its piece says: the site's builder
  /// knows nothing of our keys.
  mutating func checkSiteDates(_ piece: Piece, _ siteDate: WrittenDate) {
    // A draft is built on no day at all.
    guard fields.isDraft != true, let status = piece.status else { return }
    let isScheduled = status == words.status(like: .scheduled, at: piece.outlet)
    let isOut = status == words.status(like: .published, at: piece.outlet)
    let site = siteKey
    if isScheduled, let scheduled = fields.scheduled, differ(scheduled, siteDate) {
      add(PieceSentence.siteDay(scheduled, siteDate, site.key), at: site.place)
    } else if isOut, fields.status != nil, isAhead(siteDate) {
      add(PieceSentence.notYetOnSite(siteDate, site.key), at: site.place)
    }
    let comes = isScheduled ? fields.scheduled ?? siteDate : siteDate
    if isScheduled || isOut, let gone = fields.expiryDate, gone.day <= comes.day {
      add(PieceSentence.goneFromSite(gone, comes), at: fields.expiryDatePlace)
    }
  }

  /// The key a site goes by, and where it stands; none for the day in a file's name.
  private var siteKey: (key: String?, place: Place) {
    if fields.publishDate != nil { return ("publishDate", fields.publishDatePlace) }
    if fields.date != nil { return ("date", fields.datePlace) }
    return (nil, Place(line: 1))
  }

  /// Whether two dates are of different days; in zones of their own one day may be two.
  private func differ(_ one: WrittenDate, _ other: WrittenDate) -> Bool {
    let days = abs(one.day.number - other.day.number)
    return days > (one.mark == other.mark ? 0 : 1)
  }
}
