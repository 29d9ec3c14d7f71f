@testable import TerminalKit

/// SplitMix64: the same numbers for a seed on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Text of the scalars that make trouble, and of any others.
  mutating func text(atMost length: Int) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0...0x1F, 0x7F...0xFF, 0x300...0x36F, 0x600...0x6FF, 0x900...0x97F,
      0x1100...0x11FF, 0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20F0, 0x2600...0x27BF,
      0x3040...0x30FF, 0x3130...0x318F, 0x4E00...0x4E80, 0xA960...0xA97C, 0xAC00...0xAD00,
      0xD7B0...0xD7FF, 0xFE00...0xFE0F, 0xFF00...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
      0x1F466...0x1F469, 0x1FA00...0x1FAFF, 0xE0000...0xE0FFF, 0...0xD7FF, 0x10000...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }

  /// Bytes that are partly UTF-8.
  mutating func bytes(atMost length: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      switch Int.random(in: 0..<4, using: &self) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &self))
      case 1: bytes.append(UInt8.random(in: 0x80...0xBF, using: &self))
      case 2: bytes.append(UInt8.random(in: 0xC0...0xF7, using: &self))
      default: bytes += Array(text(atMost: 1).utf8)
      }
    }
    return bytes
  }

  /// Any key a terminal can send.
  mutating func key() -> Key {
    let plain: [Key] = [
      .enter, .escape, .tab, .backtab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .insert, .delete, .backspace, .function(Int.random(in: 1...20, using: &self)), .unknown,
      .resize(Size(Int.random(in: 0...300, using: &self), 24)),
      .paste(text(atMost: 8)), .mouse(mouseEvent()),
    ]
    let modifiers = Key.Modifiers(rawValue: UInt8.random(in: 0...7, using: &self))
    if Bool.random(using: &self) {
      let scalar = text(atMost: 3).unicodeScalars.first ?? "x"
      return Key.character(Character(scalar)).with(modifiers)
    }
    return plain[Int.random(in: 0..<plain.count, using: &self)].with(modifiers)
  }

  private mutating func mouseEvent() -> MouseEvent {
    let kind = MouseEvent.Kind.allCases.randomElement(using: &self) ?? .press
    let button = MouseEvent.Button.allCases.randomElement(using: &self) ?? .none
    return MouseEvent(
      kind, button, at: Point(Int.random(in: 0...300, using: &self), 3),
      modifiers: Key.Modifiers(rawValue: UInt8.random(in: 0...7, using: &self)))
  }
}
