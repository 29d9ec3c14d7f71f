import Editorial
import Testing

@testable import Formats

/// What files seldom say, each read as the writer means it.
@Suite struct RareBranchTests {
  private let plan: Plan = {
    let desk = "outlets: {fp: {kind: own}, spe: {kind: client, currency: GBP}, phd: {kind: study}}"
    return PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan ?? .builtIn
  }()

  private func piece(_ text: String, style: SourceStyle = .plain) throws -> Piece {
    var reader = PieceReader(
      plan: plan, source: PieceSource(path: "posts", style: style),
      now: Moment(seconds: 1_795_582_920), home: .utc)
    guard
      case .piece(let piece, _, _) = reader.read(Array(text.utf8), id: FilePath("posts/p.md"))
    else { throw Refusal("no piece: \(text)") }
    return piece
  }

  @Test func `what stands behind a value of TOML is a comment`() throws {
    let piece = try piece(
      """
      +++
      title = "One # two" # three
      status = 'drafting' # not "filed"
      date = 2026-11-27 # a Friday
      length = 900# of 1200
      draft = true	# for now
      tags = ["a", "b # c"] # d
      +++
      """, style: .hugo)
    #expect(piece.title == "One # two")
    #expect(piece.statusWord == "drafting")
    #expect(piece.length == 900)
    #expect(piece.tags == ["a", "b # c"])
  }

  @Test(arguments: ["no", "false", "off"])
  func `a deadline that is not done is not done`(_ word: String) throws {
    func read(_ word: String) throws -> WrittenDate? {
      let text = """
        starts: 2026-09-28
        ends: 2027-01-29
        deadlines: [{title: One, due: 2026-12-04, done: \(word)}]
        """
      let reading = SemesterReader.read(Array(text.utf8), path: FilePath("s.yaml"), plan: plan)
      #expect(reading.problems.isEmpty)
      return try #require(reading.semesters.first?.deadlines.first).done
    }
    #expect(try read(word) == nil)
    #expect(try read("yes")?.text == "2026-12-04")
  }

  @Test func `of a list that holds a list the plain items are read`() throws {
    let piece = try piece(
      """
      ---
      title: One
      status: drafting
      tags: [a, [b, c], {d: e}, f]
      tried:
        - spe 2026-10-01 declined
        - - fp 2026-10-02 declined
      ---
      """)
    #expect(piece.tags == ["a", "f"])
    #expect(piece.tried.count == 1)
  }

  @Test func `a word beside a list in a list is not the word alone`() throws {
    func link(_ written: String) throws -> String? {
      try piece("---\ntitle: One\nstatus: drafting\nlink: \(written)\n---\n").link
    }
    #expect(try link("[a]") == "a")
    #expect(try link("[a, [b]]") == nil)
    #expect(try link("[[b], a]") == nil)
  }

  @Test func `there is no hour twenty-four, and it is said where one is written`() throws {
    #expect(Clock.reading("24:00") == nil && Clock.reading("23:59") == 1439)
    #expect(Weekday.slots(reading: "fri 24:00") == nil)
    let text = "---\nstatus: drafting\ndue: 2026-11-27 24:01\n---\n"
    #expect(try piece(text).due == nil)
  }

  @Test(
    arguments: [
      ("&#x2014;", "—"), ("&#X2014;", "—"), ("&#8212;", "—"), ("&#xD55C;", "한"),
      ("&#x110000;", nil),
      ("&#x41;", "A"),
    ] as [(String, String?)])
  func `a character written by its number is shown as itself`(_ written: String, shown: String?) {
    let expected = shown ?? Markdown.prose(written).blocks.first?.text ?? ""
    #expect(Markdown.prose("a \(written) b").blocks.map(\.text) == ["a \(expected) b"])
  }

  @Test func `a backslash in the title of a new piece is two between its quotes`() throws {
    let title = #"C:\new and "old" \"#
    let file = try NewFrontMatter(above: []).file(
      [("title", title), ("status", "idea")], quoting: ["title"])
    #expect(try piece(String(decoding: file, as: UTF8.self)).title == title)
    #expect(String(decoding: file, as: UTF8.self).contains(#"\\new"#))
  }

  @Test(arguments: ["\"\"", "''", "\"  \"", "~", ""])
  func `a bill whose number is blank has none`(_ number: String) throws {
    let text = "---\ntitle: One\noutlet: spe\nstatus: published\ninvoice: \(number)\n---\n"
    #expect(try piece(text).billing.invoice == nil)
  }
}
