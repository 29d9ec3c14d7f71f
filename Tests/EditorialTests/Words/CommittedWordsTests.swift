import Editorial
import Oracle
import Testing

/// The commits of a repository as words written (R66).
struct CommittedWordsTests {
  private let days = WritingDays(home: Zones.tokyo)
  private let day = Oracle.day("2026-10-05")
  private var committed = CommittedWords(days: WritingDays(home: Zones.tokyo))
  private var records: [WordsRecord] = []
  /// The texts as they were last committed.
  private var texts: [String: String] = [:]

  private func at(_ minute: Int) -> Moment { Zones.tokyo.moment(day, minute: 600 + minute) }

  /// Commits texts; none takes the file away.
  private mutating func commit(
    _ new: [String: String?], at minute: Int, isMine: Bool = true, isRoot: Bool = false,
    renamed: [String: String] = [:]
  ) {
    let changes = new.sorted { $0.key < $1.key }.map { name, text in
      CommittedWords.Change(
        of: FilePath(name), from: renamed[name].map { FilePath($0) }, outlet: "fp",
        before: printed(texts[renamed[name] ?? name] ?? ""), after: printed(text ?? ""))
    }
    for (name, text) in new { texts[name] = text }
    for old in renamed.values { texts[old] = nil }
    records += committed.lines(changes, at: at(minute), isMine: isMine, isRoot: isRoot).map {
      WordsRecord($0, by: "git-7f3a90c1", isFromGit: true)
    }
  }

  private var tally: WordsTally { WordsTally(records, days: days) }
  private var written: Int { tally.figures(day).written }
  private var held: Int { tally.heldFromGit.reduce(0) { $0 + $1.words } }

  @Test(arguments: ["단어", "語", "word"])
  mutating func `R66 what a commit adds is written, and what it moves, copies or takes is not`(
    _ name: String
  ) {
    let (old, new) = (words(name + "o", 40), words(name + "n", 60))
    commit(["a.md": old], at: 0, isRoot: true)
    #expect([written, held] == [0, 40])
    commit(["a.md": old + "\n\n" + new], at: 60)
    #expect(written == 60)
    // Renamed and grown, copied, cut, put back.
    commit(["b.md": old + "\n\n" + new + " " + words("x", 5)], at: 70, renamed: ["b.md": "a.md"])
    #expect(written == 65)
    commit(["c.md": old], at: 80)
    // What an edit takes leaves the figure, is back when it returns, and stays when its file goes.
    commit(["b.md": old], at: 90)
    #expect(written == 0)
    commit(["b.md": old + "\n\n" + new], at: 100)
    #expect(written == 60)
    commit(["b.md": nil], at: 110)
    #expect(written == 60)
    #expect(tally.held.isEmpty)
  }

  @Test mutating func `R66 what others wrote is known and never counts`() {
    commit(["a.md": words("a", 40)], at: 0, isRoot: true)
    commit(["a.md": words("a", 40) + "\n\n" + words("t", 50)], at: 60, isMine: false)
    commit(["b.md": words("t", 50) + "\n\n" + words("m", 20)], at: 200)
    #expect([written, held] == [20, 40])
  }

  @Test mutating func `R66 an import is held, and what comes faster than anybody types`() {
    commit(["a.md": words("a", 40)], at: 0, isRoot: true)
    commit(["a.md": words("a", 40) + "\n\n" + words("fast", 400)], at: 1)
    #expect([written, held] == [0, 440])
    commit(["b.md": words("b", 30), "c.md": words("c", 30), "d.md": words("d", 30)], at: 300)
    #expect([written, held] == [0, 530])
    commit(["a.md": words("a", 40) + "\n\n" + words("book", 10_500)], at: 600)
    #expect([written, held] == [0, 530 + 10_100])
    // Two new pieces, and three that were there, are a day's work.
    commit(["e.md": words("e", 30), "f.md": words("f", 30)], at: 700)
    commit(
      ["b.md": words("bb", 40), "c.md": words("cc", 40), "d.md": words("dd", 40)], at: 800)
    #expect(written == 60 + 30)
  }

  @Test mutating func `R66 commits tell of the days before the first look alone`() throws {
    commit(["a.md": words("a", 40)], at: -900, isRoot: true)
    commit(["a.md": words("a", 40) + "\n\n" + words("n", 60)], at: -600)
    commit(["a.md": words("a", 40) + "\n\n" + words("n", 60) + "\n\n" + words("m", 30)], at: 60)
    let look = WordsRecord(
      WordsLine(
        .written, at: at(30), of: FilePath("a.md"), words: 7,
        new: [
          Paragraph(Print(9), words: 7)
        ]), by: "here")
    let tally = WordsTally(records + [look], days: days)
    let plain = PlainWords(records + [look], days: days)
    #expect(tally.figures(day - 1).written == 60)
    #expect(tally.figures(day).written == 7)
    #expect([day - 1, day].map(plain.written) == [60, 7])
    #expect([day - 1, day].map(tally.source) == [.git, .looks])
    // What it holds is no business of the key that counts what is held, only of its piece's name.
    #expect(tally.claim(of: nil, at: at(90)) == nil)
    let claim = try #require(tally.claim(of: FilePath("a.md"), at: at(90)))
    guard case .words(_, let said)? = claim.edits.first else { return }
    let after = WordsTally(
      records + [look] + said.map { WordsRecord($0, by: "here") }, days: days)
    #expect(after.figures(day - 1).written == 100)
    #expect(after.heldFromGit.isEmpty)
  }

  @Test mutating func `R66 text that git knows is not fresh when it is put back`() {
    commit(["a.md": words("a", 40) + "\n\n" + words("gone", 60)], at: -600, isRoot: true)
    var observer = WordsObserver(Seen(), records: records, by: "here", days: days)
    func look(_ text: String) -> Look {
      Look(piece: FilePath("a.md"), paragraphs: printed(text), changed: at(0))
    }
    _ = observer.observe(Observation(at: at(0), [look(words("a", 40))]))
    _ = observer.observe(
      Observation(at: at(10), [look(words("a", 40) + "\n\n" + words("gone", 60))]))
    let lines = observer.closeAll()
    #expect(lines.allSatisfy { $0.words == 0 })
  }
}
