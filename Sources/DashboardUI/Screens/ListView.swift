import Editorial
import TerminalKit

/// The lines of a pane below its heading.
struct ListView {
  let scene: Scene
  let pane: Pane
  let listing: Listing
  /// Which of the selectable lines is selected; `nil` where the focus is elsewhere.
  let selected: Int?
  let offset: Int
  /// Whether the pane fills the screen.
  let isWhole: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard !listing.lines.isEmpty else {
      canvas.write(
        emptySentence, at: Point(rect.left + 2, rect.top), style: scene.theme[.dim],
        within: rect.width - 2)
      return
    }
    if pane == .problems { return drawProblems(on: &canvas, in: rect) }
    let chosen = selected.flatMap {
      listing.selectable.indices.contains($0) ? listing.selectable[$0] : nil
    }
    let range = Scroll.range(
      selection: chosen, count: listing.lines.count, height: rect.height, offset: offset)
    for (row, index) in range.enumerated() {
      draw(index, isFirst: row == 0, isSelected: index == chosen, on: &canvas, in: rect.row(row))
    }
  }

  /// `1-20 of 28`, of what can be selected, where a list that fills the screen is longer than it.
  func position(in rect: Rect) -> String? {
    guard isWhole, [.due, .chase, .pipe, .money].contains(pane), listing.lines.count > rect.height,
      rect.height > 0
    else { return nil }
    let chosen = selected.flatMap {
      listing.selectable.indices.contains($0) ? listing.selectable[$0] : nil
    }
    let range = Scroll.range(
      selection: chosen, count: listing.lines.count, height: rect.height, offset: offset)
    let before = listing.selectable.count { $0 < range.lowerBound }
    let shown = listing.selectable.count { range.contains($0) }
    return "\(before + 1)-\(before + shown) of \(listing.selectable.count)"
  }

  private func draw(
    _ index: Int, isFirst: Bool, isSelected: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    switch listing.lines[index].content {
    case .row(let row):
      RowView(
        scene: scene,
        columns: RowColumns(pane == .pipe ? .byStatus : .byDate, width: rect.width), row: row,
        isSelected: isSelected, isSameStatus: !isFirst && pane == .pipe && isSameStatus(row, index)
      ).draw(on: &canvas, in: rect)
    case .agenda(let agenda):
      AgendaLine(scene: scene, agenda: agenda, isFirst: isFirst, isSelected: isSelected)
        .draw(on: &canvas, in: rect)
    case .target(let report):
      TargetLine(scene: scene, report: report).draw(on: &canvas, in: rect)
    case .outlet(let line):
      OutletView(scene: scene, line: line, isSelected: isSelected).draw(on: &canvas, in: rect)
    case .currency(let line):
      MoneyLine(scene: scene, line: line).draw(on: &canvas, in: rect.split(left: 2).rest)
    case .problem, .blank: break
    }
  }

  private func isSameStatus(_ row: Row, _ index: Int) -> Bool {
    guard index > 0, case .row(let above) = listing.lines[index - 1].content else { return false }
    return above.status == row.status && above.isUnconfirmed == row.isUnconfirmed
      && row.status != nil
  }

  /// Each problem by its place, its sentence wrapped below; the selected one always whole.
  private func drawProblems(on canvas: inout Canvas, in rect: Rect) {
    let wrap = TextWrap(width: max(1, rect.width - 6))
    func lines(_ index: Int) -> [String] {
      guard case .problem(let problem) = listing.lines[index].content else { return [] }
      return wrap.lines(problem.keyed)
    }
    var first = selected ?? 0
    var rows = 1 + lines(first).count
    // As many of the problems before it as leave it in view.
    while first > 0, rows + 1 + lines(first - 1).count <= rect.height * 2 / 3 {
      first -= 1
      rows += 1 + lines(first).count
    }
    var row = 0
    for index in first..<listing.lines.count where row < rect.height {
      guard case .problem(let problem) = listing.lines[index].content else { continue }
      let isSelected = index == selected
      let style = isSelected ? scene.theme[.selected] : scene.theme[.text]
      let place = "\(problem.path):\(problem.place.line):\(problem.place.column)"
      if isSelected { canvas.fill(rect.row(row), style: style) }
      canvas.write(
        isSelected ? ">" : "!", at: Point(rect.left, rect.top + row),
        style: isSelected ? style : scene.theme[.warning], within: rect.width)
      canvas.write(
        TextWidth.clip(place, to: rect.width - 2), at: Point(rect.left + 2, rect.top + row),
        style: style)
      row += 1
      for line in lines(index) where row < rect.height {
        canvas.write(line, at: Point(rect.left + 4, rect.top + row), style: scene.theme[.dim])
        row += 1
      }
    }
  }

  private var emptySentence: String {
    if !scene.filter.isEmpty, pane != .problems, pane != .outlets {
      return
        "nothing here matches \(scene.filter); Esc clears it, 4 and status:publ find what is out"
    }
    switch pane {
    case .due: return "nothing due"
    case .chase: return isWhole ? "you wait for nobody" : "nobody is late"
    case .pipe: return "no live pieces"
    case .money: return "nothing to bill, nothing owed"
    case .week: return "nothing this week"
    case .outlets: return "desk.yaml names no outlets"
    case .problems: return isWhole ? "every file could be read" : ""
    case .item: return ""
    }
  }
}
