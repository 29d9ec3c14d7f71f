/// What rules ask of a status: the built-in one it behaves like, whatever it is called.
///
/// In the order of the workflows, the exits last; a raw value is the built-in status's own name.
package enum StatusRole: String, CaseIterable, Hashable, Sendable {
  case idea, outline, pitched, commissioned, drafting, editing, filed, edits, returned, accepted
  case withSupervisor = "with-supervisor"
  case revising, scheduled, published, submitted
  case declined
  case noReply = "no-reply"
  case withdrawn, killed, dropped, rejected
}

// MARK: What rules ask

extension StatusRole {
  /// Whether it ends a piece otherwise than by coming out.
  package var isExit: Bool {
    switch self {
    case .declined, .noReply, .withdrawn, .killed, .dropped, .rejected: true
    case .idea, .outline, .pitched, .commissioned, .drafting, .editing, .filed, .edits, .returned,
      .accepted, .withSupervisor, .revising, .scheduled, .published, .submitted:
      false
    }
  }

  /// Whether it is theirs after a round of edits, so that going back to `edits` opens another (R11).
  package var followsEdits: Bool { self == .returned || self == .accepted }

  /// Whether the same file goes to another outlet (R44).
  package var isOfferedAgain: Bool { self == .declined || self == .noReply }
}

// MARK: What comes with a role

extension StatusRole {
  /// What the built-in status is called in the columns of a screen; an exit as it is written.
  var label: String {
    switch self {
    case .outline: "outl"
    case .pitched: "pitch"
    case .commissioned: "comm"
    case .drafting: "draft"
    case .editing: "edit"
    case .returned: "back"
    case .accepted: "acc"
    case .withSupervisor: "superv"
    case .revising: "revis"
    case .scheduled: "sched"
    case .published: "publ"
    case .submitted: "subm"
    case .idea, .filed, .edits, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected:
      rawValue
    }
  }

  var ball: Ball? {
    switch self {
    case .outline, .commissioned, .drafting, .editing, .edits, .revising: .you
    case .pitched, .filed, .returned, .accepted, .withSupervisor, .submitted: .them
    case .idea, .scheduled, .published, .declined, .noReply, .withdrawn, .killed, .dropped,
      .rejected:
      nil
    }
  }

  /// What it waits for (R13).
  var next: Awaits {
    switch self {
    case .idea, .outline: .planned
    case .commissioned, .drafting, .editing, .revising: .due
    case .pitched, .filed, .returned, .withSupervisor, .submitted: .chase
    case .accepted: .runs
    case .edits: .reply
    case .scheduled: .goesOut
    case .published, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected:
      .nothing
    }
  }

  /// Whether the day it is reached is written (R9).
  var isStamped: Bool { self != .idea && self != .outline }

  /// How long to wait for them before a nudge (R45).
  var chaseDays: Wait? {
    switch self {
    case .pitched: 7
    case .filed, .returned: .workingDays(3)
    case .withSupervisor: 14
    case .submitted: 60
    case .idea, .outline, .commissioned, .drafting, .editing, .edits, .accepted, .revising,
      .scheduled, .published, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected:
      nil
    }
  }

  /// Whether a piece has appeared (R8).
  var isOut: Bool { self == .published || self == .submitted }

  /// Whether a client's target counts the day it was reached (R19).
  var counts: Bool { self == .filed }
}
