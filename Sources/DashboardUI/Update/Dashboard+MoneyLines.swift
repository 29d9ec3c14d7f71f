import Editorial
import TerminalKit

// What typed lines of money mean.
extension Dashboard {
  func bill(
    _ text: String, _ pieces: [SeenPiece], _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let typed = try TypedBill.read(text, currency: currency(of: pieces, overview), in: context)
      .get()
    let request = try request(of: overview.assessment.bill(pieces, as: typed))
    let sum = typed.amount ?? open(pieces, overview)
    let words =
      [
        typed.number.map { "invoice \($0)" } ?? "without a number",
        pieces.count > 1 ? "\(pieces.count) pieces" : nil, sum?.grouped,
        request.tax.map { "tax \($0.grouped)" },
        typed.day.map { overview.labels.long($0).squeezed }, counts(pieces, overview),
      ].compactMap { $0 }.joined(separator: ", ")
    return Meaning(words: words, request: request)
  }

  /// `900 commissioned = 360; 1,012 filed = 404.80`: what a rate comes to by either count (R37).
  private func counts(_ pieces: [SeenPiece], _ overview: Overview) -> String? {
    guard pieces.count == 1, let piece = overview.desk.piece(pieces[0].piece),
      let counts = overview.desk.wordCounts(of: piece), counts.count > 1
    else { return nil }
    return counts.map { "\(grouped($0.count)) \($0.words.rawValue) = \($0.fee.groupedDigits)" }
      .joined(separator: "; ")
  }

  func payment(
    _ text: String, _ pieces: [SeenPiece], _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let open = open(pieces, overview)
    let currency = open?.currency ?? currency(of: pieces, overview)
    let typed = try TypedPayment.read(text, currency: currency, in: context).get()
    let decision = overview.assessment.pay(pieces, .came(typed))
    if case .ask(let question) = decision, case .shortfall(_, _, let short) = question {
      return Meaning(words: "\(short.grouped) short: Enter asks what that is", next: question)
    }
    let request = try request(of: decision)
    if request.action == .received, let amount = typed.amount {
      return Meaning(
        words: "\(amount.grouped) came in\(noDay(typed)); what is owed stays open until it is paid",
        request: request)
    }
    let day = typed.day.map { ", \(overview.labels.long($0).squeezed)" } ?? " today"
    return Meaning(
      words: (excess(typed, open).map { "\($0.grouped) more than is owed, " } ?? "")
        + "paid in full\(day)", request: request)
  }

  /// That a day typed with a part is not kept: a file has one for the whole (R35).
  private func noDay(_ typed: TypedPayment) -> String {
    typed.day == nil ? "" : ", no day kept"
  }

  /// How much more came in than is owed.
  private func excess(_ typed: TypedPayment, _ open: Fee?) -> Fee? {
    guard let open, let amount = typed.amount, amount.currency == open.currency else { return nil }
    let kept = [typed.withheld, typed.charges].compactMap { $0 }
      .filter { $0.currency == open.currency }
    let more = kept.reduce(amount.amount) { $0.adding($1.amount) } - open.amount
    return more > 0 ? Fee(amount: more, currency: open.currency) : nil
  }

  /// What the rest of a payment is (R35).
  func shortfall(
    _ text: String, _ pieces: [SeenPiece], _ typed: TypedPayment, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    guard let shortfall = Shortfall(reading: text) else {
      throw Refusal("\"\(text)\" says nothing of it", .advice("still owed, withheld or charges"))
    }
    var typed = typed
    typed.shortfall = shortfall
    let request = try request(of: overview.assessment.pay(pieces, .came(typed)))
    let words =
      switch shortfall {
      case .owed: "a part\(noDay(typed)): the rest is still owed"
      case .withheld: "withheld for the tax office, paid in full"
      case .charges: "kept by the banks, paid in full"
      }
    return Meaning(words: words, request: request)
  }

  private func open(_ pieces: [SeenPiece], _ overview: Overview) -> Fee? {
    overview.assessment.openSum(of: pieces.compactMap { overview.desk.index(of: $0.piece) })
  }

  private func currency(of pieces: [SeenPiece], _ overview: Overview) -> String? {
    pieces.first.flatMap { overview.desk.piece($0.piece) }
      .flatMap { overview.desk.currency(of: $0) }
  }
}

extension EditRequest {
  /// The tax a bill writes, of one piece or of several together.
  fileprivate var tax: Fee? {
    var sum: Fee?
    for edit in edits {
      guard case .change(_, _, .bill(_, _, _, let tax?)) = edit else { continue }
      sum = Fee(amount: (sum?.amount ?? 0).adding(tax.amount), currency: tax.currency)
    }
    return sum
  }
}
