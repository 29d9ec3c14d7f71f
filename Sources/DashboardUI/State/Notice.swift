/// What the message line says.
package struct Notice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case plain
    /// Something was done.
    case good
    /// Something was not done, or wants attention.
    case warning
  }

  package var kind: Kind
  package var text: String
  /// What can be done about it, at the right: `u undoes it`.
  package var hint: String?

  package init(_ text: String, _ kind: Kind = .plain, hint: String? = nil) {
    self.text = text
    self.kind = kind
    self.hint = hint
  }
}
