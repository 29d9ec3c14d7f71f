/// The report as text: what, figure, ratio, limit, judgement.
struct Table {
  private let figures: [Figure]

  init(_ figures: [Figure]) {
    self.figures = figures
  }

  var text: String {
    let rows =
      [["what", "figure", "ratio", "at most", ""]]
      + figures.map { figure in
        [
          figure.what, figure.value, figure.ratio, figure.limit,
          figure.holds.map { $0 ? "ok" : "OVER" } ?? "",
        ]
      }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0.padded($1) }
      return cells.joined(separator: "  ").trimmed + "\n"
    }.joined()
  }
}
