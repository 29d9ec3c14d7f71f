import CCurses
import TerminalKit

extension Terminal {
  /// Columns and rows as of the last `resize()`.
  package var size: Size {
    Size(Int(ccurses_columns()), Int(ccurses_rows()))
  }

  /// Whether the terminal has taken all of the last `show`, so that another one makes sense.
  ///
  /// While it has not, `outlet` tells when it takes more.
  package var isCaughtUp: Bool { output.isEmpty }

  /// The terminal, to be polled for writing while it is not caught up, and nothing else.
  package var outlet: Int32 { output.descriptor }

  /// Sends what the terminal has not taken yet, as far as it takes it now.
  package mutating func flush() {
    output.flush()
    if output.isBroken { isLost = true }
  }

  /// Shows the canvas; only what differs from the last one is sent.
  ///
  /// It never waits: what the terminal does not take at once is sent by `flush`.
  package mutating func show(_ canvas: Canvas) {
    guard !isLost else { return }
    let before = shown?.size == canvas.size ? shown : nil
    if before == nil { ccurses_erase() }
    // ncurses compares cell by cell what it is given: it is given the rows that differ.
    for row in 0..<min(canvas.size.height, size.height)
    where before?.hasRow(row, as: canvas) != true {
      draw(row, of: canvas)
    }
    shown = canvas
    if let cursor = canvas.cursor {
      ccurses_show_cursor(Int32(clamping: cursor.y), Int32(clamping: cursor.x))
    } else {
      ccurses_hide_cursor()
    }
    ccurses_update()
    output.send(Self.screenBytes())
    if !modesAreSet { output.send(modes.set) }
    modesAreSet = true
    if output.isBroken { isLost = true }
  }

  /// Makes the next `show` send the whole screen, whatever was written over it.
  package mutating func redraw() {
    ccurses_forget_screen()
    shown = nil
    modesAreSet = false
  }

  /// Takes over the window's present size; whether it is another one than before.
  package mutating func resize() -> Bool {
    let before = size
    Self.takeSize(of: descriptor)
    if size != before { shown = nil }
    return size != before
  }

  private mutating func draw(_ row: Int, of canvas: Canvas) {
    var count = 0
    var style = Style.plain
    var look = ccurses_cell(
      scalars: (0, 0, 0, 0, 0), pair: pairs.number(for: style), attributes: 0)
    let width = canvas.size.width
    withUnsafeTemporaryAllocation(of: ccurses_cell.self, capacity: width) { cells in
      canvas.forEachCluster(inRow: row) { cluster, own in
        if own != style {
          style = own
          look.pair = pairs.number(for: own)
          look.attributes = Int32(own.attributes.rawValue)
        }
        SystemWidth.cells(of: cluster) { scalars in
          guard count < width else { return }
          look.scalars = scalars
          cells.initializeElement(at: count, to: look)
          count += 1
        }
      }
      ccurses_put_row(Int32(row), cells.baseAddress, Int32(count))
    }
  }
}
