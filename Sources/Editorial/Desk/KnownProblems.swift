/// What the writer knows of and does not want to be told: `ignore:` in `desk.yaml` (R3).
package struct KnownProblems: Hashable, Sendable {
  /// Words that stand for nothing of ours, folded.
  package var words: Set<String>
  /// Files and folders, by their ids.
  package var files: [FilePath]
  package var folders: [FilePath]

  package init(words: Set<String> = [], files: [FilePath] = [], folders: [FilePath] = []) {
    self.words = words
    self.files = files
    self.folders = folders
  }

  /// Whether a word is known, compared as words for statuses are.
  package func covers(word: String) -> Bool {
    !words.isEmpty && words.contains(StatusWord.fold(word))
  }

  /// Whether a file is known, or lies in a folder that is.
  package func covers(_ file: FilePath) -> Bool {
    if files.isEmpty, folders.isEmpty { return false }
    return files.contains(file) || folders.contains { file.isBelow($0) }
  }
}
