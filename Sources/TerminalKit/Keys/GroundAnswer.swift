/// Picks a terminal's answer about its background out of what is typed, so that none of it becomes
/// a key: not when it comes late, not when it comes in parts with a long pause between.
///
/// The answer is `ESC ] 11 ; rgb`, an optional `a`, `: hex/hex/hex`, and BEL or `ESC \` (xterm's
/// ctlseqs, OSC 11). Its beginning may be keys as well, and is held until that is settled.
struct GroundAnswer: Sendable {
  private static let opening = Array("\u{1B}]11;rgb".utf8)
  /// Bytes of an opening that nobody types: from then on only another byte settles it.
  private static let certain = 3
  /// Longer than any answer.
  private static let limit = 40

  /// How much of the opening has come in a row.
  private var matched = 0
  /// How much of that was given on as keys meanwhile.
  private var given = 0
  private var body: [UInt8] = []
  private var isEnding = false

  /// What the terminal said, once it has.
  private(set) var ground: Ground?

  /// Whether keys are held that a pause would settle.
  var isHolding: Bool { given < matched && matched < Self.certain }

  /// What of the bytes so far is surely no part of the answer.
  mutating func take(_ byte: UInt8) -> [UInt8] {
    if matched == Self.opening.count { return takeBody(byte) }
    if byte == Self.opening[matched] {
      matched += 1
      return []
    }
    return refuse(byte)
  }

  /// What is held, now that nothing more came for a while.
  mutating func letGo() -> [UInt8] {
    guard isHolding else { return [] }
    defer { given = matched }
    return Array(Self.opening[given..<matched])
  }

  /// Gives up what was taken for the answer; its opening was keys, its colours are nobody's.
  private mutating func refuse(_ byte: UInt8) -> [UInt8] {
    let held = matched < Self.opening.count ? Array(Self.opening[given..<matched]) : []
    (matched, given, body, isEnding) = (0, 0, [], false)
    return held + (byte == Self.opening[0] ? take(byte) : [byte])
  }

  private mutating func takeBody(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "\\") where isEnding, 0x07:
      ground = Ground(answer: Self.opening.dropFirst(2) + body)
      (matched, given, body, isEnding) = (0, 0, [], false)
    case 0x1B where !isEnding: isEnding = true
    case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      guard !isEnding, body.count < Self.limit else { return refuseBody(byte) }
      body.append(byte)
    default: return refuseBody(byte)
    }
    return []
  }

  private mutating func refuseBody(_ byte: UInt8) -> [UInt8] {
    // An Escape that ends nothing begins something.
    let began = isEnding
    let rest = refuse(byte)
    guard began else { return rest }
    return [Self.opening[0]] + rest
  }
}
