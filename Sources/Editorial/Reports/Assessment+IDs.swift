// What rows are called outside of the dashboard.
extension Assessment {
  /// What commands, JSON, `marks.txt` and an exported calendar call what a row is about: a path,
  /// `semester/2026.yaml#Ethics form, 2026-12-04`, or a slot of a day.
  ///
  /// A number of two currencies is two payments: `INV-028#USD`.
  package func id(of subject: Row.Subject) -> String {
    switch subject {
    case .piece(let id): id.text
    case .deadline(let file, let title, let due): Semester.id(file: file, title: title, due: due)
    case .calendar(let id): id.text
    case .slot(let outlet, let name, let day): "\(desk.plan[outlet].key)#\(name) \(day)"
    case .bill(let id): "\(id)#bill"
    case .payment(.piece(let id)): "\(id)#payment"
    case .payment(.numbered(let number, let currency)): idOfBill(number, currency)
    }
  }

  private func idOfBill(_ number: String, _ currency: String) -> String {
    var written = number
    var count = 0
    for invoice in invoices {
      guard case .numbered(number, let other) = invoice.id else { continue }
      count += 1
      if other == currency { written = invoice.number ?? number }
    }
    return count > 1 ? "\(written)#\(currency)" : written
  }
}
