import Editorial
import TerminalKit

// What the screen tells of and the dashboard alone can work out.
extension Dashboard {
  /// The actions that work here, of those the mode tells of: those of the footer, or in the help all.
  var listedActions: [Action] {
    switch mode {
    case .normal: FooterBar.order.filter { refusal(of: $0) == nil }
    case .help: workingActions
    case .prompt, .picker, .filling: []
    }
  }

  /// What comes of the keys whose result can be named before they are pressed.
  var results: [Action: String] {
    var results: [Action: String] = [:]
    guard case .normal = mode, let overview, let selected, marks.isEmpty else { return results }
    switch selected.subject {
    case .row(.deadline) where selected.piece == nil: results[.next] = "done"
    case .problem(let problem): results[.mend] = problem.shortRemedyWords
    case .row, .outlet, .day: break
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

  private var workingActions: [Action] {
    Action.table.map(\.action).filter { refusal(of: $0) == nil }
  }

  /// The keys that work here, by group, as far as they match what is sought.
  func helpLines(matching text: String) -> [HelpLine] {
    HelpLine.lines(of: workingActions, matching: text)
  }

  /// What a line being typed means; it is worked out once a frame, and drawn wherever it has room.
  var meant: Scene.Meant? {
    guard case .prompt(let prompt) = mode, let overview else { return nil }
    if prompt.field.text.isEmpty { return Scene.Meant(text: prompt.example, role: .dim) }
    if prompt.kind == .filter {
      if let doubt = overview.request.filter.doubt(in: overview.desk) {
        return Scene.Meant(text: doubt.words, role: .warning)
      }
      let all = overview.rows.count
      if all == 0, let loose = overview.request.filter.looseWords {
        return Scene.Meant(text: loose.words, role: .warning)
      }
      return Scene.Meant(text: all.counted("line"), role: .dim)
    }
    switch prompt.meaning {
    case .failure(let refusal): return Scene.Meant(text: refusal.words, role: .warning)
    case .success(let meaning): return Scene.Meant(text: "= " + meaning.words, role: .good)
    case nil: return Scene.Meant(text: "", role: .dim)
    }
  }
}
