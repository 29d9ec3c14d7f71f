import Editorial
import TerminalKit

/// A piece's steps done and to come: `pitched 26 Oct - filed 13 Nov - EDITS since 20 Nov - returned`.
struct ItemSteps {
  let scene: Scene
  let index: PieceIndex

  /// The steps, with where it stands in capitals, on as many lines as they take: a step and its day
  /// stay together.
  ///
  /// Where there is room for one line only, it begins with where it stands.
  func lines(within width: Int, isBrief: Bool = false) -> [[Span]] {
    let theme = scene.theme
    let all = scene.overview.assessment.steps(of: index)
    let steps = isBrief ? all.drop { $0.place != .now } : all[...]
    var lines: [[Span]] = []
    for step in steps {
      let span = Span(words(step), theme[step.place == .now ? .counter : .dim])
      guard let line = lines.last else {
        lines.append([span])
        continue
      }
      let isLast = line.columns + 5 + TextWidth.columns(of: span.text) > width
      lines[lines.count - 1].append(Span(isLast ? " -" : " - ", theme[.dim]))
      if isLast { lines.append([span]) } else { lines[lines.count - 1].append(span) }
    }
    return isBrief ? Array(lines.prefix(1)) : lines
  }

  private func words(_ step: PieceStep) -> String {
    let name = step.place == .now ? step.name.uppercased() : step.name
    guard let day = step.day else { return name }
    let date = DateLabel.short(day)
    let isOver = scene.desk.pieces[index].status.map { scene.desk.plan[$0].isEnd } ?? false
    return step.place == .now && !isOver ? "\(name) since \(date)" : "\(name) \(date)"
  }
}
