import Testing

@testable import Curses

struct EditorTests {
  private func arguments(_ command: String, _ path: String, _ line: Int?) -> [String] {
    Editor(environment: ["VISUAL": command]).arguments(opening: path, at: line)
  }

  @Test func `VISUAL comes before EDITOR, and vi when neither says anything`() {
    #expect(Editor(environment: ["VISUAL": "code -w", "EDITOR": "nano"]).command == "code -w")
    #expect(Editor(environment: ["VISUAL": " ", "EDITOR": "nano"]).command == "nano")
    #expect(Editor(environment: ["VISUAL": "", "EDITOR": ""]).command == "vi")
    #expect(Editor(environment: [:]).command == "vi")
  }

  @Test(arguments: ["vi", "/usr/bin/nvim", "nano -w", "emacsclient -t", "micro", "kak"])
  func `editors that take a line are given it`(_ command: String) {
    #expect(arguments(command, "a.md", 12).suffix(2) == ["+12", "a.md"])
  }

  @Test func `an editor takes the line in its own way, or only the file`() {
    #expect(arguments("hx", "a.md", 3).last == "a.md:3")
    #expect(arguments("code -w", "a.md", 3).suffix(2) == ["-g", "a.md:3"])
    #expect(arguments("my-editor", "a.md", 3).last == "a.md")
    #expect(arguments("vi", "a.md", nil).suffix(2) == ["sh", "a.md"])
    #expect(arguments("vi", "a.md", 0).suffix(2) == ["sh", "a.md"])
  }

  @Test func `a file is one argument whatever its name, and never an option`() {
    #expect(arguments("vi", "-rf $(x) 'a' 한글.md", nil).last == "./-rf $(x) 'a' 한글.md")
    #expect(arguments("vi -u NONE", "a.md", nil).prefix(3) == ["sh", "-c", "vi -u NONE \"$@\""])
  }
}
