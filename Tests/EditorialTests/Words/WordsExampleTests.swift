import Editorial
import Oracle
import Testing

/// The examples that stand with the rules of words written, in their order.
struct WordsExampleTests {
  private let morning = at("2026-11-25 09:00")
  private let wednesday = day("2026-11-25")

  @Test func `R52 a first look at fifty-two thousand words counts nothing`() {
    let machine = WritingMachine(
      ["a.md": (0..<520).map { words("p\($0)x", 100) }.joined(separator: "\n\n")], at: morning)
    #expect(machine.written == 0)
    #expect(machine.tally.figures(wednesday) == WordsTally.Figures())
  }

  @Test func `R49 a paragraph that grows and shrinks from save to save counts what it has grown`() {
    for isResting in [false, true] {
      var machine = WritingMachine(["a.md": words("a", 20)], at: morning)
      for (minute, count) in [25, 28, 26, 30].enumerated() {
        machine.save("a.md", words("a", count), at: morning + (minute + 1) * 600)
        if isResting { machine.rest() }
      }
      #expect(machine.written == 10)
    }
  }

  @Test func `R52 a file moved unwatched that has ten words more counts ten`() {
    let text = words("a", 50) + "\n\n" + words("b", 40)
    var machine = WritingMachine(["a.md": text], at: morning)
    machine.rename("a.md", to: "b.md", text: text + " " + words("c", 10), at: morning + 60)
    #expect(machine.written == 10)
    #expect(machine.tally.figures(wednesday).cut == 0)
  }

  @Test func `R54 old text carried from one piece to another counts nothing, either saved first`() {
    let carried = words("a", 300)
    for order in [["ch1.md", "ch2.md"], ["ch2.md", "ch1.md"]] {
      for isResting in [false, true] {
        var machine = WritingMachine(
          ["ch1.md": words("x", 30) + "\n\n" + carried, "ch2.md": words("y", 30)], at: morning)
        machine.texts["ch1.md"] = words("x", 30)
        machine.texts["ch2.md"] = words("y", 30) + "\n\n" + carried
        for (minute, piece) in order.enumerated() {
          machine.look([piece], at: morning + 60 * (minute + 1))
          if isResting { machine.rest() }
        }
        #expect(machine.tally.figures(wednesday) == WordsTally.Figures(), "\(order)")
      }
    }
  }

  @Test func `R54 text of today stays counted when its file is deleted and comes back`() {
    var machine = WritingMachine(["a.md": words("old", 20)], at: morning)
    let text = words("old", 20) + "\n\n" + words("new", 200) + "\n\n" + words("more", 200)
    machine.save("a.md", text, at: morning + 3600)
    #expect(machine.written == 400)
    machine.save("a.md", nil, at: morning + 3700)
    #expect(machine.written == 400)
    machine.save("a.md", text, at: morning + 3800)
    #expect(machine.written == 400)
  }

  @Test func `R54 what is undone leaves the figure, and what is typed instead counts`() {
    for isResting in [false, true] {
      var machine = WritingMachine(["a.md": words("old", 20)], at: morning)
      var figures: [Int] = []
      for (minute, more) in [words("sixty", 60), "", words("fifty", 50)].enumerated() {
        machine.save("a.md", words("old", 20) + " " + more, at: morning + (minute + 1) * 60)
        if isResting { machine.rest() }
        figures.append(machine.written)
      }
      #expect(figures == [60, 0, 50])
    }
  }

  @Test
  func `R49 an old paragraph written anew counts what it has more, and says what was reworked`() {
    var machine = WritingMachine(["a.md": words("old", 100)], at: morning)
    machine.save("a.md", words("new", 120), at: morning + 600)
    #expect(machine.tally.figures(wednesday) == WordsTally.Figures(written: 20, reworked: 100))
  }

  @Test func `R58 two machines whose logs meet after their text count it once`() {
    let old = words("old", 30)
    var a = WritingMachine(["a.md": old], name: "a", at: morning)
    var b = WritingMachine(["a.md": old], name: "b", at: morning)
    a.save("a.md", old + "\n\n" + words("new", 120), at: morning + 600)
    b.save("a.md", old + "\n\n" + words("new", 120), at: morning + 900)
    #expect(b.written == 120)
    b.save(
      "a.md", old + "\n\n" + words("new", 120) + "\n\n" + words("more", 30), at: morning + 1800)
    a.rest()
    b.rest()
    a.receive(b)
    b.receive(a)
    #expect(a.written == 150)
    #expect(b.written == 150)
  }

  @Test func `R53 what is pasted a minute after a save counts when it is claimed`() {
    var machine = WritingMachine(["a.md": words("old", 20)], at: morning)
    let typed = words("old", 20) + "\n\n" + words("typed", 40)
    machine.save("a.md", typed, at: morning + 600)
    machine.save("a.md", typed + "\n\n" + words("pasted", 1900), at: morning + 660)
    #expect(machine.written == 40)
    #expect(machine.tally.held.map(\.words) == [1900])
    machine.claimHeld(at: morning + 700)
    #expect(machine.written == 1940)
    #expect(machine.tally.held.isEmpty)
  }

  @Test func `R60 what is written before four belongs to the evening, and to the week before`() {
    var machine = WritingMachine(["a.md": words("old", 20)], at: morning)
    machine.save("a.md", words("old", 20) + "\n\n" + words("n", 200), at: at("2026-11-26 01:30"))
    #expect(machine.tally.figures(wednesday).written == 200)
    machine.save(
      "a.md", words("old", 20) + "\n\n" + words("n", 200) + "\n\n" + words("m", 100),
      at: at("2026-11-30 03:00"))
    let week = Week(containing: wednesday)
    #expect(machine.tally.written(week.days) == 300)
    #expect(machine.tally.written((week + 1).days) == 0)
  }

  // MARK: What the examples leave open

  @Test func `R50 a piece that is damaged for a while goes on from its last sound text`() {
    var machine = WritingMachine(["a.md": words("old", 20), "b.md": words("b", 20)], at: morning)
    // A look at the other piece only: this one cannot be read.
    machine.look(["b.md"], at: morning + 600)
    machine.rest()
    machine.restart()
    machine.save("a.md", words("old", 30), at: morning + 1200)
    #expect(machine.written == 10)
  }

  @Test func `R51 the evening's words found in the morning are the evening's`() {
    var machine = WritingMachine(["a.md": words("old", 20)], at: morning)
    machine.texts["a.md"] = words("old", 50)
    machine.look(["a.md"], at: at("2026-11-26 09:00"), changed: at("2026-11-25 22:00"))
    #expect(machine.tally.figures(wednesday).written == 30)
    // A file that says it was changed before the last look was changed now.
    machine.texts["a.md"] = words("old", 60)
    machine.look(["a.md"], at: at("2026-11-26 10:00"), changed: at("2026-11-24 22:00"))
    #expect(machine.tally.figures(day("2026-11-26")).written == 10)
  }

  @Test func `R53 text in three pieces at once is a program's, in two a writer's`() {
    for count in [2, 3] {
      let pieces = (0..<count).map { "p\($0).md" }
      var machine = WritingMachine(
        Dictionary(uniqueKeysWithValues: pieces.map { ($0, words($0, 20)) }), at: morning)
      for piece in pieces { machine.texts[piece] = words(piece, 60) }
      machine.look(pieces, at: morning + 900)
      #expect(machine.written == (count == 2 ? 80 : 0))
      #expect(machine.tally.held(wednesday) == (count == 2 ? 0 : 120))
    }
  }

  @Test func `R53 a new file older than the last look is held, and so is what is claimed elsewhen`()
  {
    var machine = WritingMachine(["a.md": words("a", 20)], at: morning)
    machine.texts["b.md"] = words("b", 90)
    machine.look(["b.md"], at: morning + 900, changed: morning + -90_000)
    #expect(machine.written == 0)
    machine.claimHeld(at: morning + 1000, on: day("2026-11-24"))
    #expect(machine.tally.figures(day("2026-11-24")).written == 90)
    #expect(machine.tally.figures(wednesday).written == 0)
  }

  @Test func `R54 text of today that is cut leaves the figure, and old text that is cut is named`()
  {
    var machine = WritingMachine(["a.md": words("x", 30) + "\n\n" + words("y", 70)], at: morning)
    machine.save(
      "a.md", words("x", 30) + "\n\n" + words("y", 70) + "\n\n" + words("n", 40),
      at: morning + 600)
    machine.rest()
    machine.save("a.md", words("x", 30), at: morning + 1200)
    #expect(machine.tally.figures(wednesday) == WordsTally.Figures(cut: 70))
    machine.rest()
    machine.save("a.md", words("x", 30) + "\n\n" + words("y", 70), at: morning + 1800)
    #expect(machine.tally.figures(wednesday) == WordsTally.Figures())
  }
}
