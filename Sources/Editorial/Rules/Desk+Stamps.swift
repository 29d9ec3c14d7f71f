// Stamps that run against their workflow, or lie ahead of today (R9).
extension Desk {
  /// Pieces whose stamps run against their workflow; only stamps that count (R9).
  func disorder() -> [Problem] {
    let ranks = plan.workflows.map { plan.ranks(of: $0) }
    let isPlain = plan.workflows.map { plan.isInOrder($0) }
    return pieces.indices.compactMap { index in
      guard pieces[index].stamps.count > 1 else { return nil }
      let workflow = pieces[index].outlet.map { plan.outlets[$0.index].workflow } ?? 0
      // Nearly every piece's stamps simply follow each other: a glance tells.
      if isPlain.indices.contains(workflow), isPlain[workflow], pieces[index].stamps.areInOrder {
        return nil
      }
      guard let (early, late) = inversion(pieces[index], ranks) else { return nil }
      return Problem(
        path: pieces[index].id, place: Place(line: pieces[index].statusLine),
        message: "\(text(late)) comes before \(text(early)), though \(plan[late.status].name) "
          + "comes after \(plan[early.status].name); correct the day that is wrong",
        kind: .contradiction)
    }
  }

  /// Two stamps of a piece that contradict each other, the first along its workflow: the one that
  /// should lie earlier, and the one that should lie later.
  private func inversion(_ piece: Piece, _ ranks: [[Int]]) -> (early: Stamp, late: Stamp)? {
    let workflow = piece.outlet.map { plan.outlets[$0.index].workflow } ?? 0
    guard ranks.indices.contains(workflow), let status = piece.status else { return nil }
    let along = plan.workflows[workflow]
    let position = along.position(of: status)
    guard position != nil || plan.statuses[status.index].isEnd else { return nil }
    let stamps = piece.stamps
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
      // What lies ahead in the same round may be of one before the piece was taken back (R9).
      guard let goal = along.position(of: stamp.status), let position else { return rank }
      return goal <= position ? rank : 0
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
    guard let found, piece.tried.isEmpty, piece.billing.word == nil else {
      return nil
    }
    return (stamps[found.early], stamps[found.late])
  }

  private func text(_ stamp: Stamp) -> String {
    "`\(plan[stamp.status].name): \(stamp.date.text)`"
  }

  /// Pieces with a stamp that counts and whose day is still to come: the first of each.
  func ahead(of today: Day) -> [Problem] {
    pieces.indices.compactMap { index in
      // A day earlier or later by the clock of another place: a glance rules out nearly all.
      guard pieces[index].stamps.contains(where: { $0.date.day >= today }), pieces[index].hasFile
      else { return nil }
      let piece = pieces[index]
      let stamp = piece.stamps.first { stamp in
        guard plan[stamp.status].isStamped, plan[stamp.status].next != .goesOut else {
          return false
        }
        return stampDay(of: piece, stamp.status).map { $0 > today } ?? false
      }
      guard let stamp else { return nil }
      let status = plan[stamp.status]
      let until =
        status.isOut
        ? " and until then it is not out;" : status.counts ? " and until then does not count;" : ";"
      return Problem(
        path: piece.id, place: Place(line: piece.statusLine),
        message: "\(text(stamp)) lies ahead of today, \(today)\(until) write the day it happened",
        kind: .contradiction)
    }
  }

  /// What is odd about the day a move is to be stamped with, `nil` where nothing is (R10).
  ///
  /// The move is made all the same: the writer knows when it was.
  package func remark(on move: Move, of piece: Piece, on today: Day) -> String? {
    guard plan[move.to].isStamped, plan[move.to].next != .goesOut else { return nil }
    let stamp = Stamp(status: move.to, date: WrittenDate(move.on))
    if move.on > today { return "\(text(stamp)) lies ahead of today; it counts from that day on" }
    var moved = piece
    moved.status = move.to
    moved.stamps.removeAll { $0.status == move.to }
    moved.stamps.append(stamp)
    guard let (early, late) = inversion(moved, plan.workflows.map { plan.ranks(of: $0) }),
      early == stamp || late == stamp
    else { return nil }
    return "\(text(late)) lies before \(text(early))"
  }
}

extension Assessment {
  /// What is odd about the days that moves are stamped with, and what is filed or goes out with marks of
  /// what is still to come: sentences for each piece (R10, R68).
  package func remarks(on request: EditRequest) -> [String] {
    request.edits.flatMap { edit -> [String] in
      guard case .move(let id, _, let move) = edit, let piece = desk.piece(id) else { return [] }
      return [
        desk.remark(on: move, of: piece, on: today), desk.remark(onMarksOf: piece, at: move.to),
      ].compactMap { remark in remark.map { "\(id): \($0)" } }
    }
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
