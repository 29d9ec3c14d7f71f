import CCurses
import TerminalKit

extension Terminal {
  /// Columns and rows as of the last `resize()`.
  package var size: Size {
    Size(Int(ccurses_columns()), Int(ccurses_rows()))
  }

  /// Shows the canvas; only what differs from the last one is sent.
  package mutating func show(_ canvas: Canvas) {
    guard !isLost else { return }
    ccurses_erase()
    for row in 0..<min(canvas.size.height, size.height) {
      for run in canvas.runs(inRow: row) where run.column < size.width {
        draw(run, row: row)
      }
    }
    if let cursor = canvas.cursor {
      ccurses_show_cursor(Int32(clamping: cursor.y), Int32(clamping: cursor.x))
    } else {
      ccurses_hide_cursor()
    }
    ccurses_update()
    // Past ncurses, which would send them after the next frame.
    if !modesAreSet { modesAreSet = Modes.set(mouse: mouse, on: descriptor) }
  }

  /// Makes the next `show` send the whole screen, whatever was written over it.
  package mutating func redraw() {
    ccurses_forget_screen()
    modesAreSet = false
  }

  /// Takes over the window's present size; whether it is another one than before.
  package mutating func resize() -> Bool {
    let before = size
    Self.takeSize(of: descriptor)
    return size != before
  }

  private mutating func draw(_ run: Canvas.Run, row: Int) {
    let text = SystemWidth.fitted(run.text)
    ccurses_put(
      Int32(row), Int32(run.column), text, Int32(clamping: text.utf8.count),
      Int32(run.style.attributes.rawValue), pairs.number(for: run.style))
  }
}
