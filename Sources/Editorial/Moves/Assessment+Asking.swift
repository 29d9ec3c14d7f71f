// What asking again and offering elsewhere write.
extension Assessment {
  /// They were asked again (R45): about a piece that is theirs, or a payment, in each of its pieces.
  ///
  /// - Parameters:
  ///   - pieces: what they were asked about.
  ///   - day: the day they were asked; today without it.
  /// - Returns: what is to be written, or why there is nobody to ask.
  package func chase(_ pieces: [SeenPiece], on day: Day? = nil) -> Decision {
    var all: [SeenPiece] = []
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let index = try place(of: seen)
        try requireTheirs(index)
        for other in chasedTogether(seen, index) where !all.contains(other) {
          try requireWritable(other.change(.chased(on: day ?? today)))
          all.append(other)
        }
      }
    }
    if all.isEmpty { return .refuse(refused) }
    let edits = all.map { $0.change(.chased(on: day ?? today)) }
    return .edit(EditRequest(action: .chased, edits: edits), leaving: refused)
  }

  /// The pieces that are asked about with one: those of its bill, once it waits for nothing else.
  private func chasedTogether(_ seen: SeenPiece, _ index: PieceIndex) -> [SeenPiece] {
    let isInWork = desk.pieces[index].status.map { !desk.plan[$0].isEnd } ?? false
    guard !isInWork, let invoice = invoice(of: index) else { return [seen] }
    return invoice.pieces.map { SeenPiece(desk.pieces[$0]) }
  }

  private func requireTheirs(_ index: PieceIndex) throws(Refusal) {
    let piece = desk.pieces[index]
    let account = account(index)
    if account.state == .owed || account.state == .late { return }
    let status = desk.plan.statusName(of: piece)
    switch states[index].ball {
    case .them: return
    case .you:
      throw Refusal("it is your move: \(account.state == .toBill ? "to bill" : status)")
    case nil: throw Refusal("it waits for nobody: it is \(status)")
    }
  }

  /// A piece for another outlet: after a no the same file (R44), once it is out or killed a second
  /// one that begins with its text (R43).
  ///
  /// - Parameters:
  ///   - seen: the piece.
  ///   - outlet: whom it is offered to; without one that is asked for.
  ///   - terms: the fee and the due date it is offered with; those of the last outlet go.
  ///   - day: the day the last one said no, where its file does not say; today without it.
  /// - Returns: what is to be written, to whom it can be offered, or why it cannot be.
  package func offer(
    _ seen: SeenPiece, to outlet: OutletID?, with terms: TypedFacts = TypedFacts(),
    on day: Day? = nil
  ) -> Decision {
    do throws(Refusal) {
      let piece = desk.pieces[try place(of: seen)]
      let isSecond = try requireOfferable(piece)
      guard let outlet else { return .ask(.offer(seen, next: desk.nextOutlets(for: piece))) }
      let action = WriterAction.offered(to: desk.plan[outlet].key)
      if isSecond {
        guard outlet != piece.outlet else {
          throw Refusal("\(desk.plan[outlet].name) has it already")
        }
        let draft = PieceDraft(
          title: piece.title, outlet: outlet, due: terms.due, length: terms.length, fee: terms.fee,
          from: piece.id)
        return .edit(EditRequest(action: action, edits: [.add(draft)]), leaving: [])
      }
      if terms.length != nil {
        throw Refusal("its length stays as it is", .advice("say the fee and the day alone"))
      }
      let edit = seen.change(
        .offer(to: outlet, on: day ?? today, fee: terms.fee, due: terms.due))
      try requireWritable(edit)
      return .edit(EditRequest(action: action, edits: [edit]), leaving: [])
    } catch {
      return refuse([seen], error)
    }
  }

  /// Refuses what is not offered elsewhere.
  ///
  /// - Returns: whether it is sold again as a second file.
  private func requireOfferable(_ piece: Piece) throws(Refusal) -> Bool {
    if piece.isConflicted { throw .conflicted(at: nil) }
    guard let id = piece.status else {
      throw .noStatus(piece.statusWord)
    }
    let status = desk.plan[id]
    if status.role.isOfferedAgain { return false }
    let isOut = desk.index(of: piece.id).map { states[$0].isOut } ?? false
    if isOut || status.role == .killed { return true }
    throw Refusal(
      "it is \(status.name); only what was declined, had no reply, was killed or is out is "
        + "offered elsewhere", status.isEnd ? nil : .use(.end))
  }
}

extension Desk {
  /// The outlets a piece can go to next, in the order of desk.yaml: clients that have not said no,
  /// then the writer's own (R44).
  package func nextOutlets(for piece: Piece) -> [OutletID] {
    let tried = Set(
      piece.tried.compactMap { item in
        item.split(separator: " ").first.flatMap { plan.outlet(for: String($0)) }
      })
    let all = plan.outlets.indices.map { OutletID($0) }
      .filter { $0 != piece.outlet && !tried.contains($0) }
    return all.filter { plan[$0].kind == .client } + all.filter { plan[$0].kind == .own }
  }
}
