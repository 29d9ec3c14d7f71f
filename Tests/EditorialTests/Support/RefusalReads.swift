import Editorial
import Oracle

extension Refusal {
  /// The cause and the remedy as tests read them: `it is owed in USD; say 150 usd`.
  var reads: String {
    let words: String? =
      switch remedy {
      case nil: nil
      case .edit: "edit"
      case .retry: "retry"
      case .say(.amount(let example)): "say \(example)"
      case .say(.sheet(let fact)): "say sheet \(fact.rawValue)"
      case .say(let wanted): "say \(wanted)"
      case .use(let useCase): "use \(useCase)"
      case .advice(let words): words
      }
    return sentence(words)
  }
}

extension Decision {
  /// What is to be written or said, or the refusals, each with the piece where there are several.
  var refusals: [String] {
    switch self {
    case .edit(_, let refused), .refuse(let refused):
      let isShared = refused.allSatisfy { $0.refusal == refused.first?.refusal }
      return isShared
        ? refused.prefix(1).map(\.refusal.reads)
        : refused.map { "\($0.id): \($0.refusal.reads)" }
    case .ask(let question): return ["\(question)"]
    }
  }

  /// What is to be written.
  var request: EditRequest? { if case .edit(let request, _) = self { request } else { nil } }
}

extension Assessment {
  /// Pieces as they stand.
  func seen(_ ids: String...) -> [SeenPiece] { seen(ids) }

  func seen(_ ids: [String]) -> [SeenPiece] {
    ids.map { SeenPiece(known(desk.piece(FilePath($0)))) }
  }

  func status(_ name: String) -> StatusID { known(desk.plan.status(named: name)) }
}
