/// What to do next about a row, a verb first: worked out in one place for screens, lists and JSON.
package struct Advice: Hashable, Sendable {
  package let step: Step
  /// Words of a piece that will be missing at its date (R65); `nil` where it fits, and where nothing is
  /// said of it.
  package let lacking: Int?
  /// Ways to say it, the fullest first: `write 260w, file`, `write 260w`.
  package let forms: [String]

  /// In full: at most some 22 cells but for long sums and names, and what will be short.
  package var words: String { forms[0] }

  /// The next step.
  ///
  /// - Parameters:
  ///   - step: what it is.
  ///   - lacking: words of the piece that will be missing at its date.
  ///   - warned: the days left, where the writer wants to be told of them.
  ///   - isStale: whether its calendar cannot be read now.
  ///   - label: how dates are shown.
  init(
    _ step: Step, lacking: Int? = nil, warned: Int? = nil, isStale: Bool = false,
    in label: DateLabel
  ) {
    self.step = step
    let shortOf = lacking.flatMap { step.forms(lacking: $0) }
    self.lacking = shortOf == nil ? nil : lacking
    let plain = shortOf ?? [step.words(label), step.short]
    var forms = plain
    if let warned, warned > 0 { forms = plain.map { "\($0), \(warned)d left" } + plain }
    if isStale { forms = forms.map { "\($0), as last read" } + plain.map { "\($0), old" } + plain }
    self.forms = forms
  }
}

extension Advice {
  /// Where a piece goes once it is ready: one of the trade's verbs, or where a workflow has a status
  /// of the writer's own there, its name.
  package enum Goal: Hashable, Sendable {
    case pitch, outline, draft, file, edit, schedule, publish, send, submit
    case become(String)
  }

  /// How long they have had something, in days of the wait for it (R45).
  package struct Waited: Hashable, Sendable {
    package var days: Int
    package var of: Int
  }

  /// The next step itself.
  package enum Step: Hashable, Sendable {
    case go(Goal)
    /// A draft of so many words, where a length says how many.
    case draft(words: Int?)
    /// Agreed on, and not begun.
    case start(words: Int?)
    /// So many words are missing; `nil` where no length says how many.
    case write(words: Int?, then: Goal)
    /// More than a tenth too long.
    case cut(words: Int, then: Goal)
    /// Long enough, and so much of it is marked as still to come (R68).
    case supply(marks: Int, called: String, then: Goal)
    case answerEdits, revise
    /// Theirs, and not to be asked about yet, or not again; `nil` where nobody said how long.
    case wait(Waited?, chased: Day?)
    /// Theirs for long enough: what they usually take, or when they were asked last.
    case nudge(usual: Int?, chased: Day?)
    /// Asked twice for nothing: it may go to another outlet.
    case nudgeOrOffer
    /// Accepted for a day, and the day after it the question.
    case runs(Day)
    case askWhetherItRan
    case goesOut(When)
    /// Its moment has passed (R8).
    case confirm
    /// It is to go out by itself, and nobody said when.
    case sayWhen
    /// `nil` where nobody knows the amount, here and below.
    case bill(EffectiveFee?)
    case awaitPayment(EffectiveFee?, chased: Day?, runs: Day?)
    case chasePayment(EffectiveFee?, chased: Day?)
    /// To the university, where the term says a time by that.
    case handIn(by: When?)
    /// To somebody whose deadline has a zone of its own: a conference.
    case sendIn(by: When)
    /// A day of a calendar that may ask something, and does not say so.
    case note
    /// A deadline is met by this file, which is theirs (R47).
    case waitFor(file: String)
    /// A slot of the schedule that nothing fills (R25).
    case fill(isMissed: Bool)
    /// Conflict markers stand in it (R5).
    case settle
    /// The word in its file stands for no outlet, or for no status of its workflow (R1b, R3).
    case nameOutlet, nameStatus
    /// Its workflow ends here, though it is neither out nor ended.
    case end
    /// Ticked today (R48).
    case done
  }
}

extension Advice.Goal {
  /// The verb for a status that behaves like one of ours; `nil` where the trade has none.
  init?(_ role: StatusRole) {
    switch role {
    case .pitched: self = .pitch
    case .outline: self = .outline
    case .drafting: self = .draft
    case .filed: self = .file
    case .editing: self = .edit
    case .scheduled: self = .schedule
    case .published: self = .publish
    case .withSupervisor: self = .send
    case .submitted: self = .submit
    case .idea, .commissioned, .edits, .returned, .accepted, .revising, .declined, .noReply,
      .withdrawn, .killed, .dropped, .rejected:
      return nil
    }
  }

  /// The role it leads to; `nil` for a status of the writer's own.
  package var role: StatusRole? {
    switch self {
    case .pitch: .pitched
    case .outline: .outline
    case .draft: .drafting
    case .file: .filed
    case .edit: .editing
    case .schedule: .scheduled
    case .publish: .published
    case .send: .withSupervisor
    case .submit: .submitted
    case .become: nil
    }
  }
}
