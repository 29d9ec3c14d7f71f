import Editorial
import TerminalKit

// What typed lines mean: read, put to the use case that asked, and told in words.
extension Dashboard {
  /// Reads the line being typed, unless it was read as it stands.
  mutating func readLine() {
    guard case .prompt(var prompt) = mode, prompt.kind != .filter, let overview else { return }
    let reading = Reading(
      text: prompt.field.text, assessments: assessments, width: size.width)
    guard prompt.read != reading else { return }
    prompt.read = reading
    do throws(Refusal) {
      prompt.meaning = .success(try meaning(of: prompt, overview))
    } catch {
      prompt.meaning = .failure(error)
    }
    mode = .prompt(prompt)
  }

  private func meaning(
    of prompt: Prompt, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let text = prompt.field.text
    let context = typed(overview)
    switch prompt.kind {
    case .filter: return Meaning(words: "")
    case .anotherDay(let last):
      let day = try context.day(text)
      return Meaning(
        words: overview.labels.long(day).squeezed,
        request: last.request.happening(on: day, amending: last.number))
    case .anotherMoment(let last, let outlet):
      let moment = try context.goingOut(text, for: outlet)
      return Meaning(
        words: words(for: moment, outlet, overview),
        request: last.request.goingOut(at: moment, amending: last.number))
    case .add: return addition(try TypedPiece.read(text, in: context).get(), overview)
    case .asked(let question): return try meaning(of: text, question, context, overview)
    }
  }

  private func meaning(
    of text: String, _ question: Question, _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    switch question {
    case .moment(let seen, let status, _):
      let outlet = overview.desk.piece(seen.piece)?.outlet
      let moment = try context.goingOut(text, for: outlet)
      let step = overview.assessment.move([seen], to: status) { _ in MoveDetails(moment: moment) }
      return Meaning(words: words(for: moment, outlet, overview), request: try request(of: step))
    case .commission(let seen, let status):
      return try commission(text, seen, status, context, overview)
    case .killFee(let seen, let status, _): return try killFee(text, seen, status, overview)
    case .bill(let pieces, _, _): return try bill(text, pieces, context, overview)
    case .payment(let pieces, _): return try payment(text, pieces, context, overview)
    case .offer(let seen, _): return try offer(text, seen, overview)
    case .due(let pieces, _): return try due(text, pieces, context, overview)
    case .length(let pieces, _):
      let words = try context.length(text)
      return Meaning(
        words: words.map { "\(grouped($0)) words" } ?? "no length any more",
        request: try request(of: overview.assessment.setLength(pieces, to: .some(words))))
    case .fee(let pieces, _): return try fee(text, pieces, context, overview)
    case .name(let seen):
      let path = try seen.piece.renamed(text)
      return Meaning(
        words: path.text, request: try request(of: overview.assessment.rename(seen, to: text)))
    }
  }

  /// What a line is read by: the desk, the time, and the zones of the world.
  private func typed(_ overview: Overview) -> TypedContext {
    TypedContext(overview.desk, now: now, named: { zone(typed: $0) })
  }

  /// What a use case that was told everything asks to be written: all of it or nothing.
  private func request(of step: Decision) throws(Refusal) -> EditRequest {
    let refused: [EditOutcome.Refused]
    switch step {
    case .edit(let request, let leaving):
      if leaving.isEmpty { return request }
      refused = leaving
    case .refuse(let all): refused = all
    case .ask: refused = []
    }
    guard let first = refused.first else { throw .notAllSaid }
    // Of several pieces, the one it is about is named.
    let isShared = refused.count > 1 && refused.allSatisfy { $0.refusal == first.refusal }
    guard step.isAboutSeveral, !isShared else { throw first.refusal }
    var refusal = first.refusal
    refusal.cause = "\(first.id.name): \(refusal.cause)"
    throw refusal
  }

  // MARK: Moves

  /// What was commissioned: nothing typed is nothing more than the move (R46).
  private func commission(
    _ text: String, _ seen: SeenPiece, _ status: StatusID, _ context: TypedContext,
    _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let outlet = overview.desk.piece(seen.piece)?.outlet
    let facts = try TypedFacts.read(text, for: outlet, in: context).get()
    let step = overview.assessment.move([seen], to: status) { _ in MoveDetails(agreed: facts) }
    return Meaning(
      words: facts.isEmpty ? "nothing more is known" : words(facts, outlet, overview),
      request: try request(of: step))
  }

  private func killFee(
    _ text: String, _ seen: SeenPiece, _ status: StatusID, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let currency = overview.desk.piece(seen.piece).flatMap { overview.desk.currency(of: $0) }
    let said = try TypedKillFee.read(text, currency: currency).get()
    let request = try request(
      of: overview.assessment.move([seen], to: status) { _ in MoveDetails(killFee: said) })
    guard said != .nothing, case .move(_, _, let move) = request.edits.first,
      case .killFee(let fee) = move.details.first
    else { return Meaning(words: "no kill fee", request: request) }
    return Meaning(words: "\(fee.grouped) to bill", request: request)
  }

  // MARK: Money

  private func bill(
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
        typed.day.map { overview.labels.long($0).squeezed },
      ].compactMap { $0 }.joined(separator: ", ")
    return Meaning(words: words, request: request)
  }

  private func payment(
    _ text: String, _ pieces: [SeenPiece], _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let open = open(pieces, overview)
    let currency = open?.currency ?? currency(of: pieces, overview)
    let typed = try TypedPayment.read(text, currency: currency, in: context).get()
    let request = try request(of: overview.assessment.pay(pieces, .came(typed)))
    if request.action == .received, let open, let amount = typed.amount {
      let left = Fee(amount: open.amount - amount.amount, currency: open.currency)
      return Meaning(words: "a part: \(left.grouped) still owed", request: request)
    }
    let day = typed.day.map { ", \(overview.labels.long($0).squeezed)" } ?? " today"
    return Meaning(words: "paid in full\(day)", request: request)
  }

  private func open(_ pieces: [SeenPiece], _ overview: Overview) -> Fee? {
    overview.assessment.openSum(of: pieces.compactMap { overview.desk.index(of: $0.piece) })
  }

  private func currency(of pieces: [SeenPiece], _ overview: Overview) -> String? {
    pieces.first.flatMap { overview.desk.piece($0.piece) }
      .flatMap { overview.desk.currency(of: $0) }
  }

  // MARK: New pieces, next outlets

  private func offer(
    _ text: String, _ seen: SeenPiece, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let plan = overview.desk.plan
    guard let outlet = try plan.outlet(typed: String(text.trimmedBlanks)) else {
      let names = plan.outlets.map(\.key).joined(separator: ", ")
      throw Refusal("no outlet \"\(text)\"", .advice("there is \(names)"))
    }
    let request = try request(of: overview.assessment.offer(seen, to: outlet))
    let isSecond = request.edits.contains { if case .add = $0 { true } else { false } }
    return Meaning(
      words: isSecond
        ? "a second file, an idea for \(plan[outlet].name)"
        : "an idea again, for \(plan[outlet].name)", request: request)
  }

  private func addition(_ draft: PieceDraft, _ overview: Overview) -> Meaning {
    let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee)
    let words = [
      overview.desk.plan[draft.outlet].short,
      TextWidth.clip(draft.title, to: max(16, size.width / 4)),
      self.words(facts, draft.outlet, overview),
    ].filter { !$0.isEmpty }
    return Meaning(words: words.joined(separator: "  "), request: EditRequest(adding: draft))
  }

  // MARK: Due, fee

  private func due(
    _ text: String, _ pieces: [SeenPiece], _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let desk = overview.desk
    var typed: [WrittenDate?] = []
    for seen in pieces {
      guard let piece = desk.piece(seen.piece) else { throw .gone }
      typed.append(try context.owedDate(text, of: piece, in: desk))
    }
    let dates = Dictionary(zip(pieces.map(\.piece), typed), uniquingKeysWith: { first, _ in first })
    let step = overview.assessment.setDue(pieces) { dates[$0.id] ?? nil }
    let outlet = pieces.first.flatMap { desk.piece($0.piece)?.outlet }
    let words = (typed.first ?? nil).map { self.words(for: $0, outlet, overview) }
    return Meaning(words: words ?? "no date any more", request: try request(of: step))
  }

  private func fee(
    _ text: String, _ pieces: [SeenPiece], _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let step = overview.assessment.setFee(pieces) { piece throws(Refusal) in
      try context.fee(text, currency: overview.desk.currency(of: piece))
    }
    let currency = pieces.last.flatMap { overview.desk.piece($0.piece) }
      .flatMap { overview.desk.currency(of: $0) }
    let fee = try context.fee(text, currency: currency)
    return Meaning(
      words: fee?.grouped ?? "no fee of its own any more", request: try request(of: step))
  }
}

extension Decision {
  /// Whether it speaks of more pieces than one.
  fileprivate var isAboutSeveral: Bool {
    switch self {
    case .edit(let request, let leaving): request.edits.count + leaving.count > 1
    case .ask(let question): question.pieces.count > 1
    case .refuse(let refused): refused.count > 1
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmedBlanks: Substring {
    let start = drop { $0 == " " }
    return start.dropLast(start.reversed().prefix { $0 == " " }.count)
  }
}
