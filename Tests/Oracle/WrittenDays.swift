import Editorial

extension Desk {
  /// The same desk with so many words written on some days, as a log would tell it.
  ///
  /// - Parameters:
  ///   - written: words by day, `2026-11-25`.
  ///   - outlet: whose they are.
  ///   - also: those of another outlet.
  ///   - first: the day of the first look, of which nothing counts; `nil` for no log.
  ///   - held: words of today's last line that wait to be claimed.
  ///   - now: the moment of these.
  /// - Returns: the desk with what was known of words before, and these.
  package func writing(
    _ written: [String: Int], for outlet: String? = "fp",
    also: (outlet: String, written: [String: Int])? = nil, since first: String? = "2026-09-30",
    held: Int = 0, now: String = "2026-11-25 14:00"
  ) -> Desk {
    var records: [WordsRecord] = []
    func add(_ line: WordsLine) { records.append(WordsRecord(line, by: "here")) }
    if let first {
      add(
        WordsLine(
          .brought, at: home.moment(date(first).day, minute: 540), of: FilePath("posts"),
          words: 9000))
    }
    // A text counts once: each line has one of its own.
    var print: UInt64 = 100
    for (outlet, written) in [(outlet, written)] + (also.map { [($0.outlet, $0.written)] } ?? []) {
      for (day, words) in written.sorted(by: { $0.key < $1.key }) where words > 0 {
        print += 1
        add(
          WordsLine(
            .written, at: home.moment(date(day).day, minute: 720), of: FilePath("a.md"),
            outlet: outlet, words: words, new: [Paragraph(Print(print), words: words)]))
      }
    }
    if held > 0 {
      let when = date(now)
      add(
        WordsLine(
          .held, at: home.moment(when.day, minute: when.minute ?? 0), of: FilePath("b.md"),
          outlet: outlet, words: held, new: [Paragraph(Print(1), words: held)]))
    }
    var desk = self
    desk.words = WordsHistory(
      tally: WordsTally(records, days: writingDays), logs: [])
    return desk
  }
}

/// As many words on each of the 28 days before Wednesday 25 November 2026, none on Sundays.
///
/// - Parameters:
///   - words: of a day.
///   - lean: of a day of the first of the four weeks, where that is another.
///   - today: of the 25th.
/// - Returns: words by day.
package func steadyWords(_ words: Int, lean: Int? = nil, today: Int = 0) -> [String: Int] {
  var written: [String: Int] = [:]
  for back in 1...28 {
    let one = day("2026-11-25") - back
    if one.weekday == .sunday { continue }
    written[one.description] = back > 21 ? lean ?? words : words
  }
  if today > 0 { written["2026-11-25"] = today }
  return written
}
