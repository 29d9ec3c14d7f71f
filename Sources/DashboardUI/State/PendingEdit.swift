import Editorial

/// A key pressed while an edit was on its way: it is meant for what was selected then.
struct WaitingKey: Hashable, Sendable {
  var action: Action
  var subject: Subject?
}

/// The edit that was asked for and that no desk has shown yet, and the keys that wait for that.
struct PendingEdit: Sendable {
  /// Keys that wait at most: one held down must not run on long after it was let go.
  static let most = 8

  /// Whether an edit is on its way.
  private(set) var isUnderWay = false
  /// What was asked for; `nil` of an undo, and where its plan is no more.
  private(set) var request: EditRequest?
  /// What was asked for as well and stayed behind, and why.
  private(set) var leaving: [EditOutcome.Refused] = []
  private(set) var keys: [WaitingKey] = []
  /// The status words the files will hold; `nil` until the edit came back.
  private var expected: [FilePath: String]?

  /// An edit is asked for; of an undo or redo nothing is known beforehand.
  mutating func begin(_ request: EditRequest?, leaving: [EditOutcome.Refused] = []) {
    isUnderWay = true
    self.request = request
    self.leaving = leaving
    expected = nil
  }

  /// The edit came back: what is left is that a desk shows it.
  mutating func noteDone(expecting words: [FilePath: String]) {
    isUnderWay = true
    expected = words
  }

  /// The edit came to nothing: what waited for it is dropped.
  mutating func drop() { self = PendingEdit() }

  /// Keeps a key for its turn.
  mutating func wait(_ key: WaitingKey) {
    if keys.count < PendingEdit.most { keys.append(key) }
  }

  /// Lets go of the keys that wait.
  mutating func dropKeys() { keys = [] }

  /// Lets go of all that names statuses by their places in a plan that is no more.
  mutating func forgetStatuses() {
    request = nil
    keys = []
  }

  /// Ends the wait if a desk shows what the edit made.
  ///
  /// - Parameters:
  ///   - desk: what was read last.
  ///   - isNewer: it was read after the edit, whatever it shows.
  /// - Returns: the key whose turn it is.
  mutating func end(shownBy desk: Desk, isNewer: Bool) -> WaitingKey? {
    guard isUnderWay, let expected else { return nil }
    // What changes no status is seen by a later desk alone.
    let isShown =
      !expected.isEmpty
      && expected.allSatisfy { id, word in desk.piece(id).map { $0.statusWord == word } ?? true }
    guard isNewer || isShown else { return nil }
    isUnderWay = false
    request = nil
    self.expected = nil
    return keys.isEmpty ? nil : keys.removeFirst()
  }
}
