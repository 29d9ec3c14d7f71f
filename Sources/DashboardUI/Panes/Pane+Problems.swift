import Editorial
import TerminalKit

extension Pane {
  /// What could not be read, and what does not add up.
  package static let problems: Pane = Pane("problems", "8", help: "Fill the screen with PROBLEMS") {
    $0.list = { overview in
      overview.desk.problems.map { problem in
        Line(.problem(problem)) { scene, isSelected, canvas, rect in
          ProblemLine(scene: scene, problem: problem, isSelected: isSelected)
            .draw(on: &canvas, in: rect)
        }
      }
    }
    $0.isOfFiles = true
    $0.empty = { $0 ? "every file could be read" : "" }
    $0.count = { PaneCount(shown: $0.desk.problems.count, all: $0.desk.problems.count) }
    $0.room = {
      PaneRoom(rows: $0.desk.problems.count, isNeeded: !$0.desk.problems.isEmpty)
    }
    $0.place = Place(side: .right, rank: 3) { _ in 2 }
    $0.drawLines = { scene, area, canvas, rect in
      guard scene.zoom == .problems, !rect.isEmpty, !scene.desk.problems.isEmpty else {
        return ListView(scene: scene, area: area).draw(on: &canvas, in: rect)
      }
      ProblemList(scene: scene, selected: scene.selectedPosition(in: area))
        .draw(on: &canvas, in: rect)
    }
  }
}

/// A problem in one row: its file and line, and as much of its sentence as there is room for.
struct ProblemLine {
  let scene: Scene
  let problem: Problem
  let isSelected: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    func look(_ role: Role) -> Style { scene.theme.look(role, isSelected: isSelected) }
    canvas.fill(rect, style: look(.text))
    canvas.write(
      isSelected ? ">!" : " !", at: rect.origin, style: look(.warning), within: rect.width)
    let row = rect.split(left: 3).rest
    // A folder says less than the sentence does.
    let place = TextWidth.clip(
      "\(problem.path.name):\(problem.place.line)", to: max(8, row.width * 2 / 5))
    let line = [Span(place + "  ", look(.title)), Span(problem.message, look(.dim))]
    canvas.write(line.clipped(to: row.width), at: row.origin, within: row.width)
  }
}

/// Each problem by its place, its sentence wrapped below; the selected one always whole.
struct ProblemList {
  let scene: Scene
  /// Which of them is selected; `nil` where the focus is elsewhere.
  let selected: Int?

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let problems = scene.desk.problems
    let wrap = TextWrap(width: max(1, rect.width - 6))
    func lines(_ index: Int) -> [String] {
      problems.indices.contains(index) ? wrap.lines(problems[index].keyed(scene.keys)) : []
    }
    var first = selected ?? 0
    var rows = 1 + lines(first).count
    // As many of the problems before it as leave it in view.
    while first > 0, rows + 1 + lines(first - 1).count <= rect.height * 2 / 3 {
      first -= 1
      rows += 1 + lines(first).count
    }
    var row = 0
    for (index, problem) in problems.enumerated().dropFirst(first) where row < rect.height {
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
}
