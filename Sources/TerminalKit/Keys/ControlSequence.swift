/// A control sequence of a terminal without its introducer: parameters and final byte (ECMA-48,
/// section 5.4; meanings from xterm's ctlseqs, rxvt and the linux console).
struct ControlSequence {
  /// The bytes between the introducer and the final byte.
  let body: [UInt8]
  /// The byte that ends it.
  let final: UInt8

  /// The key it stands for; nothing for what is not a key, such as a terminal's reply.
  var key: Key? {
    if body.first == UInt8(ascii: "<") { return mouse }
    // Private parameters and intermediate bytes are replies, never keys.
    guard body.allSatisfy({ 0x30...0x3B ~= $0 }), !isRelease else { return nil }
    switch final {
    case UInt8(ascii: "~"): return tilde(Self.tildeKey, modifiers)
    case UInt8(ascii: "^"): return tilde(Self.tildeKey, .control)
    case UInt8(ascii: "$"): return tilde(Self.tildeKey, .shift)
    case UInt8(ascii: "@"): return tilde(Self.tildeKey, [.control, .shift])
    case UInt8(ascii: "u"): return parameter(0).flatMap(Self.codeKey)?.with(modifiers)
    case UInt8(ascii: "a")...UInt8(ascii: "d") where body.isEmpty:
      return Self.letterKey(final - 0x20)?.with(.shift)
    // With parameters this is the reply that tells where the cursor is.
    case UInt8(ascii: "R"): return body.isEmpty ? .function(3) : nil
    default: return Self.letterKey(final)?.with(modifiers)
    }
  }

  /// The key of a sequence that began with `ESC O`: cursor, function or keypad key.
  var applicationKey: Key? {
    // Some terminals put the modifier alone: `ESC O 5 A`.
    let modifiers = Self.modifiers(parameter(1) ?? parameter(0) ?? 1)
    switch final {
    case UInt8(ascii: "M"): return Key.enter.with(modifiers)
    case UInt8(ascii: "R"): return Key.function(3).with(modifiers)
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "I"): return .tab
    // The keypad: each byte is 0x40 above its character.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 0x40)))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return Self.letterKey(final - 0x20)?.with(.control)
    default: return Self.letterKey(final)?.with(modifiers) ?? .unknown
    }
  }

  private var mouse: Key? {
    let isRelease = final == UInt8(ascii: "m")
    guard isRelease || final == UInt8(ascii: "M") else { return nil }
    let report = ControlSequence(body: Array(body.dropFirst()), final: final)
    guard report.body.allSatisfy({ 0x30...0x3B ~= $0 }), let code = report.parameter(0),
      let x = report.parameter(1), let y = report.parameter(2), x > 0, y > 0
    else { return nil }
    return MouseEvent(code: code, at: Point(x - 1, y - 1), isRelease: isRelease).map(Key.mouse)
  }

  private func tilde(_ key: (Int) -> Key?, _ modifiers: Key.Modifiers) -> Key? {
    guard let number = parameter(0) else { return .unknown }
    // xterm's other way to send a key with modifiers: `CSI 27 ; modifiers ; code ~`.
    if number == 27, let code = parameter(2) { return Self.codeKey(code)?.with(modifiers) }
    // The marks of a paste, out of place.
    if 200...201 ~= number { return nil }
    return key(number)?.with(modifiers) ?? .unknown
  }

  private var modifiers: Key.Modifiers { Self.modifiers(parameter(1) ?? 1) }

  /// True for a key that was let go (the third kind of event of kitty's protocol).
  private var isRelease: Bool {
    let fields = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard fields.count > 1 else { return false }
    return fields[1].split(separator: UInt8(ascii: ":")).dropFirst().first == [UInt8(ascii: "3")]
  }

  /// A number among the parameters, without what follows a colon; at most 65535.
  private func parameter(_ index: Int) -> Int? {
    let fields = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard index < fields.count else { return nil }
    var number: Int?
    for byte in fields[index] {
      guard 0x30...0x39 ~= byte else { break }
      number = min((number ?? 0) * 10 + Int(byte - 0x30), 0xFFFF)
    }
    return number
  }

  private static func modifiers(_ parameter: Int) -> Key.Modifiers {
    Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: max(parameter - 1, 0) & 7))
  }

  private static func letterKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "S"): .function(4)
    case UInt8(ascii: "Z"): .backtab
    default: nil
    }
  }

  private static func tildeKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28...29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  private static func codeKey(_ code: Int) -> Key? {
    switch code {
    case 9: return .tab
    case 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    default:
      guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      switch ScalarClass(scalar.value) {
      case .replaced, .dropped: return nil
      default: return .character(Character(scalar))
      }
    }
  }
}
