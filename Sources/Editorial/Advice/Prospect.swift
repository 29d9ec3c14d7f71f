/// What one step on (`>`) would do to a row, said before the key is pressed.
package struct Prospect: Hashable, Sendable {
  /// Whose step it is: the cursor may be out of the eye.
  package var title: String
  /// What becomes of it and why that matters, at its fullest first; where nothing does, why not.
  package var clauses: [String]
  /// The key would do nothing but say why.
  package var isRefused: Bool

  init(_ title: String, _ clauses: [String], isRefused: Bool = false) {
    self.title = title
    self.clauses = clauses
    self.isRefused = isRefused
  }

  fileprivate init(_ title: String, _ refusal: Refusal) {
    self.init(title, [refusal.cause], isRefused: true)
  }
}

extension Adviser {
  /// What one step on would do to a row.
  package func prospect(for row: Row) -> Prospect {
    if let money = row.money {
      let sum = money.amount?.grouped ?? "what it pays"
      return Prospect(
        row.title, [money.state == .toBill ? billing(sum) : "paid, all of \(sum)"])
    }
    if let index = row.piece { return prospect(piece: index, called: row.title) }
    switch row.kind {
    case .semester, .calendar:
      return row.isDone
        ? Prospect(row.title, ["done already"], isRefused: true)
        : Prospect(row.title, ["done today, and gone from here tomorrow", "done today"])
    case .slot:
      return Prospect(row.title, ["nothing fills it yet"], isRefused: true)
    case .piece, .chase, .bill, .payment:
      return Prospect(row.title, Refusal.gone)
    }
  }

  /// What one step on would do to a piece.
  ///
  /// - Parameters:
  ///   - index: the piece.
  ///   - title: what its row calls it, a deadline say; its own title without it.
  /// - Returns: what becomes of it.
  package func prospect(piece index: PieceIndex, called title: String? = nil) -> Prospect {
    let piece = desk.pieces[index]
    let title = title ?? piece.title
    if piece.isConflicted { return Prospect(title, .conflicted(at: nil)) }
    if let word = piece.unknownOutlet {
      return Prospect(
        title, ["asks for its outlet, none is called \(word)", "asks for its outlet"])
    }
    switch assessment.onward(from: index) {
    case .failure(let refusal): return Prospect(title, refusal)
    case .success(.status(let status)): return Prospect(title, clauses(index, to: status))
    case .success(.bill): return Prospect(title, [billing(openSum(index))])
    case .success(.payment): return Prospect(title, ["paid, all of \(openSum(index))"])
    case .success(.offer):
      let no = piece.outlet.map { ", \(plan[$0].name) said no" } ?? ""
      return Prospect(title, ["asks for the next outlet\(no)", "asks for the next outlet"])
    }
  }

  private func billing(_ sum: String) -> String { "billed, \(sum) is owed from then on" }

  private func openSum(_ index: PieceIndex) -> String {
    let open =
      assessment.invoice(of: index)?.open?.grouped ?? assessment.account(index).open?.grouped
    return open ?? "what it pays"
  }
}
