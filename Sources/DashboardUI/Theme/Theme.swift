import Editorial
import TerminalKit

/// How each part of the screen looks.
///
/// Colour adds to a letter or a mark and never stands for one: without colours nothing is lost.
package struct Theme: Hashable, Sendable {
  private(set) var styles: [Role: Style]
  /// The looks of outlets in the order of `desk.yaml`.
  ///
  /// No two outlets have the same: those behind the last look are as text, and their letters tell them
  /// apart.
  private(set) var outlets: [Style]
  /// The looks of outlets that have a colour of their own.
  private var own: [OutletID: Style] = [:]

  /// A look; a role without a style is plain.
  init(_ styles: [Role: Style], outlets: [UInt8] = []) {
    self.styles = styles
    self.outlets = outlets.map { Style(foreground: Color(index: $0)) }
  }

  /// The look of a role.
  package subscript(role: Role) -> Style {
    guard case .outlet(let outlet) = role else { return styles[role] ?? .plain }
    guard let outlet else { return self[.text] }
    if let style = own[outlet] { return style }
    return outlets.indices.contains(outlet.index) ? outlets[outlet.index] : self[.text]
  }

  /// The look of a role in a row that may be the selected one, whose look goes before every other.
  package func look(_ role: Role, isSelected: Bool) -> Style {
    guard isSelected else { return self[role] }
    let row = self[.selected]
    // A gauge stays an area of colour: what is there in that of the text, what is not in its own.
    guard self[.gauge].isSolid, row.foreground != .default else { return row }
    if role == .gaugeEmpty { return self[.gauge] }
    return role == .gauge ? Style(foreground: row.foreground, background: row.foreground) : row
  }

  /// With some roles and outlets looking otherwise.
  func changed(_ changes: [Role: Style], outlets: [Style]? = nil) -> Theme {
    var theme = self
    theme.styles.merge(changes) { _, new in new }
    theme.outlets = outlets ?? theme.outlets
    return theme
  }

  /// With the colours that outlets were given in `desk.yaml`.
  func coloring(_ outlets: [Outlet]) -> Theme {
    var theme = self
    for (index, outlet) in outlets.enumerated() {
      guard let ink = outlet.color else { continue }
      theme.own[OutletID(index)] = Style(foreground: Color(index: ink.index))
    }
    return theme
  }

  /// The same for a terminal of that many colours.
  func reduced(to depth: ColorDepth) -> Theme {
    var theme = self
    theme.styles = styles.mapValues { $0.reduced(to: depth) }
    theme.outlets = outlets.map { $0.reduced(to: depth) }
    theme.own = own.mapValues { $0.reduced(to: depth) }
    return theme
  }
}

extension Style {
  /// Whether its text has the colour of its ground: what is written in it is an area of colour.
  var isSolid: Bool { foreground != .default && foreground == background }

  /// An area of one colour.
  static func solid(_ index: UInt8) -> Style {
    Style(foreground: Color(index: index), background: Color(index: index))
  }
}
