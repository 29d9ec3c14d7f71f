// Money of one piece that does not add up (R35, R38).
extension Desk {
  /// What a piece says of its money that cannot be so.
  func moneyProblems(of index: PieceIndex, _ billing: Billing) -> [Problem] {
    var problems: [Problem] = []
    if let paid = billing.paid, let invoiced = billing.invoiced, day(of: paid) < day(of: invoiced) {
      problems.append(
        problem(
          index,
          "`paid: \(paid.text)` comes before `invoiced: \(invoiced.text)`; "
            + "correct the day that is wrong"))
    }
    // Most bills say nothing but their number and days.
    let isSettled =
      billing.received != nil || billing.withheld != nil || billing.charges != nil
    guard isSettled || billing.expenses != nil || billing.tax != nil else { return problems }
    problems += otherCurrencies(index, billing)
    if isSettled, let message = excess(index) { problems.append(problem(index, message)) }
    return problems
  }

  private func problem(
    _ index: PieceIndex, _ message: String, _ remedy: EditRequest? = nil
  ) -> Problem {
    Problem(
      path: pieces[index].id, place: Place(line: pieces[index].billing.line), message: message,
      remedy: remedy, kind: .contradiction)
  }

  /// What is billed with a fee, or settles a bill, in a currency that is not the bill's; only what
  /// came in may be of its own, and what was kept of it (R35).
  private func otherCurrencies(_ index: PieceIndex, _ billing: Billing) -> [Problem] {
    guard let currency = payable(for: pieces[index])?.fee.currency else { return [] }
    let adds = [("expenses", billing.expenses), ("tax", billing.tax)]
    let takes = [("withheld", billing.withheld), ("charges", billing.charges)]
    func wrong(_ sums: [(String, Fee?)], _ isRight: (String) -> Bool, _ verb: String) -> [Problem] {
      sums.compactMap { key, sum in
        guard let sum, !isRight(sum.currency) else { return nil }
        return problem(
          index,
          "`\(key)` is in \(sum.currency) and the fee in \(currency), so it cannot be \(verb); "
            + "write what it came to in \(currency)")
      }
    }
    return wrong(adds, { $0 == currency }, "added")
      + wrong(takes, { $0 == currency || $0 == billing.received?.currency }, "taken off")
  }

  /// More came in than was billed (R35).
  private func excess(_ index: PieceIndex) -> String? {
    guard case .known(let worth) = worth(of: pieces[index]), !worth.isAssumed else { return nil }
    let currency = worth.fee.currency
    let settled = settled(by: pieces[index], in: currency)
    guard settled > worth.fee.amount else { return nil }
    let sum = Fee(amount: settled, currency: currency).written
    return "\(sum) came in for a bill of \(worth.fee.written); "
      + "correct `received:` or what was billed"
  }

  /// A killed commission that says nothing of the kill fee its outlet pays (R38).
  func missingKillFee(_ index: PieceIndex) -> Problem? {
    guard let status = pieces[index].status, plan.statuses[status.index].isExit else { return nil }
    let piece = pieces[index]
    guard lacksKillFee(piece), let outlet = piece.outlet, plan[outlet].killFee != nil else {
      return nil
    }
    guard let fee = usualKillFee(of: piece) else {
      return problem(
        index,
        "it was killed, and no kill fee is written; write `kill_fee: 75 USD`, or 0 for none")
    }
    let remedy = EditRequest(
      action: .set, edits: [SeenPiece(piece).change(.killFee(fee))])
    return problem(
      index,
      "it was killed, and the kill fee of \(plan[outlet].name) is not written; "
        + "write `kill_fee: \(fee.written)`, or 0 for none",
      piece.isConflicted ? nil : remedy)
  }
}
