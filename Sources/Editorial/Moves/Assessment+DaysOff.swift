// Days off that the writer says to us and not to desk.yaml (R69).
extension Assessment {
  /// The writer is away on some days, beside those of desk.yaml.
  package func takeOff(_ days: ClosedRange<Day>) -> Decision {
    guard days.contains(where: { !desk.isAway($0) }) else {
      return refuse(Refusal("you are away then already"))
    }
    return mark(.away(days))
  }

  /// The writer is not away after all on days that were said to us; what of them desk.yaml says stays, and
  /// is told of.
  package func comeBack(_ days: ClosedRange<Day>) -> Decision {
    let marked = desk.marks.away.filter { $0.overlaps(days) }
    if let first = marked.first, let last = marked.last {
      let back =
        max(first.lowerBound, days.lowerBound)...min(last.upperBound, days.upperBound)
      let planned = desk.plan.away.filter { $0.overlaps(days) }
      return mark(
        .back(back),
        leaving: planned.map { range in
          EditOutcome.Refused(
            id: Marks.file,
            refusal: Refusal(
              "desk.yaml says that you are away \(range.lowerBound)..\(range.upperBound): take the days "
                + "out of `away:` there"))
        })
    }
    guard days.contains(where: { desk.isAway($0) }) else {
      return refuse(Refusal("no day off is marked then"))
    }
    return refuse(
      Refusal("desk.yaml says that you are away then: take the days out of `away:` there"))
  }

  private func mark(
    _ saying: Mark.Saying, leaving: [EditOutcome.Refused] = []
  ) -> Decision {
    .edit(EditRequest(action: .away, edits: [.mark(file: Marks.file, saying)]), leaving: leaving)
  }

  private func refuse(_ refusal: Refusal) -> Decision {
    .refuse([EditOutcome.Refused(id: Marks.file, refusal: refusal)])
  }
}

extension ClosedRange<Day> {
  /// Whether any of its days is so.
  fileprivate func contains(where isSo: (Day) -> Bool) -> Bool {
    (0...(upperBound - lowerBound)).contains { isSo(lowerBound + $0) }
  }
}
