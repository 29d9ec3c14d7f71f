/// How many days before a deadline the writer wants to be told of it: `warn: {thesis: [28, 14, 7, 1
/// days]}`.
///
/// From the first of them on the deadline stays on the home screen, however much else is due before it.
package struct Warnings: Hashable, Sendable {
  /// By the kind of deadline, in lower case; the most days first.
  package var byKind: [String: [Int]]
  /// Of every other kind.
  package var others: [Int]

  package init(byKind: [String: [Int]] = [:], others: [Int] = []) {
    self.byKind = byKind
    self.others = others
  }

  /// The days of a deadline; none where nothing is said of its kind.
  ///
  /// What says no kind is of one whose word stands in its title: `Thesis submission` is a thesis.
  package func days(kind: String?, title: String) -> [Int] {
    if byKind.isEmpty { return others }
    if let kind { return byKind[kind.lowercased()] ?? others }
    let words = Set(title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    // Of two kinds in one title the one that warns first; of those that begin alike the one whose next
    // day is the earlier. No two different lists are equal, so that it is the same at every start.
    let found = byKind.filter { words.contains($0.key) }.map(\.value)
    return found.max { $0.lexicographicallyPrecedes($1) } ?? others
  }

  /// Those of a nearer place first, kind by kind: what a term's file says holds before its source.
  package func over(_ wider: Warnings) -> Warnings {
    Warnings(
      byKind: wider.byKind.merging(byKind) { _, nearer in nearer },
      others: others.isEmpty ? wider.others : others)
  }
}
