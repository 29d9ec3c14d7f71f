/// Whose move it is.
package enum Ball: String, Hashable, Sendable {
  case you, them
}

/// What a status says a piece waits for next (R13).
package enum Awaits: Hashable, Sendable {
  /// `due:` if there is one; without one the piece waits for nothing (idea, outline).
  case planned
  /// `due:`, the writer's own deadline.
  case due
  /// Their answer: the stamp plus the chase days.
  case chase
  /// The writer's answer to edits: `reply_by:`, else the stamp plus the outlet's reply days (R12).
  case reply
  /// The moment it goes out by itself: `scheduled:`.
  case goesOut
  /// The day after it is to run: `runs:`; without one it waits for nothing, unless it is said when
  /// to ask.
  case runs
  case nothing
}

/// Where a status stands in `Plan.statuses`.
package struct StatusID: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (a: StatusID, b: StatusID) -> Bool { a.index < b.index }
}

/// A place on the way of a piece: `drafting`, `filed`, or one of the writer's own.
///
/// What comes with its role stands in its properties, so that `desk.yaml` can override one of them.
package struct Status: Hashable, Sendable {
  /// The word as we know it, lower case: `filed`, `with-supervisor`.
  package var name: String
  /// The built-in status it is said to behave like: itself for a built-in one, `nil` for one of the
  /// writer's that says nothing.
  package var like: StatusRole?
  /// At most six letters, for the columns of a screen.
  package var label: String
  package var ball: Ball?
  package var next: Awaits
  /// Whether the day it is reached is written into the file (R9).
  package var isStamped: Bool
  /// How long to wait for them before a nudge; the outlet's own figure wins (R45).
  package var chaseDays: Wait?
  /// Whether a piece here has appeared: `published`, `submitted`.
  package var isOut: Bool
  /// Whether a client's target counts the day this was reached (R19): `filed`.
  package var counts: Bool
  /// Whether it ends the piece otherwise, as `declined` and `killed` do.
  package var isExit: Bool

  /// A status and what comes with its role.
  ///
  /// - Parameters:
  ///   - name: the word in the files; an exit is shown as it is written, of a step six letters.
  ///   - like: the built-in status it behaves like; without one the writer's move, or an exit's end.
  ///   - isExit: whether one that is like none is an exit.
  package init(name: String, like: StatusRole?, isExit: Bool = false) {
    let role = like ?? (isExit ? .withdrawn : .drafting)
    self.name = name
    self.like = like
    if name == role.rawValue {
      label = role.label
    } else {
      label = role.isExit ? name : String(name.prefix(6))
    }
    ball = role.ball
    next = role.next
    isStamped = role.isStamped
    chaseDays = role.chaseDays
    isOut = role.isOut
    counts = role.counts
    self.isExit = role.isExit
  }

  /// What rules ask for, never the name: the built-in status it behaves like.
  ///
  /// One that says nothing is `drafting` if the move is the writer's, `published` if it is out, else
  /// `returned`; an exit that says nothing is `withdrawn`, which no rule asks for.
  package var role: StatusRole {
    if let like { return like }
    if isExit { return .withdrawn }
    if isOut { return .published }
    return ball == .you ? .drafting : .returned
  }

  /// Whether the piece's working life is over: out, or ended otherwise.
  package var isEnd: Bool { isOut || isExit }
}

extension Status {
  /// The statuses of the built-in workflows and exits, in the order of the workflows.
  package static let builtIn = StatusRole.allCases.map { Status(name: $0.rawValue, like: $0) }
}

/// The ordered statuses a piece walks through.
package struct Workflow: Hashable, Sendable {
  /// `own`, `client`, `study`, or the writer's name for it.
  package var name: String
  package var statuses: [StatusID]

  package init(name: String, statuses: [StatusID]) {
    self.name = name
    self.statuses = statuses
  }

  /// How far along a status stands; `nil` for one of another workflow or an exit.
  package func position(of status: StatusID) -> Int? { statuses.firstIndex(of: status) }

  /// The built-in workflows by outlet kind.
  package static let builtIn: [(kind: OutletKind, statuses: [StatusRole])] = [
    (.own, [.idea, .outline, .drafting, .editing, .scheduled, .published]),
    (
      .client,
      [
        .idea, .pitched, .commissioned, .drafting, .filed, .edits, .returned, .accepted, .published,
      ]
    ),
    (.study, [.idea, .outline, .drafting, .withSupervisor, .revising, .submitted]),
  ]

  /// The built-in exits by outlet kind.
  package static let builtInExits: [OutletKind: [StatusRole]] = [
    .own: [.dropped], .client: [.declined, .noReply, .withdrawn, .killed],
    .study: [.dropped, .withdrawn, .rejected],
  ]
}
