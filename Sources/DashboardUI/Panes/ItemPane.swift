import Editorial
import TerminalKit

extension Pane {
  /// The selected thing; on the whole screen with its text.
  package static let item: Pane = Pane(
    "item", "6", help: "Fill the screen with ITEM: the selected thing"
  ) {
    $0.drawSummary = { scene, area, canvas, rect in
      if scene.zoom == .item {
        ItemScreen(scene: scene, area: area).draw(on: &canvas, in: rect)
      } else {
        ItemPane(scene: scene, area: area).draw(on: &canvas, in: rect)
      }
    }
  }
}

/// The selected thing: its title and facts in one line, or with its steps in four or six.
struct ItemPane {
  let scene: Scene
  let area: Layout.Area

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    guard let selected = scene.selected else {
      return Heading(
        scene, area, forms: [[Span("nothing selected", theme[.dim])]], gap: 6
      ).draw(on: &canvas, in: rect.row(0))
    }
    let facts = ItemFacts(scene: scene, selected: selected)
    guard rect.height > 1 else { return drawLine(facts, on: &canvas, in: rect) }
    Heading(
      scene, area, title: Span("  " + selected.title, theme[.title]), forms: [[]],
      note: [Span("\(scene.keys[.open]) opens", theme[.dim])]
    ).draw(on: &canvas, in: rect.row(0))
    let rows = rect.split(top: 1).rest.split(left: 2).rest
    var lines = factLines(facts, width: rows.width) + facts.said
    let trail = selected.piece == nil ? [facts.remark] : facts.trailLines(within: rows.width)
    lines = Array(lines.prefix(max(1, rows.height - trail.count))) + trail
    for (row, line) in lines.filter({ !$0.isEmpty }).prefix(rows.height).enumerated() {
      canvas.write(
        TextWidth.clip(line, to: rows.width), at: rows.row(row).origin,
        style: theme[row == 0 ? .text : .dim], within: rows.width)
    }
  }

  /// `6 ITEM      Seoul's housing lottery   663 of 650w   GBP 450   H. Whitlock, 05:02`.
  private func drawLine(_ facts: ItemFacts, on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let title = facts.selected.title
    let all = [facts.words, facts.fee, facts.money, facts.editorThere].compactMap { $0 }
    let known = all.isEmpty ? [facts.clocks, facts.remark].compactMap { $0 } : all
    // What does not fit beside the title is left out, from the end; then the title gives way.
    let forms = known.indices.reversed().map { last in
      [Span(title, theme[.title])] + known[...last].map { Span("   " + $0, theme[.text]) }
    }
    Heading(scene, area, forms: forms + [[Span(title, theme[.title])]], gap: 6)
      .draw(on: &canvas, in: rect)
  }

  /// What is known beside the title: in one line, or with the file and its dates in more.
  private func factLines(_ facts: ItemFacts, width: Int) -> [String] {
    let outlet = (facts.selected.piece?.outlet ?? facts.selected.row?.outlet)
      .map { scene.desk.plan[$0].short }
    var first =
      [outlet, facts.words, facts.fee, facts.money, facts.editorThere, facts.clocks]
      .compactMap { $0 } + facts.company
    func line() -> String { first.joined(separator: "   ") }
    var second: [String] = []
    while TextWidth.columns(of: line()) > width, first.count > 1 {
      second.insert(first.removeLast(), at: 0)
    }
    let more = (second + [facts.place]).filter { !$0.isEmpty }.joined(separator: "   ")
    return [line(), more]
  }
}
