import Editorial

// Rules that the writer's own workflows and exits silently drop: each is named once, where it is the
// writer's concern. A status left out on purpose drops none of them.
extension PlanReader {
  /// A rule no status serves.
  private struct Gap {
    /// What one of the statuses would have to be like.
    var role: StatusRole
    /// `so nothing counts towards its target (R19)`.
    var loss: String
  }

  /// Notes what goes by the board for the outlets there are, one problem for a workflow.
  mutating func noteUnserved() {
    for (index, place) in workflowPlaces.sorted(by: { $0.value < $1.value }) {
      let outlets = plan.outlets.filter { $0.workflow == index }
      guard !outlets.isEmpty else { continue }
      note(
        gaps(in: plan.workflows[index], of: outlets), "workflow \"\(plan.workflows[index].name)\"",
        place)
    }
    if let place = exitPlaces[.client] { note(killGap(), "exits", place) }
  }

  private func gaps(in workflow: Workflow, of outlets: [Outlet]) -> [Gap] {
    let statuses = workflow.statuses.map { plan[$0] }
    let comesOut = statuses.contains(where: \.isOut)
    var gaps: [Gap] = []
    let isTargeted = outlets.contains { $0.kind == .client && $0.target != nil }
    if isTargeted, !statuses.contains(where: \.counts) {
      let loss = comesOut ? "only what is out counts" : "nothing counts"
      gaps.append(Gap(role: .filed, loss: "\(loss) towards its target"))
    }
    let isPaid = outlets.contains { $0.kind != .study && $0.fee != nil }
    let settles = [StatusRole.commissioned, .drafting].contains {
      plan.status(like: $0, in: workflow) != nil
    }
    if isPaid, !settles {
      gaps.append(Gap(role: .commissioned, loss: "the usual fee is not counted on"))
    }
    if !comesOut {
      let isStudy = outlets.allSatisfy { $0.kind == .study }
      gaps.append(
        Gap(role: isStudy ? .submitted : .published, loss: "no piece is ever out"))
    }
    return gaps
  }

  /// The kill fee is asked for at one exit (R38).
  private func killGap() -> [Gap] {
    let paying = plan.outlets.filter { $0.kind == .client && $0.killFee != nil }
    let exits = plan.exits[.client] ?? []
    guard let first = paying.first, !exits.contains(where: { plan[$0].role == .killed }) else {
      return []
    }
    let whose = paying.count == 1 ? first.name : "\(paying.count) outlets"
    return [Gap(role: .killed, loss: "the kill fee of \(whose) is never asked for")]
  }

  private mutating func note(_ gaps: [Gap], _ what: String, _ place: Place) {
    guard let first = gaps.first else { return }
    var message = "\(what): no status is like \(first.role.rawValue), so \(first.loss)"
    for gap in gaps.dropFirst() { message += "; none is like \(gap.role.rawValue), so \(gap.loss)" }
    let remedies = gaps.map { "{like: \($0.role.rawValue)}" }
    notes.add(place, message + "; say which with " + remedies.joined(separator: ", "))
  }
}
