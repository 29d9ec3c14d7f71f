import Editorial
import Testing

@testable import Formats

/// R1, R3: what is one letter, or one letter that nobody sees, away from what it was meant as.
@Suite struct NearMissTests {
  private static let zeroWidth = "\u{200B}"
  private static let mark = "\u{FEFF}"

  private func read(_ file: String, isAll: Bool = true) -> PieceReading {
    let plan = PlanReader.read(Array(PieceRead.desk.utf8), path: FilePath("desk.yaml")).plan
    var reader = PieceReader(
      plan: plan ?? .builtIn, source: PieceSource(path: "posts", isAll: isAll),
      now: Zone.utc.moment(Day(number: 20_782), minute: 0), home: .utc)
    return reader.read(Array(file.utf8), id: FilePath("posts/p.md"))
  }

  private func problems(_ findings: [PieceFinding]) -> [String] {
    findings.compactMap { $0.problem(in: FilePath("p.md"))?.line }
  }

  // MARK: Fences

  @Test(arguments: [
    "---\u{A0}\ntitle: A\nstatus: drafting\n---\nText.\n",
    "---\(zeroWidth)\ntitle: A\nstatus: drafting\n---\nText.\n",
    "---\ntitle: A\nstatus: drafting\n---\u{3000}\nText.\n",
    "---\ntitle: A\nstatus: drafting\n---\(mark)\nText.\n",
  ])
  func `a fence with something beside it that nobody sees is one problem, and the piece is shown`(
    _ file: String
  ) {
    guard case .meant(let piece, _, let findings) = read(file, isAll: false) else {
      Issue.record("a note")
      return
    }
    #expect(piece.title == "A" && piece.statusWord == "drafting")
    let line = file.hasPrefix("---\n") ? 4 : 1
    #expect(
      problems(findings) == [
        "p.md:\(line):1: an invisible character stands beside these three hyphens, so that they "
          + "fence nothing: type the line anew"
      ])
  }

  @Test func `a byte order mark in the middle is named`() {
    guard
      case .piece(let piece, _, let findings) = read(
        "---\n\(Self.mark)title: A\nstatus: drafting\ndue: 2026-11-27\n---\nText.\n")
    else {
      Issue.record("a note")
      return
    }
    #expect(piece.title == "A" && piece.due != nil)
    #expect(problems(findings).count == 1)
    #expect(problems(findings).first?.contains("the invisible byte order mark") == true)
  }

  // MARK: Values

  @Test(arguments: [
    "status: draf\(zeroWidth)ting", "status: \u{A0}drafting", "status: in\u{A0}progress",
    "status\(zeroWidth): drafting", "\"status\u{A0}\": drafting",
  ])
  func `what nobody sees in a status is not read`(_ line: String) {
    let read = PieceRead("title: A\n\(line)")
    #expect(read.status == "drafting" && read.unknown == [] && read.problems == [])
  }

  @Test func `nor is it in an outlet, a date, a fee and a length`() {
    let read = PieceRead(
      """
      outlet: nk-\(Self.zeroWidth)news
      status: commissioned
      due: 2026-11-27\u{A0}18:00
      fee: 300\u{A0}USD
      length: "900\(Self.mark)"
      """)
    #expect(read.outlet == "nk-news" && read.piece?.due?.text == "2026-11-27 18:00")
    #expect(read.piece?.fee?.text == "USD 300" && read.piece?.length == 900)
    #expect(read.problems == [] && read.unknown == [])
  }

  @Test func `a key with a letter that nobody sees is not put in a second time`() throws {
    let file = Array("---\nstatus\u{200B}: drafting\n---\n".utf8)
    let plan = try Splice.plan([KeyEdit("status", .set("filed"))], in: file, at: .frontMatter)
    #expect(String(decoding: plan.bytes, as: UTF8.self) == "---\nstatus\u{200B}: filed\n---\n")
  }

  @Test func `a weekday that is not its day's is the cause`() {
    #expect(PieceRead("status: drafting\ndue: 2026-11-27 (금) 24:00").piece?.due?.minute == 1439)
    #expect(
      PieceRead("status: drafting\ndue: 2026-11-27 (목)").problems == [
        "3:6: due \"2026-11-27 (목)\" names another weekday; that day is a Fri, so write one of the "
          + "two"
      ])
  }

  // MARK: Keys

  @Test(arguments: [
    ("stauts: drafting", "status"), ("oulet: nk-news", "outlet"), ("statis: fild", "status"),
    ("lenght: 900", "length"), ("publised: 2026-11-24", "published"), ("deu: 2026-11-27", "due"),
    ("comissioned: 2026-11-24", "commissioned"), ("invioced: 2026-11-24", "invoiced"),
    ("kil_fee: 100 USD", "kill_fee"), ("efe: 300 USD", "fee"),
  ])
  func `a key one letter off is told of, and mended by its own name`(
    _ line: String, _ meant: String
  ) throws {
    let file = "---\ntitle: A\n\(line)  # mine\n---\nText.\n"
    guard case .piece(_, _, let findings) = read(file) else {
      Issue.record("a note")
      return
    }
    let key = line.prefix { $0 != ":" }
    #expect(
      problems(findings) == [
        "p.md:3:1: `\(key):` is no key that is read here; if it is your own, add "
          + "`ignore: [{word: \(key)}]` to desk.yaml. Did you mean `\(meant):`?"
      ])
    let mend = try #require(findings.first?.mend)
    #expect(mend.words == "writes `\(meant):`")
    let plan = try Splice.plan(mending: mend, in: Array(file.utf8))
    #expect(
      String(decoding: plan.bytes, as: UTF8.self)
        == file.replacingOccurrences(of: "\(key):", with: "\(meant):"))
    #expect(throws: Refusal.self) { try Splice.plan(mending: mend, in: plan.bytes) }
  }

  @Test(arguments: [
    "statue: bronze", "fees: 300 USD", "outlets: [a, b]", "links: 3", "dues: 2026-11-27",
    "status: drafting\nstauts: drafting", "lengths: 900", "paint: 2026-11-24", "feed: 300",
  ])
  func `a key that holds something else, or stands beside ours, is the writer's`(_ lines: String) {
    #expect(PieceRead("title: A\n\(lines)").problems == [])
  }

  @Test func `among notes a slip is told of where it hides a piece`() {
    guard case .note(let findings) = read("---\nstauts: drafting\n---\n", isAll: false) else {
      Issue.record("a piece")
      return
    }
    #expect(problems(findings).count == 1)
    guard case .note(let none) = read("---\nlenght: 900\nstatue: bronze\n---\n", isAll: false)
    else {
      Issue.record("a piece")
      return
    }
    #expect(none == [])
  }
}

extension String {
  fileprivate func replacingOccurrences(of old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }

  private func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
