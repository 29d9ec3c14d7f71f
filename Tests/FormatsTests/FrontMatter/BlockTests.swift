import Editorial
import Testing

@testable import Formats

@Suite struct CutTests {
  private func cut(_ text: String) -> (FrontMatterBlock, part: String, body: String) {
    let bytes = Array(text.utf8)
    let block = FrontMatterBlock(bytes)
    return (
      block, String(decoding: bytes[block.part], as: UTF8.self),
      String(decoding: bytes[block.body...], as: UTF8.self)
    )
  }

  @Test(arguments: [
    ("---\na: b\n---\nbody", "a: b\n", "body", 4), ("---\r\na: b\r\n---\r\nx", "a: b\r\n", "x", 4),
    ("---\ra: b\r---\rx", "a: b\r", "x", 4), ("\u{FEFF}--- \t\na: b\n... \nx", "a: b\n", "x", 4),
    ("---\n---\n", "", "", 3), ("---\na: b\n---", "a: b\n", "", 4),
    ("---\na: ----\n----\n---x\n---\nb", "a: ----\n----\n---x\n", "b", 6),
  ])
  func `front matter is cut by bytes`(_ text: String, _ part: String, _ body: String, _ line: Int) {
    let result = cut(text)
    #expect(result.0.kind == .yaml)
    #expect(result.part == part)
    #expect(result.body == body)
    #expect(result.0.firstLine == 2)
    #expect(result.0.bodyLine == line)
    #expect(!result.0.isLate)
  }

  @Test func `blank lines above the fence are read past`() {
    let result = cut("\n \t\r\n---\na: b\n---\nx")
    #expect(result.0.kind == .yaml && result.0.isLate)
    #expect(result.part == "a: b\n")
    #expect(result.0.firstLine == 4)
  }

  @Test(arguments: [
    "", "text", "----\na\n---\n", " ---\na: b\n---\n", "\u{FEFF}", "--\n", "{% x %}\n",
  ])
  func `a file may have none`(_ text: String) {
    #expect(cut(text).0.kind == .none)
    #expect(cut(text).0.part.isEmpty)
  }

  @Test func `a fence without a second one is no front matter`() {
    #expect(cut("---\nprose\n").0.kind == .unclosed)
    #expect(cut("---\nprose\n").body == "---\nprose\n")
    #expect(cut("\n---\nprose\n").0.kind == .none)
    let late = "---\n" + String(repeating: "a: b\n", count: 14_000) + "---\n"
    #expect(cut(late).0.kind == .unclosed)
  }

  @Test func `TOML and JSON are known by their marks`() {
    #expect(cut("+++\ntitle = 'x'\n+++\nb").0.kind == .toml)
    #expect(cut("+++\ntitle = 'x'\n").0.kind == .unclosed)
    let json = cut("{\n \"a\": [1, {\"b\": \"}\"}, true]\n}\n\nbody")
    #expect(json.0.kind == .json)
    #expect(json.body == "\nbody")
    #expect(json.0.bodyLine == 4)
    #expect(cut("{\"a\": 1").0.kind == .none)
    #expect(cut("{:.class}\ntext").0.kind == .none)
    #expect(cut(String(repeating: "{\"a\":", count: 9_000)).0.kind == .none)
  }

  @Test func `a beginning that stops at the fence is not taken for the whole`() {
    let bytes = Array("---\na: b\n---".utf8)
    bytes.withUnsafeBytes {
      #expect(FrontMatterBlock($0, isWhole: false).kind == .unclosed)
      #expect(FrontMatterBlock($0, isWhole: true).kind == .yaml)
    }
  }
}
