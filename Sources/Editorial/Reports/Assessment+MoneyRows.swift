extension Assessment {
  /// A row for every bill to write and every payment to come (R13, R31, R33).
  func moneyRows() -> [Row] {
    let toBill = accounts.filter { $0.value.state == .toBill }.map { billRow($0.key, $0.value) }
    return toBill + invoices.map(paymentRow)
  }

  private func billRow(_ index: PieceIndex, _ account: Account) -> Row {
    let piece = desk.pieces[index]
    let amount = account.open.map {
      EffectiveFee(fee: $0, isAssumed: account.fee?.isAssumed ?? false)
    }
    return Row(
      subject: .bill(piece.id), kind: .bill, title: piece.title, outlet: piece.outlet,
      status: piece.status, ball: .you, when: account.next?.when, why: account.next?.why,
      isLate: account.next?.isLate ?? false, group: group(account.next), piece: index,
      path: piece.id, line: piece.statusLine,
      money: Row.Money(
        state: .toBill, amount: amount, unknown: amount == nil ? 1 : 0, pieces: [index]))
  }

  private func paymentRow(_ invoice: Invoice) -> Row {
    let pieces = invoice.pieces.map { desk.pieces[$0] }
    let isOneOutlet = Set(pieces.map(\.outlet)).count == 1
    return Row(
      subject: .payment(invoice.id), kind: .payment, title: title(of: invoice),
      outlet: isOneOutlet ? pieces.first?.outlet : nil,
      status: pieces.count == 1 ? pieces[0].status : nil, ball: .them, when: invoice.next?.when,
      why: invoice.next?.why, isLate: invoice.next?.isLate ?? false, group: group(invoice.next),
      piece: pieces.count == 1 ? invoice.pieces[0] : nil, path: pieces.first?.id,
      line: pieces.first?.billing.line ?? 1,
      money: Row.Money(
        state: invoice.isLate ? .late : .owed, amount: invoice.open,
        unknown: invoice.pieces.count { accounts[$0]?.open == nil }, pieces: invoice.pieces,
        chased: invoice.chased, isAsked: invoice.isAsked, billed: invoice.billed))
  }

  /// `INV-028 (2 pieces)`, `INV-028: Rason customs data`, or the piece's title alone.
  private func title(of invoice: Invoice) -> String {
    let titles = invoice.pieces.map { desk.pieces[$0].title }
    guard let number = invoice.number else { return titles.first ?? "" }
    return titles.count == 1 ? "\(number): \(titles[0])" : "\(number) (\(titles.count) pieces)"
  }

  private func group(_ next: NextDate?) -> Row.Group {
    Row.Group(next?.when, isLate: next?.isLate ?? false, today: today, home: desk.home)
  }
}
