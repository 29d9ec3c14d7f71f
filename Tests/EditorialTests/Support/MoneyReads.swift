import Editorial
import Oracle
import Testing

/// An amount as a writer writes it: `money("300 USD")`, `money("0.40 GBP/word")`.
func money(_ text: String) -> Fee { known(Fee(reading: text, outletCurrency: nil)) }

extension DeskBuilder {
  /// Says something of a piece's money: `$0.billing("a") { $0.invoiced = date("2026-11-24") }`.
  mutating func billing(_ id: String, _ change: (inout Billing) -> Void) {
    let index = known(pieces.firstIndex { $0.id.text == id })
    change(&pieces[index].billing)
  }

  /// A client's piece that is out and was billed.
  mutating func billed(
    _ id: String, _ outlet: String, _ fee: String, _ number: String? = nil,
    on day: String = "2026-11-10", chased: String? = nil, published: String = "2026-11-05"
  ) {
    piece(id, outlet, "published", chased: chased, fee: money(fee), ["published": published])
    billing(id) {
      $0.invoice = number
      $0.invoiced = date(day)
    }
  }

  /// Changes when an outlet pays: `$0.terms("nkn", "30 days from publication")`.
  mutating func terms(_ outlet: String, _ text: String) {
    set(outlet) { $0.terms = known(Terms(reading: text)) }
  }
}

extension Assessment {
  /// What a writer reads of a piece's money: `owed USD 300, payment 2026-12-24`.
  func money(_ id: String) -> String {
    let account = account(known(desk.index(of: FilePath(id))))
    guard account.state != .none, account.state != .paid else { return account.state.rawValue }
    let sign = account.fee?.isAssumed ?? false ? "~" : ""
    let sum = account.open.map { sign + $0.text } ?? "?"
    return "\(account.state.rawValue) \(sum)" + dated(account.next)
  }

  private func dated(_ next: NextDate?) -> String {
    next.map {
      ", \($0.why.rawValue) \($0.when.day(in: desk.home))" + ($0.isLate ? " late" : "")
    } ?? ""
  }

  /// The keys a change writes, as `key value`.
  func writes(_ id: String, _ change: PieceChange) throws -> [String] {
    try desk.plan.keys(for: change, of: piece(id)).map(\.reads)
  }

  /// The keys a move writes with its details, as `key value`.
  func writes(_ id: String, to status: String, with details: [PieceChange]) throws -> [String] {
    var move = move(
      known(desk.index(of: FilePath(id))), to: known(desk.plan.status(named: status)))
    move.details = details
    return try desk.plan.keys(for: move, of: piece(id)).map(\.reads)
  }

  /// Why a change is not made.
  func refusal(_ id: String, _ change: PieceChange) -> String? {
    do throws(Refusal) {
      _ = try desk.plan.keys(for: change, of: piece(id))
      return nil
    } catch { return error.reads }
  }
}

extension Overview {
  /// The rows of MONEY as a writer reads them: `payment INV-1 (2 pieces) owed USD 600 2026-12-10`.
  var moneyReads: [String] {
    accounts.map { row in
      let sum = row.money?.amount.map { ($0.isAssumed ? "~" : "") + $0.fee.text } ?? "?"
      let when = row.when.map { " \($0.day(in: desk.home))" } ?? ""
      return "\(row.kind.rawValue) \(row.title) \(row.money?.state.rawValue ?? "") \(sum)\(when)"
        + (row.isLate ? " late" : "")
    }
  }

  /// The figures of MONEY: `USD to bill 300, owed 600 of which late 0`.
  var figures: [String] {
    money.lines.map { line in
      func sum(_ sum: MoneyReport.Sum) -> String {
        (sum.isAssumed ? "~" : "") + Fee(amount: sum.amount, currency: "").digits
      }
      return "\(line.currency) to bill \(sum(line.toBill)), owed \(sum(line.owed)) "
        + "of which late \(sum(line.late))"
    }
  }
}
