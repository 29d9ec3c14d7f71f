import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

struct KeymapTests {
  private static func reading(_ bindings: (String, [String])...) -> KeymapReading {
    KeymapReading(
      bindings.enumerated().map { line, binding in
        KeymapReading.Binding(
          KeymapReading.Word(binding.0, at: Place(line: line + 1, column: 3)),
          binding.1.map { KeymapReading.Word($0, at: Place(line: line + 1, column: 9)) })
      }, path: FilePath("config.yaml"))
  }

  @Test func `a rebound key does what it was given, and its old one does that no more`() {
    let keymap = Self.reading(("next", ["+", "F2"]), ("due", ["Ctrl-T"]), ("mark", [])).keymap
    #expect(keymap.action(for: .character("+")) == .next)
    #expect(keymap.action(for: .function(2)) == .next)
    #expect(keymap.action(for: .character(">")) == nil)
    #expect(keymap.action(for: .control("t")) == .due)
    #expect(keymap.action(for: .character(" ")) == nil)
    #expect(keymap[.next] == "+")
    #expect(keymap.labels(of: .next) == ["+", "F2"])
    #expect(keymap[.due] == "^T")
  }

  @Test func `a key that is given something else does that on the board as well`() {
    let keymap = Self.reading(("next", ["l"])).keymap
    #expect(keymap.action(for: .character("l"), in: .board) == .next)
    #expect(keymap.labels(of: .right) == ["Right"])
    let usual = Self.reading(("length", ["l"]), ("back", ["Esc"])).keymap
    #expect(usual.action(for: .character("l"), in: .board) == .right)
    #expect(usual.action(for: .character("l")) == .length)
    #expect(usual.action(for: .left, in: .month) == .left)
  }

  @Test func `keys are written as the screen shows them`() {
    for (text, key) in [
      ("Enter", Key.enter), ("^L", .control("l")), ("PgDn", .pageDown), ("Space", .character(" ")),
      ("<c-x>", .control("x")), ("alt-x", .alt("x")), ("f5", .function(5)), ("<", .character("<")),
      ("ㅎ", .character("ㅎ")), ("G", .character("G")),
    ] {
      let reading = Self.reading(("next", [text]))
      #expect(reading.problems.allSatisfy { $0.message.contains("no key left") }, "\(text)")
      #expect(reading.keymap.action(for: key) == .next, "\(text)")
    }
  }

  @Test(arguments: [
    ("nxt", "+", "1:3: unknown action \"nxt\"; did you mean \"next\"?"),
    ("next", "gg", "1:9: \"gg\" is several keys; a key is one, as `>`, `Enter`, `^L` or `F2`"),
    ("next", "<foo>", "1:9: unknown key \"<foo>\"; write it as `>`, `Enter`, `^L` or `F2`"),
    ("next", "^I", "1:9: the key ^I is Tab to a terminal; write Tab"),
    ("next", "ctrl-m", "1:9: the key ^M is Enter to a terminal; write Enter"),
    ("next", "shift-enter", "1:9: the key <s-enter> is none that every terminal sends"),
    ("next", "a", "1:3: a was add's, which has no key left; give it one, or `[]`"),
  ])
  func `a mistake is told with its line, and changes nothing else`(
    _ action: String, _ key: String, _ sentence: String
  ) {
    let reading = Self.reading((action, [key]))
    #expect(reading.problems.map(\.line) == ["config.yaml:" + sentence])
    #expect(reading.keymap.action(for: .character("j")) == .down)
    if key != "a" { #expect(reading.keymap.action(for: .character(">")) == .next) }
  }

  @Test func `a key given twice stays with the first`() {
    let reading = Self.reading(("next", ["+"]), ("previous", ["+", "-"]))
    #expect(
      reading.problems.map(\.line) == [
        "config.yaml:2:9: the key + is next's already; a key does one thing"
      ])
    #expect(reading.keymap.action(for: .character("+")) == .next)
    #expect(reading.keymap.action(for: .character("-")) == .previous)
  }

  @Test func `the palette keeps a key, since it does whatever has none`() {
    for reading in [Self.reading(("palette", [])), Self.reading(("next", [":"]))] {
      #expect(reading.problems.count == 1)
      #expect(reading.keymap.action(for: .character(":")) == .palette)
    }
  }

  @Test func `footer, help, palette and sentences name the keys as they are bound`() {
    let reading = Self.reading(("next", ["+"]), ("undo", ["F9"]), ("help", ["F3"]))
    var dashboard = Dashboard(
      now: Sample.now, size: Size(120, 40), keys: reading.keymap, name: "desk")
    _ = dashboard.update(.loaded(Sample.desk))
    dashboard.answer(dashboard.press("jj+"))
    #expect(dashboard.picture.contains("filed"))
    #expect(dashboard.picture.contains("F9 undoes it"))
    dashboard.press(">")
    #expect(dashboard.said.contains("no key > here; F3 lists them"))
    dashboard.press("<f3>")
    #expect(dashboard.rows.contains { $0.contains(" +     on") })
    dashboard.press("<esc>:undo")
    #expect(dashboard.rows.contains { $0.hasPrefix("> undo") && $0.contains("F9") })
  }

  @Test func `what has no key is named by its word of the palette`() {
    let keymap = Self.reading(("mend", [])).keymap
    #expect(keymap[.mend] == ":mend")
    #expect(
      Refusal("it is so", .edit(at: nil)).words(Self.reading(("edit", [])).keymap)
        == "it is so; :edit opens it")
  }

  @Test func `every action has a word of its own`() {
    let words = Action.table.map(\.action.word)
    #expect(Set(words).count == words.count)
    for action in Action.every { #expect(Action.named(action.word) == action) }
  }
}
