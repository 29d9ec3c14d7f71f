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
