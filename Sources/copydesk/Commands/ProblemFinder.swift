import Editorial

/// Finds the problem a path means, as `check` prints it.
struct ProblemFinder {
  let desk: Desk

  /// The problem meant by `path`, `path:line` or `path:line:column`.
  ///
  /// - Parameters:
  ///   - written: the place as it is typed.
  ///   - called: what can be done about some of them: `mended`.
  ///   - isFit: whether that can be done about a problem: of several, such a one is meant.
  /// - Returns: the one that is fit, else the first.
  /// - Throws: `Failure` where there is none, or more than one is fit.
  func find(
    _ written: String, called: String, where isFit: (Problem) -> Bool
  ) throws(Failure) -> Problem {
    let (path, line) = Self.split(written)
    var found = desk.problems.filter { problem in
      problem.path == FilePath(path) || desk.absolute(problem.path) == FilePath(path)
    }
    if !found.isEmpty, let line {
      found = found.filter { $0.place.line == line }
      if found.isEmpty {
        throw Failure("no problem in line \(line) of \(path); `copydesk check` lists them all")
      }
    }
    guard let first = found.first else {
      throw Failure("no problem in \(path); `copydesk check` lists them all")
    }
    let fit = found.filter(isFit)
    guard fit.count > 1 else { return fit.first ?? first }
    let lines = fit.map { "  \($0.path):\($0.place.line) \($0.remedyWords ?? $0.message)" }
    throw Failure(
      (["\(fit.count) problems there can be \(called); say which:"] + lines)
        .joined(separator: "\n"))
  }

  /// The path, and the line: the first of one or two numbers behind its last colons.
  private static func split(_ written: String) -> (path: String, line: Int?) {
    var parts = written.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = parts.last.flatMap({ Int($0) }) {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    return (parts.joined(separator: ":"), numbers.first)
  }
}
