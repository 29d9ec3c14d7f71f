import Editorial
import TerminalKit

@testable import DashboardUI

extension Dashboard {
  /// What each cell is, a letter each, plain ends left out: the first role of the list below that
  /// looks so. Without colours roles look alike, and the letters are those of `Canvas.styles`.
  ///
  /// A digit is an outlet by its place in `desk.yaml`, counted from 1; `~` is a look with something
  /// added to it, such as the line below what is typed.
  var styleLetters: String {
    guard depth != .none else { return canvas.styles }
    var letters: [Style: Character] = [.plain: "."]
    for (role, letter) in Self.letters where letters[theme[role]] == nil {
      letters[theme[role]] = letter
    }
    for index in 0..<9 {
      let style = theme[.outlet(OutletID(index))]
      if letters[style] == nil { letters[style] = Character("\(index + 1)") }
    }
    let canvas = canvas
    return (0..<canvas.size.height).map { y in
      var row = ""
      for run in canvas.runs(inRow: y) {
        row += String(repeating: letters[run.style] ?? "~", count: run.columns)
      }
      while row.last == "." { row.removeLast() }
      return row
    }.joined(separator: "\n")
  }

  private static let letters: [(Role, Character)] = [
    (.dim, "d"), (.focus, "F"), (.heading, "b"), (.rule, "-"), (.header, "H"), (.barStrong, "B"),
    (.demo, "D"),
    (.selected, "S"), (.late, "L"), (.soon, "T"), (.good, "G"), (.warning, "W"),
    (.badgeGood, "g"), (.badgeSoon, "a"), (.badgeLate, "r"), (.gauge, "#"), (.gaugeEmpty, "_"),
    (.key, "k"), (.message, "m"), (.match, "M"), (.mark, "*"),
  ]
}
