import Editorial
import Oracle
import Testing

/// What the writer says of words, and takes back (R53).
struct WordsSayingTests {
  private let piece = FilePath("a.md")
  private let days = WritingDays(home: Zones.tokyo)
  private let today = day("2026-11-25")

  private func at(_ minute: Int) -> Moment { Zones.tokyo.moment(today, minute: 600 + minute) }

  private func line(_ kind: WordsLine.Kind, _ minute: Int, _ words: Int = 400) -> WordsLine {
    WordsLine(
      kind, at: at(minute), of: piece, words: words, new: [Paragraph(Print(7), words: words)])
  }

  private func tally(_ lines: [WordsLine]) -> WordsTally {
    WordsTally(lines.map { WordsRecord($0, by: "here") }, days: days)
  }

  @Test func `R53 a claim that is taken back leaves the text held, and made again it counts`()
    throws
  {
    let held = line(.held, 0)
    let claim = try #require(tally([held]).claim(of: nil, at: at(1)))
    guard case .words(piece, let said)? = claim.edits.first, let claimed = said.first else {
      Issue.record("no line of words: \(claim)")
      return
    }
    #expect(tally([held, claimed]).figures(today).written == 400)
    let unsaid = claimed.takenBack(as: claimed, at: at(1))
    #expect(unsaid.moment > claimed.moment)
    #expect(tally([held, claimed, unsaid]).figures(today).written == 0)
    #expect(tally([held, claimed, unsaid]).held.map(\.words) == [400])
    let again = unsaid.takenBack(as: claimed, at: at(1))
    #expect(again.kind == .claimed)
    #expect(tally([held, claimed, unsaid, again]).figures(today).written == 400)
  }

  @Test func `R53 words taken off count again when that is taken back, and after a claim too`()
    throws
  {
    let lines = [line(.held, 0), line(.claimed, 1)]
    let request = try #require(tally(lines).takingOff(piece, of: today, at: at(2)))
    guard case .words(_, let off)? = request.edits.first else { return }
    #expect(tally(lines + off).figures(today).written == 0)
    #expect(tally(lines + off).held.isEmpty)
    let back = off.map { $0.takenBack(as: $0, at: at(3)) }
    #expect(tally(lines + off + back).figures(today).written == 400)
    #expect(tally(lines).takingOff(piece, of: today - 1, at: at(2)) == nil)
  }

  @Test func `R53 whatever is said and taken back, the figure is that of a slow reckoning`() {
    for seed in tried(50_000..<50_300) {
      var random = Seeded(seed)
      var lines = [line(random.chance(50) ? .held : .written, 0)]
      for minute in 1...Int.random(in: 1...8, using: &random) {
        lines.append(line(random.one(of: [.claimed, .takenOff, .unsaid]), minute))
      }
      let records = lines.map { WordsRecord($0, by: "here") }
      let plain = PlainWords(records, days: days)
      #expect(tally(lines).figures(today).written == plain.written(today), "seed \(seed)")
    }
  }
}
