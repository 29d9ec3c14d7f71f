/// Turns the bytes of a terminal into keys, however they are split.
///
/// The whole input side: nothing here reads or waits. Sequences that are no keys, above all what a
/// terminal answers, are swallowed to their end. When `isPending` and nothing came for some 50 ms,
/// the caller calls `flush()`, which is what makes a lone Escape out of the beginning of a sequence.
package struct KeyDecoder: Sendable {
  /// The most bytes of a paste that are kept.
  package static let pasteLimit = 64 * 1024

  /// The longest sequence that can still be a key.
  private static let sequenceLimit = 64

  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private enum State {
    case ground
    /// After ESC.
    case escape
    /// Within a control sequence (`ESC [`).
    case sequence
    /// Within an application sequence (`ESC O`).
    case application
    /// After `ESC [ [`, as the linux console begins F1 to F5.
    case console
    /// After `ESC [ M`, before the three bytes of an old mouse report.
    case mouse
    /// Within OSC, DCS or APC; the byte that began it.
    case string(opener: UInt8)
    /// After an ESC within one: perhaps its end.
    case stringEnd(opener: UInt8)
    /// Within a paste; how many bytes of its end mark have come.
    case paste(matched: Int)
  }

  private var state = State.ground
  private var decoder = UTF8Decoder()
  /// What has come of the sequence, report, string or paste.
  private var body: [UInt8] = []
  /// True when an ESC stood before the ESC that began this.
  private var isSecond = false
  /// True when an ESC stood before this character.
  private var isAlt = false
  private var idleFlushes = 0
  private var keys: [Key] = []
  /// Where an answer about the background is awaited; it comes once.
  private var answer: GroundAnswer?

  /// What the terminal said of its background, until that is taken.
  private var ground: Ground?

  package init() {}

  /// Takes an answer about the background for one from now on, whenever it comes.
  package mutating func awaitGround() { answer = GroundAnswer() }

  /// What the terminal said of its background, the first time this is asked.
  package mutating func takeGround() -> Ground? {
    defer { ground = nil }
    return ground
  }

  /// Whether an answer about the background is still to come.
  package var isAwaitingGround: Bool { answer != nil }

  /// Whether what is pending may begin that answer.
  package var mayBeGround: Bool { answer?.isHolding ?? false }

  /// True when the bytes so far may be the beginning of something: poll for a moment, then flush.
  package var isPending: Bool {
    if mayBeGround { return true }
    return switch state {
    case .ground: decoder.isPending
    // Only of a lone ESC may nothing follow; the rest of an end mark is not asked for again.
    case .paste(let matched): matched == 1
    default: true
    }
  }

  /// The keys that are complete with these bytes.
  package mutating func decode(_ bytes: [UInt8]) -> [Key] {
    if !bytes.isEmpty { idleFlushes = 0 }
    for byte in bytes {
      guard var answer else {
        feed(byte)
        continue
      }
      for byte in answer.take(byte) { feed(byte) }
      ground = answer.ground
      self.answer = ground == nil ? answer : nil
    }
    return taken()
  }

  /// The keys in what has come so far, as nothing follows: a lone ESC is the Escape key.
  ///
  /// Of a sequence that broke off within, the first flush waits for the rest (a slow line must not
  /// turn it into keystrokes) and the second gives it up.
  package mutating func flush() -> [Key] {
    idleFlushes += 1
    for byte in answer?.letGo() ?? [] { feed(byte) }
    switch state {
    case .escape:
      keys.append(.escape)
      giveUp()
    case .sequence where body.isEmpty: flush(opener: UInt8(ascii: "["))
    case .application where body.isEmpty: flush(opener: UInt8(ascii: "O"))
    case .string(let opener) where body.isEmpty: flush(opener: opener)
    case .paste(matched: 1) where idleFlushes > 1:
      // The end mark got lost; the Escape key is the way out.
      finishPaste()
    case .paste:
      break
    default:
      guard idleFlushes > 1 else { break }
      if decoder.finish() != nil { emit(.character("\u{FFFD}")) }
      giveUp()
    }
    return taken()
  }

  /// Alt and a character that might have begun a sequence.
  private mutating func flush(opener: UInt8) {
    keys.append(.alt(Character(Unicode.Scalar(opener))))
    giveUp()
  }

  private mutating func giveUp() {
    if isSecond { keys.append(.escape) }
    state = .ground
    isSecond = false
    body.removeAll(keepingCapacity: true)
  }

  private mutating func taken() -> [Key] {
    defer { keys = [] }
    return keys
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: feedText(byte)
    case .escape: feedEscape(byte)
    case .sequence: feedSequence(byte)
    case .application: feedApplication(byte)
    case .console:
      end(0x41...0x45 ~= byte ? .function(Int(byte - 0x40)) : .unknown)
    case .mouse: feedMouse(byte)
    case .string(let opener): feedString(byte, opener: opener)
    case .stringEnd(let opener):
      // ST is `ESC \`; any other ESC ends the string too and begins something new.
      if byte == UInt8(ascii: "\\") {
        end(nil)
      } else if byte == 0x1B {
        state = .stringEnd(opener: opener)
      } else {
        end(nil)
        state = .escape
        feedEscape(byte)
      }
    case .paste(let matched): feedPaste(byte, matched: matched)
    }
  }

  private mutating func feedText(_ byte: UInt8) {
    var scalars: [Unicode.Scalar] = []
    decoder.feed(byte, into: &scalars)
    for scalar in scalars {
      switch scalar.value {
      case 0x1B: state = .escape
      case 0x0A, 0x0D: emit(.enter)
      case 0x09: emit(.tab)
      case 0x08, 0x7F: emit(.backspace)
      case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(byte + 0x60))))
      case 0x00...0x1F: emit(.control(Character(Unicode.Scalar(byte + 0x40))))
      case 0x80...0x9F: isAlt = false
      default: emit(.character(Character(scalar)))
      }
    }
  }

  private mutating func emit(_ key: Key) {
    keys.append(isAlt ? key.with(.alt) : key)
    isAlt = false
  }

  /// Ends a sequence with the key it stands for, or with none.
  private mutating func end(_ key: Key?) {
    if let key { keys.append(isSecond ? key.with(.alt) : key) }
    state = .ground
    isSecond = false
    body.removeAll(keepingCapacity: true)
  }

  private mutating func feedEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "O"): state = .application
    case 0x1B:
      // Two at once may be Alt with a key that sends a sequence; of three the first was a key.
      if isSecond { keys.append(.escape) }
      isSecond = true
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"): state = .string(opener: byte)
    default:
      giveUp()
      isAlt = true
      feedText(byte)
    }
  }

  private mutating func feedSequence(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "[") where body.isEmpty: state = .console
    case UInt8(ascii: "M") where body.isEmpty: state = .mouse
    case UInt8(ascii: "~") where body.elementsEqual("200".utf8):
      end(nil)
      state = .paste(matched: 0)
    // What rxvt sends for Shift ends in what is no final byte elsewhere.
    case UInt8(ascii: "$") where !body.isEmpty && body.allSatisfy { 0x30...0x39 ~= $0 },
      0x40...0x7E:
      end(isTooLong ? nil : ControlSequence(body: body, final: byte).key)
    default:
      continueSequence(byte)
    }
  }

  private mutating func feedApplication(_ byte: UInt8) {
    if 0x40...0x7E ~= byte {
      end(isTooLong ? nil : ControlSequence(body: body, final: byte).applicationKey)
    } else {
      continueSequence(byte)
    }
  }

  private var isTooLong: Bool { body.count >= Self.sequenceLimit }

  private mutating func continueSequence(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F:
      if !isTooLong { body.append(byte) }
    case 0x18, 0x1A:
      end(nil)
    default:
      // A control, or a letter beyond ASCII: the sequence broke off and this is the next thing.
      end(nil)
      feedText(byte)
    }
  }

  private mutating func feedMouse(_ byte: UInt8) {
    body.append(byte)
    guard body.count == 3 else { return }
    guard body[0] >= 32, body[1] > 32, body[2] > 32 else { return end(nil) }
    let point = Point(Int(body[1]) - 33, Int(body[2]) - 33)
    let event = MouseEvent(code: Int(body[0]) - 32, at: point, isRelease: false)
    end(event.map(Key.mouse))
  }

  private mutating func feedString(_ byte: UInt8, opener: UInt8) {
    switch byte {
    case 0x07 where opener == UInt8(ascii: "]"), 0x18, 0x1A: end(nil)
    case 0x1B: state = .stringEnd(opener: opener)
    default:
      // Only whether there is anything matters.
      if body.isEmpty { body.append(byte) }
    }
  }

  private mutating func feedPaste(_ byte: UInt8, matched: Int) {
    if byte == Self.pasteEnd[matched] {
      state = .paste(matched: matched + 1)
      if matched + 1 == Self.pasteEnd.count { finishPaste() }
      return
    }
    for lost in Self.pasteEnd[..<matched] { keepPasted(lost) }
    if byte == Self.pasteEnd[0] {
      state = .paste(matched: 1)
    } else {
      keepPasted(byte)
      state = .paste(matched: 0)
    }
  }

  private mutating func keepPasted(_ byte: UInt8) {
    if body.count < Self.pasteLimit { body.append(byte) }
  }

  private mutating func finishPaste() {
    let text = PastedText.text(body)
    end(nil)
    keys.append(.paste(text))
  }
}
