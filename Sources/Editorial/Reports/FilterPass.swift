/// A filter made ready for all pieces of a desk: what depends on outlets, statuses and words alone is
/// worked out once, so that a letter typed costs little however many pieces there are.
struct FilterPass {
  /// One condition, by what it looks at.
  private indirect enum Test {
    /// The texts that hold the word, and the statuses that answer to it.
    case text([Bool], StatusTest)
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

    func holds(_ piece: Piece) -> Bool {
      if let status = piece.status {
        if statuses[status.index] { return true }
        if (piece.outlet.map { atOutlet[$0.index] } ?? anywhere) == status { return true }
      }
      return piece.statusWord.beginsFolded(word)
    }
  }

  private let assessment: Assessment
  private let test: Test

  /// - Parameters:
  ///   - filter: what is asked for.
  ///   - assessment: the desk at a moment.
  ///   - texts: what is sought in, by place in `Desk.pieces`; needed where the filter seeks text.
  init(_ filter: Filter, _ assessment: Assessment, _ texts: SoughtTexts?) {
    self.assessment = assessment
    let plan = assessment.desk.plan
    func test(_ term: Filter.Term) -> Test {
      switch term {
      case .text(let word):
        let found = texts?.holding(SoughtWord(word)) ?? []
        return .text(found, StatusTest(word, plan))
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

  private func holds(_ test: Test, _ index: PieceIndex) -> Bool {
    switch test {
    case .text(let found, let status):
      found[index.index] || status.holds(assessment.desk.pieces[index])
    case .outlet(let outlets):
      assessment.desk.pieces[index].outlet.map { outlets[$0.index] } ?? false
    case .status(let status): status.holds(assessment.desk.pieces[index])
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
