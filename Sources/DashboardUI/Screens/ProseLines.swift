import Editorial
import TerminalKit

/// Text as it is read, broken into styled lines.
struct ProseLines {
  /// The most columns a line of text takes: longer ones are hard to read.
  static let widest = 76

  let width: Int
  let theme: Theme
  let keys: Keymap

  init(width: Int, theme: Theme, keys: Keymap) {
    self.width = min(max(width, 1), ProseLines.widest)
    self.theme = theme
    self.keys = keys
  }

  func lines(_ prose: Prose) -> [[Span]] {
    var lines: [[Span]] = []
    for block in prose.blocks {
      if block.isApart { lines.append([]) }
      lines += self.lines(block)
    }
    guard prose.isCut else { return lines }
    return lines + [[], [Span("the text goes on; \(keys[.edit]) opens it", theme[.dim])]]
  }

  private func lines(_ block: Prose.Block) -> [[Span]] {
    let margin =
      String(repeating: " > ", count: min(block.quotes, 3))
      + String(repeating: "  ", count: min(max(block.lists - 1, 0), 4))
    // What follows an item's marker lies below its text, and so do its further paragraphs.
    let marker = block.lists > 0 && block.marker.isEmpty ? "  " : block.marker
    let hanging = String(repeating: " ", count: TextWidth.columns(of: marker))
    let room = TextWrap(width: max(1, width - TextWidth.columns(of: margin + marker)))
    return body(block, room).enumerated().map { index, line in
      [Span(margin, theme[.dim]), Span(index == 0 ? marker : hanging, theme[.text])]
        .filter { !$0.text.isEmpty } + line
    }
  }

  private func body(_ block: Prose.Block, _ room: TextWrap) -> [[Span]] {
    switch block.kind {
    case .rule: return [[Span(String(repeating: "-", count: min(room.width, 20)), theme[.dim])]]
    case .code:
      let text = block.text.map { $0 == "\t" ? "    " : String($0) }.joined()
      let narrow = TextWrap(width: max(1, room.width - 4))
      return narrow.brokenLines(Span(text, theme[.dim])).map {
        [Span("    ", theme[.dim])] + $0
      }
    case .heading(let level):
      // Where neither weight nor colour can be seen, capitals tell the great ones from the text.
      let style = theme[.text].adding(.bold)
      return room.lines(
        block.runs.map { Span(level <= 2 ? $0.text.uppercased() : $0.text, style) })
    case .paragraph: return room.lines(block.runs.map { Span($0.text, look($0.looks)) })
    }
  }

  private func look(_ looks: Prose.Looks) -> Style {
    var style = theme[looks.contains(.code) || looks.contains(.struck) ? .dim : .text]
    if looks.contains(.strong) { style = style.adding(.bold) }
    if looks.contains(.emphasis) { style = style.adding(.italic) }
    if looks.contains(.link) { style = style.adding(.underline) }
    return style
  }
}
