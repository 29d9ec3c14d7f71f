import Editorial

/// What a busy writer's desk may say of money: every currency, every kind of terms, and mistakes.
struct RandomMoney {
  private var random: Seeded
  private var today = Day(number: 0)

  init(seed: Int) { random = Seeded(seed) }

  private static let currencies = ["USD", "GBP", "KRW", "JPY"]

  mutating func addTerms(to builder: inout DeskBuilder) {
    for outlet in ["fp", "nkn", "spe", "phd", "col"] {
      let bills = random.one(of: [nil, "published", "filed"]).map { builder.status($0) }
      let currency = random.one(of: [nil] + Self.currencies)
      let usual = random.chance(60) ? anyFee(currency) : nil
      let terms = Terms(
        days: random.one(of: [0, 7, 14, 30]), from: random.one(of: Terms.Start.allCases))
      let billBy = random.one(of: [.usual, .days(0), .days(3), .monthEnd] as [BillBy])
      let wantsInvoice = random.chance(75)
      let killFee = anyKillFee()
      let chaseDays = random.one(of: [0, 3, 7, .workingDays(5), .never] as [Wait])
      let filed = builder.status("filed")
      let filedWait = random.one(of: [nil, 5, .workingDays(1), .never] as [Wait?])
      let holiday = builder.home.day(at("2026-12-25 09:00"))
      builder.set(outlet) {
        $0.currency = currency
        $0.fee = usual
        $0.bills = bills
        $0.killFee = killFee
        $0.billBy = billBy
        $0.wantsInvoice = wantsInvoice
        $0.paymentChaseDays = chaseDays
        if let filedWait { $0.chaseDays[filed] = filedWait }
        if random.chance(30) { $0.holidays = [holiday - 60...holiday - 58, holiday...holiday] }
        if random.chance(80) { $0.terms = terms }
      }
    }
  }

  mutating func addMoney(to builder: inout DeskBuilder, before today: Day) {
    self.today = today
    for index in builder.pieces.indices { addMoney(&builder.pieces[index], builder) }
  }

  private mutating func addMoney(_ piece: inout Piece, _ builder: DeskBuilder) {
    let kind = piece.outlet.map { builder.plan[$0].kind } ?? .own
    // Much of it is out or killed: there the money is.
    if kind != .study, piece.status != nil, random.chance(35) {
      piece.status = builder.status(random.one(of: ["published", "published", "killed"]))
    }
    for name in PlainAssessment.exits where piece.status == builder.status(name) {
      if random.chance(80) {
        piece.stamps.append(Stamp(status: builder.status(name), date: past()))
      }
    }
    if random.chance(55) { piece.fee = anyFee(nil) }
    if random.chance(20) { piece.from = "posts/first.md" }
    if random.chance(30) { piece.chased = past() }
    if random.chance(15) {
      piece.chase = random.one(of: [2, .workingDays(4), 14, .never] as [Wait])
    }
    guard random.chance(70) else { return }
    var billing = Billing.none
    if random.chance(8) {
      piece.fee = nil
      billing.isFeeUnreadable = true
    }
    if random.chance(60) {
      billing.invoice =
        random.one(of: ["INV-", "inv-", "INV -"]) + "\(Int.random(in: 1...4, using: &random))"
    }
    if random.chance(55) { billing.invoiced = past() }
    if random.chance(25) {
      var received = anyFee(random.chance(80) ? piece.fee?.currency : nil)
      received.isPerWord = false
      billing.received = received
    }
    for part in [\Billing.expenses, \.tax, \.withheld, \.charges] where random.chance(15) {
      billing[keyPath: part] = Fee(
        amount: random.one(of: [0, 100_000, 4_000_000]),
        currency: random.chance(80)
          ? piece.fee?.currency ?? "USD" : random.one(of: Self.currencies))
    }
    if random.chance(12) { billing.paid = past() }
    if random.chance(40) { billing.killFee = anyKillFee() }
    if billing.killFee == nil, random.chance(10) { billing.isKillFeeUnreadable = true }
    if piece.status == builder.status("published"), random.chance(12) {
      billing.word = random.one(of: [.invoiced, .paid])
    }
    piece.billing = billing
  }

  /// A fee that is at times none at all, at times by the word.
  private mutating func anyFee(_ currency: String?) -> Fee {
    let currency = currency ?? random.one(of: Self.currencies)
    if random.chance(6) { return Fee(amount: 0, currency: currency) }
    if random.chance(25) {
      return Fee(
        amount: random.one(of: [1, 725, 4000, 1_234_567]), currency: currency, isPerWord: true)
    }
    let amount = random.one(of: [500, 999, 30_000, 33_333])
    return Fee(amount: amount * (random.chance(50) ? 100 : 10_000), currency: currency)
  }

  private mutating func anyKillFee() -> KillFee? {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: nil
    case 1:
      .amount(Fee(amount: random.one(of: [0, 750_000]), currency: random.one(of: Self.currencies)))
    default: .share(random.one(of: [0, 1250, 2500, 3333, 10_000]))
    }
  }

  /// A day of the last weeks, now and then with a time and a place.
  private mutating func past() -> WrittenDate {
    var text = (today - Int.random(in: 0...50, using: &random)).description
    if random.chance(10) { text += random.one(of: [" 23:30 London", " 00:30 Seoul", " AoE"]) }
    return date(text)
  }
}
