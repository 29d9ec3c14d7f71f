import Editorial
import TerminalKit

/// A piece's steps done and to come: `pitched 26 Oct - filed 13 Nov - EDITS since 20 Nov - returned`.
struct ItemSteps {
  let scene: Scene
  let index: PieceIndex

  /// The steps in one line, with where it stands in capitals.
  var spans: [Span] {
    let theme = scene.theme
    let steps = scene.overview.assessment.steps(of: index)
    var spans: [Span] = []
    for (place, step) in steps.enumerated() {
      if place > 0 { spans.append(Span(" - ", theme[.dim])) }
      spans.append(Span(words(step), theme[step.place == .now ? .counter : .dim]))
    }
    return spans
  }

  private func words(_ step: PieceStep) -> String {
    let name = step.place == .now ? step.name.uppercased() : step.name
    guard let day = step.day else { return name }
    let date = DateLabel.short(day)
    let isOver = scene.desk.pieces[index].status.map { scene.desk.plan[$0].isEnd } ?? false
    return step.place == .now && !isOver ? "\(name) since \(date)" : "\(name) \(date)"
  }
}
