extension Terms {
  /// Reads `30 days from publication`, `14d from invoice`, `on publication`, `net 30` (R34).
  ///
  /// Days alone count from the invoice. `nil` for anything else.
  package init?(reading text: String) {
    var words = text.lowercased().split { $0 == " " || $0 == "\t" }.map(String.init)
    var start = Start.invoice
    if let last = words.last, let named = Terms.start(last) {
      start = named
      words.removeLast()
      if let joint = words.last, ["from", "after", "of", "on", "upon"].contains(joint) {
        words.removeLast()
      }
      if words.isEmpty {
        self.init(days: 0, from: start)
        return
      }
    }
    if words.first == "net" { words.removeFirst() }
    guard let days = CountText.days(words.joined(separator: " ")) else { return nil }
    self.init(days: days, from: start)
  }

  private static func start(_ word: String) -> Start? {
    switch word {
    case "publication", "publishing", "published": .publication
    case "filing", "filed", "delivery": .filing
    case "invoice", "invoicing", "invoiced", "billing", "bill": .invoice
    default: nil
    }
  }
}

extension BillBy {
  /// Reads `month end`, `end of month`, or days: `7 days` (R31).
  package init?(reading text: String) {
    let words = text.lowercased().split(separator: " ").joined(separator: " ")
    switch words {
    case "month end", "month-end", "end of month", "end of the month", "monthly": self = .monthEnd
    default:
      guard let days = CountText.days(words) else { return nil }
      self = .days(days)
    }
  }
}

extension KillFee {
  /// Reads `25%`, `12.5 %`, or an amount as a fee is written: `£75` (R38).
  package init?(reading text: String, outletCurrency currency: String?) {
    let text = Substring(text).trimmed
    if text.hasSuffix("%") {
      guard let share = Share(reading: String(text)) else { return nil }
      self = .share(share.hundredths)
      return
    }
    guard let fee = Fee(reading: String(text), outletCurrency: currency), !fee.isPerWord else {
      return nil
    }
    self = .amount(fee)
  }
}
