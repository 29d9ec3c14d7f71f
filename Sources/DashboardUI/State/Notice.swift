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

  /// The same with something before it that wants attention: a line is soon full.
  func saying(_ first: String?) -> Notice {
    guard let first else { return self }
    return Notice("\(first); \(text)", .warning, hint: hint)
  }

  package init(_ text: String, _ kind: Kind = .plain, hint: String? = nil) {
    self.text = text
    self.kind = kind
    self.hint = hint
  }
}
