// What does not add up in the files themselves: each a problem with its place and how to mend it.
extension Desk {
  /// What the files of the desk say against each other, and against themselves.
  ///
  /// - Parameters:
  ///   - now: tells what has passed.
  ///   - unreadable: files of which not everything could be read: what they seem to lack may be
  ///     just that, and is told of already.
  /// - Returns: the problems, those of one rule in order of path.
  package func contradictions(at now: Moment, unreadable: Set<FilePath> = []) -> [Problem] {
    undated(at: now, unreadable) + disorder() + ahead(of: home.day(now))
      + moneyContradictions(unreadable) + brokenTies()
  }
}

// MARK: Out without a day

extension Desk {
  /// More than so many are said once for each outlet, as unknown words are (R3).
  private static let fewUndated = 20

  /// Pieces that are out and do not say since when: they count in no week (R8, R19).
  private func undated(at now: Moment, _ unreadable: Set<FilePath>) -> [Problem] {
    let found = pieces.indices.filter { isUndated($0) && !unreadable.contains(pieces[$0].id) }
    guard found.count > Desk.fewUndated else { return found.map { undated($0, at: now) } }
    var order: [OutletID?] = []
    var groups: [OutletID?: [PieceIndex]] = [:]
    for index in found {
      let outlet = pieces[index].outlet
      if groups[outlet] == nil { order.append(outlet) }
      groups[outlet, default: []].append(index)
    }
    return order.map { outlet in
      let group = groups[outlet] ?? []
      return group.count == 1
        ? undated(group[0], at: now) : undated(group, of: outlet)
    }
  }

  private func isUndated(_ index: PieceIndex) -> Bool {
    guard let status = pieces[index].status, plan.statuses[status.index].isOut,
      plan.statuses[status.index].isStamped
    else { return false }
    // What the newsletter's site says of it is told of there.
    if pieces[index].tieBox?.tie.post != nil { return false }
    // A site's page that only says `draft: false` may well have no day: nobody wrote a status (R2).
    if pieces[index].statusWord.isEmpty, pieces[index].billing.word == nil { return false }
    return !pieces[index].stamps.contains { $0.status == status }
  }

  private func undated(_ index: PieceIndex, at now: Moment) -> Problem {
    let piece = pieces[index]
    let key = outKey(piece)
    let remedy = outDay(piece, at: now)
    var message = "it is \(piece.billing.word?.rawValue ?? key) without the day it came out"
    if let remedy {
      message += ", and was to go out on \(remedy.day); write `\(key): \(remedy.day)`"
    } else {
      message += "; write it as `\(key): 2026-11-24`"
    }
    return Problem(
      path: piece.id, place: Place(line: piece.statusLine), message: message,
      remedy: remedy?.remedy, kind: .contradiction)
  }

  private func undated(_ group: [PieceIndex], of outlet: OutletID?) -> Problem {
    let first = pieces[group[0]]
    let key = outKey(first)
    let whose = outlet.map { "of \(plan[$0].name)" } ?? "without an outlet"
    return Problem(
      path: first.id, place: Place(line: first.statusLine),
      message: "\(group.count) pieces \(whose) are \(key) without the day they came out, this one "
        + "the first; write it into each as `\(key): 2026-11-24`, or they count in no week",
      kind: .contradiction)
  }

  private func outKey(_ piece: Piece) -> String {
    piece.status.map { plan[$0].name } ?? StatusRole.published.rawValue
  }

  /// A moment it was to go out by itself that has passed: then that is the day (R8).
  private func outDay(_ piece: Piece, at now: Moment) -> (day: Day, remedy: EditRequest)? {
    guard let status = piece.status, !piece.isConflicted, piece.billing.word == nil,
      let scheduled = piece.scheduled
    else {
      return nil
    }
    let moment = when(scheduled, for: piece.outlet)
    guard moment.moment <= now else { return nil }
    let day = moment.day(in: home)
    let name = plan[status].name
    let move = Move(to: status, on: day)
    return (
      day,
      EditRequest(
        action: .moved(to: name), edits: [.move(piece: piece.id, seen: piece.statusWord, move)])
    )
  }
}
