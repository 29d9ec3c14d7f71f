import Editorial
import TerminalKit

/// The last line: the keys that work here and what comes of them, as many as fit.
struct FooterBar {
  let scene: Scene

  /// The actions it tells of, from the most to the least wanted.
  static let order: [Action] = [
    .mend, .ignore, .next, .previous, .right, .nextPane, .chartSpan, .pick, .chased, .due, .money,
    .add, .undo, .open,
    .length,
    .fee, .exits, .edit,
  ]

  /// Their lines of the table, which every frame asks about.
  static let entries = order.map(\.entry)

  /// The actions it always tells of, behind the others.
  static let always: [Action] = [.filter, .palette, .help]

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if case .prompt(let prompt) = scene.mode,
      PromptLine(scene: scene, prompt: prompt).drawBelow(on: &canvas, in: rect)
    {
      return
    }
    canvas.fill(rect, style: scene.theme[.footer])
    var column = rect.left + 1
    for hint in hints(within: rect.width - 1) {
      column += canvas.write(
        hint.key, at: Point(column, rect.top), style: scene.theme[.barStrong],
        within: rect.right - column)
      let text = hint.word.isEmpty ? "" : " " + hint.word
      column += canvas.write(
        text, at: Point(column, rect.top), style: scene.theme[.footer], within: rect.right - column)
      column += 2
    }
    drawSubject(after: column, on: &canvas, in: rect)
  }

  /// What is asked about, at the right: whoever types must see whose number it will be.
  private func drawSubject(after column: Int, on canvas: inout Canvas, in rect: Rect) {
    let room = rect.right - column - 2
    // Help and palette name it above.
    if scene.overlay != nil { return }
    guard let subject = scene.askedAbout, room >= 8 else { return }
    let text = TextWidth.clip(subject, to: room)
    canvas.write(
      text, at: Point(rect.right - TextWidth.columns(of: text) - 1, rect.top),
      style: scene.theme[.barStrong], within: room)
  }

  /// The action whose key is under a cell.
  func action(at point: Point, in rect: Rect) -> Action? {
    guard rect.contains(point) else { return nil }
    var column = rect.left + 1
    for hint in hints(within: rect.width - 1) {
      if column <= point.x, point.x < column + hint.columns { return hint.action }
      column += hint.columns + 2
    }
    return nil
  }

  /// A key and what comes of it.
  private struct Hint {
    var key: String
    var word: String
    /// What it does, where that is one thing and no line is typed.
    var action: Action?
    let columns: Int

    init(key: String, word: String, action: Action? = nil) {
      self.key = key
      self.word = word
      self.action = action
      columns =
        TextWidth.columns(of: key) + TextWidth.columns(of: word) + (word.isEmpty ? 0 : 1)
    }
  }

  private func hints(within width: Int) -> [Hint] {
    switch scene.mode {
    case .manual:
      return [
        Hint(key: "Esc", word: "closes"), Hint(key: "Up", word: "Down scroll"),
        Hint(key: "type", word: "to search"),
      ]
    case .help:
      return [
        Hint(key: "Up", word: "Down choose"), Hint(key: "Enter", word: "does it"),
        Hint(key: "Esc", word: "closes"), Hint(key: "F1", word: "all keys"),
      ]
    case .text(let text):
      return [
        Hint(key: "Enter", word: "goes to the piece"), Hint(key: "Up", word: "Down choose"),
        Hint(key: "^P", word: "last search"),
        Hint(key: "Esc", word: text.isUnderWay ? "stops" : "closes"),
      ]
    case .palette:
      return [
        Hint(key: "Enter", word: "does it"), Hint(key: "Up", word: "Down choose"),
        Hint(key: "Tab", word: "completes"), Hint(key: "Esc", word: "closes"),
      ]
    case .prompt(let prompt):
      switch prompt.kind {
      case .filter:
        return [
          Hint(key: "Enter", word: "keeps"), Hint(key: "Esc", word: "clears"),
          Hint(key: "Tab", word: "completes"), Hint(key: "Up", word: "Down choose"),
          Hint(key: prompt.field.text.isEmpty ? "Up" : "^P", word: "last filter"),
        ]
      case .asked where prompt.outlets != nil:
        return [
          Hint(key: "Enter", word: "takes it"), Hint(key: "Tab", word: "next outlet"),
          Hint(key: "Esc", word: "cancels"),
        ]
      default:
        return [
          Hint(key: "Enter", word: "takes it"), Hint(key: "^U", word: "empties the line"),
          Hint(key: "Esc", word: "cancels"),
        ]
      }
    case .filling:
      return [
        Hint(key: "Enter", word: "gives it the slot"), Hint(key: "Up", word: "Down choose"),
        Hint(key: "Esc", word: "cancels"),
      ]
    case .picker:
      return [
        Hint(key: "Enter", word: "moves"), Hint(key: "letter", word: "next such status"),
        Hint(key: "Esc", word: "cancels"),
      ]
    case .normal: return keys(within: width)
    }
  }

  /// The keys for what is selected as far as there is room beside those that are always there, which
  /// keep their words as long as three others fit.
  private func keys(within width: Int) -> [Hint] {
    let marked =
      scene.marks.isEmpty
      ? []
      : [Hint(key: "\(grouped(scene.marks.count)) marked", word: scene.isRanging ? "and on" : "")]
    let stop =
      scene.stopsReading ? [Hint(key: scene.keys[.back], word: "stop reading", action: .back)] : []
    let some =
      stop + marked + scene.working.compactMap { hint($0) }
    let ends = [ends(isBrief: false), ends(isBrief: true)]
    func columns(_ hints: [Hint]) -> Int { hints.reduce(0) { $0 + $1.columns + 2 } - 2 }
    let least = Array(some.prefix(3))
    let end = ends.first { columns(least + $0) <= width } ?? ends[1]
    var shown: [Hint] = []
    var room = width - columns(end)
    for hint in some where hint.columns + 2 <= room {
      shown.append(hint)
      room -= hint.columns + 2
    }
    return shown + end
  }

  private func ends(isBrief: Bool) -> [Hint] {
    var hints: [Hint] = []
    if scene.zoom != nil {
      hints.append(
        Hint(key: scene.keys[.back], word: isBrief ? "" : "home", action: .back))
    }
    for action in FooterBar.always {
      let word = isBrief ? "" : action.entry.footer ?? ""
      hints.append(Hint(key: scene.keys[action], word: word, action: action))
    }
    if !isBrief, scene.zoom == nil, scene.namesDigits {
      hints.insert(Hint(key: Pane.digits, word: "zoom"), at: hints.count - 1)
    }
    return hints
  }

  private func hint(_ action: Action) -> Hint? {
    let entry = action.entry
    // Of one piece it is known whether there is anything to bill, or anybody to ask.
    let isPlain = scene.marks.isEmpty && scene.selected?.index != nil
    if isPlain, action == .money || action == .chased, scene.results[action] == nil { return nil }
    guard let word = scene.results[action] ?? entry.footer, !scene.keys.labels(of: action).isEmpty
    else {
      return nil
    }
    // Both ways are one hint.
    let keys = action == .right ? [.left, .right] : [action]
    return Hint(
      key: keys.map { scene.keys[$0] }.joined(separator: " "), word: word, action: action)
  }
}

extension Pane {
  /// `1-9`: the keys that fill the screen with a pane.
  static var digits: String {
    let digits = all.map(\.digit).filter(\.isNumber).sorted()
    return [digits.first, digits.last].compactMap { $0.map(String.init) }.joined(separator: "-")
  }
}
