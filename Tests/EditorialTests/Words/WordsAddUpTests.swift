import Editorial
import Oracle
import Testing

@Suite("Goals and forecasts are what the rules say, on thousands of random desks")
struct WordsAddUpTests {
  @Test func `R60 R61 R62 goals have the words, what was expected and the verdict of the rules`() {
    var judged = 0
    forEachDesk(900_000..<901_000) { random, overview, plain in
      guard let report = overview.words else { return }
      for goal in report.goals {
        let outlet = goal.outlet.flatMap { random.desk.plan.outlet(for: $0) }
          .map { random.desk.plan[$0] }
        let expected = plain.goal(goal.goal, outlet)
        #expect(goal.written == expected.written)
        #expect(goal.expected == expected.expected)
        #expect(goal.verdict == expected.verdict, "\(goal)")
        judged += 1
      }
    }
    #expect(judged > 50)
  }

  @Test func `R64 R65 every piece fits or does not as the rules say, and the first is the first`() {
    var said = 0
    var failing = 0
    forEachDesk(901_000..<903_000) { random, overview, plain in
      let forecast = overview.forecast
      let outlook = plain.outlook()
      #expect((forecast == nil) == (outlook == nil))
      guard let forecast, let outlook else { return }
      said += 1
      #expect(forecast.fit.rawValue == outlook.verdict)
      #expect(forecast.noLength == outlook.noLength)
      #expect(forecast.perDay == outlook.perDay)
      #expect(forecast.short == outlook.firstShort)
      #expect(
        forecast.first.map { $0.piece.map { random.desk.pieces[$0].title } ?? "" }
          == outlook.first)
      for index in random.desk.pieces.indices {
        let title = random.desk.pieces[index].title
        #expect(forecast.fit(of: index)?.rawValue == outlook.fits[title])
        if let short = outlook.short[title] { #expect(forecast.load(of: index)?.short == short) }
      }
      if outlook.first != nil { failing += 1 }
    }
    print("forecasts compared: \(said), of which \(failing) fail")
    #expect(said > 30 && failing > 15)
  }

  @Test func `R65 a row says that it is short where it fails, and nowhere else`() {
    var short = 0
    forEachDesk(903_000..<904_000) { random, overview, plain in
      let outlook = plain.outlook()
      for row in overview.due where row.money == nil {
        guard let advice = overview.adviser.advice(for: row), let piece = row.piece else {
          continue
        }
        let missing = outlook?.short[random.desk.pieces[piece].title]
        if let lacking = advice.lacking {
          #expect(lacking == missing)
          #expect(advice.words.contains(" \(grouped(lacking))w short"))
          short += 1
        } else {
          #expect(!advice.words.contains("w short"))
        }
      }
    }
    print("rows that say they are short: \(short)")
    #expect(short > 5)
  }
}
