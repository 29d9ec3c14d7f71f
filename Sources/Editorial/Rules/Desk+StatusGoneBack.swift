/// A status that was set here: what the journal remembers of it (R6).
package struct RecordedStatus: Hashable, Sendable {
  /// As it was written into the file.
  package var word: String
  /// The number of the action that set it.
  package var action: Int
  /// The day of that action, at home.
  package var day: Day
  /// The date its stamp was given then or before; for what goes out by itself, its moment.
  package var stamp: WrittenDate?
  /// An undo brought it back.
  package var isRestored: Bool

  package init(
    word: String, action: Int, day: Day, stamp: WrittenDate? = nil, isRestored: Bool = false
  ) {
    self.word = word
    self.action = action
    self.day = day
    self.stamp = stamp
    self.isRestored = isRestored
  }
}

extension Plan {
  /// The status a word in a file stands for, `paid` and `invoiced` among them (R3, R30).
  ///
  /// - Parameters:
  ///   - word: what the file says, or said.
  ///   - outlet: whose piece it is: its workflow may call the status something else.
  /// - Returns: `nil` for a word nobody knows.
  package func status(written word: String, at outlet: OutletID?) -> StatusID? {
    if let status = status(for: word, at: outlet) { return status }
    let isMoney = Billing.Word(rawValue: StatusWord.fold(word)) != nil
    return isMoney ? status(like: .published, at: outlet) : nil
  }

  /// Whether a piece stands at an earlier status than one that was set here (R6).
  package func hasGoneBack(_ piece: Piece, from recorded: StatusID) -> Bool {
    guard let present = piece.status, present != recorded else { return false }
    var before = piece
    before.status = recorded
    return !isForward(before, to: present)
  }
}

extension Desk {
  /// The problem of a piece whose status went backwards, without our doing (R6).
  ///
  /// - Parameters:
  ///   - piece: the piece as its file is now.
  ///   - recorded: what the journal says.
  ///   - today: tells whether a day needs its year.
  /// - Returns: `nil` where the status is the one recorded or a later one.
  package func statusGoneBack(_ piece: Piece, from recorded: RecordedStatus, today: Day) -> Problem?
  {
    guard let status = plan.status(written: recorded.word, at: piece.outlet),
      plan.hasGoneBack(piece, from: status)
    else { return nil }
    let says = piece.statusWord.isEmpty ? "has no status" : "says \(piece.statusWord)"
    let was = recorded.isRestored ? "put back to \(plan[status].name)" : plan.participle(status)
    var message =
      "\(piece.id.name) \(says); it was \(was) here on \(today.label(of: recorded.day)) "
      + "(changed outside, or on another machine)"
    let move = putBack(piece, to: status, recorded)
    if move == nil { message += "; give it the status it should have" }
    return Problem(
      path: piece.id, place: Place(line: piece.statusLine), message: message,
      remedy: move.map { move in
        EditRequest(
          action: .moved(to: plan[status].name),
          edits: [.move(piece: piece.id, seen: piece.statusWord, move)])
      },
      ignoreKey: "status \(recorded.action) \(piece.id)", kind: .changed)
  }

  /// The move back, with the day it had; `nil` where it cannot be made.
  private func putBack(
    _ piece: Piece, to status: StatusID, _ recorded: RecordedStatus
  ) -> Move? {
    guard !piece.isConflicted else { return nil }
    if plan[status].next == .goesOut {
      return (recorded.stamp ?? piece.scheduled).map { Move(to: status, on: recorded.day, at: $0) }
    }
    // The journal's day, else the one the file still has: an undo writes no stamp.
    let stamp = recorded.stamp ?? piece.stamp(status)
    return Move(to: status, on: stamp.map { day(of: $0) } ?? recorded.day)
  }
}

extension Plan {
  /// `filed`, and of what is no participle, `set to drafting`.
  fileprivate func participle(_ status: StatusID) -> String {
    let name = self[status].name
    return name.hasSuffix("ed") || name.hasSuffix("wn") ? name : "set to \(name)"
  }
}

extension Day {
  /// `24 Nov`, with its year where that is another one than today's.
  fileprivate func label(of day: Day) -> String {
    let short = DateLabel.short(day)
    return day.civil.year == civil.year ? short : "\(short) \(day.civil.year)"
  }
}
