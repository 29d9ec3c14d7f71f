import Editorial

/// What can be undone and redone, derived by replaying the records of the journal.
///
/// State is kept for each edit, not for each action: of five files moved, four may be back and the
/// fifth not.
struct History: Hashable, Sendable {
  /// The edits of one action that stand (or were taken back), each as it was last made.
  struct Entry: Hashable, Sendable {
    /// The action that made them first.
    var action: Int
    /// Its edits, or the undo or redo that last reversed them.
    var edits: [EditReference]
  }

  /// What `undo` takes back, the last one first.
  private(set) var undoable: [Entry] = []
  /// What `redo` makes again, the last one first.
  private(set) var redoable: [Entry] = []
  /// Actions that were announced and never concluded.
  private(set) var open: [AnnouncementHead] = []
  /// Edits whose temporary was left behind.
  private(set) var left: [EditReference] = []
  /// The highest action number so far.
  private(set) var last = 0

  mutating func announce(_ head: AnnouncementHead) {
    last = max(last, head.number)
    // Without edits nothing will be concluded.
    if head.reversed.isEmpty {
      replay(head, [])
    } else {
      open.append(head)
    }
  }

  mutating func conclude(_ conclusion: Conclusion) {
    last = max(last, conclusion.number)
    guard let index = open.lastIndex(where: { $0.number == conclusion.number }),
      open[index].reversed.count == conclusion.results.count
    else { return }
    replay(open.remove(at: index), conclusion.results)
  }

  private mutating func replay(_ head: AnnouncementHead, _ results: [EditResult]) {
    var applied: [EditReference] = []
    // A refused undo leaves the stack, so that the next one reaches the action before.
    var spent = Set(head.unreversed.compactMap { $0 })
    for (index, result) in results.enumerated() {
      let edit = EditReference(action: UInt32(head.number), edit: UInt32(index))
      if result.leavesTemporary { left.append(edit) }
      if result.fate == .applied { applied.append(edit) }
      if result.fate != .untouched, let reversed = head.reversed[index] {
        spent.insert(reversed)
      }
    }
    switch head.kind {
    case .made:
      guard !applied.isEmpty else { return }
      undoable.append(Entry(action: head.number, edits: applied))
      redoable = []
    case .undo(let action):
      Self.take(spent, of: action, from: &undoable)
      Self.put(applied, of: action, on: &redoable)
    case .redo(let action):
      Self.take(spent, of: action, from: &redoable)
      Self.put(applied, of: action, on: &undoable)
    }
  }

  private static func take(
    _ spent: Set<EditReference>, of action: Int, from stack: inout [Entry]
  ) {
    guard let index = stack.lastIndex(where: { $0.action == action }) else { return }
    stack[index].edits.removeAll { spent.contains($0) }
    if stack[index].edits.isEmpty { stack.remove(at: index) }
  }

  private static func put(
    _ edits: [EditReference], of action: Int, on stack: inout [Entry]
  ) {
    guard !edits.isEmpty else { return }
    if let last = stack.indices.last, stack[last].action == action {
      stack[last].edits += edits
    } else {
      stack.append(Entry(action: action, edits: edits))
    }
  }
}
