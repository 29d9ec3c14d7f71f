/// A lane of the board: what happens next with the pieces in it, over all outlets.
///
/// Which lane a status belongs to goes by its role, so that a writer's own statuses find theirs.
package enum Lane: Int, CaseIterable, Hashable, Sendable {
  case ideas, pitched, toWrite, drafting, withEditor, edits, goingOut

  /// In full: `with editor`.
  package var name: String {
    switch self {
    case .ideas: "ideas"
    case .pitched: "pitched"
    case .toWrite: "to write"
    case .drafting: "drafting"
    case .withEditor: "with editor"
    case .edits: "edits"
    case .goingOut: "going out"
    }
  }

  /// Where there is little room: `editor`.
  package var short: String {
    switch self {
    case .withEditor: "editor"
    case .goingOut: "out"
    case .drafting: "draft"
    case .ideas, .pitched, .toWrite, .edits: name
    }
  }

  /// The lane of a status; their moves are with the editor, whatever the status is like.
  package init(_ status: Status) {
    switch status.role {
    case .idea: self = .ideas
    case .pitched: self = .pitched
    case .outline, .commissioned: self = .toWrite
    case .drafting: self = .drafting
    case .editing, .edits, .revising: self = .edits
    case .filed, .returned, .withSupervisor, .submitted: self = .withEditor
    case .accepted, .scheduled, .published: self = .goingOut
    case .declined, .noReply, .withdrawn, .killed, .dropped, .rejected: self = .goingOut
    }
    if status.ball == .them {
      switch self {
      case .ideas, .toWrite, .drafting, .edits: self = .withEditor
      case .pitched, .withEditor, .goingOut: break
      }
    }
  }
}

/// A lane and the live pieces in it.
package struct LaneReport: Hashable, Sendable {
  package let lane: Lane
  /// Places in `Desk.pieces`, the one with the nearest date first, undated ones behind.
  package let pieces: [PieceIndex]
}

extension Assessment {
  /// The pieces of a pipeline by lanes: every lane, those without pieces too.
  ///
  /// Pieces of an unknown status are in none (R3).
  package func lanes(of pipeline: Pipeline) -> [LaneReport] {
    var pieces: [Lane: [PieceIndex]] = [:]
    for stage in pipeline.stages {
      pieces[Lane(desk.plan[stage.status]), default: []] += stage.pieces
    }
    return Lane.allCases.map { lane in
      let sorted = (pieces[lane] ?? []).sorted { a, b in
        switch (states[a].next?.when, states[b].next?.when) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): true
        case (nil, .some): false
        default: a < b
        }
      }
      return LaneReport(lane: lane, pieces: sorted)
    }
  }
}
