import Editorial
import TerminalKit

/// The last line: the keys that work here, as many as fit.
struct FooterBar {
  let scene: Scene

  /// The actions it tells of, from the most to the least wanted.
  static let order: [Action] = [
    .help, .filter, .mend, .ignore, .next, .previous, .pick, .money, .chased, .undo, .add, .open,
    .edit, .exits, .due, .quit,
  ]

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if case .prompt(let prompt) = scene.mode,
      PromptLine(scene: scene, prompt: prompt).drawBelow(on: &canvas, in: rect)
    {
      return
    }
    let style = scene.theme[.footer]
    let strong = scene.theme[.barStrong]
    canvas.fill(rect, style: style)
    var column = rect.left + 1
    for (key, word) in hints {
      // A sign joins its word, as `?help`; a letter stands apart.
      let isSign = key.utf8.count == 1 && !(key.first?.isLetter ?? false)
      let text = key + (isSign ? "" : " ") + word
      guard column + text.utf8.count <= rect.right else { continue }
      column += canvas.write(key, at: Point(column, rect.top), style: strong)
      column += canvas.write((isSign ? "" : " ") + word, at: Point(column, rect.top), style: style)
      column += 2
    }
    drawSubject(after: column, on: &canvas, in: rect, strong)
  }

  /// What is asked about, at the right: whoever types must see whose number it will be.
  private func drawSubject(
    after column: Int, on canvas: inout Canvas, in rect: Rect, _ style: Style
  ) {
    let room = rect.right - column - 2
    // Help and palette name it above.
    if scene.overlay != nil { return }
    guard let subject = scene.askedAbout, room >= 8 else { return }
    let text = TextWidth.clip(subject, to: room)
    canvas.write(
      text, at: Point(rect.right - TextWidth.columns(of: text) - 1, rect.top),
      style: style, within: room)
  }

  private var hints: [(String, String)] {
    switch scene.mode {
    case .manual: return [("Esc", "closes"), ("Up", "Down scroll"), ("type", "to search")]
    case .help:
      return [
        ("Up", "Down choose"), ("Enter", "does it"), ("Esc", "closes"), ("F1", "all keys"),
      ]
    case .text(let text):
      return [
        ("Enter", "goes to the piece"), ("Up", "Down choose"), ("^P", "last search"),
        ("Esc", text.isUnderWay ? "stops" : "closes"),
      ]
    case .palette:
      return [
        ("Enter", "does it"), ("Up", "Down choose"), ("Tab", "completes"), ("Esc", "closes"),
      ]
    case .prompt(let prompt):
      switch prompt.kind {
      case .filter:
        return [
          ("Enter", "keeps"), ("Esc", "clears"), ("Tab", "completes"), ("Up", "Down choose"),
          (prompt.field.text.isEmpty ? "Up" : "^P", "last filter"),
        ]
      case .asked where prompt.outlets != nil:
        return [("Enter", "takes it"), ("Tab", "next outlet"), ("Esc", "cancels")]
      default: return [("Enter", "takes it"), ("^U", "empties the line"), ("Esc", "cancels")]
      }
    case .picker:
      return [("Enter", "moves"), ("letter", "next such status"), ("Esc", "cancels")]
    case .normal: break
    }
    return scene.working.compactMap { action in
      let entry = action.entry
      guard let word = entry.footer, let key = scene.keys.labels(of: action).first else {
        return nil
      }
      if action == .quit, scene.zoom != nil { return (key, "back") }
      // What it does to the writer's file is said before it is pressed.
      if action == .mend, case .problem(let problem) = scene.selected?.subject,
        let words = problem.shortRemedyWords
      {
        return (key, words)
      }
      return (key, word)
    }
  }
}
