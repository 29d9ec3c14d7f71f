// What a bill or a payment writes; the command line and the screen ask for the same.
extension Reckoning {
  /// A bill for some pieces: one number and one day for all of them (R33).
  ///
  /// Where a fee was only assumed, the plain amount is written as well (R37).
  ///
  /// - Parameters:
  ///   - pieces: places in `Desk.pieces`.
  ///   - number: the bill's number; `nil` for a bill without one.
  ///   - fee: the amount, where the writer says it; for one piece only.
  ///   - day: the day it was billed; today without it.
  /// - Returns: what is to be written, or why none of it can be.
  package func bill(
    _ pieces: [PieceIndex], number: String?, fee: Fee?, on day: Day?
  ) -> Result<EditRequest, Refusal> {
    let day = day ?? today
    do throws(Refusal) {
      if fee != nil, pieces.count > 1 { throw Refusal("an amount is for one piece") }
      if let fee, fee.isPerWord {
        throw Refusal("\(fee.written) is a rate; say the amount, such as 350 \(fee.currency)")
      }
      for index in pieces {
        if let refusal = refusalToBill(index, fee: fee) { throw named(refusal, index, of: pieces) }
      }
      try requireOneCurrency(pieces, fee)
      if let number { try requireFits(number, pieces, fee, on: day) }
      return .success(
        request(.billed(invoice: number), pieces) { index in
          .bill(number: number, on: day, fee: newAmount(of: index, fee))
        })
    } catch {
      return .failure(error)
    }
  }

  /// Why a piece cannot be billed, the writer saying the amount or not; `nil` where it can.
  package func refusalToBill(_ index: PieceIndex, fee: Fee? = nil) -> Refusal? {
    let piece = desk.pieces[index]
    if let refusal = refusalOfMoney(piece, .bill(number: nil, on: today, fee: nil)) {
      return refusal
    }
    if let outlet = piece.outlet, !desk.plan[outlet].wantsInvoice {
      return Refusal(
        "\(desk.plan[outlet].name) wants no invoice; `copydesk paid` closes it")
    }
    // What ended otherwise brings its kill fee and nothing else (R38).
    if fee == nil, piece.billing.killFee == nil, let status = piece.status,
      desk.plan[status].isExit
    {
      return Refusal(
        "it is \(desk.plan[status].name) without a kill fee; say the amount, such as 75 usd")
    }
    guard let amount = fee ?? desk.payable(for: piece)?.fee else { return .noAmount }
    return amount.amount > 0 ? nil : Refusal("it brings nothing: its fee is 0")
  }

  /// The amount a bill writes into the piece: what was only assumed, or what the writer says.
  private func newAmount(of index: PieceIndex, _ fee: Fee?) -> Fee? {
    let known = desk.payable(for: desk.pieces[index])
    if let fee { return known == EffectiveFee(fee: fee, isAssumed: false) ? nil : fee }
    return known.flatMap { $0.isAssumed ? $0.fee : nil }
  }

  private func currency(of index: PieceIndex, _ fee: Fee?) -> String? {
    fee?.currency ?? desk.payable(for: desk.pieces[index])?.fee.currency
  }

  /// One bill is in one currency (R33).
  private func requireOneCurrency(_ pieces: [PieceIndex], _ fee: Fee?) throws(Refusal) {
    let all = pieces.map { (currency(of: $0, fee) ?? "", desk.pieces[$0].id.name) }
    guard let first = all.first, let other = all.first(where: { $0.0 != first.0 }) else { return }
    throw Refusal(
      "one invoice is in one currency: \(first.1) pays \(first.0), \(other.1) \(other.0); "
        + "bill them apart")
  }

  /// A number in use takes further pieces of its own day and currency, until it is paid (R33).
  private func requireFits(
    _ number: String, _ pieces: [PieceIndex], _ fee: Fee?, on day: Day
  ) throws(Refusal) {
    for (index, piece) in zip(desk.pieces.indices, desk.pieces) where piece.mayBeBilled {
      guard let other = piece.billing.invoice, other.lowercased() == number.lowercased(),
        piece.billing.isBilled, !pieces.contains(index)
      else { continue }
      let place = "\(other) is in \(piece.id.name)"
      if piece.billing.isPaid { throw Refusal("\(place) and paid; take another number") }
      guard other == number else { throw Refusal("\(place) already; write it the same way") }
      if let billed = piece.billing.invoiced.map({ desk.day(of: $0) }), billed != day {
        throw Refusal("\(place), billed on \(billed); take another number or that day")
      }
      let currency = desk.payable(for: piece)?.fee.currency
      let ours = pieces.first.flatMap { self.currency(of: $0, fee) }
      if let currency, let ours, currency != ours {
        throw Refusal("\(place), in \(currency); take another number for \(ours)")
      }
    }
  }

  // MARK: Payments

  /// A payment for some pieces: it closes them, or is a part of what one of them brings (R35).
  ///
  /// - Parameters:
  ///   - pieces: places in `Desk.pieces`.
  ///   - received: what came in so far, in all, where that is a part; for one piece only.
  ///   - day: the day it came in; today without it.
  /// - Returns: what is to be written, or why none of it can be.
  package func payment(
    _ pieces: [PieceIndex], received: Fee?, on day: Day?
  ) -> Result<EditRequest, Refusal> {
    for index in pieces {
      if let refusal = refusalToPay(index) { return .failure(named(refusal, index, of: pieces)) }
    }
    let day = day ?? today
    guard let received else { return .success(request(.paid, pieces) { _ in .paid(on: day) }) }
    guard pieces.count == 1, let index = pieces.first else {
      return .failure(Refusal("a part is for one piece; name the one it was for"))
    }
    if received.isPerWord { return .failure(Refusal("say the amount that came in")) }
    if let owed = account(index).fee?.fee.currency, owed != received.currency {
      return .failure(
        Refusal("it is owed in \(owed); say what came in as in \(received.digits) \(owed)"))
    }
    return .success(request(.received, pieces) { _ in .received(received) })
  }

  /// Why nothing can come in for a piece; `nil` where something can.
  package func refusalToPay(_ index: PieceIndex) -> Refusal? {
    let piece = desk.pieces[index]
    if let refusal = refusalOfMoney(piece, .paid(on: today)) { return refusal }
    guard account(index).state == .none else { return nil }
    let status = piece.status.map { desk.plan[$0].name } ?? piece.statusWord
    return Refusal("nothing is owed for it: it is \(status) and was not billed")
  }

  // MARK: What both say

  /// What speaks against money for a piece, whatever is written.
  private func refusalOfMoney(_ piece: Piece, _ change: PieceChange) -> Refusal? {
    guard piece.status != nil else {
      return Refusal("no status is called \"\(piece.statusWord)\"; give it one first")
    }
    if let outlet = piece.outlet, desk.plan[outlet].kind == .study {
      return Refusal("\(desk.plan[outlet].name) is study and pays nothing")
    }
    do throws(Refusal) {
      _ = try desk.plan.keys(for: change, of: piece)
      return nil
    } catch {
      return error
    }
  }

  /// Of several pieces, the one a refusal is about.
  func named(_ refusal: Refusal, _ index: PieceIndex, of pieces: [PieceIndex]) -> Refusal {
    pieces.count > 1 ? Refusal("\(desk.pieces[index].id.name): \(refusal.reason)") : refusal
  }

  func request(
    _ action: WriterAction, _ pieces: [PieceIndex], _ change: (PieceIndex) -> PieceChange
  ) -> EditRequest {
    EditRequest(
      action: action,
      edits: pieces.map { index in
        .change(
          piece: desk.pieces[index].id, seen: desk.pieces[index].statusWord, change(index))
      })
  }
}

extension Refusal {
  /// Nobody knows what it brings (R36).
  package static let noAmount = Refusal("nobody knows what it pays; say it, such as 350 usd")
}
