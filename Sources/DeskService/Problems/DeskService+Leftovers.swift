import Editorial

extension DeskService {
  /// Looks for texts of other programs that were put aside; where the journal cannot be read, those
  /// known stay.
  func findLeftovers() {
    do throws(Refusal) {
      let found = try edits.problems().map { problem in
        var problem = problem
        problem.path = id(of: problem.path)
        return problem
      }
      if found != leftovers { noteNews() }
      leftovers = found
    } catch {
    }
  }
}
