/// Whose move it is.
package enum Ball: String, Hashable, Sendable {
  case you, them
}

/// What a status says a piece waits for next (R13).
package enum NextStep: Hashable, Sendable {
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
package struct Status: Hashable, Sendable {
  /// The word as we know it, lower case: `filed`, `with-supervisor`.
  package var name: String
  /// The built-in status it behaves like: what rules ask for, never the name.
  package var role: StatusRole
  /// At most six letters, for the columns of a screen.
  package var label: String
  package var ball: Ball?
  package var next: NextStep
  /// Whether the day it is reached is written into the file (R9).
  package var isStamped: Bool
  /// Days to wait for them before chasing; the outlet's own figure wins (R45).
  package var chaseDays: Int?
  /// Whether a piece here has appeared: `published`, `submitted`.
  package var isOut: Bool
  /// Whether a client's target counts the day this was reached (R19): `filed`.
  package var counts: Bool
  /// Whether it ends the piece otherwise, as `declined` and `killed` do.
  package var isExit: Bool

  package init(
    name: String, role: StatusRole? = nil, label: String? = nil, ball: Ball? = .you,
    next: NextStep = .due,
    isStamped: Bool = true, chaseDays: Int? = nil, isOut: Bool = false, counts: Bool = false,
    isExit: Bool = false
  ) {
    self.name = name
    self.role = role ?? StatusRole(rawValue: name) ?? (ball == .you ? .drafting : .returned)
    self.label = label ?? String(name.prefix(6))
    self.ball = ball
    self.next = next
    self.isStamped = isStamped
    self.chaseDays = chaseDays
    self.isOut = isOut
    self.counts = counts
    self.isExit = isExit
  }

  /// Whether the piece's working life is over: out, or ended otherwise.
  package var isEnd: Bool { isOut || isExit }
}

extension Status {
  /// The statuses of the built-in workflows and exits, in the order of the workflows.
  package static let builtIn: [Status] = [
    Status(name: "idea", ball: nil, next: .planned, isStamped: false),
    Status(name: "outline", label: "outl", next: .planned, isStamped: false),
    Status(name: "pitched", label: "pitch", ball: .them, next: .chase, chaseDays: 7),
    Status(name: "commissioned", label: "comm"),
    Status(name: "drafting", label: "draft"),
    Status(name: "editing", label: "edit"),
    Status(name: "filed", ball: .them, next: .chase, chaseDays: 3, counts: true),
    Status(name: "edits", next: .reply),
    Status(name: "returned", label: "retd", ball: .them, next: .chase, chaseDays: 3),
    Status(name: "with-supervisor", label: "superv", ball: .them, next: .chase, chaseDays: 14),
    Status(name: "revising", label: "revis"),
    Status(name: "scheduled", label: "sched", ball: nil, next: .goesOut),
    Status(name: "published", label: "publ", ball: nil, next: .nothing, isOut: true),
    Status(name: "submitted", label: "subm", ball: nil, next: .nothing, isOut: true),
    exit("declined"), exit("no-reply"), exit("withdrawn"), exit("killed"),
  ]

  /// An end that is not publication; shown as written.
  package static func exit(_ name: String) -> Status {
    Status(name: name, label: name, ball: nil, next: .nothing, isExit: true)
  }
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

  /// The built-in workflows by outlet kind, as names.
  package static let builtIn: [(name: String, statuses: [String])] = [
    ("own", ["idea", "outline", "drafting", "editing", "scheduled", "published"]),
    (
      "client",
      ["idea", "pitched", "commissioned", "drafting", "filed", "edits", "returned", "published"]
    ),
    ("study", ["idea", "outline", "drafting", "with-supervisor", "revising", "submitted"]),
  ]
  package static let builtInExits = ["declined", "no-reply", "withdrawn", "killed"]
}
