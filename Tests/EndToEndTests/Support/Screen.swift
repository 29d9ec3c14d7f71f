/// What a terminal shows.
struct Screen: Equatable, CustomStringConvertible {
  /// The lines without blanks at their ends.
  let lines: [String]
  /// The same with the sequences that set its looks.
  private let styled: String

  /// A screen as tmux captures it: plain, and with the sequences that set its looks.
  init(text: String, styled: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    self.styled = styled
  }

  /// The lines as cells with their looks: made when they are asked for, since most screens are only
  /// read and compared.
  var cells: [[StyledCell]] { StyledCell.rows(styled) }

  /// All lines as one text.
  var text: String { lines.joined(separator: "\n") }

  /// The first line that holds the text.
  func line(with part: String) -> String? {
    lines.first { $0.contains(part) }
  }

  /// The look of the first place that shows the text; nil when none does.
  func look(of part: String) -> StyledCell? {
    for row in cells {
      let characters = row.map(\.character)
      let wanted = Array(part)
      guard !wanted.isEmpty, characters.count >= wanted.count else { continue }
      for start in 0...(characters.count - wanted.count)
      where characters[start..<(start + wanted.count)].elementsEqual(wanted) {
        return row[start]
      }
    }
    return nil
  }

  /// The screen with a border, for a failure's message.
  var framed: String {
    lines.map { "|" + $0 }.joined(separator: "\n")
  }

  var description: String { framed }
}

/// A character on the screen and how it looks.
struct StyledCell: Equatable {
  var character: Character
  var attributes: Set<Int> = []
  /// The parameters that set it, such as `31` or `38;5;208`; nil for the terminal's own.
  var foreground: String?
  var background: String?

  var isBold: Bool { attributes.contains(1) }
  var isDim: Bool { attributes.contains(2) }
  var isUnderlined: Bool { attributes.contains(4) }
  var isReversed: Bool { attributes.contains(7) }

  /// Reads a capture with `ESC [ ... m` sequences; looks carry over from line to line.
  static func rows(_ styled: String) -> [[StyledCell]] {
    var look = StyledCell(character: " ")
    return styled.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var row: [StyledCell] = []
      var rest = line
      while let character = rest.popFirst() {
        guard character == "\u{1b}", rest.first == "[", let end = rest.firstIndex(of: "m") else {
          look.character = character
          row.append(look)
          continue
        }
        look.apply(rest[rest.index(after: rest.startIndex)..<end].split(separator: ";"))
        rest = rest[rest.index(after: end)...]
      }
      return row
    }
  }

  private mutating func apply(_ parameters: [Substring]) {
    var rest = parameters.map { Int($0) ?? 0 }
    if rest.isEmpty { rest = [0] }
    while !rest.isEmpty {
      let code = rest.removeFirst()
      switch code {
      case 0: self = StyledCell(character: character)
      case 1...9: attributes.insert(code)
      case 22: attributes.subtract([1, 2])
      case 23...29: attributes.remove(code - 20)
      case 30...37, 90...97: foreground = String(code)
      case 38: foreground = Self.extended(code, &rest)
      case 39: foreground = nil
      case 40...47, 100...107: background = String(code)
      case 48: background = Self.extended(code, &rest)
      case 49: background = nil
      default: break
      }
    }
  }

  private static func extended(_ code: Int, _ rest: inout [Int]) -> String {
    let count = min(rest.first == 5 ? 2 : 4, rest.count)
    defer { rest.removeFirst(count) }
    return ([code] + rest.prefix(count)).map(String.init).joined(separator: ";")
  }
}
