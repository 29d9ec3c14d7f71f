import Editorial

/// Somebody who writes at random: types, carries paragraphs about, copies, renames, deletes, undoes.
package struct RandomWriting {
  /// What may happen between two looks.
  package enum Doing: CaseIterable {
    /// Typing at the end of a paragraph, or a new one.
    case grow, begin
    /// What writes nothing.
    case rename, copy, carry, remove, restore, split, nothing
    /// Another branch is checked out, or the one before.
    case checkOut
    /// A conflict copy comes, which is no piece, and its text goes into the original.
    case conflict
    /// The program is killed while it writes.
    case crash
  }

  /// What brings no text and takes none that is not brought back by it.
  package static let hops: [Doing] = [
    .rename, .copy, .carry, .remove, .restore, .conflict, .split, .nothing,
  ]

  /// The texts and their log.
  package var machine: WritingMachine
  /// The words typed so far.
  package private(set) var typed = 0
  /// The clock.
  package private(set) var now: Moment
  private var random: Seeded
  private var blocks: [String: [String]] = [:]
  private var removed: [(String, [String])] = []
  private var other: [String: [String]] = [:]
  private var number = 0
  private let isEastern: Bool

  /// A writer with a few pieces.
  package init(seed: Int) {
    random = Seeded(seed)
    isEastern = seed % 3 == 0
    now = at("2026-11-25 09:00") + Int.random(in: 0..<300_000, using: &random)
    machine = WritingMachine(at: now)
    var texts: [String: String] = [:]
    for piece in 0..<3 {
      blocks["p\(piece).md"] = (0..<4).map { _ in more(Int.random(in: 8...60, using: &random)) }
      texts["p\(piece).md"] = text("p\(piece).md")
    }
    machine = WritingMachine(texts, at: now)
    other = blocks
  }

  /// New words.
  private mutating func more(_ count: Int) -> String {
    number += 1
    let number = number
    return isEastern
      ? (0..<count).map { "단어\(number)의\($0)" }.joined(separator: " ") : words("w\(number)x", count)
  }

  private func text(_ piece: String) -> String? {
    blocks[piece]?.joined(separator: "\n\n")
  }

  /// Time goes by: a minute for every hundred words, at times a rest, at times hours.
  private mutating func wait() {
    now = now + random.one(of: [60, 120, 400, 1000, 40_000].dropLast(random.chance(10) ? 0 : 1))
  }

  /// One thing more; those that are no piece to be done with do nothing.
  package mutating func act(_ doings: [Doing]) {
    wait()
    let names = blocks.keys.sorted()
    guard let piece = names.isEmpty ? nil : random.one(of: names),
      var paragraphs = blocks[piece]
    else { return }
    let place = paragraphs.isEmpty ? 0 : Int.random(in: 0..<paragraphs.count, using: &random)
    let count = Int.random(in: 8...60, using: &random)
    switch random.one(of: doings) {
    case .grow:
      guard !paragraphs.isEmpty else { return }
      paragraphs[place] += " " + more(count)
      typed += count
      blocks[piece] = paragraphs
      look([piece])
    case .begin:
      paragraphs.insert(more(count), at: place)
      typed += count
      blocks[piece] = paragraphs
      look([piece])
    case .rename:
      number += 1
      blocks["r\(number).md"] = paragraphs
      blocks[piece] = nil
      look([piece, "r\(number).md"])
    case .copy:
      guard names.count < 8 else { return }
      number += 1
      blocks["c\(number).md"] = paragraphs
      look(["c\(number).md"])
    case .carry:
      let other = random.one(of: names)
      guard other != piece, !paragraphs.isEmpty else { return }
      let carried = paragraphs.remove(at: place)
      blocks[piece] = paragraphs
      blocks[other, default: []].append(carried)
      let order = random.chance(50) ? [piece, other] : [other, piece]
      for saved in order {
        look([saved])
        if random.chance(50) { machine.rest() }
        now = now + 5
      }
    case .remove:
      guard names.count > 2 else { return }
      removed.append((piece, paragraphs))
      blocks[piece] = nil
      look([piece])
    case .restore:
      guard let (name, paragraphs) = removed.popLast(), blocks[name] == nil else { return }
      blocks[name] = paragraphs
      look([name])
    case .checkOut:
      let changed = Set(blocks.keys).union(other.keys).filter { blocks[$0] != other[$0] }
      swap(&blocks, &other)
      look(changed.sorted())
    case .conflict:
      // The copy itself is not looked at; another machine's text has this paragraph before its own.
      guard !paragraphs.isEmpty else { return }
      let mine = paragraphs.remove(at: place)
      blocks[piece] = paragraphs
      look([piece])
      now = now + 30
      blocks[piece]?.insert(mine, at: 0)
      look([piece])
    case .crash:
      now = now + 10
      machine.crash(losing: Int.random(in: 0...machine.linesAtRisk, using: &random), at: now)
    case .split: machine.rest()
    case .nothing: break
    }
    if random.chance(10) {
      machine.rest()
      machine.restart()
    }
  }

  private mutating func look(_ pieces: [String]) {
    for piece in pieces { machine.texts[piece] = text(piece) }
    machine.look(pieces, at: now)
  }
}
