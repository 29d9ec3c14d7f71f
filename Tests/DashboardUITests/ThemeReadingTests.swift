import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// A theme's file by its settings; how YAML gives them is tried with the commands.
@Suite struct ThemeReadingTests {
  /// A theme of one setting on a line of its own, its key at the beginning.
  private func reading(_ name: String, _ texts: String...) -> ThemeReading {
    let place = Place(line: 3, column: name.count + 3)
    let setting = ThemeReading.Setting(
      name, at: Place(line: 3, column: 1), texts.map { ($0, place) })
    return ThemeReading([setting], path: FilePath("mine.yaml"))
  }

  @Test func `what a theme does not name looks as in its base`() {
    let settings = [
      ("base", "light"), ("late", "red bold"), ("gauge", "252 on 67"),
      ("focus", "Bright-Blue UNDERLINE"), ("dim", "default dim"),
    ].map { ThemeReading.Setting($0, at: Place(line: 1), [($1, Place(line: 1))]) }
    let reading = ThemeReading(settings, path: FilePath("mine.yaml"))
    #expect(reading.problems.isEmpty)
    let theme = reading.choice.theme(on: .dark, depth: .full)
    #expect(theme[.late] == Style(foreground: .ansi(.red), .bold))
    #expect(theme[.gauge] == Style(foreground: .indexed(252), background: .indexed(67)))
    #expect(theme[.focus] == Style(foreground: .ansi(.brightBlue), .underline))
    #expect(theme[.dim] == .dim)
    #expect(theme[.soon] == Theme.light[.soon])
  }

  @Test func `outlets of a theme come in the order of its list`() {
    let reading = reading("outlets", "196", "46 bold")
    let theme = reading.choice.theme(on: .dark, depth: .full)
    #expect(theme[.outlet(OutletID(1))] == Style(foreground: .indexed(46), .bold))
    // No two outlets have the same.
    #expect(theme[.outlet(OutletID(2))] == theme[.text])
  }

  @Test(arguments: [
    ("lat", "red", "3:1: unknown role \"lat\"; did you mean \"late\"?"),
    ("late", "bold rde", "3:12: unknown colour \"rde\"; did you mean \"red\"?"),
    ("late", "red on", "3:11: a colour is missing after `on`"),
    ("late", "256", "3:7: unknown colour \"256\""),
    ("base", "drak", "3:7: unknown theme \"drak\"; did you mean \"dark\"?"),
    ("outlets", "12 13x", "3:13: unknown colour \"13x\""),
  ])
  func `a mistake has its place and the nearest word, and changes nothing`(
    _ name: String, _ text: String, _ line: String
  ) {
    let reading = reading(name, text)
    #expect(reading.problems.map(\.line) == ["mine.yaml:\(line)"])
    #expect(reading.choice == ThemeChoice())
  }

  @Test func `a colour that is a comment to YAML is asked for`() {
    #expect(
      reading("late").problems.map(\.line) == [
        "mine.yaml:3:1: late needs a colour behind it, a name or a number from 0 to 255, as in "
          + "`late: 160 bold`"
      ])
    #expect(reading("outlets").problems.count == 1)
    #expect(reading("late", "red", "bold").problems.count == 1)
  }
}
