import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Escape and a key within a moment: a terminal sends the same for that key with Alt.
@Suite struct AltKeyTests {
  @Test(arguments: ["", "2", "2jj", "/tariff", "a", "s", "?", "$"])
  func `Alt and a key are Escape and that key, wherever they mean nothing together`(
    _ before: String
  ) {
    for key in ["j", "gt", "/", "?", "2", "ㅓ", "enter", "down", "pgdn", "c-n", "tab"] {
      let plain = key.unicodeScalars.count == 1 ? key : "<\(key)>"
      var chord = Dashboard.reading()
      var apart = chord
      chord.press(before)
      apart.press(before)
      let wanted = apart.press("<esc>\(plain)")
      #expect(chord.press("<a-\(key)>") == wanted, "\(before) \(key)")
      #expect(chord.rows == apart.rows, "\(before) \(key)")
    }
  }

  @Test func `Escape and q at once leave a list, then the program`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("2<a-q>") == [.quit])
  }

  @Test func `in a line, Alt goes by words as in a shell`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/one two<a-b>x")
    #expect(dashboard.said.contains("/one xtwo"))
    dashboard.press("<a-d>")
    #expect(dashboard.said.contains("/one x"))
    #expect(!dashboard.said.contains("two"))
  }
}
