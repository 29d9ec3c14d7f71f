import Editorial
import TerminalKit

extension Pane {
  /// The selected thing; on the whole screen with its text.
  package static let item: Pane = Pane(
    "item", "6", help: "Fill the screen with ITEM: the selected thing"
  ) {
    $0.drawSummary = { scene, _, canvas, rect in
      if scene.zoom == .item {
        ItemScreen(scene: scene).draw(on: &canvas, in: rect)
      } else {
        ItemPane(scene: scene).draw(on: &canvas, in: rect)
      }
    }
  }
}

/// The selected thing in two lines, or with labels in five.
struct ItemPane {
  let scene: Scene

  private var selected: Selected? { scene.selected }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let used = Heading.label("ITEM", false, scene.theme, on: &canvas, in: rect)
    let room = rect.split(left: used).rest
    guard let selected else {
      canvas.write(
        "nothing selected", at: room.origin, style: scene.theme[.dim], within: room.width)
      return
    }
    let facts = ItemFacts(scene: scene, selected: selected)
    if rect.height >= 5 {
      drawFull(facts, on: &canvas, in: room)
    } else {
      drawShort(facts, on: &canvas, in: room)
    }
  }

  private func drawShort(_ facts: ItemFacts, on canvas: inout Canvas, in rect: Rect) {
    let isPiece = selected?.piece != nil
    let clocks = facts.clocks
    let extras =
      [facts.words, facts.fee, facts.money, facts.editor].compactMap { $0 } + facts.company
    // What does not fit beside a path of some length is left out, from the end.
    var shown = extras
    var place = facts.selected.place == nil ? [facts.selected.title, facts.place] : [facts.place]
    // A slot's second line is one to copy from and needs its room.
    let isSlot = selected?.row?.kind == .slot
    if isSlot, let clocks { place.append(clocks) }
    func line() -> String { (place + shown).joined(separator: "   ") }
    while TextWidth.columns(of: line()) > rect.width, !shown.isEmpty { shown.removeLast() }
    write(line(), .text, on: &canvas, in: rect.row(0))
    guard rect.height > 1 else { return }
    if !isSlot, let clocks, !isPiece || clocks.contains("=") || facts.trail.isEmpty {
      let rest = isPiece ? facts.trail(within: rect.width - clocks.utf8.count - 3) : facts.remark
      write([clocks, rest].joined(separator: "   "), .dim, on: &canvas, in: rect.row(1))
    } else {
      write(
        isPiece ? facts.trail(within: rect.width) : facts.remark, .dim, on: &canvas,
        in: rect.row(1))
    }
  }

  private func drawFull(_ facts: ItemFacts, on canvas: inout Canvas, in rect: Rect) {
    let numbers = [facts.words, facts.fee, facts.money, facts.editor].compactMap { $0 }
    let clocks = facts.clocks ?? "no date"
    var last =
      facts.selected.piece == nil ? [facts.remark] : facts.trailLines(within: rect.width)
    var middle = [
      (numbers.joined(separator: "   "), Role.text), (clocks, .text),
      (facts.company.joined(separator: "   "), .text),
    ].filter { !$0.0.isEmpty }
    // The trail gets its second line where the others can spare one.
    if middle.count + last.count > rect.height - 2, last.count > 1 {
      let joined = middle.map(\.0).joined(separator: "   ")
      if TextWidth.columns(of: joined) <= rect.width {
        middle = [(joined, .text)]
      } else {
        last = [facts.trail(within: rect.width)]
      }
    }
    let lines: [(String, Role)] =
      [(facts.selected.title, .counter), (facts.place, .dim)] + middle + last.map { ($0, .dim) }
    for (row, line) in lines.filter({ !$0.0.isEmpty }).prefix(rect.height).enumerated() {
      write(line.0, line.1, on: &canvas, in: rect.row(row))
    }
  }

  private func write(_ text: String, _ role: Role, on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      TextWidth.clip(text, to: rect.width), at: rect.origin, style: scene.theme[role],
      within: rect.width)
  }
}
