import TerminalKit

/// What a screen says that is too small for anything else.
struct TooSmall {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let need = "need \(Layout.least.width)x\(Layout.least.height)"
    let sentence = "\(need), have \(rect.width)x\(rect.height)"
    let lines = TextWrap(width: rect.width).lines(sentence)
    for (row, line) in lines.prefix(rect.height).enumerated() {
      canvas.write(
        line, at: Point(rect.left, rect.top + row), style: scene.theme[.text])
    }
  }
}
