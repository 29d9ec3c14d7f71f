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
    undated(at: now, unreadable) + disorder() + moneyContradictions(unreadable) + brokenTies()
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
      remedy: remedy?.remedy)
  }

  private func undated(_ group: [PieceIndex], of outlet: OutletID?) -> Problem {
    let first = pieces[group[0]]
    let key = outKey(first)
    let whose = outlet.map { "of \(plan[$0].name)" } ?? "without an outlet"
    return Problem(
      path: first.id, place: Place(line: first.statusLine),
      message: "\(group.count) pieces \(whose) are \(key) without the day they came out, this one "
        + "the first; write it into each as `\(key): 2026-11-24`, or they count in no week")
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

// MARK: Stamps out of order

extension Desk {
  /// Pieces whose stamps run against their workflow; only stamps that count (R9).
  private func disorder() -> [Problem] {
    let ranks = plan.workflows.map { plan.ranks(of: $0) }
    let isPlain = plan.workflows.map { plan.isInOrder($0) }
    return pieces.indices.compactMap { index in
      guard pieces[index].stamps.count > 1 else { return nil }
      let workflow = pieces[index].outlet.map { plan.outlets[$0.index].workflow } ?? 0
      // Nearly every piece's stamps simply follow each other: a glance tells.
      if isPlain.indices.contains(workflow), isPlain[workflow], pieces[index].stamps.areInOrder {
        return nil
      }
      guard let (early, late) = inversion(index, ranks) else { return nil }
      return Problem(
        path: pieces[index].id, place: Place(line: pieces[index].statusLine),
        message: "\(text(late)) comes before \(text(early)), though \(plan[late.status].name) "
          + "comes after \(plan[early.status].name); correct the day that is wrong")
    }
  }

  /// Two stamps of a piece that contradict each other, the first along its workflow: the one that
  /// should lie earlier, and the one that should lie later.
  private func inversion(_ index: PieceIndex, _ ranks: [[Int]]) -> (early: Stamp, late: Stamp)? {
    let workflow = pieces[index].outlet.map { plan.outlets[$0.index].workflow } ?? 0
    guard ranks.indices.contains(workflow), let status = pieces[index].status else { return nil }
    let reached = ranks[workflow][status.index]
    guard reached > 0 || plan.statuses[status.index].isEnd else { return nil }
    let stamps = pieces[index].stamps
    // How far along, 0 for what does not count. An exit lies beyond all, and of those nobody knows
    // which it had come to when it ended: taken back before, it kept stamps that lay ahead.
    let isExit = plan.statuses[status.index].isExit
    func rank(_ stamp: Stamp) -> Int {
      guard plan.statuses[stamp.status.index].isStamped,
        plan.statuses[stamp.status.index].next != .goesOut
      else { return 0 }
      let rank = ranks[workflow][stamp.status.index]
      if rank == 0 { return stamp.status == status ? .max : 0 }
      if isExit { return 1 }
      return reached == 0 || rank <= reached ? rank : 0
    }
    var found: (early: Int, late: Int)?
    for early in stamps.indices {
      let first = rank(stamps[early])
      guard first > 0 else { continue }
      let day = day(of: stamps[early].date)
      for late in stamps.indices {
        let second = rank(stamps[late])
        guard first < second, self.day(of: stamps[late].date) < day else { continue }
        if let known = found,
          (rank(stamps[known.late]), rank(stamps[known.early])) <= (second, first)
        {
          continue
        }
        found = (early, late)
      }
    }
    // Taken to the next outlet, it keeps stamps of the last one (R44); and where the word is one of
    // money, a day was read from another key (R30).
    guard let found, pieces[index].tried.isEmpty, pieces[index].billing.word == nil else {
      return nil
    }
    return (stamps[found.early], stamps[found.late])
  }

  private func text(_ stamp: Stamp) -> String {
    "`\(plan[stamp.status].name): \(stamp.date.text)`"
  }
}

extension [Stamp] {
  /// Whether later statuses of the plan bear no earlier day, whatever the workflow says of them.
  fileprivate var areInOrder: Bool {
    withUnsafeBufferPointer { stamps in
      for early in stamps.indices {
        guard stamps[early].date.mark == .none else { return false }
        for late in stamps.indices where stamps[early].status < stamps[late].status {
          if stamps[late].date.day < stamps[early].date.day { return false }
        }
      }
      return true
    }
  }
}

extension Plan {
  /// Whether a workflow's statuses stand in the plan in its own order, the exits behind them all.
  fileprivate func isInOrder(_ workflow: Workflow) -> Bool {
    let exits = statuses.indices.map { StatusID($0) }.filter { self[$0].isExit }
    let places = workflow.statuses + exits
    return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// How far along a workflow each status lies, from 1; 0 for those without a place in it.
  ///
  /// From the first `edits` to the last they have back before it is out, a piece goes round and
  /// round, so these share one place (R11); so do the supervisor's turns and the writer's (R47).
  fileprivate func ranks(of workflow: Workflow) -> [Int] {
    var ranks = [Int](repeating: 0, count: statuses.count)
    let live = workflow.statuses.prefix { !self[$0].isOut }
    let rounds = [
      (live.firstIndex { self[$0].role == .edits }, live.lastIndex { self[$0].role.followsEdits }),
      (
        live.firstIndex { self[$0].role == .withSupervisor },
        live.lastIndex { self[$0].role == .revising }
      ),
    ]
    for (position, status) in workflow.statuses.enumerated() {
      ranks[status.index] = position + 1
      for case (let first?, let last?) in rounds where first < last && first...last ~= position {
        ranks[status.index] = first + 1
      }
    }
    return ranks
  }
}
