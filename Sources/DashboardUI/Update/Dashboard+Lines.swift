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
    case .add: return try addition(try TypedPiece.read(text, in: context).get(), overview)
    case .addFor(let opening):
      var typed = try TypedPiece.read(text, in: context).get()
      typed.draft.due = typed.draft.due ?? opening.due
      return try addition(typed, overview)
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
    case .bill(let pieces, _, _, _): return try bill(text, pieces, context, overview)
    case .payment(let pieces, _, _): return try payment(text, pieces, context, overview)
    case .shortfall(let pieces, let typed, _):
      return try shortfall(text, pieces, typed, overview)
    case .outlet(let seen, _):
      let outlet = try outlet(text, overview)
      let request = try request(of: overview.assessment.setOutlet(seen, to: outlet))
      return Meaning(words: "a piece for \(overview.desk.plan[outlet].name)", request: request)
    case .offer(let seen, _): return try offer(text, seen, context, overview)
    case .due(let pieces, _): return try due(text, pieces, context, overview)
    case .length(let pieces, _):
      let words = try context.length(text)
      return Meaning(
        words: words.map { "\(grouped($0)) words" } ?? "no length any more",
        request: try request(of: overview.assessment.setLength(pieces, to: .some(words))))
    case .fee(let pieces, _): return try fee(text, pieces, context, overview)
    case .daysOff: return try daysOff(text, context, overview)
    case .name(let seen):
      let path = try seen.piece.renamed(text)
      return Meaning(
        words: path.text, request: try request(of: overview.assessment.rename(seen, to: text)))
    }
  }

  /// Days off, or behind `not` days that are none after all.
  private func daysOff(
    _ text: String, _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let isNot = text.lowercased().hasPrefix("not ")
    let days = try context.daysOff(isNot ? String(text.dropFirst(4)) : text)
    let assessment = overview.assessment
    let step = isNot ? assessment.comeBack(days) : assessment.takeOff(days)
    return Meaning(
      words: (isNot ? "not away " : "away ") + daysOff(days), request: try request(of: step))
  }

  /// What a line of the palette says of days off: `away thu-fri`, `away not thu`; `nil` of anything else.
  func daysOff(inPalette text: String) -> Meaning? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "away", let overview else { return nil }
    return try? daysOff(String(parts[1]), typed(overview), overview)
  }

  /// What a line is read by: the desk, the time, and the zones of the world.
  private func typed(_ overview: Overview) -> TypedContext {
    TypedContext(overview.desk, now: now, named: { zone(typed: $0) })
  }

  /// What a use case that was told everything asks to be written: all of it or nothing.
  func request(of step: Decision) throws(Refusal) -> EditRequest {
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
    switch said {
    case .skipped: return Meaning(words: "its kill fee stays unknown", request: request)
    case .nothing: return Meaning(words: "no kill fee", request: request)
    case .some: break
    }
    guard case .move(_, _, let move) = request.edits.first,
      case .killFee(let fee) = move.details.first
    else { throw .notAllSaid }
    return Meaning(words: "\(fee.grouped) to bill", request: request)
  }

  // MARK: New pieces, next outlets

  private func offer(
    _ text: String, _ seen: SeenPiece, _ context: TypedContext, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let typed = try TypedOffer.read(text, in: context).get()
    let request = try request(
      of: overview.assessment.offer(seen, to: typed.outlet, with: typed.terms))
    let isSecond = request.edits.contains { if case .add = $0 { true } else { false } }
    let name = overview.desk.plan[typed.outlet].name
    let words = [
      isSecond ? "a second file, an idea for \(name)" : "an idea again, for \(name)",
      self.words(typed.terms, typed.outlet, overview),
    ]
    return Meaning(
      words: words.filter { !$0.isEmpty }.joined(separator: ", "), request: request)
  }

  private func outlet(_ text: String, _ overview: Overview) throws(Refusal) -> OutletID {
    let plan = overview.desk.plan
    guard let outlet = try plan.outlet(typed: text) else { throw plan.noOutlet(text) }
    return outlet
  }

  /// A new piece: what will stand in its file, and where that file will be.
  private func addition(
    _ typed: TypedPiece, _ overview: Overview
  ) throws(Refusal) -> Meaning {
    let desk = overview.desk
    let draft = typed.draft
    let path = try desk.plan.path(forNew: draft) { desk.index(of: $0) != nil }
    let facts = words(
      TypedFacts(due: draft.due, length: draft.length, fee: draft.fee), draft.outlet, overview)
    var notes: [String] = []
    if let name = typed.unknownOutlet {
      notes.append(
        "Enter makes it the title; for an outlet, desk.yaml: \(TypedPiece.outletLine(for: name))")
    }
    if desk.piece(called: draft) != nil { notes.append("a second of this title") }
    if let remark = FileStem.remark(on: draft.title) { notes.append(remark) }
    let title = TextWidth.clip(draft.title, to: max(16, size.width / 4))
    let whole =
      (notes + [desk.plan[draft.outlet].short, title, facts, path.text]).filter { !$0.isEmpty }
      .joined(separator: "  ")
    // Where not all of it has room, the path says the outlet and the title as well.
    let isRoomy = TextWidth.columns(of: whole) + 4 <= size.width
    let short = (notes + [path.text, facts]).filter { !$0.isEmpty }.joined(separator: "  ")
    return Meaning(words: isRoomy ? whole : short, request: EditRequest(adding: draft))
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
