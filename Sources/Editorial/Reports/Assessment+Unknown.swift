// What an export of the newsletter cannot know, for it is older (R21b).
extension Assessment {
  /// Whether something may have come out in a span that nobody here knows of: the outlet's export was
  /// taken before the end of what is over, and of what is running before a day or a slot that has
  /// passed.
  func isUnknown(_ span: ClosedRange<Day>, of outlet: OutletID) -> Bool {
    guard let taken = desk.export(of: outlet)?.taken else { return false }
    let last = desk.home.day(taken)
    if span.upperBound < today { return last <= span.upperBound }
    let firstUnseen = max(last + 1, span.lowerBound)
    if firstUnseen < today { return true }
    let weeks = Set([span.lowerBound, today].map { Week(containing: $0) })
    return weeks.contains { week in
      desk.slots(in: week).contains {
        $0.slot.outlet == outlet && span.contains($0.when.day(in: desk.home))
          && isUnknown($0.when, taken)
      }
    }
  }

  /// Whether what came out by a place in the schedule is not known.
  func isUnknown(_ when: When, _ taken: Moment) -> Bool {
    when.day(in: desk.home) < today && taken < when.moment
  }
}
