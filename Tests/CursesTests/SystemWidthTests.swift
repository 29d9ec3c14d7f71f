import TerminalKit
import Testing

@testable import Curses

/// Test threads run in the "C" locale, where the C library prints nothing but ASCII: the worst a
/// writer's system can be.
struct SystemWidthTests {
  /// What ncurses is given for a text, cell by cell.
  private func cells(_ text: String) -> [String] {
    var canvas = Canvas(size: Size(20, 1))
    canvas.write(text, at: .zero)
    var cells: [String] = []
    canvas.forEachCluster(inRow: 0) { cluster, _ in
      SystemWidth.cells(of: cluster) { scalars in
        let values = [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4]
        var cell = String.UnicodeScalarView()
        cell.append(contentsOf: values.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) })
        cells.append(String(cell))
      }
    }
    return cells
  }

  @Test func `what the system measures otherwise gives way to a stand-in of our width`() {
    for text in ["plain", "한글 e\u{301}", "🫨!", "→", "🇰🇷"] {
      let columns = cells(text).reduce(0) { $0 + TextWidth.columns(of: $1) }
      // The rest of the row is blank.
      #expect(columns == 20, "\(text)")
      #expect(cells(text).allSatisfy { $0.unicodeScalars.count == 1 && $0.utf8.count == 1 })
    }
    #expect(cells("plain").prefix(6).joined() == "plain ")
    #expect(cells("🫨!").prefix(4) == ["?", " ", "!", " "])
    #expect(cells("e\u{301}.").prefix(2) == ["e", "."])
  }

  @Test(
    arguments: zip(
      ["", "f", "fo", "foo", "foob", "한"], ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "7ZWc"]))
  func `text is encoded for the clipboard as RFC 4648 has it`(_ text: String, _ encoded: String) {
    #expect(base64(text) == encoded)
  }
}
