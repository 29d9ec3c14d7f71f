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
  /// Edits that stand and that undo passes by: they could not be taken back when it was their turn.
  ///
  /// Only an undo of their very action reaches them.
  private(set) var skipped: [Entry] = []
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

  /// The live edits of one action, wherever they stand: what `undo` of this very action takes back.
  func standing(_ action: Int) -> [EditReference] {
    (undoable + skipped).filter { $0.action == action }.flatMap(\.edits)
  }

  /// Edits that stand and were made after this one, the newest last.
  func standing(after edit: EditReference) -> [EditReference] {
    (undoable + skipped).flatMap(\.edits).filter { $0.action > edit.action }
      .sorted { $0.action < $1.action }
  }

  /// The action that a standing edit belongs to: of one made again, the one that made it first.
  func action(of edit: EditReference) -> Int { standingAction(of: edit) ?? Int(edit.action) }

  /// The same; `nil` where the edit does not stand.
  func standingAction(of edit: EditReference) -> Int? {
    (undoable + skipped).first { $0.edits.contains(edit) }?.action
  }

  private mutating func replay(_ head: AnnouncementHead, _ results: [EditResult]) {
    var applied: [EditReference] = []
    var reversed: Set<EditReference> = []
    // What can never be reversed leaves the stack; what could not be reversed just now stays.
    var passedBy = Set(
      head.unreversed.compactMap { $0.persistence == .lasting ? $0.reverses : nil })
    // What nobody can tell counts as written: an undo looks before it takes anything back.
    let isUndo = if case .undo = head.kind { true } else { false }
    for (index, result) in results.enumerated() {
      let edit = EditReference(action: UInt32(head.number), edit: UInt32(index))
      if result.leavesTemporary { left.append(edit) }
      switch result.fate {
      case .undecided where isUndo: break
      case .applied, .undecided:
        applied.append(edit)
        if let other = head.reversed[index] { reversed.insert(other) }
      case .refused(let refusal):
        if let other = head.reversed[index], refusal.persistence == .lasting {
          passedBy.insert(other)
        }
      case .untouched: break
      }
    }
    switch head.kind {
    case .made:
      guard !applied.isEmpty else { return }
      Self.put(applied, of: head.number, on: &undoable)
      // What was taken back later than this, which may have been concluded late, can come again.
      redoable.removeAll { entry in entry.edits.allSatisfy { $0.action < head.number } }
    case .undo(let action):
      _ = Self.take(reversed, of: action, from: &skipped)
      _ = Self.take(reversed, of: action, from: &undoable)
      let passed = Self.take(passedBy, of: action, from: &undoable)
      Self.put(passed, of: action, on: &skipped)
      Self.put(applied, of: action, on: &redoable)
    case .redo(let action):
      _ = Self.take(reversed.union(passedBy), of: action, from: &redoable)
      Self.put(applied, of: action, on: &undoable)
    }
  }

  /// Takes edits of an action off a stack; returns those that stood there.
  private static func take(
    _ spent: Set<EditReference>, of action: Int, from stack: inout [Entry]
  ) -> [EditReference] {
    guard !spent.isEmpty else { return [] }
    var taken: [EditReference] = []
    for index in stack.indices.reversed() where stack[index].action == action {
      taken += stack[index].edits.filter { spent.contains($0) }
      stack[index].edits.removeAll { spent.contains($0) }
      if stack[index].edits.isEmpty { stack.remove(at: index) }
    }
    return taken
  }

  /// Puts edits of an action on a stack: on top, but for one concluded late, which goes below what
  /// was made after it.
  private static func put(
    _ edits: [EditReference], of action: Int, on stack: inout [Entry]
  ) {
    guard let made = edits.map(\.action).max() else { return }
    var index = stack.endIndex
    while index > 0, stack[index - 1].edits.contains(where: { $0.action > made }) { index -= 1 }
    if index > 0, stack[index - 1].action == action {
      stack[index - 1].edits += edits
    } else {
      stack.insert(Entry(action: action, edits: edits), at: index)
    }
  }
}
