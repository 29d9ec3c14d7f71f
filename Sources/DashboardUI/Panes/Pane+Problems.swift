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
    $0.wholeList = ProblemLines.list
    $0.isOfFiles = true
    $0.empty = { $0 ? "every file could be read" : "" }
    $0.count = { PaneCount(shown: $0.desk.problems.count, all: $0.desk.problems.count) }
    $0.room = {
      PaneRoom(rows: $0.desk.problems.count, isNeeded: !$0.desk.problems.isEmpty)
    }
    $0.place = Place(side: .right, rank: 3) { _ in 2 }
    $0.drawHeading = { scene, area, canvas, rect in
      let isWhole = scene.zoom == .problems
      let note = isWhole ? ProblemList(scene: scene, area: area).note(in: area.listRect) : ""
      Heading(scene, area, forms: [[]], note: note.isEmpty ? [] : [Span(note, scene.theme[.dim])])
        .draw(on: &canvas, in: rect)
    }
    $0.drawLines = { scene, area, canvas, rect in
      guard scene.zoom == .problems, !rect.isEmpty, !scene.desk.problems.isEmpty else {
        return ListView(scene: scene, area: area).draw(on: &canvas, in: rect)
      }
      ProblemList(scene: scene, area: area).draw(on: &canvas, in: rect)
    }
    $0.lineUnder = { scene, area, rect, point in
      scene.zoom == .problems
        ? ProblemList(scene: scene, area: area).line(at: point, in: rect)
        : ListView(scene: scene, area: area).line(at: point, in: rect)
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

/// The problems by kind, each kind below its name.
enum ProblemLines {
  @Sendable static func list(_ overview: Overview) -> [Line] {
    let problems = overview.desk.problems
    return Problem.Kind.allCases.flatMap { kind -> [Line] in
      let some = problems.filter { $0.kind == kind }
      guard !some.isEmpty else { return [] }
      var head = Line { scene, _, canvas, rect in
        canvas.write(
          [
            Span(kind.heading, scene.theme[.heading]),
            Span(some.count > 1 ? "  \(some.count)" : "", scene.theme[.dim]),
          ], at: rect.split(left: 2).rest.origin, within: rect.width - 2)
      }
      head.isHead = true
      return [head] + some.map { Line(.problem($0)) }
    }
  }
}

extension Problem.Kind {
  /// What stands above problems of this kind.
  var heading: String {
    switch self {
    case .word: "A WORD NOBODY KNOWS"
    case .piece: "FRONT MATTER"
    case .settings: "DESK, TERM, SETTINGS"
    case .contradiction: "DOES NOT ADD UP"
    case .changed: "CHANGED ELSEWHERE"
    case .copy: "COPIES"
    case .file: "CANNOT BE READ"
    }
  }
}

/// Each problem by its place, and beside or below it what is wrong and which keys do what about it.
struct ProblemList {
  private let scene: Scene
  private let lines: [Line]
  /// The selected line; `nil` where the focus is elsewhere.
  private let selected: Int?
  private let width: Int

  init(scene: Scene, area: Layout.Area) {
    self.scene = scene
    let list = scene.list(of: area.pane)
    lines = list.lines
    width = area.rect.width
    selected = scene.selectedPosition(in: area).flatMap {
      list.selectable.indices.contains($0) ? list.selectable[$0] : nil
    }
  }

  /// Columns of the place, where what is wrong stands beside it; 0 where that stands below.
  private var placeWidth: Int { width < 70 ? 0 : min(width * 2 / 5, 44) }

  /// `f mends 4 of 6`, and before it how many are not in view.
  func note(in rect: Rect) -> String {
    let problems = scene.desk.problems
    let mended = problems.count { $0.remedy != nil }
    let shown = range(in: rect).count { lines[$0].subject != nil }
    let hidden = problems.count - shown
    return [
      hidden > 0 ? "\(hidden) more" : nil,
      mended > 0 ? "\(scene.keys[.mend]) mends \(mended) of \(problems.count)" : nil,
    ].compactMap { $0 }.joined(separator: "   ")
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    for (index, place) in places(in: rect) { draw(index, on: &canvas, in: place) }
  }

  /// The line under a cell.
  func line(at point: Point, in rect: Rect) -> Int? {
    places(in: rect).first { $0.rect.contains(point) }?.line
  }

  /// The lines in view and where each stands.
  private func places(in rect: Rect) -> [(line: Int, rect: Rect)] {
    var top = rect.top
    return range(in: rect).map { index in
      let rows = rows(of: index)
      defer { top += rows }
      let place = Rect(x: rect.left, y: top, width: rect.width, height: rows)
      return (index, place.intersection(rect))
    }
  }

  /// The lines in view: the selected one whole, with as many before it as leave it there.
  private func range(in rect: Rect) -> Range<Int> {
    var first = min(selected ?? 0, max(0, lines.count - 1))
    guard lines.indices.contains(first) else { return 0..<0 }
    var rows = rows(of: first)
    while first > 0, rows + self.rows(of: first - 1) <= max(rect.height * 2 / 3, 1) {
      first -= 1
      rows += self.rows(of: first)
    }
    // The name of its kind stands above the first.
    if first == 1, rows < rect.height { first = 0 }
    var end = first
    var used = 0
    while end < lines.count, used < rect.height {
      used += self.rows(of: end)
      end += 1
    }
    return first..<end
  }

  private func rows(of index: Int) -> Int {
    guard case .problem(let problem)? = lines[index].subject else { return 1 }
    let words = words(problem)
    return words.count + (placeWidth == 0 ? 1 : 0)
  }

  /// What is wrong, with what the keys do at the end of the last line or on one of its own.
  private func words(_ problem: Problem) -> [String] {
    let room = max(1, placeWidth == 0 ? width - 4 : width - placeWidth - 4)
    var lines = TextWrap(width: room).lines(problem.message)
    let hint = hint(problem)
    let last = TextWidth.columns(of: lines.last ?? "")
    if last + 2 + TextWidth.columns(of: hint) > room {
      lines.append(TextWidth.pad(hint, to: room, .right))
    } else {
      let gap = room - TextWidth.columns(of: hint) - last
      lines[lines.count - 1] += String(repeating: " ", count: gap) + hint
    }
    return lines
  }

  /// `gigs/nk-news/rason.md:4:1`, without the first folders where there is no room: the name of the
  /// file and the line say the most.
  private func place(of problem: Problem, within room: Int) -> String {
    var place = problem.location[...]
    while TextWidth.columns(of: String(place)) > room, let slash = place.firstIndex(of: "/") {
      place = place[place.index(after: slash)...]
    }
    return TextWidth.clip(String(place), to: room)
  }

  private func hint(_ problem: Problem) -> String {
    let mending =
      problem.remedy == nil
      ? "\(scene.keys[.edit]) opens it"
      : "\(scene.keys[.mend]) \(problem.shortRemedyWords ?? "mends it")"
    guard problem.ignoreKey != nil else { return mending }
    return mending + "   \(scene.keys[.ignore]) leaves it so"
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in rect: Rect) {
    guard case .problem(let problem)? = lines[index].subject else {
      if case .drawn(let draw) = lines[index].content { draw(scene, false, &canvas, rect) }
      return
    }
    let theme = scene.theme
    let isSelected = index == selected
    if isSelected { canvas.fill(rect, style: theme[.selected]) }
    func look(_ role: Role) -> Style { theme.look(role, isSelected: isSelected) }
    canvas.write(isSelected ? ">" : " ", at: rect.origin, style: look(.text), within: rect.width)
    canvas.write("!", at: Point(rect.left + 1, rect.top), style: look(.warning), within: 1)
    let room = placeWidth == 0 ? rect.width - 3 : placeWidth - 1
    canvas.write(
      place(of: problem, within: room), at: Point(rect.left + 3, rect.top),
      style: look(.text), within: room)
    let left = placeWidth == 0 ? rect.left + 4 : rect.left + placeWidth + 3
    let top = placeWidth == 0 ? rect.top + 1 : rect.top
    for (row, line) in words(problem).enumerated() where top + row < rect.bottom {
      canvas.write(line, at: Point(left, top + row), style: look(.text))
    }
  }
}
