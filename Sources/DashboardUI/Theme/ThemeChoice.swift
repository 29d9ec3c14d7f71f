import Editorial
import TerminalKit

/// The look a writer asks for: one of ours, perhaps with changes of their own.
package struct ThemeChoice: Hashable, Sendable {
  /// The looks that come with the program, by the names that settings call them.
  package enum Base: String, CaseIterable, Hashable, Sendable {
    /// For the terminal's background, which is asked for.
    case auto
    case dark, light
    /// Without colours.
    case mono
  }

  /// What roles look like that are not changed.
  package var base: Base
  /// The roles that look otherwise.
  package var changes: [Role: Style] = [:]
  /// The looks of outlets in the order of `desk.yaml`, where they are other ones.
  package var outlets: [Style]?

  package init(_ base: Base = .auto) { self.base = base }

  /// Whether the look depends on the terminal's background.
  package func wantsGround(at depth: ColorDepth) -> Bool { base == .auto && depth == .full }

  /// The look on a terminal with that background and so many colours, of a desk with these outlets.
  package func theme(on ground: Ground, depth: ColorDepth, of outlets: [Outlet] = []) -> Theme {
    let isColored = base != .mono && depth != .none
    return ours(on: ground, depth).changed(changes, outlets: self.outlets)
      .coloring(isColored ? outlets : []).reduced(to: depth)
  }

  private func ours(on ground: Ground, _ depth: ColorDepth) -> Theme {
    switch (depth, base) {
    case (.none, _), (_, .mono): .mono
    case (.eight, _), (.sixteen, _): .few
    case (.full, .dark): .dark
    case (.full, .light): .light
    case (.full, .auto): ground == .light ? .light : .dark
    }
  }
}
