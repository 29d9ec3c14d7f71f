import Editorial
import TerminalKit

/// The line of words written that closes WEEK: `words 340/500 today  1,850/3,000 wk on-track`, and where
/// what is due will not be written in time, what is short first (R65, R67); behind it how many readers
/// there are, where there is room.
struct WordsView {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let row = rect.split(left: 2).rest
    let readers = ReadersView.figures(scene.overview)
    // How many there are, and how many came.
    let wanted = readers.suffix(2).first.map { TextWidth.columns(of: $0) + 3 } ?? 0
    var line =
      scene.overview.closesWithWords ? words(within: row.width, wishing: wanted) : []
    let gap = line.isEmpty ? "" : "   "
    let room = row.width - line.columns - gap.utf8.count
    if let figures = readers.first(where: { TextWidth.columns(of: $0) <= room }) {
      line.append(Span(gap + figures, scene.theme[.text]))
    }
    canvas.write(line.clipped(to: row.width), at: row.origin, within: row.width)
  }

  /// As many of them as there is room for; so many columns are left free as are wished for, where what is
  /// short can be said with fewer words.
  private func words(within width: Int, wishing wanted: Int) -> [Span] {
    guard let said = scene.overview.wordsSaid else { return [] }
    let week = scene.overview.week.week
    var line = WordsView.spans(
      said.line(of: week) + said.outlets(in: week), within: width, scene.theme)
    if line.isEmpty, let beginning = said.beginning {
      line = [Span(beginning, scene.theme[.dim])]
    }
    let gap = line.isEmpty ? "" : "   "
    let room = width - line.columns - gap.utf8.count
    if said.isNow(week), !said.shortfalls.isEmpty, room >= WordsView.leastShortfall {
      let forms = said.shortfalls
      let brief = forms.first { TextWidth.columns(of: $0) + wanted <= room }
      let short = TextWidth.clip(brief ?? forms.fitting(room), to: room)
      line.append(Span(gap + short, scene.theme[.soon]))
    }
    return line
  }

  /// The fewest cells in which a piece that is short is still told.
  private static let leastShortfall = 24

  /// As many clauses as there is room for, the first before the rest.
  static func spans(
    _ clauses: [WordsSentences.Clause], within width: Int, _ theme: Theme
  ) -> [Span] {
    var line: [Span] = []
    for clause in clauses {
      let gap = line.isEmpty ? "" : "  "
      let next = Span(gap + clause.text, theme[clause.verdict?.role ?? .text])
      guard line.isEmpty || (line + [next]).columns <= width else { break }
      line.append(next)
    }
    return line
  }

  /// The same where WEEK fills the screen, with what is held, what is still unknown, and the forecast.
  static func lines(_ overview: Overview) -> [Line] {
    guard let said = overview.wordsSaid else { return [] }
    let week = overview.week.week
    let figures = [said.line(of: week), said.outlets(in: week)].filter { !$0.isEmpty }
    let written = figures.map { clauses in
      Line { scene, _, canvas, rect in
        let row = rect.split(left: 2).rest
        canvas.write(
          spans(clauses, within: row.width, scene.theme).clipped(to: row.width), at: row.origin,
          within: row.width)
      }
    }
    guard said.isNow(week) else { return written }
    func line(_ forms: [String], _ role: Role) -> Line {
      Line { scene, _, canvas, rect in
        let row = rect.split(left: 2).rest
        canvas.write(
          TextWidth.clip(forms.fitting(row.width), to: row.width), at: row.origin,
          style: scene.theme[role], within: row.width)
      }
    }
    /// What is held, and the key that counts it.
    func held(_ words: String) -> Line {
      Line { scene, _, canvas, rect in
        let row = rect.split(left: 2).rest
        let key = scene.keys.labels(of: .claim).first.map { ": \($0) counts them" } ?? ""
        canvas.write(
          TextWidth.clip([words + key, words].fitting(row.width), to: row.width), at: row.origin,
          style: scene.theme[.soon], within: row.width)
      }
    }
    let isShort = !said.shortfalls.isEmpty
    return written
      + [said.beginning, said.paceToCome].compactMap { $0 }.map { line([$0], .dim) }
      + [said.held].compactMap { $0 }.map(held)
      + (said.forecasts.isEmpty ? [] : [line(said.forecasts, isShort ? .soon : .text)])
  }
}

extension Overview {
  /// Whether home says how words stand: where the writer asks for so many, be they known already or
  /// not, and where what is due will not be written in time.
  var closesWithWords: Bool {
    let asks = !desk.plan.words.goals.isEmpty || desk.plan.outlets.contains { $0.words != nil }
    return asks || !(wordsSaid?.shortfalls.isEmpty ?? true)
  }
}
