import Editorial
import TerminalKit

// What the screen tells of and the dashboard alone can work out.
extension Dashboard {
  /// The actions of the footer that work here.
  func listedActions(for selected: Selected?) -> [Action] {
    switch mode {
    case .normal:
      FooterBar.entries.compactMap { hindrance(of: $0, for: selected) == nil ? $0.action : nil }
    case .help, .manual, .palette, .text, .prompt, .picker, .filling: []
    }
  }

  /// What comes of the keys whose result can be named before they are pressed.
  func results(for selected: Selected?) -> [Action: String] {
    var results: [Action: String] = [:]
    if zoom == .board { results[.right] = "lane" }
    if zoom == .month { results[.right] = "day" }
    if zoom == .charts {
      results[.right] = "week"
      results[.open] = "pieces"
      results[.nextPane] = "chart"
      results[.chartSpan] = selection.charts.isYear ? "12 weeks" : "52 weeks"
    }
    if case .normal = mode, let word = markedResult { results[.next] = word }
    guard case .normal = mode, let overview, let selected, marks.isEmpty else { return results }
    switch selected.subject {
    case .row(.deadline) where selected.piece == nil: results[.next] = "done"
    case .problem(let problem): results[.mend] = problem.shortRemedyWords
    case .row, .outlet, .day, .week: break
    }
    // A bill over several pieces is moved on as one.
    if let money = selected.row?.money, money.pieces.count > 1 {
      let result = money.state == .toBill ? "billed" : "paid"
      results[.next] = result
      results[.money] = result
      results[.chased] = money.state == .toBill ? nil : "chased"
    }
    guard let index = selected.index, let piece = selected.piece else { return results }
    let plan = overview.desk.plan
    if case .success(let onward) = overview.assessment.onward(from: index) {
      switch onward {
      case .status(let status): results[.next] = plan[status].name
      case .bill: results[.next] = "billed"
      case .payment: results[.next] = "paid"
      case .offer: results[.next] = "next outlet"
      }
    }
    if case .success(let status) = plan.previous(before: piece) {
      results[.previous] = plan[status].name
    }
    switch overview.assessment.account(index).state {
    case .toBill: results[.money] = "billed"
    case .owed, .late: results[.money] = "paid"
    case .none, .paid: break
    }
    if selected.row?.ball == .them { results[.chased] = "chased" }
    return results
  }

  /// All keys by group, as far as they match what is sought.
  func manualLines(matching text: String) -> [HelpLine] {
    HelpLine.lines(of: Action.table.map(\.action), matching: text, keys)
  }

  /// What was saved under a name so far, and is so no more.
  private func replaced(_ name: String) -> String {
    kept.filter(named: name).map { ", which was \($0.text)" } ?? ""
  }

  /// What lies over the panes: the page of help, or the lines of the palette that are in view.
  var overlay: Scene.Overlay? {
    switch mode {
    case .help(let help): return .help(helpPage(help))
    case .palette(let palette):
      guard let desk else { return nil }
      let range = Scroll.range(
        selection: palette.choice, count: palette.found.count, height: max(1, sheetRows - 1))
      let rows = palette.found[range].map { entry in
        PaletteSheet.Row(
          name: entry.name(in: desk), key: entry.key(in: desk, keys), outlook: outlook(of: entry))
      }
      return .palette(rows, chosen: palette.choice - range.lowerBound)
    case .prompt(let prompt):
      guard prompt.kind == .filter, sheetRows > 1 else { return nil }
      let candidates = candidates(of: prompt)
      let range = Scroll.range(
        selection: prompt.completion?.place, count: candidates.count, height: sheetRows - 1)
      return .words(
        Array(candidates[range]), chosen: prompt.completion.map { $0.place - range.lowerBound })
    case .normal, .manual, .text, .picker, .filling: return nil
    }
  }

  /// Rows at the foot of the body that a sheet covers.
  var sheetRows: Int {
    switch mode {
    case .palette: Layout.sheetRows(of: layout.body.height)
    case .prompt(let prompt):
      prompt.kind == .filter && layout.body.height >= 14
        ? Layout.wordRows(candidates(of: prompt).count, of: layout.body.height) : 0
    case .normal, .help, .manual, .text, .picker, .filling: 0
    }
  }

  /// What a line being typed means; it is worked out once a frame, and drawn wherever it has room.
  var meant: Scene.Meant? {
    guard case .prompt(let prompt) = mode, let overview else { return nil }
    if prompt.field.text.isEmpty { return Scene.Meant(text: prompt.example, role: .dim) }
    if prompt.kind == .filter {
      if let doubt = filterDoubt { return Scene.Meant(text: doubt.words(keys), role: .warning) }
      if let name = TypedFilter(prompt.field.text).name {
        let words =
          name.isEmpty
          ? "a name goes right behind the =" : "Enter saves it as =\(name)" + replaced(name)
        return Scene.Meant(text: words, role: name.isEmpty ? .warning : .good)
      }
      let all = overview.rows.count
      if all == 0, let loose = overview.request.filter.looseWords {
        return Scene.Meant(text: loose.words(keys), role: .warning)
      }
      return Scene.Meant(text: filterWords, role: .dim)
    }
    switch prompt.meaning {
    case .failure(let refusal): return Scene.Meant(text: refusal.words(keys), role: .warning)
    case .success(let meaning): return Scene.Meant(text: "= " + meaning.words, role: .good)
    case nil: return Scene.Meant(text: "", role: .dim)
    }
  }
}
