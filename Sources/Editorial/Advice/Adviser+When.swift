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

  /// The same with what it is, the fullest first: `waited 19d`; `till Thu 3 Dec`, `till 3 Dec` until when
  /// they have time; of what is the writer's, and of a bill that is over, the date alone.
  package func whens(_ row: Row) -> [String] {
    let when = when(row)
    if daysWaited(row) != nil { return ["waited \(when)", when] }
    return row.ball == .them && !row.isLate && row.when != nil ? Adviser.till(when) : [when]
  }

  /// `whens` in full, for a line with room.
  package func fullWhen(_ row: Row) -> String { whens(row).first ?? "" }

  /// Of a piece the day it came out, else when the next thing is owed, in the words of its row; empty
  /// where nothing is.
  package func fullWhen(piece index: PieceIndex) -> String {
    let state = assessment.states[index]
    if let day = state.outDay, !state.isUnconfirmed { return label.long(day) }
    guard let next = state.next else { return "" }
    let when = label.text(next.when, isLate: next.isLate)
    guard state.ball == .them else { return when }
    guard next.isLate else { return Adviser.till(when)[0] }
    return assessment.daysWaited(index).map { "waited \($0)d" } ?? when
  }

  private static func till(_ when: String) -> [String] {
    let words = when.split(separator: " ")
    let brief = words.count > 2 ? words.dropFirst().joined(separator: " ") : when
    return ["till \(when.squeezed)", "till \(brief)", when]
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
