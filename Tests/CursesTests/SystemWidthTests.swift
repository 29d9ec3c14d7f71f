import TerminalKit
import Testing

@testable import Curses

/// Test threads run in the "C" locale, where the C library prints nothing but ASCII: the worst a
/// writer's system can be.
struct SystemWidthTests {
  @Test func `what the system measures otherwise gives way to a stand-in of our width`() {
    for text in ["plain", "한글 e\u{301}", "🫨!", "→"] {
      let fitted = SystemWidth.fitted(text)
      #expect(TextWidth.columns(of: fitted) == TextWidth.columns(of: text))
    }
    #expect(SystemWidth.fitted("plain") == "plain")
  }

  @Test(
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "한"], ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "7ZWc"]))
  func `text is encoded for the clipboard as RFC 4648 has it`(_ text: String, _ encoded: String) {
    #expect(base64(text) == encoded)
  }
}
