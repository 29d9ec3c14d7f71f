import CCurses
import TerminalKit

/// The pairs of colours in use: each is made once and stays, so that nothing already drawn changes.
struct ColorPairs {
  let depth: ColorDepth
  private let limit: Int
  private var numbers: [Pair: Int32] = [:]

  private struct Pair: Hashable {
    let foreground: Color
    let background: Color
  }

  /// Turns colours on if they are wanted and the terminal has any.
  init(wanted: Bool) {
    depth = wanted ? ColorDepth(colors: Int(ccurses_start_colors())) : .none
    // A pair of a higher number would need more than ncurses' attributes can carry everywhere.
    limit = depth == .none ? 0 : min(Int(ccurses_pair_limit()), 256)
  }

  /// The number of the pair for a style; 0, the terminal's own colours, where there is none left.
  mutating func number(for style: Style) -> Int32 {
    guard depth != .none else { return 0 }
    let pair = Pair(
      foreground: style.foreground.reduced(to: depth),
      background: style.background.reduced(to: depth))
    if pair.foreground == .default && pair.background == .default { return 0 }
    if let number = numbers[pair] { return number }
    let number = Int32(numbers.count + 1)
    guard number < limit,
      ccurses_set_pair(number, code(pair.foreground), code(pair.background))
    else { return 0 }
    numbers[pair] = number
    return number
  }

  private func code(_ color: Color) -> Int32 {
    color.index.map(Int32.init) ?? -1
  }
}
