/// What rules ask of a status: the built-in one it behaves like, whatever it is called.
package enum StatusRole: String, CaseIterable, Hashable, Sendable {
  case idea, outline, pitched, commissioned, drafting, editing, scheduled, filed, edits, returned
  case accepted, published
  case withSupervisor = "with-supervisor"
  case revising, submitted
  case declined
  case noReply = "no-reply"
  case withdrawn, killed, dropped, rejected
}
