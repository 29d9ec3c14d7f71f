/// One row as far as it is read, before its days and its status are made to agree.
struct SheetPiece {
  var draft: PieceDraft
  let today: Day
  /// Its dates, and the days they are at home.
  var dates: [SheetColumn: WrittenDate] = [:]
  var days: [SheetColumn: Day] = [:]
  /// Billed or paid, nobody says when.
  var money: Billing.Word?
  var received: Fee?
  /// What becomes a key as it is.
  var facts: [SheetColumn: String] = [:]
  var text = ""

  init(draft: PieceDraft, today: Day) {
    self.draft = draft
    self.today = today
  }

  /// The piece, with a status: the row's own word for it, else the last step that has a day.
  func finished(_ word: String?, _ plan: Plan) throws(Refusal) -> PieceDraft {
    var draft = draft
    var days = days
    // A day ahead is a plan: what is to be filed is due then, what is to come out runs then.
    let ahead = days.filter { $0.value > today && $0.key != .due && $0.key != .scheduled }
    for column in ahead.keys { days[column] = nil }
    var said: SheetStatus?
    if let word { said = try plan.status(inSheet: word, at: draft.outlet) }
    let status = if let said { said.status } else { try self.status(by: days, plan) }
    draft.status = status
    draft.due = dates[.due] ?? ahead[.filed].flatMap { _ in dates[.filed] }
    var past = PieceDraft.Past(text: text)
    if let type = facts[.type] { past.facts.append(.init("type", type)) }
    for (column, role) in SheetPiece.stamps {
      guard let day = days[column] else { continue }
      let known = plan.status(like: role, at: draft.outlet)
      past.facts.append(.init(known.map { plan[$0].name } ?? role.rawValue, day.description))
    }
    if let day = days[.published] {
      let end = try plan.end(of: draft.outlet)
      past.facts.append(.init(plan[end].name, day.description))
    }
    try settle(ahead, for: status, &draft, &past, plan)
    for column in [SheetColumn.pitched, .commissioned, .invoiced, .paid] {
      guard let day = ahead[column] else { continue }
      throw Refusal("\(column.rawValue) on \(day), which is still to come")
    }
    try settle(said?.money ?? money, days, status, &past, plan)
    let texts: [SheetColumn] = [.killFee, .editor, .link, .series, .tags]
    for column in texts {
      if let value = facts[column] { past.facts.append(.init(column.rawValue, value)) }
    }
    draft.past = past
    return draft
  }

  private static let stamps: [(SheetColumn, StatusRole)] = [
    (.pitched, .pitched), (.commissioned, .commissioned), (.filed, .filed),
  ]

  /// The last step of the outlet's workflow that a row has a day of; its first without any.
  private func status(
    by days: [SheetColumn: Day], _ plan: Plan
  ) throws(Refusal) -> StatusID {
    let workflow = plan.workflow(of: draft.outlet)
    if days[.published] != nil || days[.paid] != nil || money == .paid {
      return try plan.end(of: draft.outlet)
    }
    let reached: [(SheetColumn, StatusRole)] = [
      (.scheduled, .scheduled), (.filed, .filed), (.commissioned, .commissioned),
      (.pitched, .pitched),
    ]
    for (column, role) in reached where days[column] != nil {
      if let status = plan.status(like: role, in: workflow) { return status }
    }
    guard let first = workflow.statuses.first else {
      throw Refusal("the workflow of \(plan[draft.outlet].name) is empty")
    }
    return first
  }

  /// The moment it goes out by itself, and the day a client means to run it (R8, R11).
  private func settle(
    _ ahead: [SheetColumn: Day], for status: StatusID, _ draft: inout PieceDraft,
    _ past: inout PieceDraft.Past, _ plan: Plan
  ) throws(Refusal) {
    let runs = ahead[.published].flatMap { _ in dates[.published] }
    if plan[status].next == .goesOut {
      guard let moment = dates[.scheduled] ?? runs ?? draft.due else {
        throw Refusal("it is \(plan[status].name), and no column says for when")
      }
      past.facts.append(.init(plan[status].name, moment.text))
      return
    }
    guard let runs, let day = ahead[.published] else { return }
    guard !plan[status].isEnd else {
      throw Refusal("it is \(plan[status].name) on \(day), which is still to come")
    }
    switch plan[draft.outlet].kind {
    case .client: past.facts.append(.init("runs", day.description))
    case .own, .study: draft.due = draft.due ?? runs
    }
  }

  /// What is billed and paid, and when (R30, R33, R35).
  private func settle(
    _ word: Billing.Word?, _ days: [SheetColumn: Day], _ status: StatusID,
    _ past: inout PieceDraft.Past, _ plan: Plan
  ) throws(Refusal) {
    if let invoice = facts[.invoice] { past.facts.append(.init("invoice", invoice)) }
    if let day = days[.invoiced] { past.facts.append(.init("invoiced", day.description)) }
    if let received { past.facts.append(.init("received", received.written)) }
    if let day = days[.paid] { past.facts.append(.init("paid", day.description)) }
    guard let word, days[.paid] == nil, word == .paid || days[.invoiced] == nil else { return }
    guard status == (try plan.end(of: draft.outlet)) else {
      throw Refusal(
        "it is \(word.rawValue), but nobody says when", .advice("give it the day"))
    }
    past.statusWord = word.rawValue
  }
}
