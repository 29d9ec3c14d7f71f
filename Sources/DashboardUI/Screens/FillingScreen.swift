import Editorial
import TerminalKit

/// The pieces that can be given to an empty place of the schedule.
struct FillingScreen {
  let scene: Scene
  let filling: Filling

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let theme = scene.theme
    let slot = filling.slot
    let outlet = slot.outlet.map { scene.desk.plan[$0].name } ?? ""
    let when = slot.when.map { scene.labels.full($0).squeezed } ?? ""
    let words = "\(slot.title), \(when), \(outlet)"
    let count = filling.pieces.count
    let rows = rect.split(top: 1).rest
    let range = Scroll.range(selection: filling.choice, count: count, height: rows.height)
    let right =
      range.count < count
      ? "\(range.lowerBound + 1)-\(range.upperBound) of \(count)" : count.counted("piece")
    let room = max(0, rect.width - right.utf8.count - 1)
    let name = [Span("FILL ", theme[.focus]), Span(words + " ", theme[.title])].clipped(to: room)
    let used = canvas.write(name, at: rect.origin, within: room)
    canvas.write(
      scene.rule("=", room - used), at: Point(rect.left + used, rect.top),
      style: theme[.focus])
    canvas.write(right, at: Point(rect.right - right.utf8.count, rect.top), style: theme[.dim])
    guard count > 0 else {
      canvas.write(
        "no title holds \(filling.field.text)", at: rows.split(left: 2).rest.origin,
        style: theme[.dim], within: rows.width - 2)
      return
    }
    let columns = RowColumns(
      .byStatus, width: rect.width, showsWritten: RowColumns.isWide(scene.size))
    for (place, choice) in range.enumerated() {
      guard let index = scene.desk.index(of: filling.pieces[choice].piece) else { continue }
      let row =
        scene.overview.assessment.row(piece: index) ?? Row(resting: index, in: scene.desk)
      RowView(scene: scene, columns: columns, row: row, isSelected: choice == filling.choice)
        .draw(on: &canvas, in: rows.row(place))
    }
  }

  /// What the line below says: what is typed.
  func drawLine(on canvas: inout Canvas, in rect: Rect) {
    let used = canvas.write(" give it: ", at: rect.origin, style: scene.theme[.prompt])
    filling.field.draw(on: &canvas, in: rect.split(left: used).rest, style: scene.theme[.text])
  }
}
