import Editorial
import Oracle
import Testing

/// What comes and goes without being written: templates, notes, checkouts, crashes (R52 to R54, R59).
struct WordsHopTests {
  private let morning = at("2026-11-25 09:00")
  private let wednesday = day("2026-11-25")
  private let thursday = day("2026-11-26")

  /// Texts in which every paragraph is Korean or Japanese.
  private func text(_ names: String...) -> String {
    names.map { name in (0..<20).map { "\(name)\($0)" }.joined(separator: " ") }
      .joined(separator: "\n\n")
  }

  private func brought(_ text: String, into piece: String, at moment: Moment) -> WordsLine {
    let paragraphs = printed(text)
    return WordsLine(
      .brought, at: moment, of: FilePath(piece), words: paragraphs.words, new: paragraphs)
  }

  @Test func `R52 text that a template puts in is not written, what is typed beside it is`() {
    var machine = WritingMachine(["a.md": text("옛")], at: morning)
    let template = brought(text("틀"), into: "b.md", at: morning + 60)
    machine.lines.append(template)
    machine.observer.learn([template])
    machine.save("b.md", text("틀"), at: morning + 60)
    #expect(machine.written == 0)
    machine.save("b.md", text("틀", "書く"), at: morning + 600)
    #expect(machine.written == 20)
  }

  @Test func `R52 what was written before it became a template stays written`() {
    var machine = WritingMachine(["a.md": text("옛")], at: morning)
    machine.save("a.md", text("옛", "쓴"), at: morning + 600)
    machine.rest()
    machine.lines.append(brought(text("쓴"), into: "b.md", at: morning + 900))
    #expect(machine.written == 20)
  }

  @Test func `R52 a file's number that is another's by now makes no kin`() {
    var machine = WritingMachine(["a.md": text("가"), "b.md": text("나")], at: morning)
    machine.files = ["a.md": 7, "b.md": 8]
    machine.look(["a.md", "b.md"], at: morning + 60)
    machine.rest()
    // Saved by renaming, a.md has another number, and a new file has its old one.
    machine.files = ["a.md": 9, "b.md": 8, "c.md": 7]
    machine.texts["a.md"] = text("가") + " " + text("더")
    machine.texts["c.md"] = text("新")
    machine.look(["a.md", "c.md"], at: morning + 600)
    #expect(machine.written == 40)
    machine.save("b.md", nil, at: morning + 700)
    machine.files = ["a.md": 9, "c.md": 7, "d.md": 8]
    machine.save("d.md", text("새"), at: morning + 1200)
    #expect(machine.written == 60)
    // One that goes just now is the one that has its number.
    machine.rename(
      "a.md", to: "e.md", text: machine.texts["a.md"].map { $0 + " 더" }, at: morning + 1300)
    #expect(machine.written == 61)
  }

  @Test func `R53 a note that becomes a piece is held, a piece that was a note for a while is not`()
  {
    var machine = WritingMachine(["a.md": text("옛")], at: morning)
    machine.notes = ["note.md"]
    machine.look([], at: morning + 60)
    machine.notes = []
    machine.save("note.md", text("覚書", "続き"), at: morning + 3600)
    #expect(machine.written == 0)
    #expect(machine.tally.held.map(\.words) == [40])
    machine.notes = ["a.md"]
    machine.save("a.md", nil, at: morning + 4000)
    machine.notes = []
    machine.save("a.md", text("옛", "새로"), at: morning + 5000)
    #expect(machine.written == 20)
  }

  @Test func `R54 what a checkout takes from two pieces at once stays counted, and cuts nothing`() {
    var machine = WritingMachine(["a.md": text("가"), "b.md": text("나", "다")], at: morning)
    machine.save("a.md", text("가") + " " + text("あ"), at: morning + 600)
    machine.save("b.md", text("나", "다", "い"), at: morning + 700)
    let branch = machine.texts
    machine.texts = ["a.md": text("가"), "b.md": text("나")]
    machine.look(["a.md", "b.md"], at: morning + 900)
    machine.rest()
    #expect(machine.tally.figures(wednesday) == WordsTally.Figures(written: 40, reworked: 20))
    machine.save("b.md", text("나", "う"), at: morning + 1500)
    #expect(machine.written == 60)
    machine.texts = branch
    machine.look(["a.md", "b.md"], at: at("2026-11-26 09:00"))
    #expect(machine.tally.figures(wednesday).written == 60)
    #expect(machine.tally.figures(thursday) == WordsTally.Figures())
  }

  @Test func `R54 what leaves one piece leaves the figure, and is back on its day on the next`() {
    for isRestarted in [false, true] {
      var machine = WritingMachine(["a.md": text("가")], at: morning)
      machine.save("a.md", text("가", "새"), at: morning + 600)
      machine.save("a.md", text("가"), at: morning + 900)
      machine.rest()
      #expect(machine.written == 0)
      if isRestarted { machine.restart() }
      machine.save("a.md", text("가", "새"), at: at("2026-11-26 09:00"))
      machine.rest()
      #expect(machine.tally.figures(wednesday).written == 20)
      #expect(machine.tally.figures(thursday) == WordsTally.Figures())
      #expect(
        PlainWords(machine.records, days: WritingDays(home: Zones.tokyo)).written(wednesday) == 20)
    }
  }

  @Test func `R54 what was replaced on its day is not written twice where it comes back`() {
    var machine = WritingMachine(["a.md": text("가")], at: morning)
    machine.save("a.md", text("가", "새"), at: morning + 600)
    machine.rest()
    machine.save("a.md", text("가", "새") + " " + text("더"), at: morning + 1600)
    machine.rest()
    #expect(machine.written == 40)
    machine.save("a.md", text("가", "새"), at: at("2026-11-26 09:00"))
    machine.rest()
    #expect(machine.written == 40)
  }

  @Test func `R59 a crash between the log and what was seen counts no word twice`() {
    let grown = [text("가") + " " + text("커"), text("가", "새")]
    for lost in [0, 1] {
      for first in grown {
        var machine = WritingMachine(["a.md": text("가")], at: morning)
        machine.save("a.md", first, at: morning + 600)
        machine.rest()
        machine.texts["a.md"] = first + " " + text("또")
        machine.crash(losing: lost, at: morning + 1200)
        machine.rest()
        #expect(machine.written == 40, "\(first)")
        // Undone before the program is there again.
        var undone = WritingMachine(["a.md": text("가")], at: morning)
        undone.save("a.md", first, at: morning + 600)
        undone.rest()
        undone.texts["a.md"] = text("가")
        undone.crash(losing: lost, at: morning + 1200)
        undone.rest()
        #expect(undone.written == 0, "\(first)")
      }
    }
  }

  @Test func `R58 text that comes grown before the log of its growth is not counted twice`() {
    var a = WritingMachine(["a.md": text("가")], name: "a", at: morning)
    var b = WritingMachine(["a.md": text("가")], name: "b", at: morning)
    a.save("a.md", text("가") + " " + text("여"), at: morning + 600)
    a.rest()
    b.receive(a)
    a.save("a.md", text("가") + " " + text("여") + " " + text("저"), at: morning + 700)
    b.save("a.md", a.texts["a.md"], at: morning + 720)
    b.rest()
    #expect(b.written == 40)
    a.rest()
    b.receive(a)
    a.receive(b)
    #expect(b.written == 40)
    #expect(a.written == 40)
  }
}
