import Editorial

extension Overview {
  /// What the filter shows, where that is one thing.
  var onlyFound: Row.Subject? {
    guard rows.count <= 1, pipeline.count + ended.count <= 1 else { return nil }
    var found = rows.first?.subject
    for index in pipeline.stages.flatMap(\.pieces) + ended {
      let subject = Row.Subject.piece(desk.pieces[index].id)
      if found != nil, found != subject { return nil }
      found = subject
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
      (bills, "bill"), (kinds[.semester, default: 0], "deadline"),
      (kinds[.slot, default: 0], "slot"),
    ].filter { $0.0 > 0 }.map { $0.0.counted($0.1) }
    let live = "\(pipeline.count) of \(wholePipeline.count) live"
    let all = [live] + (ended.isEmpty ? [] : ["\(ended.count) ended"]) + others
    let meanings = filter.meanings(in: desk.plan)
    return all.joined(separator: ", ")
      + (meanings.isEmpty ? "" : ": " + meanings.joined(separator: ", "))
  }
}
