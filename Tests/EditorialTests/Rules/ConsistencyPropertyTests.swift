import Editorial
import Oracle
import Testing

/// What contradicts itself is told of, and nothing else is, on many desks.
@Suite struct ConsistencyPropertyTests {
  @Test func `R8 R9 R11 of untidy desks just the pieces are named that contradict themselves`() {
    var disordered = 0
    var undated = 0
    var desks = 0
    for seed in tried(90_000..<91_500) {
      desks += 1
      let random = RandomDesk(seed: seed, hasMoney: false)
      let problems = random.desk.contradictions(at: random.now)
      func named(_ words: String) -> [FilePath] {
        problems.filter { $0.message.contains(words) }.map(\.path)
      }
      let plan = random.desk.plan
      let plain = PlainAssessment(desk: random.desk, now: random.now)
      let wrong = random.desk.pieces.filter { plain.isDisordered($0) }.map(\.id)
      #expect(named(", though ") == wrong)
      let bare = random.desk.pieces.filter { piece in
        let name = piece.status.map { plan[$0].name }
        return (name == "published" || name == "submitted")
          && piece.tie.post == nil && !piece.stamps.contains { plan[$0.status].name == name }
      }
      #expect(named("without the day it came out") == bare.map(\.id))
      disordered += wrong.count
      undated += bare.count
    }
    #expect(disordered > desks / 2 && undated > desks / 15)
  }

  @Test func `whatever is done with our own keys, one step after another, contradicts nothing`()
    throws
  {
    var told = 0
    var outs = 0
    for seed in tried(0..<400) {
      var walk = Walk(random: Seeded(seed))
      for _ in 0..<40 {
        try walk.step()
        let problems = walk.desk.contradictions(at: walk.now)
        #expect(problems == [], "seed \(seed)")
        told += problems.count
        if told > 5 { return }
      }
      outs += walk.desk.pieces.count { $0.billing.isBilled }
    }
    #expect(outs > 10)
  }
}

/// Pieces moved along by the keys `>`, `<` and `$`, as the days go by.
private struct Walk {
  var random: Seeded
  var desk = Oracle.desk {
    $0.piece("a.md", "fp", "idea")
    $0.piece("b.md", "nkn", "idea", fee: usd(300))
    $0.piece("c.md", "nkn", "pitched", fee: usd(300), ["pitched": "2026-01-04"])
    $0.piece("d.md", "spe", "idea", fee: gbp(450))
    $0.piece("e.md", "phd", "idea")
  }
  var today = day("2026-01-05")
  var now: Moment { desk.home.moment(today, minute: 720) }

  mutating func step() throws {
    if random.chance(60) { today = today + Int.random(in: 0...4, using: &random) }
    let index = PieceIndex(.random(in: 0..<desk.pieces.count, using: &random))
    let piece = desk.pieces[index]
    if let status = piece.status, desk.plan[status].isEnd {
      guard piece.fee != nil, !piece.billing.isPaid else { return }
      let bill = PieceChange.bill(number: "INV-\(index.index)-\(today)", on: today, fee: nil)
      let change = piece.billing.isBilled ? PieceChange.payment(Settlement(paid: today)) : bill
      return apply(try desk.plan.keys(for: change, of: piece), to: index)
    }
    let goesOn = random.chance(75)
    var next = goesOn ? desk.plan.next(after: piece) : desk.plan.previous(before: piece)
    if random.chance(4) { next = .success(random.one(of: desk.plan.exits(of: piece))) }
    guard case .success(let status) = next else { return }
    let moment = WrittenDate(today + 1, minute: 600)
    apply(try desk.plan.keys(for: Move(to: status, on: today, at: moment), of: piece), to: index)
  }

  private mutating func apply(_ edits: [KeyEdit], to index: PieceIndex) {
    for edit in edits {
      guard case .set(let value) = edit.change else { continue }
      switch edit.key {
      case "status":
        desk.pieces[index].status = desk.plan.status(for: value)
        desk.pieces[index].statusWord = value
      case "invoice": desk.pieces[index].billing.invoice = value
      case "invoiced": desk.pieces[index].billing.invoiced = date(value)
      case "paid": desk.pieces[index].billing.paid = date(value)
      case "scheduled": desk.pieces[index].scheduled = date(value)
      default:
        guard let status = desk.plan.status(named: edit.key) else { continue }
        desk.pieces[index].stamps.removeAll { $0.status == status }
        desk.pieces[index].stamps.append(Stamp(status: status, date: date(value)))
      }
    }
  }
}
