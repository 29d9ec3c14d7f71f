import Editorial
import TerminalKit

/// The rows above a pane's list: its name and its counts, which add up to the rows of its list.
struct Heading {
  private let scene: Scene
  private let area: Layout.Area
  private let name: String
  /// The counts, in so many columns and at most so many rows.
  private let lines: (_ columns: Int, _ rows: Int) -> [[Span]]

  init(
    _ scene: Scene, _ area: Layout.Area, name: String? = nil,
    lines: @escaping (_ columns: Int, _ rows: Int) -> [[Span]]
  ) {
    self.scene = scene
    self.area = area
    self.name = name ?? area.pane.heading
    self.lines = lines
  }

  /// A heading of one row, its counts said in the fullest of several ways that fits.
  init(_ scene: Scene, _ area: Layout.Area, name: String? = nil, forms: [[Span]]) {
    self.init(scene, area, name: name) { columns, _ in
      [forms.fitting(columns).clipped(to: columns)]
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let width = Heading.label(name, scene.isFocused(area), scene.theme, on: &canvas, in: rect)
    let room = rect.width - width
    // The row that stays is in none of the counts.
    let isStaying = area.part == .list && scene.list(of: area.pane).staying != nil
    let done = isStaying ? "  + 1 done" : ""
    let lines = lines(max(0, room - done.utf8.count), rect.height)
    for (row, line) in lines.enumerated() {
      canvas.write(line, at: Point(rect.left + width, rect.top + row), within: room)
    }
    guard let last = lines.last else { return }
    var used = width + last.columns
    if isStaying {
      used += canvas.write(
        done, at: Point(rect.left + used, rect.top + lines.count - 1), style: scene.theme[.dim],
        within: max(0, rect.width - used))
    }
    drawPosition(after: used, on: &canvas, in: rect.row(lines.count - 1))
  }

  /// Which lines of a longer list are shown, at the right end where there is room.
  private func drawPosition(after columns: Int, on canvas: inout Canvas, in rect: Rect) {
    let list = ListView(scene: scene, area: area)
    guard let position = list.position(in: area.listRect),
      columns + 2 + position.utf8.count <= rect.width
    else { return }
    canvas.write(
      position, at: Point(rect.right - position.utf8.count, rect.top), style: scene.theme[.dim])
  }

  /// Draws a heading's word, accented where the keys go; returns the columns it takes.
  static func label(
    _ name: String, _ isFocused: Bool, _ theme: Theme, on canvas: inout Canvas, in rect: Rect
  ) -> Int {
    let style = theme[isFocused ? .focus : .heading]
    let used = canvas.write(name, at: rect.origin, style: style, within: rect.width)
    return max(7, used + 2)
  }
}

extension Scene {
  /// `late 1  today 1`, the numbers bold.
  func counts(_ parts: [(String, Int, Role)], _ gap: Int) -> [Span] {
    var line: [Span] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { line.append(Span(String(repeating: " ", count: gap), theme[.text])) }
      line.append(Span(part.0 + " ", theme[part.2]))
      line.append(Span("\(part.1)", part.2 == .text ? theme[.counter] : theme[part.2]))
    }
    return line
  }
}
