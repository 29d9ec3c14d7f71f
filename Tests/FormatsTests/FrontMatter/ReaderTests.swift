import Editorial
import Testing

@testable import Formats

@Suite struct ReaderTests {
  struct Read: Equatable {
    var key: String
    var texts: [String]
    var place: Place
  }

  private func read(
    _ text: String
  ) throws(YAMLFailure) -> (FrontMatterReader.Shape, [Read]) {
    var reader = FrontMatterReader()
    var found: [Read] = []
    var text = text
    let result = text.withUTF8 { bytes -> Result<FrontMatterReader.Shape, YAMLFailure> in
      do throws(YAMLFailure) {
        return .success(
          try reader.read(UnsafeRawBufferPointer(bytes), firstLine: 2) { key, value in
            found.append(
              Read(
                key: String(decoding: key, as: UTF8.self), texts: value.texts, place: value.place))
          })
      } catch { return .failure(error) }
    }
    return (try result.get(), found)
  }

  @Test func `keys come with their values and places`() throws {
    let (shape, found) = try read("제목: \"한글 제목\"\ntags: [a, ~, 'b']\nx: {status: no}\ne:\n")
    #expect(shape == .mapping)
    #expect(
      found == [
        Read(key: "제목", texts: ["한글 제목"], place: Place(line: 2, column: 5)),
        Read(key: "tags", texts: ["a", "b"], place: Place(line: 3, column: 7)),
        Read(key: "x", texts: [], place: Place(line: 4, column: 4)),
        Read(key: "e", texts: [], place: Place(line: 5, column: 3)),
      ])
  }

  @Test func `prose, lists and nothing between fences are told apart`() throws {
    #expect(try read("").0 == .empty)
    #expect(try read("# only\n").0 == .empty)
    #expect(try read("Some prose\n").0 == .other(Place(line: 2)))
    #expect(try read("- status: drafting\n").0 == .other(Place(line: 2)))
    #expect(try read("a: b\n--- x\nstatus: idea\n").1.map(\.key) == ["a"])
  }

  @Test(arguments: [
    ("yes", true), ("No", false), ("TRUE", true), ("off", false), ("on", true), ("n", false),
    ("\"yes\"", nil), ("2021-04-17", nil), ("[true]", true), ("", nil), ("1", nil),
  ])
  func `booleans are those of YAML 1.1`(_ text: String, _ bool: Bool?) throws {
    var reader = FrontMatterReader()
    var found: Bool?
    try Array("draft: \(text)\n".utf8).withUnsafeBytes { bytes in
      _ = try reader.read(bytes, firstLine: 1) { _, value in found = value.bool }
    }
    #expect(found == bool)
  }

  @Test(arguments: [
    ("1_000", 1000), ("-5", -5), ("\"900\"", 900), ("12:30", nil), ("1.5", nil), ("", nil),
    ("99999999999999999999", nil),
  ])
  func `numbers are whole or no numbers`(_ text: String, _ number: Int?) throws {
    var reader = FrontMatterReader()
    var found: Int?
    try Array("length: \(text)\n".utf8).withUnsafeBytes { bytes in
      _ = try reader.read(bytes, firstLine: 1) { _, value in found = value.int }
    }
    #expect(found == number)
  }

  @Test func `brackets and alias bombs end at once`() throws {
    let brackets = "x: " + String(repeating: "[", count: 60_000)
    let lines = "x: " + String(repeating: "[\n", count: 30_000)
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    let clock = ContinuousClock()
    let time = clock.measure {
      for text in [brackets, lines] {
        #expect(throws: YAMLFailure.self) { try read(text) }
      }
      #expect((try? read(bomb))?.1.count == 60)
      #expect(throws: YAMLFailure.self) {
        try read("x:\n" + String(repeating: "- a\n", count: 20_000))
      }
    }
    #expect(time < .milliseconds(500))
  }

  @Test(arguments: [
    ("title: NK News: the summit\n", 15, "put quotes round the title: it has a colon"),
    ("a: b\n\tc: d\n", 1, "a tab stands where spaces are needed: indent with spaces"),
    ("aliases:\n- @someone\n", 3, "put quotes round the value: it cannot begin with `@`"),
    ("title: @home\n", 8, "put quotes round the title: it cannot begin with `@`"),
    ("title: \"unclosed\nstatus: x\n", 8, "the quote that opens here is never closed"),
    (
      "title: \"A\" and more\n", 12,
      "put the whole title between quotes: text stands after the closing quote"
    ),
    ("title: - x\n", 8, "put quotes round the title: it begins with a dash"),
    ("title: *bold* text\n", 13, "put quotes round the title: it cannot begin with `*`"),
    ("a: b\n  c: d\n", 4, "this line is indented differently from the one above it"),
    (
      "title: a\nx: <%* f(\"a: b\") %>: c\n", 12,
      "a template command was left here: replace `<% ... %>` with what it stands for"
    ),
    ("a: \u{7F}\n", 4, "delete the control character here"),
  ])
  func `a failure says what to mend`(_ text: String, _ column: Int, _ reason: String) {
    do throws(YAMLFailure) {
      _ = try read(text)
      Issue.record("should fail: \(text)")
    } catch {
      #expect(error.reason == reason)
      #expect(error.place.column == column)
    }
  }

  private func salvaged(_ text: String) -> [Read] {
    var found: [Read] = []
    Array(text.utf8).withUnsafeBytes { bytes in
      LineByLineReader.read(bytes, firstLine: 2) { key, value in
        found.append(
          Read(key: String(decoding: key, as: UTF8.self), texts: value.texts, place: value.place))
      }
    }
    return found
  }

  @Test func `what stands on lines of its own is saved from broken front matter`() {
    let text = """
      title: NK News: the summit
      aliases:
      - @someone
        status: nested
      status : 'drafting' # c
      due: 2026-11-27 18:00   # firm
      tags: [a, "b, c", d]
      excerpt: >
      date:2026-01-01
      fee: 300
      status: second

      """
    #expect(
      salvaged(text) == [
        Read(key: "title", texts: ["NK News: the summit"], place: Place(line: 2, column: 8)),
        Read(key: "status", texts: ["drafting"], place: Place(line: 6, column: 10)),
        Read(key: "due", texts: ["2026-11-27 18:00"], place: Place(line: 7, column: 6)),
        Read(key: "tags", texts: ["a", "b", "c\"", "d"], place: Place(line: 8, column: 7)),
      ])
  }

  private func toml(_ text: String) throws -> [Read] {
    var found: [Read] = []
    var reader = FrontMatterReader()
    try Array(text.utf8).withUnsafeBytes { bytes in
      _ = try reader.read(bytes, firstLine: 2, as: .toml) { key, value in
        found.append(
          Read(key: String(decoding: key, as: UTF8.self), texts: value.texts, place: value.place))
      }
    }
    return found
  }

  @Test func `TOML's top-level scalars are read`() throws {
    let text = #"""
      # comment
      title = "A \"b\" \u00e9" # c
      date = 2026-11-24T18:00:00+09:00
      "draft" = true
      path = '2023/05/29/x'
      weight=3
      tags = ["a", 'b, c',]
      long = """
      status = "not this"
      """
      list = [
        "x",
      ]
      point = {x = 1}
      a.b = 1
      status = "idea"
      [extra]
      status = "nor this"
      """#
    #expect(
      try toml(text).map { "\($0.key)=\($0.texts)" } == [
        #"title=["A \"b\" é"]"#, #"date=["2026-11-24T18:00:00+09:00"]"#, #"draft=["true"]"#,
        #"path=["2023/05/29/x"]"#, #"weight=["3"]"#, #"tags=["a", "b, c"]"#,
        #"list=["x"]"#, #"status=["idea"]"#,
      ])
    #expect(try toml("title = 'x'").first?.place == Place(line: 2, column: 9))
  }

  @Test(arguments: [
    (FieldSyntax.yaml, "제목: \"a é\"\nstatus: idea # c\ntags: [x, 'y']\n"),
    (FieldSyntax.toml, "제목 = \"a é\"\nstatus = idea # c\ntags = [x, 'y']\n"),
  ])
  func `the events of either syntax say which bytes each key and value is written in`(
    _ syntax: FieldSyntax, _ text: String
  ) throws {
    let file = Array("---\n\(text)---\n".utf8)
    let part = 4..<file.count - 4
    let events = try FieldText(file, part: part, firstLine: 2, as: syntax, ending: .lf).events
    func bytes(_ event: FieldEvent) -> String { String(decoding: file[event.bytes], as: UTF8.self) }
    #expect(
      events.filter(\.isScalar).map(bytes)
        == ["제목", "\"a é\"", "status", "idea", "tags", "x", "'y'"])
    #expect(
      events.filter(\.isScalar).map(\.string) == ["제목", "a é", "status", "idea", "tags", "x", "y"])
    #expect(events.first(where: \.isList)?.startLine == 2)
    let block = FrontMatterBlock(syntax == .toml ? Array("+++\n\(text)+++\n".utf8) : file)
    #expect(block.syntax == syntax)
  }
}
