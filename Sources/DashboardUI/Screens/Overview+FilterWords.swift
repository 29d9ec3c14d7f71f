import Editorial

extension Overview {
  /// What the filter shows, where that is one thing: of a piece and its bill both.
  var onlyFound: [Row.Subject] {
    guard rows.count <= 2, pipeline.count + ended.count <= 1 else { return [] }
    let piece = (pipeline.stages.flatMap(\.pieces) + pipeline.unknown + ended).first
    var found = rows.map(\.subject)
    if let piece {
      guard rows.allSatisfy({ $0.piece == piece || $0.money?.pieces == [piece] }) else { return [] }
      let subject = Row.Subject.piece(desk.pieces[piece].id)
      if !found.contains(subject) { found.append(subject) }
    } else if rows.count > 1 {
      return []
    }
    return found
  }

  /// How much a filter shows, and what its words were taken for: `1 of 28 live: NK News, status
  /// drafting`.
  func filterWords(_ filter: Filter) -> String {
    var kinds: [Row.Kind: Int] = [:]
    for row in rows { kinds[row.kind, default: 0] += 1 }
    let bills = kinds[.bill, default: 0] + kinds[.payment, default: 0]
    let others = [
      (bills, "bill"), (kinds[.semester, default: 0] + kinds[.calendar, default: 0], "deadline"),
      (kinds[.slot, default: 0], "slot"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1) }
    let live = "\(pipeline.count) of \(wholePipeline.count) live"
    let all = [live] + (ended.isEmpty ? [] : ["\(ended.count) ended"]) + others
    let meanings = filter.meanings(in: desk.plan)
    return all.joined(separator: ", ")
      + (meanings.isEmpty ? "" : ": " + meanings.joined(separator: ", "))
  }
}
