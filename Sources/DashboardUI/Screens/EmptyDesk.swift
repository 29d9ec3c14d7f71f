import Editorial
import TerminalKit

/// A desk with nothing in it says what to type.
struct EmptyDesk {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let outlet = scene.desk.plan.outlets.first?.key ?? "OUTLET"
    let lines: [(String, Role)] = [
      ("No pieces yet.", .counter), ("", .text),
      ("copydesk new \"A working title\" --outlet \(outlet)", .key),
      ("writes the first one. Or add a folder of Markdown files to sources in", .text),
      ("\(scene.desk.root)/desk.yaml", .key), ("", .text),
      ("This screen follows as soon as a file is saved.", .dim),
    ]
    let top = rect.top + max(0, (rect.height - lines.count) / 3)
    var row = top
    for (text, role) in lines {
      for line in TextWrap(width: max(1, rect.width - 4)).lines(text) where row < rect.bottom {
        canvas.write(line, at: Point(rect.left + 2, row), style: scene.theme[role])
        row += 1
      }
    }
  }
}
