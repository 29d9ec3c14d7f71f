import Editorial
import TerminalKit

// What the lines of the trade mean, in words and as an edit.
extension Dashboard {
  /// What was commissioned: nothing typed is nothing more than the move (R46).
  func commission(
    _ text: String, _ target: Target, _ status: StatusID, _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    guard let index = overview.desk.index(of: target.piece) else { return .failure(.gone) }
    let outlet = overview.desk.pieces[index].outlet
    return TypedFacts.read(text, for: outlet, in: typed(overview)).map { facts in
      var move = overview.reckoning.move(index, to: status)
      move.details = facts.changes
      return Meaning(
        words: facts.isEmpty ? "nothing more is known" : words(facts, outlet, overview),
        request: EditRequest(
          action: .moved(to: overview.desk.plan[status].name),
          edits: [.move(piece: target.piece, seen: target.seen, move)]))
    }
  }

  /// `900w, GBP 450, due Fri 27 Nov 21:00 JST = 12:00 London`.
  func words(_ facts: TypedFacts, _ outlet: OutletID?, _ overview: Overview) -> String {
    // The date last: it is the longest, and its second clock the first to have no room.
    [
      facts.length.map { "\(grouped($0))w" }, facts.fee?.grouped,
      facts.due.map { "due \(words(for: $0, outlet, overview))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  func killFee(
    _ text: String, _ target: Target, _ status: StatusID, _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    guard let index = desk.index(of: target.piece) else { return .failure(.gone) }
    var move = overview.reckoning.move(index, to: status)
    move.details = desk.noKillFee(of: desk.pieces[index])
    var words = "no kill fee"
    if !text.allSatisfy(\.isWhitespace), text.lowercased() != "none" {
      let fee = amount(text, of: desk.pieces[index], in: desk)
      guard let fee, !fee.isPerWord else {
        return .failure(Refusal("\"\(text)\" is no amount; write it as 75 gbp"))
      }
      move.details = [.killFee(fee)]
      words = "\(fee.grouped) to bill"
    }
    return .success(
      Meaning(
        words: words,
        request: EditRequest(
          action: .moved(to: desk.plan[status].name),
          edits: [.move(piece: target.piece, seen: target.seen, move)])))
  }

  func bill(
    _ text: String, _ targets: [Target], _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    let pieces = targets.compactMap { desk.index(of: $0.piece) }
    guard let first = pieces.first else { return .failure(.gone) }
    let currency = desk.currency(of: desk.pieces[first])
    return TypedBill.read(text, currency: currency, in: typed(overview)).flatMap { typed in
      let fee = pieces.count == 1 ? typed.amount : nil
      if typed.amount != nil, pieces.count > 1 {
        return .failure(Refusal("an amount is for one piece; the number is for all of them"))
      }
      return overview.reckoning.bill(pieces, number: typed.number, fee: fee, on: typed.day)
        .mapError { Refusal($0.reason) }.map { request in
          let sum = fee ?? overview.reckoning.openSum(of: pieces)
          let words =
            [
              typed.number.map { "invoice \($0)" } ?? "without a number",
              pieces.count > 1 ? "\(pieces.count) pieces" : nil, sum?.grouped,
              typed.day.map { overview.labels.long($0).squeezed },
            ].compactMap { $0 }.joined(separator: ", ")
          return Meaning(words: words, request: request)
        }
    }
  }

  func payment(
    _ text: String, _ targets: [Target], _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    let reckoning = overview.reckoning
    let pieces = targets.compactMap { desk.index(of: $0.piece) }
    guard let first = pieces.first else { return .failure(.gone) }
    let open = reckoning.openSum(of: pieces)
    let currency = open?.currency ?? desk.currency(of: desk.pieces[first])
    return TypedPayment.read(text, currency: currency, in: typed(overview)).flatMap { typed in
      let day = typed.day.map { ", \(overview.labels.long($0).squeezed)" } ?? " today"
      // Less than is open is a part; anything else closes it, whatever came in (R35).
      guard let amount = typed.amount, let open, amount.amount < open.amount else {
        return reckoning.payment(pieces, received: nil, on: typed.day)
          .mapError { Refusal($0.reason) }
          .map { Meaning(words: "paid in full\(day)", request: $0) }
      }
      guard pieces.count == 1 else {
        return .failure(Refusal("a part is for one piece; 4 and /status:publ list them"))
      }
      if typed.day != nil {
        return .failure(Refusal("a part has no day in the file; write the amount alone"))
      }
      let whole = reckoning.account(first).fee?.fee.amount ?? open.amount
      let before = whole - open.amount
      let sum = Fee(amount: before + amount.amount, currency: open.currency)
      let left = Fee(amount: open.amount - amount.amount, currency: open.currency)
      return reckoning.payment(pieces, received: sum, on: typed.day)
        .mapError { Refusal($0.reason) }
        .map { Meaning(words: "a part: \(left.grouped) still owed", request: $0) }
    }
  }

  func offer(
    _ text: String, _ target: Target, _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let plan = overview.desk.plan
    guard let index = overview.desk.index(of: target.piece) else { return .failure(.gone) }
    let outlet: OutletID
    do throws(Refusal) {
      guard let found = try plan.outlet(typed: text.trimmedWord) else {
        let names = plan.outlets.map(\.key).joined(separator: ", ")
        return .failure(Refusal("no outlet \"\(text)\"; there is \(names)"))
      }
      outlet = found
    } catch {
      return .failure(error)
    }
    return overview.reckoning.offer(index, to: outlet, on: nil)
      .mapError { Refusal($0.reason) }.map { request in
        let isSecond = request.edits.contains { if case .add = $0 { true } else { false } }
        return Meaning(
          words: isSecond
            ? "a second file, an idea for \(plan[outlet].name)"
            : "an idea again, for \(plan[outlet].name)", request: request)
      }
  }

  func addition(_ text: String, _ overview: Overview) -> Result<Meaning, Refusal> {
    TypedPiece.read(text, in: typed(overview)).map { draft in
      let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee)
      let words = [
        overview.desk.plan[draft.outlet].short,
        TextWidth.clip(draft.title, to: max(16, size.width / 4)),
        self.words(facts, draft.outlet, overview),
      ].filter { !$0.isEmpty }
      return Meaning(
        words: words.joined(separator: "  "),
        request: EditRequest(action: .added, edits: [.add(draft)]))
    }
  }

  // MARK: Due, length, fee

  func due(
    _ text: String, _ targets: [Target], _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    var edits: [EditRequest.Edit] = []
    var words = ""
    for target in targets {
      guard let piece = desk.piece(target.piece) else { continue }
      var date: WrittenDate?
      if !text.allSatisfy(\.isWhitespace) {
        switch typedDate(text, for: piece.outlet, in: desk) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let typed): date = typed
        }
      }
      if words.isEmpty {
        words = date.map { self.words(for: $0, piece.outlet, overview) } ?? "no date any more"
      }
      switch piece.status.map({ desk.plan[$0].next }) {
      case .reply: edits.append(target.change(.replyBy(date)))
      case .goesOut:
        guard let date else { return .failure(Refusal("say when it goes out")) }
        if when(date, for: piece.outlet, in: desk).moment <= now {
          return .failure(Refusal("that moment has passed; s says that it is out"))
        }
        edits.append(target.change(.scheduled(date)))
      default: edits.append(target.change(.due(date)))
      }
    }
    return .success(Meaning(words: words, request: EditRequest(action: .set, edits: edits)))
  }

  func length(_ text: String, _ targets: [Target]) -> Result<Meaning, Refusal> {
    guard !text.allSatisfy(\.isWhitespace) else {
      return .success(
        Meaning(
          words: "no length any more",
          request: EditRequest(action: .set, edits: targets.map { $0.change(.length(nil)) })))
    }
    guard let words = CountText.words(text) else {
      return .failure(Refusal("\"\(text)\" is no number of words; write it as 900"))
    }
    return .success(
      Meaning(
        words: "\(grouped(words)) words",
        request: EditRequest(action: .set, edits: targets.map { $0.change(.length(words)) })))
  }

  func fee(
    _ text: String, _ targets: [Target], _ overview: Overview
  ) -> Result<Meaning, Refusal> {
    let desk = overview.desk
    var edits: [EditRequest.Edit] = []
    var words = "no fee of its own any more"
    for target in targets {
      guard let piece = desk.piece(target.piece) else { continue }
      if text.allSatisfy(\.isWhitespace) {
        edits.append(target.change(.fee(nil)))
        continue
      }
      guard let fee = amount(text, of: piece, in: desk) else {
        return .failure(
          Refusal("\"\(text)\" is no fee; write it as 300 usd or 0.40 gbp/word"))
      }
      words = fee.grouped
      edits.append(target.change(.fee(fee)))
    }
    return .success(Meaning(words: words, request: EditRequest(action: .set, edits: edits)))
  }

  // MARK: What lines are read by

  /// What a line is read by: the desk, the time, and the zones of the world.
  private func typed(_ overview: Overview) -> TypedContext {
    TypedContext(overview.desk, now: now, named: { zone(typed: $0) })
  }

  /// An amount in the currency of a piece where none is written.
  private func amount(_ text: String, of piece: Piece, in desk: Desk) -> Fee? {
    Fee(reading: text, outletCurrency: desk.currency(of: piece))
  }
}

extension Target {
  func change(_ change: PieceChange) -> EditRequest.Edit {
    .change(piece: piece, seen: seen, change)
  }
}

extension Refusal {
  /// The file went while its line was typed.
  static let gone = Refusal("it is gone")
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmedWord: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
