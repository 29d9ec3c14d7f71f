import Editorial
import TerminalKit

// `//`, the text of all pieces.
extension Dashboard {
  mutating func seekText(_ key: Key, in text: FullText) -> [Effect] {
    var text = text
    switch key {
    case .escape, .control("c"), .control("g"):
      guard text.isUnderWay else {
        mode = .normal
        return []
      }
      text.progress?.isStopped = true
      mode = .text(text)
      return [.stopSearch]
    case .backspace where text.field.text.isEmpty:
      mode = .normal
      return []
    case .enter:
      guard text.hits.indices.contains(text.choice) else { return [] }
      mode = .normal
      go(to: text.hits[text.choice].piece)
      let stop: [Effect] = text.isUnderWay ? [.stopSearch] : []
      return stop + remember(text.field.text, in: .text)
    case .down: text.choice += 1
    case .up: text.choice -= 1
    case .pageDown: text.choice += max(1, layout.body.height - 2)
    case .pageUp: text.choice -= max(1, layout.body.height - 2)
    case .control("p"), .control("n"):
      walk(&text.field, in: .text, back: key == .control("p"))
      return search(text)
    default:
      guard text.field.handle(key) else { return [] }
      past = nil
      return search(text)
    }
    text.choice = min(max(text.choice, 0), max(0, text.hits.count - 1))
    mode = .text(text)
    return []
  }

  /// Seeks what is typed, in place of what was sought.
  private mutating func search(_ text: FullText) -> [Effect] {
    var text = text
    let isUnderWay = text.isUnderWay
    text.hits = []
    text.choice = 0
    text.progress = nil
    let sought = text.field.text.trimmed
    // An exported post has no file.
    let pieces = desk?.pieces.map(\.id) ?? []
    guard TextQuery.isWorthwhile(sought), !pieces.isEmpty else {
      mode = .text(text)
      return isUnderWay ? [.stopSearch] : []
    }
    searches += 1
    text.number = searches
    text.progress = FullText.Progress(done: 0, of: pieces.count)
    mode = .text(text)
    return [.search(TextQuery(number: searches, text: sought, pieces: pieces))]
  }

  /// Hits that were found, if they are of what is sought now.
  mutating func take(_ hits: [TextHit], _ number: Int, _ done: Int, _ of: Int) {
    guard case .text(var text) = mode, text.number == number, text.progress?.isStopped != true
    else { return }
    text.hits += hits
    text.progress = FullText.Progress(done: done, of: of)
    mode = .text(text)
  }
}

extension String {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
