import Editorial
import Oracle
import Testing

@Suite("Money adds up, on thousands of random desks")
struct MoneyAddsUpTests {
  private typealias Line = PlainAssessment.MoneyLine

  private static func lines(_ overview: Overview) -> [Line] {
    inOrder(overview.accounts.map { Line($0, in: overview.desk) })
  }

  private static func inOrder(_ lines: [Line]) -> [Line] {
    lines.sorted {
      ($0.kind, $0.title, $0.pieces.joined()) < ($1.kind, $1.title, $1.pieces.joined())
    }
  }

  @Test func `the random desks hold every case there is`() {
    var seen: [String: Int] = [:]
    var desks = 0
    forEachDesk(100_000..<100_600) { random, _, plain in
      desks += 1
      for (piece, state) in zip(random.desk.pieces, plain.moneyStates()) {
        seen[state, default: 0] += 1
        if plain.status(piece) == "killed", state != "none" { seen["killed", default: 0] += 1 }
      }
      let lines = plain.moneyLines()
      for line in lines {
        let outlets = Set(
          random.desk.pieces.filter { line.pieces.contains($0.title) }.map(\.outlet))
        if outlets.count > 1 { seen["joint", default: 0] += 1 }
        if line.isAsked { seen["chased", default: 0] += 1 }
        if line.kind == "payment", line.day == nil { seen["on publication", default: 0] += 1 }
        if line.unknown > 0 { seen["unknown", default: 0] += 1 }
        if line.isAssumed { seen["assumed", default: 0] += 1 }
      }
      let numbers = lines.filter { $0.title.hasPrefix("INV") }.map { $0.title.prefix(5) }
      if Set(numbers).count < numbers.count { seen["two currencies", default: 0] += 1 }
    }
    for what in [
      "none", "to-bill", "owed", "late", "paid", "killed", "joint", "chased", "on publication",
      "unknown", "assumed", "two currencies",
    ] {
      #expect(seen[what] ?? 0 >= max(1, desks / 40), "\(what)")
    }
  }

  @Test func `R30 every piece stands on the money track where the rules say`() {
    forEachDesk(110_000..<111_000) { random, overview, plain in
      let states = random.desk.pieces.indices.map { overview.assessment.account($0).state.rawValue }
      #expect(states == plain.moneyStates())
    }
  }

  @Test func `R31 to R35 R45 every bill and payment is one row, with its sum and its date`() {
    forEachDesk(120_000..<121_200) { _, overview, plain in
      #expect(Self.lines(overview) == Self.inOrder(plain.moneyLines()))
      #expect(Set(overview.accounts.map(\.subject)).count == overview.accounts.count)
    }
  }

  @Test func `R39 figures are those of the rules, one for each currency`() {
    forEachDesk(130_000..<131_000) { _, overview, plain in
      let lines = plain.moneyLines()
      #expect(
        overview.money.lines.map { PlainAssessment.Purse($0) } == PlainAssessment.purses(lines))
      #expect(overview.money.unknown == lines.reduce(0) { $0 + $1.unknown })
      for line in overview.money.lines {
        func isAssumed(_ states: [String]) -> Bool {
          lines.contains {
            $0.currency == line.currency && $0.isAssumed && states.contains($0.state)
          }
        }
        #expect(line.toBill.isAssumed == isAssumed(["to-bill"]))
        #expect(line.owed.isAssumed == isAssumed(["owed", "late"]))
        #expect(line.late.isAssumed == isAssumed(["late"]))
        #expect(line.late.amount <= line.owed.amount)
      }
    }
  }

  @Test func `R13 what has ended waits for its money and for nothing else`() {
    forEachDesk(140_000..<140_800) { random, overview, plain in
      let lines = plain.moneyLines()
      for index in random.desk.pieces.indices
      where plain.isEnded(random.desk.pieces[index])
        && random.desk.pieces[index].status != nil
        && !plain.awaitsAnswer(random.desk.pieces[index])
      {
        let pieceState = overview.assessment.states[index]
        let line = lines.first { $0.pieces.contains(random.desk.pieces[index].title) }
        #expect(pieceState.ball == line?.ball)
        #expect(pieceState.next?.when.moment == line?.when)
        #expect(pieceState.next?.why.rawValue == line?.why)
        #expect(pieceState.next?.isLate ?? false == line?.isLate ?? false)
      }
    }
  }

  @Test func `R18 R45 bills are the writer's and payments theirs, in CHASE only while late`() {
    forEachDesk(150_000..<150_500) { _, overview, plain in
      let lines = plain.moneyLines()
      #expect(overview.due.count { $0.kind == .bill } == lines.count { $0.kind == "bill" })
      #expect(
        overview.chase.filter { $0.kind == .payment }.map(\.title).sorted()
          == lines.filter { $0.kind == "payment" && $0.isLate && !$0.isAsked }.map(\.title)
          .sorted())
      // What was chased is off the list for a while and late all the same.
      for row in overview.accounts where row.isLate && row.kind == .payment {
        #expect(row.money?.state == .late)
      }
    }
  }

  @Test(arguments: [
    "outlet:nkn", "!outlet:nkn", "ball:you", "ball:them", "money:owed", "money:late",
    "money:to-bill",
  ])
  func `R39 under a filter the figures are those of the rows it shows`(filter: String) {
    forEachDesk(160_000..<160_150) { random, overview, plain in
      let narrowed = overview.narrowed(to: Filter(filter))
      let lines = plain.moneyLines().filter { line in
        let outlets = random.desk.pieces.filter { line.pieces.contains($0.title) }
          .compactMap { $0.outlet.map { random.desk.plan[$0].key } }
        switch filter {
        case "outlet:nkn": return outlets.contains("nkn")
        case "!outlet:nkn": return !outlets.contains("nkn")
        case "ball:you": return line.kind == "bill"
        case "ball:them": return line.kind == "payment"
        case "money:owed": return ["owed", "late"].contains(line.state)
        case "money:late": return line.state == "late"
        default: return line.state == "to-bill"
        }
      }
      #expect(Self.lines(narrowed) == Self.inOrder(lines))
      #expect(
        narrowed.money.lines.map { PlainAssessment.Purse($0) } == PlainAssessment.purses(lines))
      #expect(
        Row.Group.allCases.reduce(0) { $0 + narrowed.dueCounts[$1] }
          == narrowed.rows.count { $0.ball == .you })
      #expect(narrowed.theirCount == narrowed.rows.count { $0.ball == .them })
    }
  }
}
