// What the newsletter's own site and the files say against each other.
extension Desk {
  /// The exports that are gone by: the newest of each outlet.
  package var newestExports: [NewsletterExport] {
    var seen: Set<OutletID?> = []
    return exports.filter { seen.insert($0.outlet).inserted }
  }

  /// Where the desk and its newsletter's site disagree, in order of the files.
  ///
  /// - Parameter now: tells what has passed.
  /// - Returns: the differences; none without an export.
  package func postDifferences(at now: Moment) -> [PostDifference] {
    guard !exports.isEmpty else { return [] }
    let here = newestExports.flatMap { export -> [PostDifference] in
      guard let outlet = export.outlet else { return [] }
      let differing = PostDiffering(desk: self, export: export, now: now)
      let doubtful = Set(doubts.flatMap(\.files))
      return pieces.indices.compactMap { index -> PostDifference? in
        guard pieces[index].outlet == outlet, !pieces[index].isTranslation else { return nil }
        let piece = pieces[index]
        return doubtful.contains(piece.id) && piece.tie.post == nil
          ? nil : differing.difference(piece)
      }
    }
    return (here + doubts.flatMap { differences($0) }).sorted {
      ($0.path, $0.line) < ($1.path, $1.line)
    }
  }

  /// A doubt at each of its files; of one number at all but the first.
  private func differences(_ doubt: PostDoubt) -> [PostDifference] {
    let posts = doubt.posts.map { named($0) }.joined(separator: " or ")
    return doubt.files.enumerated().compactMap { place, file in
      guard let piece = piece(file) else { return nil }
      let others = doubt.files.filter { $0 != file }.map(\.text).joined(separator: ", ")
      let sentence: String
      switch doubt.reason {
      case .sameNumber:
        guard place > 0 else { return nil }
        sentence =
          "\(doubt.files[0]) has the same `substack_id`; take it out of the one that is another post"
      case .severalFiles:
        sentence =
          "this or \(others) may be \(posts) on Substack; write `substack_id: "
          + "\(doubt.posts.first?.number ?? 0)` into the one that is"
      case .severalPosts:
        sentence =
          "on Substack it may be \(posts); write the right number here as `substack_id: "
          + "\(doubt.posts.first?.number ?? 0)`"
      case .farApart:
        sentence =
          "\(posts) on Substack has the same title, weeks apart; if it is this one, write "
          + "`substack_id: \(doubt.posts.first?.number ?? 0)` here"
      }
      return PostDifference(
        kind: doubt.reason == .sameNumber ? .twice : .doubt, path: file, line: piece.statusLine,
        piece: file, post: doubt.posts.first, here: "", there: "", sentence: sentence)
    }
  }

  /// `123456789 of 12 Nov`.
  private func named(_ post: ExportedPost) -> String {
    let day = post.day(in: home).map { " of \(DateLabel.short($0))" } ?? ", a draft"
    return "\(post.number)\(day)"
  }
}

/// Compares pieces of one outlet with what its newest export says.
private struct PostDiffering {
  let desk: Desk
  let export: NewsletterExport
  let now: Moment
  /// The day the export was taken, of which it knows only a part.
  private let takenDay: Day
  /// The first day that anything came out there: what is older came out elsewhere.
  private let firstDay: Day?
  private let asOf: String

  init(desk: Desk, export: NewsletterExport, now: Moment) {
    self.desk = desk
    self.export = export
    self.now = now
    takenDay = desk.home.day(export.taken)
    firstDay = export.posts.filter { $0.state == .published }.compactMap { $0.day(in: desk.home) }
      .min()
    asOf = desk.asOfWords(export)
  }

  func difference(_ piece: Piece) -> PostDifference? {
    guard let post = piece.tie.post else { return onlyHere(piece) }
    guard piece.hasFile else { return onlyThere(piece, post) }
    switch post.state {
    case .published: return published(piece, post)
    case .scheduled: return scheduled(piece, post)
    case .draft: return notOut(piece, post, "a draft")
    case .retired: return notOut(piece, post, "taken back")
    }
  }

  // MARK: What the site knows better

  private func published(_ piece: Piece, _ post: ExportedPost) -> PostDifference? {
    guard let day = post.day(in: desk.home) else { return nil }
    let there = "published \(day)"
    guard isOut(piece) else {
      return difference(
        .published, piece, post, there,
        "it came out on Substack on \(day), and this says \(here(piece))", out(piece, post, day))
    }
    let said = piece.stamps.first { desk.plan[$0.status].isOut }.map { desk.day(of: $0.date) }
    if said == day { return nil }
    let remedy = remedy(piece, [.outDay(day)] + number(piece, post))
    return difference(
      .date, piece, post, there,
      said.map { "this says \(here(piece)) on \($0); on Substack it came out on \(day)" }
        ?? "it is \(here(piece)) without its day; on Substack it came out on \(day)", remedy)
  }

  private func scheduled(_ piece: Piece, _ post: ExportedPost) -> PostDifference? {
    guard let moment = post.moment else { return nil }
    let written = desk.written(moment, at: piece.outlet)
    if isOut(piece) { return notOut(piece, post, "scheduled for \(written.text)") }
    let there = "scheduled \(written.text)"
    if moment <= now {
      let day = desk.home.day(moment)
      return difference(
        .published, piece, post, there,
        "Substack was to send it out on \(written.text), and this says \(here(piece))",
        out(piece, post, day))
    }
    guard let status = piece.status, !desk.plan[status].isExit else { return nil }
    if desk.plan[status].next == .goesOut, let said = piece.scheduled {
      if desk.when(said, for: piece.outlet).moment == moment { return nil }
      return difference(
        .scheduled, piece, post, there,
        "this says it goes out on \(said.text); Substack sends it out on \(written.text)",
        remedy(piece, [.scheduled(written)] + number(piece, post)))
    }
    let goal = desk.plan.workflow(of: piece.outlet).statuses.first {
      desk.plan[$0].next == .goesOut
    }
    let move = goal.map {
      Move(to: $0, on: desk.home.day(now), at: written, details: number(piece, post))
    }
    return difference(
      .scheduled, piece, post, there,
      "Substack sends it out on \(written.text), and this says \(here(piece))",
      move.flatMap { self.remedy(piece, $0) })
  }

  // MARK: What has no right answer

  /// What the file says came out, or was to, before the export was taken, and did not there.
  private func notOut(_ piece: Piece, _ post: ExportedPost, _ there: String) -> PostDifference? {
    guard let day = daySaid(piece), day < takenDay else { return nil }
    return difference(
      .unpublished, piece, post, there,
      "this says \(here(piece)) \(day); on Substack it is \(there) (\(asOf))", nil)
  }

  private func onlyHere(_ piece: Piece) -> PostDifference? {
    guard piece.hasFile, let day = daySaid(piece), day < takenDay,
      firstDay.map({ $0 <= day }) ?? false, desk.plan.weight(of: piece) > 0
    else { return nil }
    let number = piece.tie.number.map { " \($0)" } ?? ""
    return difference(
      .onlyHere, piece, nil, "",
      "this says \(here(piece)) \(day), and \(asOf) has no such post\(number)"
        + (number.isEmpty ? "; if it has, write its number here as `substack_id: 123456789`" : ""),
      nil)
  }

  private func onlyThere(_ piece: Piece, _ post: ExportedPost) -> PostDifference? {
    guard post.state == .published || post.state == .scheduled,
      let day = post.day(in: desk.home)
    else { return nil }
    let verb = post.state == .published ? "came out" : "goes out"
    return PostDifference(
      kind: .onlyThere, path: export.path, line: post.line, piece: nil, post: post, here: "",
      there: "\(post.state == .published ? "published" : "scheduled") \(day)",
      sentence: "“\(piece.title)” \(verb) on \(day), and no file is it (\(asOf))",
      remedy: desk.makingFiles(of: [piece]))
  }

  // MARK: What they share

  private func isOut(_ piece: Piece) -> Bool {
    piece.status.map { desk.plan[$0].isOut } ?? false
  }

  /// The day by which the file says that it was to be out.
  private func daySaid(_ piece: Piece) -> Day? {
    guard let status = piece.status else { return nil }
    return isOut(piece) || desk.plan[status].next == .goesOut ? desk.daySaid(by: piece) : nil
  }

  private func here(_ piece: Piece) -> String {
    piece.statusWord.isEmpty ? desk.plan.statusName(of: piece) : piece.statusWord
  }

  /// It is out since a day: its status and stamp, and which post it is.
  private func out(_ piece: Piece, _ post: ExportedPost, _ day: Day) -> EditRequest? {
    guard let goal = desk.plan.status(like: .published, at: piece.outlet) else { return nil }
    return remedy(piece, Move(to: goal, on: day, details: number(piece, post)))
  }

  private func number(_ piece: Piece, _ post: ExportedPost) -> [PieceChange] {
    piece.tie.number == nil ? [.post(post.number)] : []
  }

  private func remedy(_ piece: Piece, _ move: Move) -> EditRequest? {
    guard !piece.isConflicted, piece.status != nil else { return nil }
    return EditRequest(
      action: .mended, edits: [.move(piece: piece.id, seen: piece.statusWord, move)])
  }

  private func remedy(_ piece: Piece, _ changes: [PieceChange]) -> EditRequest? {
    guard !piece.isConflicted else { return nil }
    let seen = SeenPiece(piece)
    return EditRequest(action: .mended, edits: changes.map { seen.change($0) })
  }

  private func difference(
    _ kind: PostDifference.Kind, _ piece: Piece, _ post: ExportedPost?, _ there: String,
    _ sentence: String, _ remedy: EditRequest?
  ) -> PostDifference {
    let day = daySaid(piece).map { " \($0)" } ?? ""
    return PostDifference(
      kind: kind, path: piece.id, line: piece.statusLine, piece: piece.id, post: post,
      here: here(piece) + day, there: there, sentence: sentence, remedy: remedy)
  }
}
