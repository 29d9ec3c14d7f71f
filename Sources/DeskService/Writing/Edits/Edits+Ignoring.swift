import Editorial

extension Edits {
  /// The problems the writer said to ignore; needs no lock.
  var ignored: Set<String> { ignoredProblems.read() }

  /// Remembers that a problem is to be ignored.
  func ignore(_ problem: String) throws(Refusal) {
    try ignoredProblems.add(problem, holding: try open())
  }
}
