// The column of dates (R18, R45).
extension Adviser {
  /// When a row is owed: `2d late`, `today 18:00`, `Thu 18:00`, `Mon 30 Nov`; where they are to be
  /// asked, or never are, how long they have had it (`6d`), of a bill how long it is over (`9d over`),
  /// and of one without a date what it is waited for (`on publ`).
  package func when(_ row: Row) -> String {
    guard let when = row.when else { return undated(row) }
    guard row.isLate else { return label.text(when, isLate: false) }
    switch row.kind {
    case .payment: return "\(today - when.day(in: desk.home))d over"
    case .chase: return daysWaited(row).map { "\($0)d" } ?? label.text(when, isLate: true)
    case .piece, .slot, .semester, .calendar, .bill: return label.text(when, isLate: true)
    }
  }

  /// How many days they have had what they are to be asked about, or what has no date: what `when` says
  /// of it; `nil` for a row that says another thing.
  package func daysWaited(_ row: Row) -> Int? {
    guard let index = row.piece else { return nil }
    let isAsked = row.kind == .chase && row.isLate && row.when != nil
    let isUndated = row.kind == .piece && row.ball == .them && row.when == nil
    return isAsked || isUndated ? assessment.daysWaited(index) : nil
  }

  /// How long they have had what has no date, and what a payment waits for whose day is not known yet
  /// (R34, R45).
  private func undated(_ row: Row) -> String {
    if let waited = daysWaited(row) { return "\(waited)d" }
    guard let money = row.money, money.state != .toBill, let first = money.pieces.first else {
      return "-"
    }
    return desk.termsStart(of: desk.pieces[first]).shortWords
  }
}

extension Desk {
  /// What the terms of a piece count from; where no bill is written, the day it could be stands for
  /// the bill's (R32, R34).
  package func termsStart(of piece: Piece) -> Terms.Start {
    guard let outlet = piece.outlet.map({ plan[$0] }) else { return Terms.usual.start }
    guard outlet.terms.start == .invoice, !outlet.wantsInvoice else { return outlet.terms.start }
    return outlet.bills.map { plan[$0].isOut } ?? true ? .publication : .filing
  }
}

extension Terms.Start {
  /// `on publication`.
  package var words: String {
    switch self {
    case .publication: "on publication"
    case .filing: "on filing"
    case .invoice: "on invoice"
    }
  }

  /// `on publ`: the same in the column of a date.
  package var shortWords: String {
    switch self {
    case .publication: "on publ"
    case .filing: "on filing"
    case .invoice: "on inv"
    }
  }
}
