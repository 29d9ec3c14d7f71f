import Editorial
import TerminalKit

// What is known of a selected thing's money, and of those it belongs with.
extension ItemFacts {
  /// `USD 300`, or `~USD 300` where it is only assumed (R36, R37).
  var fee: String? {
    guard let piece = selected.piece else { return nil }
    if let fee = scene.desk.payable(for: piece) {
      // Nothing is owed for it, and nothing will be (R13).
      return fee.fee.amount == 0 && selected.isOutForAClient(in: scene) ? "no fee" : fee.grouped
    }
    if let fee = piece.fee { return "~" + fee.grouped }
    return selected.isOutForAClient(in: scene) && !piece.billing.isFeeUnreadable ? "no fee" : nil
  }

  /// `to bill by Mon 30 Nov`, `INV-028 billed 3 Oct, USD 200 owed, due 31 Oct (25d over)`,
  /// `paid 12 Nov`.
  var money: String? {
    if let money = selected.row?.money, money.pieces.count > 1 {
      return invoice(of: money.pieces[0])
    }
    guard let index = selected.index, let piece = selected.piece else { return nil }
    let account = scene.overview.assessment.account(index)
    switch account.state {
    case .none: return nil
    case .toBill:
      let day = account.next.map { scene.labels.long($0.when.day(in: scene.here)).squeezed }
      return "to bill" + (day.map { " by \($0)" } ?? "")
    case .owed, .late: return invoice(of: index)
    case .paid:
      let day = piece.billing.paid.map { " " + DateLabel.short(scene.desk.day(of: $0)) }
      return ["paid\(day ?? "")", piece.billing.invoice].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func invoice(of index: PieceIndex) -> String? {
    guard let invoice = scene.overview.assessment.invoice(of: index) else { return nil }
    let billed = invoice.billed.map { "billed \(DateLabel.short($0))" }
    var parts = [[invoice.number, billed].compactMap { $0 }.joined(separator: " ")]
    if let open = invoice.open { parts.append("\(open.grouped) owed") }
    if let due = invoice.due {
      let late = scene.overview.today - due
      parts.append(
        "due \(DateLabel.short(due))" + (invoice.isLate && late > 0 ? " (\(late)d over)" : ""))
    } else {
      parts.append(scene.desk.termsStart(of: scene.desk.pieces[index]).words)
    }
    if let chased = invoice.chased { parts.append("chased \(DateLabel.short(chased))") }
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The pieces of a bill with several: their titles and outlets.
  var pieces: String? {
    guard let money = selected.row?.money, money.pieces.count > 1 else { return nil }
    return money.pieces.map { index in
      let piece = scene.desk.pieces[index]
      return piece.title + (piece.outlet.map { " (\(scene.desk.plan[$0].short))" } ?? "")
    }.joined(separator: ", ")
  }

  /// Who else wrote it (R40), its series (R41), what it was sold from (R43), who said no (R44).
  var company: [String] {
    guard let piece = selected.piece else { return [] }
    var parts: [String] = []
    if let with = piece.with { parts.append("with \(with)") }
    if let series = piece.series { parts.append(self.series(series)) }
    if let from = piece.from { parts.append("sold again from \(from)") }
    if !piece.tried.isEmpty { parts.append("tried \(piece.tried.joined(separator: ", "))") }
    return parts
  }

  /// `series Border towns, 2 of 5 out`.
  private func series(_ name: String) -> String {
    let desk = scene.desk
    let fellows = desk.pieces.indices.filter {
      desk.pieces[$0].series?.lowercased() == name.lowercased()
    }
    let out = fellows.count { scene.overview.assessment.states[$0].isOut }
    return "series \(name), \(out) of \(fellows.count) out"
  }
}

extension Selected {
  /// Whether it is a client's piece that is out: there a writer looks for its money (R31).
  fileprivate func isOutForAClient(in scene: Scene) -> Bool {
    guard let index, let outlet = piece?.outlet else { return false }
    return scene.desk.plan[outlet].kind == .client && scene.overview.assessment.states[index].isOut
  }
}
