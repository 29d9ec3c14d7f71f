/// One step of a piece's way, done or to come.
package struct PieceStep: Hashable, Sendable {
  /// Where it lies, seen from where the piece stands.
  package enum Place: Hashable, Sendable {
    case done, now, ahead
  }

  /// The status in its own word, `billed` or `paid`.
  package var name: String
  /// The day it was reached; `nil` where that is not written, or lies ahead.
  package var day: Day?
  package var place: Place
}

extension Assessment {
  /// A piece's way from its first stamp to its payment: what is done with its days, where it stands,
  /// and what is to come.
  ///
  /// Statuses that it passed without a stamp are left out; of a piece that brings no money the way
  /// ends with its status.
  package func steps(of index: PieceIndex) -> [PieceStep] {
    let piece = desk.pieces[index]
    guard let status = piece.status else {
      return [PieceStep(name: "unknown status \(piece.statusWord)", day: nil, place: .now)]
    }
    let workflow = desk.plan.workflow(of: piece.outlet).statuses
    var steps = workflow.filter { $0 != status }.compactMap { passed in
      desk.stampDay(of: piece, passed).map {
        PieceStep(name: desk.plan[passed].name, day: $0, place: .done)
      }
    }
    steps.append(
      PieceStep(
        name: desk.plan[status].name, day: desk.stampDay(of: piece, status) ?? states[index].outDay,
        place: .now))
    if let position = workflow.firstIndex(of: status) {
      steps += workflow[(position + 1)...].map {
        PieceStep(name: desk.plan[$0].name, day: nil, place: .ahead)
      }
    }
    let money = moneySteps(of: index, after: &steps)
    return steps + money
  }

  /// Billed and paid, for a piece that brings or brought money; the last of them that is done is where
  /// it stands.
  private func moneySteps(of index: PieceIndex, after steps: inout [PieceStep]) -> [PieceStep] {
    let piece = desk.pieces[index]
    let billing = piece.billing
    guard bringsMoney(index) else { return [] }
    var money: [PieceStep] = []
    if piece.outlet.map({ desk.plan[$0].wantsInvoice }) ?? true {
      money.append(
        PieceStep(
          name: "billed", day: billing.invoiced.map { desk.day(of: $0) },
          place: billing.isBilled ? .done : .ahead))
    }
    let isPaid = account(index).state == .paid
    money.append(
      PieceStep(
        name: "paid", day: billing.paid.map { desk.day(of: $0) }, place: isPaid ? .done : .ahead))
    let isOver = piece.status.map { desk.plan[$0].isEnd } ?? false
    if isOver, let last = money.lastIndex(where: { $0.place == .done }) {
      for place in steps.indices where steps[place].place == .now { steps[place].place = .done }
      money[last].place = .now
    }
    return money
  }

  /// Whether a fee is agreed or usual, or was: what pays nothing is done with its status.
  private func bringsMoney(_ index: PieceIndex) -> Bool {
    let piece = desk.pieces[index]
    if piece.outlet.map({ desk.plan[$0].kind == .study }) ?? false { return false }
    if account(index).state != .none { return true }
    let isExit = piece.status.map { desk.plan[$0].isExit } ?? false
    guard !isExit, let fee = piece.fee ?? desk.effectiveFee(of: piece)?.fee else { return false }
    return fee.amount > 0
  }
}
