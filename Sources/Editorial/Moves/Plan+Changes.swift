extension Plan {
  /// The keys a change writes into a piece's file.
  ///
  /// - Throws: `Refusal` where there is nothing to change, or it was done already.
  package func keys(
    for change: PieceChange, of piece: Piece
  ) throws(Refusal) -> [KeyEdit] {
    if piece.isConflicted { throw .conflicted(at: nil) }
    switch change {
    case .due(let date): return try set("due", date?.text, was: piece.due != nil, "due date")
    case .replyBy(let date):
      return try set("reply_by", date?.text, was: piece.replyBy != nil, "day to answer by")
    case .replyIsOver:
      return [KeyEdit("reply_by", .drop, aliases: aliases(of: "reply_by"), after: "status")]
    case .scheduled(let date): return [edit("scheduled", date.text, after: "status")]
    case .length(let words):
      return try set("length", words.map(String.init), was: piece.length != nil, "length")
    case .fee(let fee):
      let was = piece.fee != nil || piece.billing.isFeeUnreadable
      return try set("fee", fee?.written, was: was, "fee")
    case .killFee(let fee): return [edit("kill_fee", fee.written, after: "fee")]
    case .chased(let day): return [edit("chased", day.description, after: "status")]
    case .bill(let number, let day, let fee, let tax):
      return try bill(piece, number, day, fee, tax)
    case .payment(let settlement):
      try requireOpen(piece)
      return payment(settlement, of: piece)
    case .outDay(let day):
      guard let status = piece.status, self[status].isOut else { throw Refusal("it is not out") }
      return [edit(self[status].name, day.description, after: "status")]
    case .post(let number): return [edit("substack_id", String(number), after: "status")]
    case .outlet(let outlet): return [edit("outlet", self[outlet].key, after: "status")]
    case .offer(let outlet, let day, let fee, let due):
      return try offer(piece, to: outlet, on: day) + terms("fee", fee?.written, piece.fee != nil)
        + terms("due", due?.text, piece.due != nil)
    }
  }

  private func edit(_ key: String, _ value: String, after anchor: String) -> KeyEdit {
    KeyEdit(key, .set(value), aliases: aliases(of: key), after: anchor)
  }

  /// Sets a key, put in below the status where it is missing, or takes out one that is there.
  private func set(
    _ key: String, _ value: String?, was: Bool, _ name: String
  ) throws(Refusal) -> [KeyEdit] {
    if let value { return [edit(key, value, after: "status")] }
    guard was else { throw Refusal("it has no \(name) to take out") }
    return [KeyEdit(key, .remove, aliases: aliases(of: key), after: "status")]
  }

  /// What came in, what was kept of it, and the day it is closed (R35).
  private func payment(_ settlement: Settlement, of piece: Piece) -> [KeyEdit] {
    var edits = settlement.paid == nil ? [] : mended(piece)
    // Each is put in right below the bill: the last one stands first.
    if let day = settlement.paid { edits.append(edit("paid", day.description, after: "invoiced")) }
    for (key, sum) in [
      ("charges", settlement.charges), ("withheld", settlement.withheld),
      ("received", settlement.received),
    ] {
      if let sum { edits.append(edit(key, sum.written, after: "invoiced")) }
    }
    return edits
  }

  /// A bill: one number for several pieces where the writer says so (R33).
  private func bill(
    _ piece: Piece, _ number: String?, _ day: Day, _ fee: Fee?, _ tax: Fee?
  ) throws(Refusal) -> [KeyEdit] {
    try requireOpen(piece)
    if let billed = piece.billing.invoiced {
      throw Refusal("it was billed already, on \(billed.text)")
    }
    var edits = mended(piece)
    // A usual fee or a rate may change later; what was billed stays what it was (R37).
    let isKilled = piece.status.map { self[$0].isExit } ?? false
    if let fee { edits.append(edit(isKilled ? "kill_fee" : "fee", fee.written, after: "length")) }
    if let tax { edits.append(edit("tax", tax.written, after: "fee")) }
    if let number { edits.append(edit("invoice", number, after: "fee")) }
    edits.append(edit("invoiced", day.description, after: number == nil ? "fee" : "invoice"))
    return edits
  }

  private func requireOpen(_ piece: Piece) throws(Refusal) {
    if let paid = piece.billing.paid {
      throw Refusal("it is marked paid already, on \(paid.text)")
    }
    if piece.billing.word == .paid { throw Refusal("it is marked paid already") }
  }

  /// What turns `status: invoiced` into the status it is read as, with its stamp (R30).
  func mended(_ piece: Piece) -> [KeyEdit] {
    guard piece.billing.word != nil, let published = piece.status else { return [] }
    var edits = [
      KeyEdit("status", .set(word(for: published)), aliases: aliases(of: "status"))
    ]
    if let stamp = piece.stamp(published) {
      edits.append(edit(self[published].name, stamp.text, after: "status"))
    }
    return edits
  }

  /// The money stamp a status word stood for, where the file has none of its own (R30).
  func moneyStamp(_ word: Billing.Word, _ piece: Piece, on day: Day) -> [KeyEdit] {
    switch word {
    case .paid where piece.billing.paid == nil:
      [edit("paid", day.description, after: "invoiced")]
    case .invoiced where piece.billing.invoiced == nil:
      [edit("invoiced", day.description, after: "fee")]
    case .paid, .invoiced: []
    }
  }

  /// What is agreed anew in place of the last outlet's word for it, which goes either way (R44).
  private func terms(_ key: String, _ value: String?, _ wasThere: Bool) -> [KeyEdit] {
    if let value { return [edit(key, value, after: "status")] }
    return wasThere ? [KeyEdit(key, .drop, aliases: aliases(of: key), after: "status")] : []
  }

  /// The same file for the next outlet: an idea again, the last one noted in `tried` (R44).
  private func offer(
    _ piece: Piece, to outlet: OutletID, on day: Day
  ) throws(Refusal) -> [KeyEdit] {
    guard let status = piece.status, self[status].role.isOfferedAgain else {
      throw Refusal("only what was declined or had no reply is offered again as it is")
    }
    guard outlet != piece.outlet else {
      throw Refusal("\(self[outlet].name) has said no already")
    }
    guard let first = workflow(of: outlet).statuses.first else {
      throw Refusal("\(self[outlet].name) has no statuses")
    }
    var edits = [
      KeyEdit("status", .set(word(for: first)), aliases: aliases(of: "status")),
      edit("outlet", self[outlet].key, after: "status"),
    ]
    if let last = piece.outlet {
      let said = (piece.stamp(status)?.day ?? day).description
      edits.append(
        KeyEdit(
          "tried", .append("\(self[last].key) \(said) \(self[status].name)"),
          aliases: aliases(of: "tried"), after: "outlet"))
    }
    if self[outlet].kind == .own {
      edits.append(KeyEdit("draft", .replace("true"), aliases: aliases(of: "draft")))
    }
    return edits
  }
}

extension Fee {
  /// As we write it into a file: `300 USD`, `0.40 GBP/word`.
  package var written: String { "\(moneyDigits) \(currency)\(isPerWord ? "/word" : "")" }
}
