extension Plan {
  /// Whether a word that stands for no status was plainly meant for one (R1).
  ///
  /// Vaults have `status: reading` in thousands of notes: what is near here makes a note a piece.
  package func isNearlyStatus(_ word: String) -> Bool {
    let word = StatusWord.fold(word)
    let names = statuses.map(\.name)
    return Spelling.isSlip(word, of: names) || Spelling.isSlip(word, of: statusWords.keys)
      || names.contains { Spelling.shareStem(word, $0) }
  }
}
