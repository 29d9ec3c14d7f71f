import Editorial

extension PlanReader {
  /// What a word stands for by which a file is no piece: `statuses: {to-read: note}` (R3).
  static let note = "note"

  private static let kinds = ["word", "file", "folder"]

  /// `ignore:`, a list of `{word: fild}`, `{file: posts/old.md}` and `{folder: vault/Clippings}`.
  mutating func readKnown(_ node: YAMLNode) {
    for item in node.items {
      guard let pairs = item.pairs else {
        notes.add(
          item.place,
          "say what to ignore as `{word: fild}`, `{file: posts/old.md}` or `{folder: vault/Clippings}`"
        )
        continue
      }
      for pair in pairs { readKnown(pair) }
    }
  }

  private mutating func readKnown(_ pair: YAMLPair) {
    let kind = pair.key.lowercased()
    guard Self.kinds.contains(kind) else { return notes.unknown(pair, among: Self.kinds) }
    let texts = pair.value.items.compactMap { notes.text($0, kind, as: "posts/old.md") }
    switch kind {
    case "word": plan.known.words.formUnion(texts.map(StatusWord.fold))
    case "file": plan.known.files += texts.map { FilePath(Self.trimmed($0)) }
    default: plan.known.folders += texts.map { FilePath(Self.trimmed($0)) }
    }
  }
}
