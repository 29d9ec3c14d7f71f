import Editorial

// The long form of a status: `- 송고: {like: filed, chase: 5 days}`.
extension PlanReader {
  private static let settings = ["like", "ball", "stamp", "chase", "label", "out", "counts"]

  /// The settings of a status: what comes with `like` first, wherever it stands, then what overrides
  /// a part of it.
  mutating func read(_ settings: [YAMLPair], into id: StatusID) {
    var status = plan[id]
    for pair in settings where pair.key.lowercased() == "like" {
      readRole(pair.value, into: &status)
    }
    for pair in settings where pair.key.lowercased() != "like" { read(pair, into: &status) }
    plan.statuses[id.index] = status
  }

  private mutating func read(_ pair: YAMLPair, into status: inout Status) {
    let node = pair.value
    switch pair.key.lowercased() {
    case "ball": readBall(node, into: &status)
    case "stamp": status.isStamped = notes.bool(node, "stamp") ?? status.isStamped
    case "chase":
      if let days = notes.value(node, "chase", as: "7 days", { Wait(reading: $0) }) {
        status.chaseDays = days
        if status.ball == .them, status.next != .runs { status.next = .chase }
      }
    case "label":
      guard let label = notes.text(node, "label", as: "draft") else { break }
      if label.count > 6 {
        notes.add(node.place, "the label \"\(label)\" is longer than six letters")
      }
      status.label = String(label.prefix(6))
    case "out":
      guard let isOut = notes.bool(node, "out"), isOut != status.isOut else { break }
      status.isOut = isOut
      if isOut {
        status.ball = nil
        status.next = .nothing
      }
    case "counts": status.counts = notes.bool(node, "counts") ?? status.counts
    default: notes.unknown(pair, among: Self.settings)
    }
  }

  /// `like: filed`: the built-in status it behaves like, a step for a step and an exit for an exit.
  private mutating func readRole(_ node: YAMLNode, into status: inout Status) {
    guard let word = notes.text(node, "like", as: "filed") else { return }
    let roles = StatusRole.allCases.filter { $0.isExit == status.isExit }
    let name = StatusWord.fold(word)
    guard let role = StatusRole(rawValue: name) else {
      notes.unknown("built-in status", word, node.place, among: roles.map(\.rawValue))
      return
    }
    guard role.isExit == status.isExit else {
      notes.add(
        node.place,
        status.isExit
          ? "\"\(status.name)\" is an exit; it cannot be like \(name), a step of a workflow"
          : "\"\(status.name)\" is a step of a workflow; it cannot be like \(name), an exit")
      return
    }
    status = Status(name: status.name, like: role)
  }

  private mutating func readBall(_ node: YAMLNode, into status: inout Status) {
    let ball: Ball?
    switch notes.text(node, "ball", as: "them")?.lowercased() {
    case "you", "me": ball = .you
    case "them": ball = .them
    case "nobody", "none": ball = nil
    case nil: return
    case let word?:
      notes.unknown("ball", word, node.place, among: ["you", "them", "nobody"])
      return
    }
    guard ball != status.ball else { return }
    status.ball = ball
    switch ball {
    case .you: status.next = .due
    case .them: status.next = .chase
    case nil: status.next = .nothing
    }
  }
}
