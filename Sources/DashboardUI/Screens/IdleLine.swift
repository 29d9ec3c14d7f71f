import Editorial
import TerminalKit

/// What the next key would do to what is selected, and why that matters: said before it is pressed.
struct IdleLine {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    guard scene.isRead else { return }
    let row = rect.split(left: 1).rest
    guard scene.marks.isEmpty else {
      let words = scene.markedWords ?? "each one step on"
      let line = "\(scene.keys[.next]) \(scene.marks.count.counted("marked piece")): \(words)"
      canvas.write(
        TextWidth.clip(line, to: row.width), at: row.origin, style: theme[.text],
        within: row.width)
      return
    }
    guard let selected = scene.selected else { return }
    guard let line = selected.row else {
      canvas.write(
        TextWidth.clip(words(of: selected.subject), to: row.width), at: row.origin,
        style: theme[.dim], within: row.width)
      return
    }
    let prospect = scene.overview.adviser.prospect(for: line)
    // Where rows have no room for the next step, it stands here, and the row names the piece.
    if rect.width < 60 {
      let step = scene.overview.adviser.advice(for: line)?.words ?? ""
      let room = row.width - TextWidth.columns(of: step) - 5
      let clause = TextWidth.clip(prospect.clauses.fitting(room), to: max(0, room))
      let gap = step.isEmpty ? "" : "   "
      canvas.write(
        [
          Span(step + gap, theme[.text]), Span(scene.keys[.next] + " ", theme[.key]),
          Span(clause, theme[prospect.isRefused ? .dim : .text]),
        ], at: row.origin, within: row.width)
      return
    }
    canvas.write(
      prospect.line(scene.keys[.next], within: row.width - 1), at: row.origin,
      style: theme[prospect.isRefused ? .dim : .text], within: row.width)
  }

  private func words(of subject: Subject) -> String {
    switch subject {
    case .row: ""
    case .day: "\(scene.keys[.add]) adds a piece due that day"
    case .week(let week):
      "\(scene.keys[.open]) shows the pieces of the week of \(DateLabel.short(week.first)); "
        + "\(scene.keys[.nextPane]) the next chart"
    case .problem(let problem): problem.keyed(scene.keys)
    case .outlet(let key): "\(scene.keys[.open]) shows the pieces of \(scene.outletName(key))"
    }
  }
}

extension Prospect {
  /// What the key would do, in so many columns: `> Seoul's housing lottery: back with H. Whitlock, the
  /// edits are answered`.
  ///
  /// The title gives way before what becomes of the piece does.
  func line(_ key: String, within width: Int) -> String {
    func said(_ clause: String, titleOf room: Int) -> String {
      "\(key) \(TextWidth.clip(title, to: room)): \(clause)"
    }
    let whole = TextWidth.columns(of: title)
    let frame = TextWidth.columns(of: key) + 3
    for clause in clauses {
      let room = width - frame - TextWidth.columns(of: clause)
      if room >= min(whole, 12) { return said(clause, titleOf: room) }
    }
    return TextWidth.clip(said(clauses.last ?? "", titleOf: whole), to: width)
  }
}
