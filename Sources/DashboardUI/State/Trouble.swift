import Editorial

/// Why a desk cannot be shown.
package struct Trouble: Hashable, Sendable {
  /// The desk's folder.
  package let root: FilePath
  /// What is wrong with it, each with its place.
  package let problems: [Problem]

  package init(root: FilePath, problems: [Problem]) {
    self.root = root
    self.problems = problems
  }

  /// Where a file named as its problems name it lies.
  package func absolute(_ id: FilePath) -> FilePath { FilePath("\(root)/\(id)") }
}
