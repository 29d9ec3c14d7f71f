extension Advice.Goal {
  /// `file`, or the name of a status of the writer's own.
  package var words: String {
    switch self {
    case .pitch: "pitch"
    case .outline: "outline"
    case .draft: "draft"
    case .file: "file"
    case .edit: "edit"
    case .schedule: "schedule"
    case .publish: "publish"
    case .send: "send"
    case .submit: "submit"
    case .become(let name): name
    }
  }
}

extension Advice.Step {
  /// The step in full.
  func words(_ label: DateLabel) -> String {
    switch self {
    case .go(let goal): return goal.words
    case .draft(let words): return "draft" + (words.map { " \(grouped($0))w" } ?? "")
    case .start(let words): return "start" + (words.map { ": \(grouped($0))w" } ?? "")
    case .write(nil, let goal): return "write, \(goal.words)"
    case .write(let words?, let goal): return "write \(grouped(words))w, \(goal.words)"
    case .cut(let words, let goal): return "cut \(grouped(words))w, \(goal.words)"
    case .supply(let marks, let mark, let goal): return "\(marks) \(mark), \(goal.words)"
    case .answerEdits: return "answer edits"
    case .revise: return "revise"
    case .wait(let waited, let chased):
      return waited.words + (chased.map { ", chased \(DateLabel.short($0))" } ?? "")
    case .nudge(_, let chased?): return "nudge: chased \(DateLabel.short(chased))"
    case .nudge(let usual, nil): return "nudge" + (usual.map { ": usual \($0)d" } ?? "")
    case .nudgeOrOffer: return "nudge or offer"
    case .runs(let day): return "runs \(DateLabel.short(day))"
    case .askWhetherItRan: return "has it run?"
    case .goesOut(let when): return "goes out \(label.full(when).squeezed)"
    case .confirm: return "out? confirm"
    case .sayWhen: return "say when it goes out"
    case .bill(let sum): return "bill \(sum.words)"
    case .awaitPayment(let sum, let chased?, _):
      return "wait: \(sum.words), chased \(DateLabel.short(chased))"
    case .awaitPayment(let sum, nil, let runs):
      return "wait: \(sum.words)" + (runs.map { ", runs \(DateLabel.short($0))" } ?? "")
    case .chasePayment(let sum, let chased):
      return "chase \(sum.words)" + (chased.map { ", chased \(DateLabel.short($0))" } ?? "")
    case .handIn(nil): return "hand in"
    case .handIn(let when?): return "hand in" + Self.by(when, label)
    case .sendIn(let when): return "send" + Self.by(when, label)
    case .note: return "note the day"
    case .waitFor(let file): return "wait for \(file)"
    case .fill(let isMissed): return isMissed ? "fill the missed slot" : "fill the slot"
    case .settle: return "settle the merge"
    case .nameOutlet: return "name its outlet"
    case .nameStatus: return "name its status"
    case .end: return "end it"
    case .done: return "done"
    }
  }

  /// The step without its figures.
  var short: String {
    switch self {
    case .write(let words?, _): "write \(grouped(words))w"
    case .write(nil, _): "write"
    case .cut(let words, _): "cut \(grouped(words))w"
    case .supply(let marks, let mark, _): "\(marks) \(mark)"
    case .draft: "draft"
    case .start: "start"
    case .wait(let waited, _): waited.words
    case .note: "note"
    case .waitFor: "wait"
    case .nudge(_, let chased?): "chased \(DateLabel.short(chased))"
    case .nudge(_, nil), .nudgeOrOffer: "nudge"
    case .goesOut: "goes out"
    case .confirm: "confirm"
    case .sayWhen: "say when"
    case .bill: "bill"
    case .awaitPayment(_, let chased?, _): "chased \(DateLabel.short(chased))"
    case .awaitPayment(let sum, nil, _): "wait: \(sum.words)"
    case .chasePayment(let sum, _): "chase \(sum.words)"
    case .handIn: "hand in"
    case .sendIn: "send"
    case .fill: "fill slot"
    case .settle: "settle"
    case .go(let goal): goal.words
    case .runs(let day): "runs \(DateLabel.short(day))"
    case .askWhetherItRan: "has it run?"
    case .answerEdits: "answer edits"
    case .revise: "revise"
    case .nameOutlet: "name outlet"
    case .nameStatus: "name status"
    case .end: "end it"
    case .done: "done"
    }
  }

  /// The step of a piece that will not be written in time, the fullest first: `write 1,200w, 1,160w
  /// short`, `write, 1,160w short`, `1,160w short` (R65); `nil` for a step that writes nothing.
  ///
  /// Where all that is left will be short, its words are said once.
  func forms(lacking: Int) -> [String]? {
    let verb: String
    var left: Int?
    switch self {
    case .write(let words, _): (verb, left) = ("write", words)
    case .start(let words): (verb, left) = ("start", words)
    case .draft(let words): (verb, left) = ("draft", words)
    case .revise: verb = "revise"
    case .go(let goal): verb = goal.words
    case .cut, .supply, .answerEdits, .wait, .nudge, .nudgeOrOffer, .runs, .askWhetherItRan,
      .goesOut, .confirm, .sayWhen, .bill, .awaitPayment, .chasePayment, .handIn, .sendIn, .note,
      .waitFor, .fill, .settle, .nameOutlet, .nameStatus, .end, .done:
      return nil
    }
    let tail = "\(grouped(lacking))w short"
    let brief = ["\(verb), \(tail)", tail]
    guard let left, left != lacking else { return brief }
    return ["\(verb) \(grouped(left))w, \(tail)"] + brief
  }

  /// What kind of step it is, as JSON says it.
  package var kind: String {
    switch self {
    case .go(.become): "move"
    case .go(let goal): goal.words
    case .draft: "draft"
    case .start: "start"
    case .write: "write"
    case .cut: "cut"
    case .supply: "marks"
    case .answerEdits: "answer"
    case .revise: "revise"
    case .wait, .awaitPayment, .waitFor, .runs: "wait"
    case .nudge, .nudgeOrOffer: "nudge"
    case .askWhetherItRan: "ask"
    case .goesOut: "goes-out"
    case .confirm: "confirm"
    case .sayWhen: "say-when"
    case .bill: "bill"
    case .chasePayment: "chase"
    case .handIn: "hand-in"
    case .sendIn: "send"
    case .note: "note"
    case .fill: "fill"
    case .settle, .nameOutlet, .nameStatus: "mend"
    case .end: "end"
    case .done: "done"
    }
  }

  private static func by(_ when: When, _ label: DateLabel) -> String {
    label.shown(when).clock.map { " by \($0)" } ?? ""
  }
}

extension Advice.Waited? {
  /// `wait: 6d of 7d`.
  fileprivate var words: String { "wait" + (map { ": \($0.days)d of \($0.of)d" } ?? "") }
}

extension EffectiveFee? {
  /// `USD 600`, `~USD 250`, or that nobody knows.
  fileprivate var words: String { self?.grouped ?? "amount unknown" }
}
