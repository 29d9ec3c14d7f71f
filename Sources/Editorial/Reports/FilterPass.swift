/// A filter made ready for all pieces of a desk: what depends on outlets, statuses and words alone is
/// worked out once, so that a letter typed costs little however many pieces there are.
struct FilterPass {
  /// One condition, by what it looks at.
  private indirect enum Test {
    /// The texts that hold the word, and the statuses that answer to it.
    case text([Bool], SoughtWord, StatusTest)
    /// By outlet.
    case outlet([Bool])
    case status(StatusTest)
    case ball(String)
    case due(DateTest)
    case late
    case never
    case not(Test)
    case all([Test])
    /// What only the piece itself tells.
    case other(Filter)
  }

  /// Which statuses answer to a word.
  private struct StatusTest {
    var word: String
    /// By status, and by outlet where a word of its own means one there.
    var statuses: [Bool]
    var atOutlet: [StatusID?]
    var anywhere: StatusID?

    init(_ word: String, _ plan: Plan) {
      self.word = word
      statuses = plan.statuses.map { $0.answers(to: word) }
      anywhere = plan.status(for: word, at: nil)
      atOutlet = plan.outlets.indices.map { plan.status(for: word, at: OutletID($0)) }
    }

    func holds(_ status: StatusID?, at outlet: OutletID?, written: String) -> Bool {
      if let status {
        if statuses[status.index] { return true }
        if (outlet.map { atOutlet[$0.index] } ?? anywhere) == status { return true }
      }
      return written.beginsFolded(word)
    }
  }

  private let filter: Filter
  private let assessment: Assessment
  private let test: Test

  /// - Parameters:
  ///   - filter: what is asked for.
  ///   - assessment: the desk at a moment.
  ///   - texts: what is sought in, by place in `Desk.pieces`; needed where the filter seeks text.
  init(_ filter: Filter, _ assessment: Assessment, _ texts: SoughtTexts?) {
    self.filter = filter
    self.assessment = assessment
    let plan = assessment.desk.plan
    func test(_ term: Filter.Term) -> Test {
      switch term {
      case .text(let word):
        let sought = SoughtWord(word)
        return .text(texts?.holding(sought) ?? [], sought, StatusTest(word, plan))
      case .outlet(let word):
        return .outlet(
          plan.outlets.map { outlet in
            [outlet.key, outlet.name, outlet.short].contains { $0.lowercased().hasPrefix(word) }
          })
      case .status(let word): return .status(StatusTest(word, plan))
      case .ball(let word): return .ball(word)
      case .due(let date): return .due(date)
      case .late: return .late
      case .unread, .unsaved: return .never
      case .not(let term): return .not(test(term))
      case .saved(_, let terms): return .all(terms.map(test))
      case .type, .tag, .series, .money, .happened: return .other(Filter(term))
      }
    }
    self.test = .all(filter.terms.map(test))
  }

  func matches(_ index: PieceIndex) -> Bool { holds(test, index) }

  /// Whether a row is asked for; a bill is by whatever finds one of its pieces (R33).
  func matches(_ row: Row) -> Bool {
    if case .piece = row.subject, let index = row.piece { return matches(index) }
    guard let pieces = row.money?.pieces else { return assessment.matches(filter, row: row) }
    return holds(test, row, pieces)
  }

  private func holds(_ test: Test, _ index: PieceIndex) -> Bool {
    switch test {
    case .text(let found, _, let status):
      found[index.index] || holds(status, index)
    case .outlet(let outlets):
      assessment.desk.pieces[index].outlet.map { outlets[$0.index] } ?? false
    case .status(let status): holds(status, index)
    case .ball(let word): (assessment.states[index].ball?.rawValue ?? "nobody").hasPrefix(word)
    case .due(let date):
      date.holds(
        assessment.states[index].next.map { $0.when.day(in: assessment.desk.home) },
        now: assessment.now, in: assessment.desk.home, .ahead)
    case .late: assessment.states[index].next?.isLate ?? false
    case .never: false
    case .not(let test): !holds(test, index)
    case .all(let tests): tests.allSatisfy { holds($0, index) }
    case .other(let filter): assessment.matches(filter, piece: index)
    }
  }

  private func holds(_ test: StatusTest, _ index: PieceIndex) -> Bool {
    test.holds(
      assessment.desk.pieces[index].status, at: assessment.desk.pieces[index].outlet,
      written: assessment.desk.pieces[index].statusWord)
  }

  private func holds(_ test: Test, _ bill: Row, _ pieces: [PieceIndex]) -> Bool {
    switch test {
    case .text(let found, let word, let status):
      pieces.contains { found[$0.index] } || word.stands(in: bill.title)
        || status.holds(bill.status, at: bill.outlet, written: bill.kind.rawValue)
    case .outlet: pieces.contains { holds(test, $0) }
    case .status(let status):
      status.holds(bill.status, at: bill.outlet, written: bill.kind.rawValue)
    case .ball(let word): (bill.ball?.rawValue ?? "nobody").hasPrefix(word)
    case .due(let date):
      date.holds(
        bill.when.map { $0.day(in: assessment.desk.home) },
        now: assessment.now, in: assessment.desk.home, .ahead)
    case .late: bill.isLate
    case .never: false
    case .not(let test): !holds(test, bill, pieces)
    case .all(let tests): tests.allSatisfy { holds($0, bill, pieces) }
    case .other(let filter): assessment.matches(filter, row: bill)
    }
  }
}

extension String {
  /// Whether it begins with a word in lower case, whatever its own.
  fileprivate func beginsFolded(_ word: String) -> Bool {
    var rest = word.utf8[...]
    for byte in utf8 {
      guard let wanted = rest.first else { return true }
      guard byte < 0x80, wanted < 0x80 else { return lowercased().hasPrefix(word) }
      guard (0x41...0x5A ~= byte ? byte | 0x20 : byte) == wanted else { return false }
      rest = rest.dropFirst()
    }
    return rest.isEmpty
  }
}
