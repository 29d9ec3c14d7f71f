/// Why the screen could not be opened, said to a writer.
///
/// No `Refusal`: without a screen there is nothing that could be asked for again.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// There is no terminal to draw on: started from cron, a service or a pipeline's far end.
  case noTerminal
  /// `TERM` is not set, so nothing is known about the terminal.
  case unnamed
  /// No terminfo entry for the terminal, nor for any we could take it for.
  case unknown(String)
  /// The terminal cannot put its cursor anywhere.
  case immobile(String)
  /// The system refused something; what, and its number for the reason.
  case refused(String)

  /// One sentence: what is missing and what to do instead.
  package var description: String {
    let instead = "try `copydesk frame` or `copydesk week`"
    return switch self {
    case .noTerminal:
      "there is no terminal to draw on; \(instead)"
    case .unnamed:
      "TERM is not set, so nothing is known about this terminal; set it "
        + "(`TERM=xterm-256color copydesk`), or \(instead)"
    case .unknown(let term):
      "this terminal is not known here (TERM=\(printable(term))); install ncurses-term, or \(instead)"
    case .immobile(let term):
      "this terminal cannot move its cursor (TERM=\(printable(term))); \(instead)"
    case .refused(let reason):
      "the terminal could not be opened: \(reason); \(instead)"
    }
  }
}

/// A terminal's name fit for a message: what the environment says may hold anything.
func printable(_ name: String) -> String {
  String(
    String.UnicodeScalarView(
      name.unicodeScalars.prefix(40).map { (0x21...0x7e).contains($0.value) ? $0 : "?" }))
}
