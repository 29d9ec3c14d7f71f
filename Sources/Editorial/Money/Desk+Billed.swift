// What a bill says of a piece, as it is filled in (R35, R37).
extension Desk {
  /// The fee a bill names: a rate times the words its outlet pays for, else what the piece brings.
  package func billed(for piece: Piece) -> EffectiveFee? {
    guard let counts = wordCounts(of: piece), let outlet = piece.outlet else {
      return payable(for: piece)
    }
    let wanted = plan[outlet].paidWords
    let count = counts.first { $0.words == wanted } ?? counts.first
    return count.map { EffectiveFee(fee: $0.fee, isAssumed: true) } ?? payable(for: piece)
  }

  /// What a rate comes to for one count of words (R37).
  package struct WordCount: Hashable, Sendable {
    package var words: PaidWords
    package var count: Int
    package var fee: Fee
  }

  /// The counts by which a rate may be paid: the words wanted, and those that were written; `nil` for
  /// a piece that is not paid by the word (R37).
  package func wordCounts(of piece: Piece) -> [WordCount]? {
    let isExit = piece.status.map { plan[$0].isExit } ?? false
    guard !isExit, let rate = piece.fee ?? usualFee(of: piece), rate.isPerWord else { return nil }
    let own = piece.outlet.map { plan[$0].paidWords } ?? .commissioned
    let written: PaidWords = own == .published ? .published : .filed
    func count(_ words: PaidWords, _ count: Int?) -> WordCount? {
      guard let count, count > 0 else { return nil }
      let (amount, isBeyond) = rate.amount.multipliedReportingOverflow(by: count)
      if isBeyond { return nil }
      return Fee(amount: amount, currency: rate.currency).inMinorUnits
        .map { WordCount(words: words, count: count, fee: $0) }
    }
    return [count(.commissioned, piece.length), count(written, piece.words)].compactMap { $0 }
  }

  /// Whether a bill of a piece hangs on words of its text that have not been read (R37).
  package func lacksWordsToBill(_ piece: Piece) -> Bool {
    guard piece.words == nil, let outlet = piece.outlet, plan[outlet].paidWords != .commissioned,
      let rate = piece.fee ?? plan[outlet].fee
    else { return false }
    return rate.isPerWord
  }

  /// The tax that is filled in on a bill: the outlet's, where the piece's file has none yet (R35).
  package func usualTax(of piece: Piece) -> Share? {
    piece.billing.tax == nil ? piece.outlet.flatMap { plan[$0].tax } : nil
  }
}
