import Editorial

/// What keeps a key from hitting a thing that the writer has not seen selected.
///
/// Files change outside between a look at the screen and a key, and an undo brings back what was not
/// in any list.
struct SelectionGuard: Hashable, Sendable {
  /// What was selected before the files were read anew.
  struct Seen: Hashable, Sendable {
    var title: String
    /// The files it lies in.
    var files: [FilePath] = []
    /// The status word it was shown with, if it is a piece.
    var status: String?
  }

  /// A change of the selected thing outside, which the next key that would move it tells of first.
  private struct Change: Hashable, Sendable {
    var sentence: String
    /// Whether a minute has begun since.
    var isOld = false
  }

  /// What the selection goes to as soon as its list has it: what an undo brought back, a new piece.
  private(set) var expected: Subject?
  private var change: Change?
  /// Files our last edit changed that no desk has shown yet: their next reading is no surprise.
  private var unseen: Set<FilePath> = []

  /// The selection is to go to a thing when it appears.
  mutating func expect(_ subject: Subject?) { expected = subject }

  /// The writer went on: nothing draws the selection away any more.
  mutating func stopExpecting() { expected = nil }

  /// An edit of ours changed these files.
  mutating func noteEdited(_ files: Set<FilePath>) { unseen = files }

  /// Whether our last edit changed one of these files, and no desk has shown it yet.
  func isOurs(_ files: [FilePath]) -> Bool { files.contains(where: unseen.contains) }

  /// Takes in what a new reading of the files did to what was selected.
  ///
  /// - Parameters:
  ///   - seen: what was selected; `nil` if nothing was.
  ///   - isListed: whether its list still has it.
  ///   - status: the status word of the piece now, if it is one that is still there.
  ///   - isOurs: whether an edit of ours is on its way, so that the change is no surprise.
  mutating func noteReading(of seen: Seen?, isListed: Bool, status: String?, isOurs: Bool) {
    let isOurs = isOurs || seen.map { self.isOurs($0.files) } ?? false
    unseen = []
    guard let seen, !isOurs else { return }
    if !isListed {
      change = Change(sentence: "\"\(seen.title)\" is no longer in this list")
    } else if seen.status != nil, let status, status != seen.status {
      change = Change(sentence: "\"\(seen.title)\" is \(status) now")
    }
  }

  /// A minute began: who comes back after a while has seen the list as it is.
  ///
  /// The first minute may begin right after the files changed, so it takes a second.
  mutating func noteMinute() {
    if change?.isOld == true { change = nil } else { change?.isOld = true }
  }

  /// What happened outside to the selected thing, told once: a key pressed again is meant.
  mutating func takeChange() -> String? {
    defer { change = nil }
    return change?.sentence
  }
}
