import Editorial
import TerminalKit

/// The selected thing on the whole screen: what is known of it, and its text.
struct ItemScreen {
  let scene: Scene

  /// Rows above the text.
  static let headRows = 7

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let head = rect.split(top: ItemScreen.headRows - 1).part
    ItemPane(scene: scene, area: Layout.Area(pane: .item, part: .summary, rect: head))
      .draw(on: &canvas, in: head)
    let text = rect.split(top: ItemScreen.headRows).rest
    guard scene.selected?.piece != nil, !text.isEmpty else { return }
    guard let preview = scene.preview, preview.text != nil else {
      canvas.write("reading", at: text.origin, style: scene.theme[.dim], within: text.width)
      return
    }
    guard preview.wrapped.contains(where: { !$0.isEmpty }) else {
      canvas.write(
        "no text yet; \(scene.keys[.edit]) opens it", at: text.origin, style: scene.theme[.dim],
        within: text.width)
      return
    }
    let count = preview.wrapped.count
    let offset = scene.selection.cursors[.item]?.offset ?? 0
    let first = min(max(offset, 0), max(0, count - text.height))
    for (row, line) in preview.wrapped[first..<min(count, first + text.height)].enumerated() {
      canvas.write(
        line, at: Point(text.left, text.top + row), style: scene.theme[.text], within: text.width)
    }
    guard count > text.height else { return }
    let shown = "\(first + 1)-\(min(count, first + text.height)) of \(count)"
    let line = rect.row(ItemScreen.headRows - 1)
    canvas.write(
      shown, at: Point(max(line.left, line.right - shown.utf8.count), line.top),
      style: scene.theme[.dim])
  }
}
