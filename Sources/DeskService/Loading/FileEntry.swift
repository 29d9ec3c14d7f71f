import Editorial

/// A file of a source, and what was read from it.
struct FileEntry<Kind: Source>: Sendable {
  /// What the file turned out to be.
  enum Content: Sendable {
    case unread
    /// None of what the source holds: a Markdown file that is no piece (R1).
    case note
    case item(Kind.Item)
    /// Problems and nothing else, until the file is another: a copy left by a conflict (R5).
    case broken
    /// It could not be read, for a cause that may pass; it is tried again in every pass.
    case unreadable
    /// It went since it was listed.
    case gone
  }

  var file: FoundFile
  var content = Content.unread
  /// The file as it was read to the end wanted of it; `nil` before, and where it could not be.
  var stamp: FileStamp?
  /// It may have changed since it was read.
  var mayHaveChanged = false
  /// The writer stopped the load before it was read to its end; it waits until it changes or
  /// everything is asked for again.
  var isLeft = false
  /// What is wrong with the file itself; what is wrong in an item is the item's.
  var problems: [Problem] = []

  init(_ file: FoundFile) {
    self.file = file
  }

  /// Whether nothing more is to be read of it, as far as `extent` goes.
  func isRead(_ extent: LoadExtent) -> Bool {
    if isLeft { return true }
    if mayHaveChanged { return false }
    switch content {
    case .unread, .unreadable: return false
    case .item(let item): return Kind.isRead(item, extent)
    case .note, .broken, .gone: return true
    }
  }

  /// Keeps problems in place of what the file would give.
  mutating func refuse(_ message: String, as content: Content = .broken) {
    self.content = content
    problems = [Problem(path: file.id, message: message, kind: .file)]
  }

  /// The file is not there any more.
  mutating func lose() {
    content = .gone
    stamp = nil
    problems = []
  }
}
