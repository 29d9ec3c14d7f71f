/// One action of the log, newest of all first when listed.
package struct LoggedAction: Hashable, Sendable {
  package var number: Int
  package var when: Moment
  package var kind: ActionKind
  package var changed: [EditOutcome.Changed]
  package var created: [FilePath]
  package var removed: [FilePath]
  package var refused: [EditOutcome.Refused]

  package init(
    number: Int, when: Moment, kind: ActionKind, changed: [EditOutcome.Changed] = [],
    created: [FilePath] = [], removed: [FilePath] = [], refused: [EditOutcome.Refused] = []
  ) {
    self.number = number
    self.when = when
    self.kind = kind
    self.changed = changed
    self.created = created
    self.removed = removed
    self.refused = refused
  }
}

extension LoggedAction {
  /// What it did, to be said before it is taken back or made again: `length of "my first"`,
  /// `bill of 3 pieces`.
  ///
  /// - Parameter title: what a file is called.
  /// - Returns: a noun and whose it is.
  package func name(_ title: (FilePath) -> String) -> String {
    // What got another name is one file.
    let made = kind.action?.renames == true ? [] : created
    let files = changed.map(\.id) + made + removed
    let all = files.isEmpty ? refused.map(\.id) : files
    let whose =
      switch all.count {
      case 0: ""
      case 1: " of \(title(all[0]))"
      default: " of \(all.count) pieces"
      }
    guard case .made(.set) = kind else { return kind.noun + whose }
    var keys: [String] = []
    for change in changed {
      for key in change.keys.map(\.key) where !keys.contains(key) { keys.append(key) }
    }
    return (keys.isEmpty ? kind.noun : keys.joined(separator: ", ")) + whose
  }
}
