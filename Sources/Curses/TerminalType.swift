/// What the environment says about the terminal.
package struct TerminalType: Equatable, Sendable {
  /// The name the environment gives it.
  package let name: String
  /// Names to look up in terminfo, the best first; empty when `TERM` says nothing.
  package let candidates: [String]
  /// Whether colours are wanted at all.
  package let wantsColor: Bool

  /// Reads `TERM`, `COLORTERM` and `NO_COLOR` (no-color.org: set and not empty).
  package init(environment: [String: String]) {
    name = environment["TERM"] ?? ""
    let term = name
    let hasTrueColor = ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? "")
    wantsColor = (environment["NO_COLOR"] ?? "").isEmpty
    // A graphical terminal that calls itself plain `xterm` has more than the eight colours of it.
    let better = term == "xterm" && hasTrueColor ? ["xterm-256color"] : []
    candidates =
      ["", "unknown"].contains(term) ? [] : (better + [term, "xterm-256color", "xterm"]).uniqued
  }
}

extension [String] {
  fileprivate var uniqued: [String] {
    reduce(into: []) { found, name in
      if !found.contains(name) { found.append(name) }
    }
  }
}
