import Editorial

extension Edits {
  /// The problems the writer said to ignore; needs no lock.
  var ignored: Set<String> { ignoredProblems.read() }

  /// Remembers that a problem is to be ignored.
  func ignore(_ problem: String) throws(Refusal) {
    try ignoredProblems.add(problem, holding: try open())
  }

  /// What is kept of filters and lines; needs no lock.
  var kept: Kept { keptLines.read() }

  /// Keeps a filter or a line that was typed.
  func keep(_ change: Kept.Change) throws(Refusal) {
    try keptLines.add(change, holding: try open())
  }
}
