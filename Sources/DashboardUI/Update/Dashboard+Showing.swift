extension Dashboard {
  /// Opens one pane on the whole screen, as its number does.
  package mutating func show(_ pane: Pane) -> [Effect] {
    open(pane)
    return update(.clock(now))
  }
}
