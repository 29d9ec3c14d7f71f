// Which status of a plan a rule means: rules ask for roles, and a workflow may call them anything.
extension Plan {
  /// The status that serves a role in a workflow; where several do, the first of them.
  ///
  /// One that does not say what it is like serves none.
  package func status(like role: StatusRole, in workflow: Workflow) -> StatusID? {
    workflow.statuses.first { self[$0].like == role }
  }

  /// The status that serves a role for pieces of an outlet; where its workflow has none, the
  /// built-in one.
  package func status(like role: StatusRole, at outlet: OutletID?) -> StatusID? {
    status(like: role, in: workflow(of: outlet))
      ?? statuses.firstIndex { $0.like == role }.map { StatusID($0) }
  }

  /// What a status means in a workflow: where that has another one of its role in its place, as
  /// `송고` for `filed`, then that.
  ///
  /// Files written before a status was renamed, and settings that name the built-in one, go on.
  package func status(replacing status: StatusID, in workflow: Workflow) -> StatusID {
    guard let role = self[status].like, !workflow.statuses.contains(status) else { return status }
    return self.status(like: role, in: workflow) ?? status
  }

  /// What a status means for a piece of an outlet, an exit among the exits of its kind.
  package func status(replacing status: StatusID, at outlet: OutletID?) -> StatusID {
    guard self[status].isExit else {
      return self.status(replacing: status, in: workflow(of: outlet))
    }
    let exits = exits[kind(of: outlet)] ?? []
    guard let role = self[status].like, !exits.contains(status) else { return status }
    return exits.first { self[$0].like == role } ?? status
  }

  /// The status of a round of edits that going back from a place in a workflow opens anew, the
  /// latest before it; `nil` where it simply goes back (R11).
  func roundBefore(_ position: Int, in workflow: Workflow) -> StatusID? {
    guard self[workflow.statuses[position]].role.followsEdits else { return nil }
    return workflow.statuses[..<position].last { self[$0].role == .edits }
  }

  /// The status that what is revised goes back to for another look; `nil` where a workflow has none
  /// before it (R47).
  func lookAgain(after position: Int, in workflow: Workflow) -> StatusID? {
    guard self[workflow.statuses[position]].role == .revising else { return nil }
    return workflow.statuses[..<position].last { self[$0].role == .withSupervisor }
  }

  /// Other keys that say when a piece goes out by itself: every status like `scheduled` has its own.
  func momentKeys(for key: String) -> [String] {
    let keys = statuses.filter { $0.next == .goesOut }.map(\.name)
    return keys.contains(key) ? keys.filter { $0 != key } : []
  }
}

// MARK: Exits

extension Plan {
  /// Every exit there is, those of the writer's own outlets first.
  package var allExits: [StatusID] {
    var all: [StatusID] = []
    for kind in OutletKind.allCases {
      for exit in exits[kind] ?? [] where !all.contains(exit) { all.append(exit) }
    }
    return all
  }

  /// How a piece may end otherwise: as pieces of its kind of outlet do, and an idea may be dropped
  /// whoever it was for.
  package func exits(of piece: Piece) -> [StatusID] {
    let own = exits[kind(of: piece.outlet)] ?? []
    guard let status = piece.status, self[status].role == .idea,
      let dropped = allExits.first(where: { self[$0].role == .dropped }), !own.contains(dropped)
    else { return own }
    return own + [dropped]
  }

  func kind(of outlet: OutletID?) -> OutletKind { outlet.map { self[$0].kind } ?? .own }
}
