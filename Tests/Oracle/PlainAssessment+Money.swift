import Editorial

/// The money track once more, slowly (R30 to R39, R45): nothing shared with `Money` or the reports.
extension PlainAssessment {
  /// What a piece brings in all.
  enum Worth: Hashable {
    case nothing
    /// It brings money, and nobody knows how much.
    case unknown
    /// Ten-thousandths of a currency's unit.
    case sum(Int, String, isAssumed: Bool)
  }

  /// One line of what is to bill or owed.
  package struct MoneyLine: Hashable {
    package var kind: String
    package var title: String
    package var pieces: [String]
    package var state: String
    package var ball: Ball
    package var amount: Int?
    package var currency: String?
    package var isAssumed: Bool
    package var unknown: Int
    package var when: Moment?
    package var day: Day?
    package var why: String?
    package var isLate: Bool
    package var group: Row.Group
    package var isAsked = false
  }

  /// One currency's figures: to bill, owed, of which late.
  package struct Purse: Hashable {
    package var currency: String
    package var toBill = 0
    package var owed = 0
    package var late = 0
  }

  private var coinless: Set<String> { ["KRW", "JPY"] }

  /// Rounds a fraction of ten-thousandths to what can be paid, halves up (R36).
  private func paid(_ numerator: Int, over denominator: Int, _ currency: String) -> Int {
    let coin = coinless.contains(currency) ? 10_000 : 100
    return (2 * numerator + coin * denominator) / (2 * coin * denominator) * coin
  }

  private func outlet(_ piece: Piece) -> Outlet? { piece.outlet.map { desk.plan[$0] } }

  private func isExit(_ piece: Piece) -> Bool { Self.exits.contains(status(piece)) }

  private func isBilled(_ piece: Piece) -> Bool {
    piece.billing.invoiced != nil || piece.billing.word != nil
  }

  private func isClosed(_ piece: Piece) -> Bool {
    piece.billing.paid != nil || piece.billing.word == .paid
  }

  private func reached(_ name: String, _ piece: Piece) -> Bool {
    let order = known(Self.workflows[kind(piece)])
    guard let wanted = order.firstIndex(of: name) else { return false }
    return order.firstIndex(of: status(piece)).map { $0 >= wanted } ?? isExit(piece)
  }

  /// R36, R37: its own fee or a usual one, whatever became of it.
  private func worth(_ fee: Fee?, _ piece: Piece, isAssumed: Bool) -> Worth {
    guard let fee else { return .nothing }
    if fee.amount == 0 { return .nothing }
    if !fee.isPerWord { return .sum(fee.amount, fee.currency, isAssumed: isAssumed) }
    guard let length = piece.length else { return .unknown }
    let sum = paid(fee.amount * length, over: 1, fee.currency)
    return sum == 0 ? .nothing : .sum(sum, fee.currency, isAssumed: true)
  }

  /// R38: how far a client's piece had come, by its status, or once it ended by its stamps.
  private func came(to name: String, _ piece: Piece) -> Bool {
    guard kind(piece) == .client else { return false }
    let order = known(Self.workflows[.client])
    let wanted = known(order.firstIndex(of: name))
    if let place = order.firstIndex(of: status(piece)) { return place >= wanted }
    return piece.stamps.contains { stamp in
      order.firstIndex(of: desk.plan[stamp.status].name).map { $0 >= wanted } ?? false
    }
  }

  /// R38: a pitch that is killed owes nothing, as far as its file tells.
  private func wasOnlyPitch(_ piece: Piece) -> Bool {
    piece.stamps.contains { desk.plan[$0.status].name == "pitched" }
      && !came(to: "commissioned", piece)
  }

  /// R35: what is billed in all, the fee with expenses and tax.
  func worth(_ piece: Piece) -> Worth {
    if kind(piece) == .study { return .nothing }
    let extras = [piece.billing.expenses, piece.billing.tax].compactMap { $0 }
    switch feeWorth(piece) {
    case .unknown: return .unknown
    case .sum(let sum, let currency, let isAssumed):
      let more = extras.filter { $0.currency == currency }.map(\.amount).reduce(0, +)
      return .sum(sum + more, currency, isAssumed: isAssumed)
    case .nothing:
      if isExit(piece), !isBilled(piece), !isClosed(piece), !came(to: "commissioned", piece) {
        return .nothing
      }
      guard let currency = extras.first?.currency else { return .nothing }
      let sum = extras.filter { $0.currency == currency }.map(\.amount).reduce(0, +)
      return sum == 0 ? .nothing : .sum(sum, currency, isAssumed: false)
    }
  }

  /// R36, R38: what is paid for the piece itself.
  private func feeWorth(_ piece: Piece) -> Worth {
    let isUnreadable = piece.billing.isFeeUnreadable
    let own = isUnreadable ? Worth.unknown : worth(piece.fee, piece, isAssumed: false)
    if isExit(piece) { return killWorth(piece, own) }
    if piece.fee != nil || isUnreadable { return own }
    // R5: beside its original a translation brings what it says itself, and nothing usual.
    let mayBeUsual = status(piece) != "" && !piece.isTranslation
    if mayBeUsual, reached(kind(piece) == .client ? "commissioned" : "drafting", piece) {
      if let usual = outlet(piece)?.fee { return worth(usual, piece, isAssumed: true) }
    }
    return isBilled(piece) ? .unknown : .nothing
  }

  private func killWorth(_ piece: Piece, _ own: Worth) -> Worth {
    if isBilled(piece) || !wasOnlyPitch(piece) {
      switch piece.billing.killFee {
      case _ where piece.billing.isKillFeeUnreadable: return .unknown
      case .amount(let fee)?: return worth(fee, piece, isAssumed: false)
      case .share(let share)?:
        if share == 0 { return .nothing }
        let isUnsaid = piece.billing.isFeeUnreadable || piece.isTranslation
        let fee = piece.fee ?? (isUnsaid ? nil : outlet(piece)?.fee)
        guard let fee else { return .unknown }
        let full = worth(fee, piece, isAssumed: false)
        guard case .sum(let sum, let currency, _) = full else { return full }
        let part = paid(sum * share, over: 10_000, currency)
        return part == 0 ? .nothing : .sum(part, currency, isAssumed: false)
      case nil: break
      }
    }
    // Billed before it ended: owed all the same.
    if isBilled(piece) { return piece.fee == nil ? .unknown : own }
    // A commission that was promised money, and nobody says what its end is worth.
    let isSaid = piece.billing.killFee != nil || piece.billing.isKillFeeUnreadable
    guard status(piece) == "killed", !isSaid, came(to: "commissioned", piece) else {
      return .nothing
    }
    if piece.billing.isFeeUnreadable { return .unknown }
    if let fee = piece.fee ?? outlet(piece)?.fee { return fee.amount > 0 ? .unknown : .nothing }
    return outlet(piece)?.killFee == nil ? .nothing : .unknown
  }

  private func currency(_ piece: Piece) -> String {
    if case .sum(_, let currency, _) = worth(piece) { return currency }
    return piece.fee?.currency ?? outlet(piece)?.currency ?? ""
  }

  /// R35: what is still to come in.
  private func open(_ piece: Piece) -> Int? {
    guard case .sum(let sum, let currency, _) = worth(piece) else { return nil }
    let billing = piece.billing
    let settled = [billing.received, billing.withheld, billing.charges].compactMap { $0 }
    return sum - settled.filter { $0.currency == currency }.map(\.amount).reduce(0, +)
  }

  /// The day it ended other than by coming out.
  private func endDay(_ piece: Piece) -> Day? {
    guard isExit(piece) else { return nil }
    return piece.stamps.first { $0.status == piece.status }
      .map { day(meant($0.date, desk.home), desk.home) }
  }

  /// R31: whether it may be billed, and since when if that is known.
  private func billable(_ piece: Piece) -> (may: Bool, since: Day?) {
    if isExit(piece) { return (true, endDay(piece)) }
    let bills = outlet(piece)?.bills.map { desk.plan[$0].name } ?? "published"
    if bills != "published", reached(bills, piece) {
      return (true, stamp(bills, piece) ?? outDay(piece))
    }
    return (isOut(piece), outDay(piece))
  }

  /// R30, before anything is late.
  private func plainState(_ piece: Piece) -> String {
    if kind(piece) == .study { return "none" }
    if isClosed(piece) { return "paid" }
    if worth(piece) == .nothing { return "none" }
    if let open = open(piece), open <= 0 { return "paid" }
    if isBilled(piece) { return "owed" }
    if !billable(piece).may { return "none" }
    return outlet(piece)?.wantsInvoice == false ? "owed" : "to-bill"
  }

  /// R30: where every piece stands on the money track.
  package func moneyStates() -> [String] {
    let late = moneyLines().filter { $0.state == "late" }.flatMap(\.pieces)
    return desk.pieces.map { late.contains($0.title) ? "late" : plainState($0) }
  }

  /// R31: the last day to bill it.
  private func billBy(_ piece: Piece) -> Day? {
    guard let since = billable(piece).since else { return nil }
    switch outlet(piece)?.billBy ?? .days(7) {
    case .days(let days): return since + days
    case .monthEnd:
      var last = since
      while (last + 1).civil.day != 1 { last = last + 1 }
      return last
    }
  }

  /// R34: for one piece, the day its terms end.
  private func termsEnd(_ piece: Piece, billed: Day?) -> Day? {
    let terms = outlet(piece)?.terms ?? Terms(days: 30, from: .invoice)
    let from: Day? =
      switch terms.start {
      case .publication: endDay(piece) ?? outDay(piece)
      case .filing: endDay(piece) ?? stamp("filed", piece) ?? outDay(piece)
      case .invoice: billed ?? (billable(piece).may ? billable(piece).since : nil)
      }
    return from.map { $0 + terms.days }
  }

  /// R33: a number as it is compared.
  private func plainNumber(_ number: String) -> String {
    number.lowercased().split(separator: " ").joined()
  }

  /// R33: what is owed, by number and currency, or alone where there is no number.
  private func payments() -> [MoneyLine] {
    var groups: [(key: [String], pieces: [Piece])] = []
    for piece in desk.pieces where plainState(piece) == "owed" {
      var key = ["alone", piece.id.text]
      if isBilled(piece), let number = piece.billing.invoice {
        key = [plainNumber(number), currency(piece)]
      }
      if let place = groups.firstIndex(where: { $0.key == key }) {
        groups[place].pieces.append(piece)
      } else {
        groups.append((key, [piece]))
      }
    }
    return groups.map { payment($0.pieces, isAlone: $0.key[0] == "alone") }
  }

  private func payment(_ pieces: [Piece], isAlone: Bool) -> MoneyLine {
    var title = pieces[0].title
    if let number = pieces[0].billing.invoice, !isAlone {
      title = pieces.count == 1 ? "\(number): \(title)" : "\(number) (\(pieces.count) pieces)"
    }
    var line = line("payment", title, pieces, .them, state: "owed")
    func days(_ dates: [WrittenDate?]) -> [Day] {
      dates.compactMap { $0 }.map { day(meant($0, desk.home), desk.home) }
    }
    let billed = days(pieces.map { $0.billing.invoiced }).max()
    let ends = pieces.map { termsEnd($0, billed: billed) }
    if ends.contains(where: { $0 == nil }) { return line }
    let due = max(
      known(ends.compactMap { $0 }.max()), billed.map { $0 + 7 } ?? .init(number: -1_000_000))
    date(&line, due, "payment")
    if !line.isLate { return line }
    line.state = "late"
    // It stays late, and waits in CHASE for as long as they have to answer (R45).
    if let chased = days(pieces.map(\.chased)).max(), chased > due {
      line.isAsked = pieces.contains { piece in
        let wait = piece.chase ?? outlet(piece)?.paymentChaseDays ?? .days(7)
        return end(of: wait, from: chased, piece).map { today <= $0 } ?? true
      }
    }
    return line
  }

  private func line(
    _ kind: String, _ title: String, _ pieces: [Piece], _ ball: Ball, state: String
  ) -> MoneyLine {
    let sums = pieces.compactMap { open($0) }
    let isAssumed = pieces.contains { piece in
      if case .sum(_, _, isAssumed: true) = worth(piece) { true } else { false }
    }
    return MoneyLine(
      kind: kind, title: title, pieces: pieces.map(\.title), state: state, ball: ball,
      amount: sums.isEmpty ? nil : sums.reduce(0, +),
      currency: sums.isEmpty ? nil : currency(pieces[0]), isAssumed: isAssumed,
      unknown: pieces.count - sums.count, isLate: false, group: .undated)
  }

  private func date(_ line: inout MoneyLine, _ day: Day, _ why: String) {
    let date = meant(WrittenDate(day), desk.home)
    (line.when, line.day, line.why) = (date.moment, date.day, why)
    line.isLate = date.moment < now
    line.group = group(date, line.isLate)
  }

  /// Every bill to write and every payment to come (R13, R31, R33).
  package func moneyLines() -> [MoneyLine] {
    let toBill = desk.pieces.filter { plainState($0) == "to-bill" }.map { piece in
      var line = line("bill", piece.title, [piece], .you, state: "to-bill")
      if let day = billBy(piece) { date(&line, day, "bill") }
      return line
    }
    return toBill + payments()
  }

  /// R39: one figure per currency, never summed.
  package static func purses(_ lines: [MoneyLine]) -> [Purse] {
    Set(lines.compactMap(\.currency)).sorted().map { currency in
      let mine = lines.filter { $0.currency == currency }
      func sum(_ states: [String]) -> Int {
        mine.filter { states.contains($0.state) }.reduce(0) { $0 + ($1.amount ?? 0) }
      }
      return Purse(
        currency: currency, toBill: sum(["to-bill"]), owed: sum(["owed", "late"]),
        late: sum(["late"]))
    }
  }
}
