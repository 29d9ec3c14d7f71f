import Editorial

extension PlanReader {
  private static let slotKeys = ["outlet", "slot", "every", "at"]

  /// `schedule:`, a slot for each weekday named.
  mutating func readSchedule(_ node: YAMLNode) {
    for item in node.items {
      guard let pairs = item.pairs else {
        notes.add(
          item.place, "a slot is written as `{outlet: blog, slot: Weekly, every: friday 18:00}`")
        continue
      }
      for pair in pairs where !Self.slotKeys.contains(pair.key.lowercased()) {
        notes.unknown(pair, among: Self.slotKeys)
      }
      guard let outlet = slotOutlet(item), let times = slotTimes(item) else { continue }
      let name = item["slot"].flatMap { notes.text($0, "slot", as: "Weekly article") }
      for time in times {
        plan.schedule.append(
          Slot(
            outlet: outlet, name: name ?? plan[outlet].name, weekday: time.weekday,
            minute: time.minute))
      }
    }
  }

  private mutating func slotOutlet(_ item: YAMLNode) -> OutletID? {
    if let node = item["outlet"], !node.isNull { return readOutlet(node) }
    if let only = plan.onlyOwnOutlet { return only }
    notes.add(item.place, "this slot names no outlet; write `outlet:` and its key")
    return nil
  }

  /// `every: friday 18:00`, `every: [tuesday, friday]` with `at: 18:00`, `[tue 9:00, fri 18:00]`.
  private mutating func slotTimes(_ item: YAMLNode) -> [(weekday: Weekday, minute: Int?)]? {
    guard let every = item["every"], !every.isNull else {
      notes.add(item.place, "this slot has no day; write `every: friday 18:00`")
      return nil
    }
    let at = item["at"].flatMap { notes.value($0, "at", as: "18:00", Clock.reading) }
    var times: [(weekday: Weekday, minute: Int?)] = []
    for node in every.items {
      let read = notes.value(node, "every", as: "friday 18:00") { Weekday.slots(reading: $0) }
      times += read ?? []
    }
    return times.map { ($0.weekday, $0.minute ?? at) }
  }

  /// `types:`, with the weight each counts (R19).
  mutating func readTypes(_ node: YAMLNode) {
    guard let pairs = node.pairs else {
      // Without weights every type counts one.
      let names = node.items.compactMap { notes.text($0, "a type", as: "article") }
      if !names.isEmpty { plan.types = names.map { PieceType(name: $0, weight: 1) } }
      return
    }
    var types: [PieceType] = []
    for pair in pairs {
      let weight = notes.value(pair.value, "\"\(pair.key)\"", as: "\(pair.key): 1") { text in
        Int(text).flatMap { (0...100).contains($0) ? $0 : nil }
      }
      if let weight { types.append(PieceType(name: pair.key, weight: weight)) }
    }
    if !types.isEmpty { plan.types = types }
  }
}
