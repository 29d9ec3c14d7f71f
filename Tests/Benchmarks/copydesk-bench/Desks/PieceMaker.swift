/// Writes made-up pieces: most of them out for years, the rest in every status.
struct PieceMaker {
  private var random: Seeded
  private let calendar = Calendar()

  init(seed: UInt64) {
    random = Seeded(seed)
  }

  /// The next piece: its path within the desk, and its bytes.
  mutating func piece(_ index: Int) -> (path: String, bytes: [UInt8]) {
    let outlet = random.one(of: BenchOutlet.all)
    let statuses = outlet.statuses
    let isOld = random.happens(percent: 93)
    let reached = isOld ? statuses.count - 1 : random.number(0...statuses.count - 2)
    let due = isOld ? -random.number(20...16 * 365) : random.number(-6...45)
    let since = isOld ? due : -random.number(0...9)
    let goal = random.number(6...20) * 100
    var text = """
      ---
      title: "\(title(index))"
      outlet: \(outlet.name)
      status: \(statuses[reached])   # \(word())
      due: \(calendar.day(due))
      length: \(goal)

      """
    if let currency = outlet.currency {
      text += "fee: \(random.one(of: [150, 200, 300, 450])) \(currency)\n"
    }
    for (place, status) in statuses.prefix(reached + 1).enumerated()
    where status != "idea" && status != "outline" {
      let isPlanned = status == "scheduled" && !isOld
      let day = calendar.day(isPlanned ? due : since - 3 * (reached - place))
      text += "\(status): \(day)\(status == "scheduled" ? " 18:00" : "")\n"
    }
    if isOld, outlet.currency != nil {
      text += "invoice: INV-\(index)\ninvoiced: \(calendar.day(due + 4))\n"
      text += "paid: \(calendar.day(due + 25))\n"
    }
    text += "tags: [\(word()), \(word())]\n---\n\n"
    var bytes = Array(text.utf8)
    appendBody(of: isOld ? goal : random.number(0...goal), to: &bytes)
    return ("\(outlet.folder)/\(calendar.day(due))-piece-\(index).md", bytes)
  }

  private mutating func title(_ index: Int) -> String {
    let (one, other) = (word(), word())
    return switch random.number(0...3) {
    case 0: "Piece \(index): what \(one) means for \(other)"
    case 1: "\(one) 너머의 \(other): \(index)번째 기록"
    case 2: "\(index)回目の\(one)と\(other)"
    default: "“\(one)” and the \(other), \(index)"
    }
  }

  private mutating func appendBody(of words: Int, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + words * 8)
    for start in stride(from: 0, to: words, by: 90) {
      for _ in start..<min(start + 90, words) {
        bytes += word().utf8
        bytes.append(UInt8(ascii: " "))
      }
      bytes += "\n\n".utf8
      if random.happens(percent: 20) { bytes += "## \(word()) and *\(word())*\n\n".utf8 }
    }
  }

  private mutating func word() -> String { random.one(of: PieceMaker.words) }

  private static let words = """
    the north korea russia seoul tokyo kyoto summit policy minister weapon ally trade border \
    sanction article writer culture film game music history festival city train mountain winter \
    report analysis says claims argues however because although million percent exports customs
    """.split(separator: " ").map(String.init)
}
