// What asking again and offering elsewhere write; the command line and the screen ask for the same.
extension Reckoning {
  /// They were asked again (R45): about a piece that is theirs, or a payment, in each of its pieces.
  ///
  /// - Parameters:
  ///   - pieces: places in `Desk.pieces`.
  ///   - day: the day they were asked; today without it.
  /// - Returns: what is to be written, or why none of it can be.
  package func chase(_ pieces: [PieceIndex], on day: Day?) -> Result<EditRequest, Refusal> {
    let day = day ?? today
    var all: [PieceIndex] = []
    for index in pieces {
      if let refusal = refusalToChase(index) { return .failure(named(refusal, index, of: pieces)) }
      for other in chasedTogether(index) where !all.contains(other) { all.append(other) }
    }
    return .success(request(.chased, all) { _ in .chased(on: day) })
  }

  /// The pieces that are asked about with one: those of its bill, once it waits for nothing else.
  private func chasedTogether(_ index: PieceIndex) -> [PieceIndex] {
    guard let status = desk.pieces[index].status, desk.plan[status].isEnd,
      let invoice = invoice(of: index)
    else { return [index] }
    return invoice.pieces
  }

  /// Why there is nobody to ask about a piece; `nil` where there is.
  package func refusalToChase(_ index: PieceIndex) -> Refusal? {
    let piece = desk.pieces[index]
    if piece.isConflicted { return .conflicted }
    let account = account(index)
    if account.state == .owed || account.state == .late { return nil }
    let status = piece.status.map { desk.plan[$0].name } ?? piece.statusWord
    switch standings[index].ball {
    case .them: return nil
    case .you:
      return Refusal("it is your move: \(account.state == .toBill ? "to bill" : status)")
    case nil: return Refusal("it waits for nobody: it is \(status)")
    }
  }

  /// A piece for another outlet: after a no the same file (R44), once it is out or killed a second
  /// one that begins with its text (R43).
  ///
  /// - Parameters:
  ///   - index: place in `Desk.pieces`.
  ///   - outlet: whom it is offered to.
  ///   - day: the day the last one said no, where its file does not say; today without it.
  /// - Returns: what is to be written, or why it cannot be.
  package func offer(
    _ index: PieceIndex, to outlet: OutletID, on day: Day?
  ) -> Result<EditRequest, Refusal> {
    let piece = desk.pieces[index]
    if piece.isConflicted { return .failure(.conflicted) }
    guard let status = piece.status else {
      return .failure(
        Refusal("no status is called \"\(piece.statusWord)\"; give it one first"))
    }
    let name = desk.plan[status].name
    guard standings[index].isOut || name == "killed" else {
      guard name == "declined" || name == "no-reply" else {
        return .failure(
          Refusal(
            "it is \(name); only what was declined, had no reply, was killed or is out is offered "
              + "elsewhere"))
      }
      do throws(Refusal) {
        let change = PieceChange.offer(to: outlet, on: day ?? today)
        _ = try desk.plan.keys(for: change, of: piece)
        return .success(request(.offered(to: desk.plan[outlet].key), [index]) { _ in change })
      } catch {
        return .failure(error)
      }
    }
    guard outlet != piece.outlet else {
      return .failure(Refusal("\(desk.plan[outlet].name) has it already"))
    }
    let draft = PieceDraft(title: piece.title, outlet: outlet, from: piece.id)
    return .success(EditRequest(action: .offered(to: desk.plan[outlet].key), edits: [.add(draft)]))
  }
}
