// What a filter's words were taken for, so that a writer sees it while they are typed.
extension Filter {
  /// What its terms mean where that is more than their letters: `NK News`, `status drafting`, `not late`.
  package func meanings(in plan: Plan) -> [String] {
    terms.compactMap { Filter.meaning($0, plan) }
  }

  private static func meaning(_ term: Term, _ plan: Plan) -> String? {
    switch term {
    case .text(let word):
      let outlet = plan.outlets.first { $0.short.lowercased() == word }
      return outlet?.name ?? status(word, plan)
    case .outlet(let word):
      let names = plan.outlets.filter { outlet in
        [outlet.key, outlet.name, outlet.short].contains { $0.lowercased().hasPrefix(word) }
      }.map(\.name)
      return names.isEmpty ? nil : names.joined(separator: " or ")
    case .status(let word): return status(word, plan)
    case .not(let term): return meaning(term, plan).map { "not \($0)" }
    case .saved(_, let terms):
      let all = terms.compactMap { meaning($0, plan) }
      return all.isEmpty ? nil : all.joined(separator: ", ")
    case .late: return "late"
    case .ball, .type, .tag, .series, .money, .due, .happened, .unread, .unsaved: return nil
    }
  }

  private static func status(_ word: String, _ plan: Plan) -> String? {
    let names = plan.statuses.filter { $0.answers(to: word) }.map(\.name)
    return names.isEmpty ? nil : "status \(names.prefix(3).joined(separator: ", "))"
  }
}
