import Editorial
import TerminalKit

// What the screen tells of and the dashboard alone can work out.
extension Dashboard {
  /// The actions that work here, of those the mode tells of: those of the footer, or in the help all.
  var listedActions: [Action] {
    switch mode {
    case .normal: FooterBar.order.filter { refusal(of: $0) == nil }
    case .help: workingActions
    case .prompt, .picker: []
    }
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
