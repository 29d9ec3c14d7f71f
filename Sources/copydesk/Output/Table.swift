import TerminalKit

/// Rows of cells below one another, fitted to the terminal where there is one.
///
/// What is piped is never clipped: scripts and `less -S` get every letter.
struct Table {
  private var rows: [[String]]
  private var alignments: [Alignment]
  /// The column that gives way where the rows are wider than the terminal: the titles.
  private let yielding: Int?
  /// Columns that are left out altogether, one after the other, before the yielding one gets too
  /// narrow to read.
  private let spare: [Int]

  init(
    _ rows: [[String]], alignments: [Alignment] = [], yielding: Int? = nil, spare: [Int] = []
  ) {
    self.rows = rows
    self.alignments = alignments
    self.yielding = yielding
    self.spare = spare
  }

  /// The narrowest a title is still told by.
  private static let leastWidth = 24

  /// Prints the rows, within `width` columns if it is given; a column with nothing in it is left out.
  func print(to lines: inout LinePrinter, width: Int? = Standard.columns) {
    var widths = columnWidths()
    if let width, let yielding, yielding < widths.count {
      for column in spare where column < widths.count {
        guard room(in: width, widths, for: yielding) < Self.leastWidth else { break }
        widths[column] = 0
      }
      let room = max(room(in: width, widths, for: yielding), 4)
      widths[yielding] = min(widths[yielding], room)
    }
    let shown = widths.indices.filter { widths[$0] > 0 }
    let cells = rows.map { row in
      shown.map { $0 < row.count ? fitted(row[$0], at: $0, to: widths[$0]) : "" }
    }
    lines.table(
      cells, alignments: shown.map { $0 < alignments.count ? alignments[$0] : .left })
  }

  private func fitted(_ cell: String, at column: Int, to width: Int) -> String {
    column == yielding ? TextWidth.clip(cell, to: width) : cell
  }

  private func columnWidths() -> [Int] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TextWidth.columns(of: Sanitizer.line(cell)))
      }
    }
    return widths
  }

  /// Columns left for one column beside the others and the gaps between them.
  private func room(in width: Int, _ widths: [Int], for column: Int) -> Int {
    var taken = 0
    for other in widths.indices where other != column && widths[other] > 0 {
      taken += widths[other] + 2
    }
    return width - taken
  }
}
