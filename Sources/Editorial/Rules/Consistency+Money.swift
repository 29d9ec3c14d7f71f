// Money that does not add up: days, currencies and bills (R33, R35).
extension Desk {
  /// What pieces and bills say of money that cannot be so.
  func moneyContradictions(_ unreadable: Set<FilePath>) -> [Problem] {
    var problems: [Problem] = []
    var order: [String] = []
    var bills: [String: [Int]] = [:]
    for index in pieces.indices where pieces[index].mayBeBilled && pieces[index].status != nil {
      let billing = pieces[index].billing
      if let problem = paidTooEarly(billing, pieces[index].id) { problems.append(problem) }
      if billing.received != nil, let problem = receivedElse(pieces[index]) {
        problems.append(problem)
      }
      guard let number = billing.invoice else { continue }
      if bills[number] == nil { order.append(number) }
      bills[number, default: []].append(index)
    }
    for number in order {
      guard let bill = bills[number], bill.count > 1 else { continue }
      if let problem = contradiction(in: Bill(number: number, pieces: bill), unreadable) {
        problems.append(problem)
      }
    }
    return problems
  }

  private func paidTooEarly(_ billing: Billing, _ id: FilePath) -> Problem? {
    guard let paid = billing.paid, let invoiced = billing.invoiced,
      day(of: paid) < day(of: invoiced)
    else { return nil }
    return Problem(
      path: id, place: Place(line: billing.line),
      message: "`paid: \(paid.text)` comes before `invoiced: \(invoiced.text)`; "
        + "correct the day that is wrong")
  }

  private func receivedElse(_ piece: Piece) -> Problem? {
    guard let received = piece.billing.received, let fee = payable(for: piece)?.fee,
      received.currency != fee.currency
    else { return nil }
    return Problem(
      path: piece.id, place: Place(line: piece.billing.line),
      message: "`received` is in \(received.currency) and the fee in \(fee.currency), so nothing "
        + "can be taken off; write what it came to in \(fee.currency)")
  }
}

/// The pieces of one number (R33).
private struct Bill {
  var number: String
  /// Places in `Desk.pieces`, in order of path.
  var pieces: [Int]
}

extension Desk {
  /// One problem for a bill, at its first piece, however much is wrong with it.
  private func contradiction(in bill: Bill, _ unreadable: Set<FilePath>) -> Problem? {
    var wrongs: [String] = []
    var remedy: Remedy?
    let currencies = groups(of: bill) { payable(for: $0)?.fee.currency }
    if currencies.count > 1 {
      wrongs.append(
        "is \(listed(currencies, in: bill) { "in \($0)" }); a bill has one currency: "
          + "give one of them a number of its own")
    }
    let days = groups(of: bill) { piece in piece.billing.invoiced.map { day(of: $0).description } }
    let missing = bill.pieces.filter {
      self.pieces[$0].billing.invoiced == nil && !unreadable.contains(self.pieces[$0].id)
    }
    if days.count > 1 {
      wrongs.append(
        "was billed \(listed(days, in: bill) { "on \($0)" }); a bill has one day: "
          + "write the same `invoiced:` into each")
    } else if let day = days.first?.key, !missing.isEmpty {
      wrongs.append(
        "has no `invoiced:` day \(places(missing, in: bill)); write `invoiced: \(day)`, "
          + "as \(bill.pieces.count - missing.count == 1 ? "in the other" : "in the others")")
      if currencies.count < 2 { remedy = billing(missing, as: bill) }
    }
    guard !wrongs.isEmpty else { return nil }
    let first = pieces[bill.pieces[0]]
    return Problem(
      path: first.id, place: Place(line: first.billing.line),
      message: "invoice \(bill.number) " + wrongs.joined(separator: "; and it "), remedy: remedy)
  }

  /// The day all others agree on, written into those that lack it.
  private func billing(_ missing: [Int], as bill: Bill) -> Remedy? {
    guard
      let written = bill.pieces.lazy.compactMap({ self.pieces[$0].billing.invoiced }).first,
      missing.allSatisfy({ !pieces[$0].isConflicted && !pieces[$0].billing.isPaid })
    else { return nil }
    let day = day(of: written)
    return Remedy(
      "billed on \(day)",
      EditRequest(
        verb: "billed",
        edits: missing.map { index in
          .change(
            piece: pieces[index].id, seen: pieces[index].statusWord,
            .bill(number: nil, on: day, fee: nil))
        }))
  }

  /// The pieces of a bill by what they say, in order of their first.
  private func groups(
    of bill: Bill, _ key: (Piece) -> String?
  ) -> [(key: String, pieces: [Int])] {
    var groups: [(key: String, pieces: [Int])] = []
    for index in bill.pieces {
      guard let key = key(pieces[index]) else { continue }
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].pieces.append(index)
      } else {
        groups.append((key, [index]))
      }
    }
    return groups
  }

  /// `in USD here and in gigs/rason.md, in GBP in gigs/coal.md`.
  private func listed(
    _ groups: [(key: String, pieces: [Int])], in bill: Bill, _ words: (String) -> String
  ) -> String {
    groups.map { "\(words($0.key)) \(places($0.pieces, in: bill))" }.joined(separator: ", ")
  }

  /// `here and in gigs/coal.md`, of many the first three; the problem stands at the first piece of the bill.
  private func places(_ indices: [Int], in bill: Bill) -> String {
    let shown = indices.prefix(3).map { index in
      index == bill.pieces[0] ? "here" : "in \(pieces[index].id)"
    }
    let rest = indices.count - shown.count
    return shown.joined(separator: " and ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
