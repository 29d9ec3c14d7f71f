/// What has changed between two looks at a text: runs of paragraphs that are others than before, and
/// between them what stayed (R49).
package enum TextChange {
  /// Paragraphs that stood in one place, and those that stand there now.
  package struct Run: Hashable, Sendable {
    package var removed: [Paragraph]
    package var added: [Paragraph]
  }

  /// Two middles longer than this together, multiplied, are one run: to compare them costs their product.
  private static let most = 4_000_000

  /// The runs, in the order of the text.
  package static func runs(from old: [Paragraph], to new: [Paragraph]) -> [Run] {
    var start = 0
    while start < old.count, start < new.count, old[start].print == new[start].print { start += 1 }
    var ends = (old: old.count, new: new.count)
    while ends.old > start, ends.new > start, old[ends.old - 1].print == new[ends.new - 1].print {
      ends = (ends.old - 1, ends.new - 1)
    }
    let before = Array(old[start..<ends.old])
    let after = Array(new[start..<ends.new])
    if before.isEmpty && after.isEmpty { return [] }
    if before.isEmpty || after.isEmpty || before.count * after.count > most {
      return [Run(removed: before, added: after)]
    }
    return runs(between: before, after)
  }

  private static func runs(between before: [Paragraph], _ after: [Paragraph]) -> [Run] {
    var isRemoved = [Bool](repeating: false, count: before.count)
    var isAdded = [Bool](repeating: false, count: after.count)
    for change in after.map(\.print).difference(from: before.map(\.print)) {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    var runs: [Run] = []
    var run = Run(removed: [], added: [])
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if i < before.count, isRemoved[i] {
        run.removed.append(before[i])
        i += 1
      } else if j < after.count, isAdded[j] {
        run.added.append(after[j])
        j += 1
      } else {
        if !run.removed.isEmpty || !run.added.isEmpty { runs.append(run) }
        run = Run(removed: [], added: [])
        (i, j) = (i + 1, j + 1)
      }
    }
    if !run.removed.isEmpty || !run.added.isEmpty { runs.append(run) }
    return runs
  }
}
