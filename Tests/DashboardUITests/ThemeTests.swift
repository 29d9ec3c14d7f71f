import Editorial
import Glibc
import TerminalKit
import Testing

@testable import DashboardUI

@Suite struct ThemeTests {
  static let looks: [(ThemeChoice.Base, Ground)] = [(.dark, .dark), (.light, .light)]

  @Test(arguments: looks)
  func `every role can be read on its theme's background`(
    _ base: ThemeChoice.Base, _ ground: Ground
  ) {
    let theme = ThemeChoice(base).theme(on: ground, depth: .full)
    let named = Role.named.filter { ![.rule, .gauge, .gaugeEmpty].contains($0.role) }
    let outlets = (0..<12).map { ("outlet \($0 + 1)", Role.outlet(OutletID($0))) }
    for (name, role) in named + outlets {
      let contrast = Contrast(of: theme[role], on: ground)
      #expect(contrast.ratio >= 4.5, "\(name) in \(base): \(contrast.ratio)")
    }
  }

  @Test func `the contrast is that of WCAG`() {
    let white = Style(foreground: .indexed(231), background: .indexed(16))
    #expect(Contrast(of: white, on: .dark).ratio == 21)
    // Grey #767676 on white is known as the lightest that passes.
    #expect(Contrast(of: Style(foreground: .indexed(243)), on: .light).ratio >= 4.5)
    #expect(Contrast(of: Style(foreground: .indexed(244)), on: .light).ratio < 4.5)
  }

  @Test(arguments: looks)
  func `a gauge is an area of colour that differs from the one beside it`(
    _ base: ThemeChoice.Base, _ ground: Ground
  ) {
    let theme = ThemeChoice(base).theme(on: ground, depth: .full)
    #expect(theme[.gauge].isSolid && theme[.gaugeEmpty].isSolid)
    #expect(theme[.gauge] != theme[.gaugeEmpty])
    let selected = theme.look(.gauge, isSelected: true)
    #expect(selected.isSolid && selected.foreground == theme[.selected].foreground)
    let missing = theme.look(.gaugeEmpty, isSelected: true)
    #expect(missing.isSolid && missing.foreground != theme[.selected].background)
  }

  @Test func `outlets have colours of their own in the order of the desk, and no two the same`() {
    let theme = ThemeChoice(.dark).theme(on: .dark, depth: .full)
    let inks = (0..<12).map { theme[.outlet(OutletID($0))].foreground }
    #expect(Array(inks.prefix(6)) == [116, 150, 147, 180, 181, 146].map { .indexed($0) })
    #expect(Set(inks).count == 12)
    let light = ThemeChoice(.light).theme(on: .light, depth: .full)
    let dark = (0..<12).map { light[.outlet(OutletID($0))].foreground }
    #expect(Array(dark.prefix(6)) == [24, 22, 55, 58, 90, 25].map { .indexed($0) })
    #expect(Set(dark).count == 12)
    // One behind the last has none, and never that of another outlet.
    #expect(theme[.outlet(OutletID(12))] == theme[.text])
    #expect(theme[.outlet(nil)] == theme[.text])
  }

  @Test func `a colour in desk yaml goes before the theme's`() {
    var outlets = Sample.plan.outlets
    outlets[1].color = Ink(reading: "bright-green")
    let depths = ColorDepth.allCases.map { depth in
      ThemeChoice().theme(on: .dark, depth: depth, of: outlets)[.outlet(OutletID(1))]
    }
    let green = Style(foreground: .ansi(.brightGreen))
    #expect(depths == [.plain, Style(foreground: .ansi(.green)), green, green])
    let mono = ThemeChoice(.mono).theme(on: .dark, depth: .full, of: outlets)
    #expect(mono[.outlet(OutletID(1))] == .plain)
  }

  @Test(arguments: [ColorDepth.eight, .sixteen], ThemeChoice.Base.allCases)
  func `with few colours nothing is written in blue`(
    _ depth: ColorDepth, _ base: ThemeChoice.Base
  ) {
    for ground in [Ground.dark, .light] {
      let theme = ThemeChoice(base).theme(on: ground, depth: depth)
      let roles = Role.named.map(\.role) + (0..<6).map { .outlet(OutletID($0)) }
      for role in roles {
        #expect(![.ansi(.blue), .ansi(.brightBlue)].contains(theme[role].foreground))
        #expect(theme[.outlet(OutletID(0))] == .plain)
      }
    }
  }

  @Test func `weight alone tells heading, selection, what is late and the rest apart`() {
    let theme = ThemeChoice(.mono).theme(on: .dark, depth: .full)
    let bold = Role.named.filter { theme[$0.role].attributes.contains(.bold) }.map(\.name)
    #expect(bold == ["focus", "heading", "late", "badge-late"])
    #expect(theme[.selected] == .reverse)
    #expect(theme[.text] == .plain && theme[.soon] == .plain)
    #expect(Role.named.allSatisfy { theme[$0.role].foreground == .default })
  }

  @Test func `the look follows what the terminal says of its background`() {
    var dashboard = Dashboard.reading()
    let dark = dashboard.canvas
    _ = dashboard.update(.ground(.light))
    #expect(dashboard.theme == ThemeChoice(.light).theme(on: .dark, depth: .full))
    #expect(dashboard.canvas != dark)
    #expect(dashboard.canvas.description == dark.description)
    var chosen = Dashboard.reading(look: ThemeChoice(.dark))
    let before = chosen.canvas
    _ = chosen.update(.ground(.light))
    #expect(chosen.canvas == before)
  }

  @Test func `without colours there is none on the screen`() {
    var dashboard = Dashboard.reading(depth: .none)
    dashboard.press("/a")
    let letters = Set(dashboard.canvas.styles)
    #expect(letters.isSubset(of: Set(".rbudi\n")))
  }
}

/// How well a style can be read on a theme's background, the terminal's own being black or white.
struct Contrast {
  /// From 1 to 21, by WCAG 2.2 (relative luminance of sRGB).
  let ratio: Double

  init(of style: Style, on ground: Ground) {
    let ends: (text: UInt8, ground: UInt8) = ground == .dark ? (231, 16) : (16, 231)
    let text = Contrast.luminance(style.foreground.index ?? ends.text)
    let behind = Contrast.luminance(style.background.index ?? ends.ground)
    ratio = (max(text, behind) + 0.05) / (min(text, behind) + 0.05)
  }

  private static func luminance(_ index: UInt8) -> Double {
    let parts = levels(Int(index)).map { level -> Double in
      let part = Double(level) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// Of the cube and the greys; the first sixteen are the terminal's own and cannot be reckoned.
  private static func levels(_ index: Int) -> [Int] {
    precondition(index >= 16)
    if index >= 232 { return Array(repeating: 8 + (index - 232) * 10, count: 3) }
    let steps = [0, 95, 135, 175, 215, 255]
    return [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map { steps[$0] }
  }
}
