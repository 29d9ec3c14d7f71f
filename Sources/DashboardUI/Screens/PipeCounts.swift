import Editorial
import TerminalKit

/// How many pieces stand at each status, in as many lines as that takes.
struct PipeCounts {
  typealias Part = (String, Int, Role)

  let parts: [Part]

  init(_ overview: Overview) {
    let pipeline = overview.pipeline
    parts =
      pipeline.stages.map { ($0.label, $0.pieces.count, .text) }
      + (pipeline.unknown.isEmpty ? [] : [("unknown", pipeline.unknown.count, .warning)])
      + (overview.ended.isEmpty ? [] : [("ended", overview.ended.count, .dim)])
  }

  /// The columns they need at least to stand on one line.
  var columns: Int { columns(parts, gap: 1) }

  /// The lines, with as much space between the counts as there is room for.
  ///
  /// What does not fit becomes one figure, so that they still add up.
  func lines(width: Int, rows: Int) -> [(parts: [Part], gap: Int)] {
    for gap in [3, 2, 1] where columns(parts, gap: gap) <= width { return [(parts, gap)] }
    var lines: [(parts: [Part], gap: Int)] = []
    var rest = parts[...]
    while !rest.isEmpty, lines.count < max(rows, 1) {
      let isLast = lines.count + 1 == max(rows, 1)
      let gap = rows > 1 ? 3 : 1
      var count = rest.count
      while count > 0, columns(filled(rest, count, isLast), gap: gap) > width { count -= 1 }
      if count == 0, !isLast { break }
      lines.append((filled(rest, count, isLast), gap))
      rest = isLast ? [] : rest.dropFirst(count)
    }
    return lines
  }

  /// The first parts, and on the last line the sum of the others.
  private func filled(_ parts: ArraySlice<Part>, _ count: Int, _ isLast: Bool) -> [Part] {
    let others = parts.dropFirst(count).reduce(0) { $0 + $1.1 }
    return Array(parts.prefix(count)) + (isLast && others > 0 ? [("others", others, .text)] : [])
  }

  private func columns(_ parts: [Part], gap: Int) -> Int {
    parts.reduce(0) { $0 + TextWidth.columns(of: $1.0) + 1 + String($1.1).utf8.count + gap } - gap
  }
}
