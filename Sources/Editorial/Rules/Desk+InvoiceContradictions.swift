// Money that does not add up: days, currencies and bills (R33, R35).
extension Desk {
  /// What pieces and bills say of money that cannot be so.
  func moneyContradictions(_ unreadable: Set<FilePath>) -> [Problem] {
    var problems: [Problem] = []
    // Most numbers stand on one piece: only where they do not is there a list of pieces to make.
    var first: [String: PieceIndex] = [:]
    var shared: [String: [PieceIndex]] = [:]
    var undated: [(number: String, piece: PieceIndex)] = []
    for index in pieces.indices {
      if let problem = missingKillFee(index) { problems.append(problem) }
      guard let box = pieces[index].box else { continue }
      problems += moneyProblems(of: index, box.billing)
      guard let written = box.billing.invoice else { continue }
      let number = InvoiceNumber.folded(written)
      if box.billing.invoiced == nil { undated.append((number, index)) }
      if let known = first[number] {
        shared[number, default: [known]].append(index)
      } else {
        first[number] = index
      }
    }
    let bills =
      shared.values.map { $0 } + undated.filter { shared[$0.number] == nil }.map { [$0.piece] }
    for bill in bills.sorted(by: { $0[0] < $1[0] }) {
      let number = pieces[bill[0]].billing.invoice ?? ""
      if let problem = contradiction(in: Bill(number: number, pieces: bill), unreadable) {
        problems.append(problem)
      }
    }
    return problems
  }
}

/// The pieces of one number (R33).
private struct Bill {
  var number: String
  /// Places in `Desk.pieces`, in order of path.
  var pieces: [PieceIndex]
}

extension Desk {
  /// One problem for a bill, at its first piece, however much is wrong with it.
  private func contradiction(in bill: Bill, _ unreadable: Set<FilePath>) -> Problem? {
    var wrongs: [String] = []
    var remedy: EditRequest?
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
    } else if days.isEmpty, !missing.isEmpty {
      wrongs.append(
        "has no day\(bill.pieces.count > 1 ? " " + places(missing, in: bill) : ""); write the day it "
          + "was billed as `invoiced: 2026-11-24`")
    }
    guard !wrongs.isEmpty else { return nil }
    let first = pieces[bill.pieces[0]]
    return Problem(
      path: first.id, place: Place(line: first.billing.line),
      message: "invoice \(bill.number) " + wrongs.joined(separator: "; and it "), remedy: remedy,
      kind: .contradiction)
  }

  /// The day all others agree on, written into those that lack it.
  private func billing(_ missing: [PieceIndex], as bill: Bill) -> EditRequest? {
    guard
      let written = bill.pieces.lazy.compactMap({ self.pieces[$0].billing.invoiced }).first,
      missing.allSatisfy({ !pieces[$0].isConflicted && !pieces[$0].billing.isPaid })
    else { return nil }
    let day = day(of: written)
    return EditRequest(
      action: .billed(invoice: bill.number),
      edits: missing.map { index in
        .change(
          piece: pieces[index].id, seen: pieces[index].statusWord,
          .bill(number: nil, on: day, fee: nil))
      })
  }

  /// The pieces of a bill by what they say, in order of their first.
  private func groups(
    of bill: Bill, _ key: (Piece) -> String?
  ) -> [(key: String, pieces: [PieceIndex])] {
    var groups: [(key: String, pieces: [PieceIndex])] = []
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
    _ groups: [(key: String, pieces: [PieceIndex])], in bill: Bill, _ words: (String) -> String
  ) -> String {
    groups.map { "\(words($0.key)) \(places($0.pieces, in: bill))" }.joined(separator: ", ")
  }

  /// `here and in gigs/coal.md`, of many the first three; the problem stands at the first piece of the bill.
  private func places(_ indices: [PieceIndex], in bill: Bill) -> String {
    let shown = indices.prefix(3).map { index in
      index == bill.pieces[0] ? "here" : "in \(pieces[index].id)"
    }
    let rest = indices.count - shown.count
    return shown.joined(separator: " and ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
