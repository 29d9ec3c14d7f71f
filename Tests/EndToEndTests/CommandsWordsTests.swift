import Foundation
import Glibc
import Testing

/// `words`: what was written, found between two looks (R50 to R59).
@Suite(.ownThread) struct CommandsWordsTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(
      [
        "posts/a.md": Self.piece(Self.words("old", 20)),
        "posts/b.md": Self.piece(Self.words("b", 20)),
      ],
      plan: """
        time_zone: Asia/Tokyo
        outlets: {fp: {kind: own}}
        sources: {pieces: [{path: posts, all: true}]}
        words: {goal: [500 a day, 3000 a week], rest: [sun], log: words}

        """)
  }

  private static func piece(_ text: String) -> String {
    "---\ntitle: A\noutlet: fp\nstatus: drafting\n---\n\n\(text)\n"
  }

  private static func words(_ name: String, _ count: Int) -> String {
    (0..<count).map { "\(name)\($0)" }.joined(separator: " ")
  }

  private func today(_ now: String) throws -> JSONValue? {
    try JSONValue(line: try desk.run("words", "--json", "--now", now).output)["today"]
  }

  @Test func `R57 words are those between two looks, and no other command looks`() throws {
    #expect(try today("2026-11-23T09:00")?["written"] == .number("0"))
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("new", 40)), to: "posts/a.md")
    _ = try desk.run("list", "--now", "2026-11-25T09:30")
    #expect(try today("2026-11-25T10:00")?["written"] == .number("40"))
    #expect(try today("2026-11-25T10:01")?["written"] == .number("40"))
    let answer = try desk.run("words", "--days", "1", "--now", "2026-11-25T11:00", "--check")
    #expect(answer.status == 1)
    #expect(
      answer.output == """
        Wed 25 Nov  40  posts/a.md 40
        40/500 today  on-track, 460 a day
        40/3,000 this week  behind, 740 a day
        pace known after 10 writing days, 5 of them with words: 2 and 0 so far

        """)
  }

  @Test func `R53 what was pasted is held until it is claimed, and can be taken off`() throws {
    _ = try today("2026-11-25T09:00")
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("pasted", 1900)), to: "posts/a.md")
    // The file is younger than any --now here, so it was changed when it was found.
    #expect(try today("2026-11-25T09:01")?["held"] == .number("1900"))
    let claimed = try desk.run("words", "--count", "a.md", "--now", "2026-11-25T09:02")
    #expect(claimed.status == 0)
    #expect(try today("2026-11-25T09:03")?["written"] == .number("1900"))
    _ = try desk.run("words", "--not", "a.md", "--now", "2026-11-25T09:04")
    #expect(try today("2026-11-25T09:05")?["written"] == .number("0"))
    #expect(try desk.run("words", "--count", "b.md").status == 2)
    // Each is an action of the log that undo takes back.
    #expect(try desk.run("undo", "--now", "2026-11-25T09:06").output.contains("words taken off"))
    #expect(try today("2026-11-25T09:07")?["written"] == .number("1900"))
    #expect(try desk.run("undo", "--now", "2026-11-25T09:08").output.contains("words counted"))
    #expect(try today("2026-11-25T09:09")?["held"] == .number("1900"))
  }

  @Test func `R57 a log that the desk lost is given back, and a damaged line is skipped`() throws {
    _ = try today("2026-11-25T09:00")
    let folder = URL(filePath: desk.root).appending(path: "words")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .first { $0.hasSuffix(".words") })
    let log = folder.appending(path: name)
    try Data("torn li".utf8).write(to: log)
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("new", 40)), to: "posts/a.md")
    let json = try JSONValue(
      line: try desk.run("words", "--json", "--now", "2026-11-25T10:00").output)
    #expect(json["today"]?["written"] == .number("40"))
    let text = try String(contentsOf: log, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 3)
    #expect(
      try JSONValue(line: try desk.run("words", "--json", "--now", "2026-11-25T10:05").output)[
        "logs"]?.items.map { $0["bad"]?.text }.count == 2)
    let attributes = try String(
      contentsOf: folder.appending(path: ".gitattributes"), encoding: .utf8)
    #expect(attributes == "*.words merge=union\n")
  }

  @Test func `the demo has words to show, and none that could be claimed`() throws {
    let answer = try desk.run("words", "--days", "1", "--demo", now: nil)
    #expect(answer.output.hasPrefix("Wed 25 Nov  321"))
    #expect(answer.output.contains("1,206/3,000 this week"))
    let charts = try desk.run("words", "--days", "90", "--demo", now: nil).output
    #expect(charts.contains("week            FP  words                        MTWTFSS"))
    #expect(charts.contains("21-27 Sep     away      0  [..................]  ///////"))
    #expect(charts.contains("16-22 Nov        1  3,206  [##############....]  ####++/"))
    #expect(charts.contains("Nov 2026  GBP 335, KRW 404,055, USD 1,883.50; billed GBP 450"))
    #expect(charts.contains("pieces since 1 Jan: FP 17, NKN 13"))
    #expect(try desk.run("words", "--demo", "--count", "a-train.md", now: nil).status == 2)
  }

  @Test func `R59 where nothing can be recorded that is said, and the rest works`() throws {
    let ahead = try desk.run("words", "--now", "2027-11-01T09:00")
    #expect(ahead.status == 0)
    #expect(ahead.output.contains("no words are recorded"))
    #expect(try today("2026-11-25T09:00")?["written"] == .number("0"))
  }

  @Test func `R67 week and status say how words stand, in text and JSON, and record nothing`()
    throws
  {
    _ = try today("2026-11-25T09:00")
    #expect(
      try desk.run("week", "--now", "2026-11-25T09:05").output
        .contains("no words counted yet: what stood here today is the beginning\n"))
    #expect(
      try JSONValue(line: try desk.run("status", "--json", "--now", "2026-11-25T09:05").output)[
        "written"] == .null)
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("new", 40)), to: "posts/a.md")
    _ = try today("2026-11-25T10:00")
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("newer", 90)), to: "posts/a.md")
    let log = try desk.snapshot("words")
    let week = try desk.run("week", "--now", "2026-11-25T10:05").output
    // The first look was on Wednesday: nothing was asked of the days before.
    #expect(week.contains("\nwords 40/500 today  40/3,000 wk on-track\n"))
    #expect(
      week.contains("\npace known after 10 writing days, 5 of them with words: 0 and 0 so far\n"))
    let json = try JSONValue(
      line: try desk.run("week", "--json", "--now", "2026-11-25T10:05").output)
    #expect(json["words"]?.keys == ["shipped", "written", "goal", "verdict"])
    #expect(json["words"]?["written"] == .number("40"))
    #expect(json["words"]?["goal"] == .number("3000"))
    #expect(json["words"]?["verdict"] == .string("on-track"))
    let last = try JSONValue(
      line: try desk.run("week", "--week", "last", "--json", "--now", "2026-11-25T10:05").output)
    #expect(last["words"]?["written"] == .null)
    #expect(try desk.run("status", "--now", "2026-11-25T10:05").output == "w40/500  A\n")
    #expect(
      try JSONValue(line: try desk.run("status", "--json", "--now", "2026-11-25T10:05").output)[
        "written"] == .number("40"))
    #expect(try desk.snapshot("words") == log)
  }

  @Test func `R52 what new puts in from a template is not written, what is typed beside it is`()
    throws
  {
    try desk.write(
      "---\nby: me\n---\n\n" + Self.words("틀", 30) + "\n", to: "templates/fp.md")
    _ = try today("2026-11-25T09:00")
    let made = try desk.run("new", "Trams", "--outlet", "fp", "--now", "2026-11-25T09:10")
    #expect(made.output == "posts/trams.md: created\n")
    #expect(try today("2026-11-25T09:20")?["written"] == .number("0"))
    let text = try #require(desk.read("posts/trams.md"))
    try desk.write(text + "\n" + Self.words("쓴", 15) + "\n", to: "posts/trams.md")
    #expect(try today("2026-11-25T09:30")?["written"] == .number("15"))
  }

  @Test func `R59 what is wrong with a log is a problem, is ignored at a word, and all else works`()
    throws
  {
    _ = try today("2026-11-25T09:00")
    #expect(try desk.run("check").status == 0)
    try desk.write("torn\nalso torn\n", to: "words/other-1234.words")
    let told = try desk.run("check")
    #expect(told.status == 1)
    #expect(
      told.output.hasPrefix(
        "words/other-1234.words:1:1: 2 lines from here on are no lines of words written"))
    #expect(try desk.run("ignore", "words/other-1234.words:1").status == 0)
    #expect(try desk.run("check").status == 0)
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("new", 40)), to: "posts/a.md")
    #expect(try today("2026-11-25T10:00")?["written"] == .number("40"))
  }

  @Test func `R59 a line of a day to come waits for it and is a problem`() throws {
    _ = try today("2026-11-25T09:00")
    let line = "2040-01-02T10:00:00+09:00 w fp 40 4f1c09ab2e77=40<- posts/a.md"
    try desk.write("\(crc(line)) \(line)\n", to: "words/other-1234.words")
    let told = try desk.run("check")
    #expect(
      told.output.hasPrefix(
        "words/other-1234.words:1:1: words are written down here for 2040-01-02, a day to come"))
    let json = try JSONValue(
      line: try desk.run("words", "--json", "--now", "2026-11-25T10:00").output)
    #expect(json["logs"]?.items.count == 3)
    #expect(json["today"]?["written"] == .number("0"))
  }

  @Test func `R59 a log that cannot be written is said, and the words are there when it can be`()
    throws
  {
    _ = try today("2026-11-25T09:00")
    try desk.write(
      Self.piece(Self.words("old", 20) + "\n\n" + Self.words("new", 40)), to: "posts/a.md")
    let home = URL(filePath: desk.scratch.path + "/home")
    let name = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: home.path)
        .first { $0.hasSuffix("/words.log") })
    let log = home.appending(path: name)
    try FileManager.default.moveItem(at: log, to: log.appendingPathExtension("aside"))
    try FileManager.default.createDirectory(at: log, withIntermediateDirectories: false)
    let answer = try desk.run("words", "--now", "2026-11-25T09:30")
    #expect(answer.status == 0)
    #expect(answer.output.contains("posts/a.md 40"))
    #expect(answer.output.contains("the log of words written"))
    #expect(try desk.run("check").output.contains("words.log:1:1: the log of words written"))
    try FileManager.default.removeItem(at: log)
    try FileManager.default.moveItem(at: log.appendingPathExtension("aside"), to: log)
    #expect(try today("2026-11-25T10:00")?["written"] == .number("40"))
  }

  @Test func `R59 killed at any moment, it counts what was typed when it is asked again`() throws {
    _ = try today("2026-11-25T09:00")
    for round in 1...12 {
      try desk.write(
        Self.piece(Self.words("old", 20) + "\n\n" + Self.words("new", 10 * round)),
        to: "posts/a.md")
      let running = try Command(
        [
          Programs.copydesk, "--desk", desk.root, "--now", "2026-11-25T09:\(10 + round)", "words",
        ],
        environment: Programs.environment(in: desk.scratch), folder: desk.scratch.path
      ).start()
      usleep(UInt32(round) * 6_000)
      kill(running.process, SIGKILL)
      _ = try running.answer()
    }
    #expect(try today("2026-11-25T10:00")?["written"] == .number("120"))
  }

  /// The checksum that a line begins with.
  private func crc(_ line: String) -> String {
    let crc = ~line.utf8.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in
        crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1
      }
    }
    return String(repeating: "0", count: 8 - String(crc, radix: 16).count) + String(crc, radix: 16)
  }
}
