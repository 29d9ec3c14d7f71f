/// What a terminal tells a program: a key, a paste, the mouse, a new size.
package enum Key: Hashable, Sendable {
  /// A character typed, a space included.
  case character(Character)
  /// Control and a letter (in lower case) or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// Alt (or Escape at once before) and a character.
  case alt(Character)
  case enter, escape, tab, backtab
  case up, down, left, right
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  /// A function key, from 1.
  case function(Int)
  /// Another key with modifiers; made by `with(_:)`, which keeps to the cases above where it can.
  indirect case modified(Key, Modifiers)
  /// Text pasted as a whole: lines end in `\n`, and there are no other controls but tabs.
  case paste(String)
  case mouse(MouseEvent)
  /// The terminal has a new size.
  case resize(Size)
  /// A key nobody has a name for.
  case unknown

  /// What is held down with a key.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Shift, where the key does not say so itself.
    package static let shift = Modifiers(rawValue: 1)
    /// Alt, or Meta.
    package static let alt = Modifiers(rawValue: 2)
    /// Control.
    package static let control = Modifiers(rawValue: 4)
  }

  /// This key with modifiers held down, in the one form it has.
  package func with(_ modifiers: Modifiers) -> Key {
    guard !modifiers.isEmpty else { return self }
    switch self {
    case .character(let character):
      return Self.character(character, with: modifiers)
    case .tab where modifiers.contains(.shift):
      return Key.backtab.with(modifiers.subtracting(.shift))
    case .backtab where modifiers.contains(.shift):
      return with(modifiers.subtracting(.shift))
    case .modified(let key, let more):
      return key.with(modifiers.union(more))
    case .control(let character):
      return Key.character(character).with(modifiers.union(.control))
    case .alt(let character):
      return Key.character(character).with(modifiers.union(.alt))
    case .paste, .mouse, .resize, .unknown:
      return self
    default:
      return .modified(self, modifiers)
    }
  }

  /// The key that was pressed with Alt held down; `nil` where it was not.
  package var withoutAlt: Key? {
    switch self {
    case .alt(let character): .character(character)
    case .modified(let key, let modifiers) where modifiers.contains(.alt):
      key.with(modifiers.subtracting(.alt))
    default: nil
    }
  }

  private static func character(_ character: Character, with modifiers: Modifiers) -> Key {
    if modifiers.contains(.control) {
      // A terminal cannot tell upper from lower case here.
      let base = Key.control(lowercased(character))
      return modifiers.contains(.alt) ? .modified(base, .alt) : base
    }
    let shifted = modifiers.contains(.shift) ? uppercased(character) : character
    return modifiers.contains(.alt) ? .alt(shifted) : .character(shifted)
  }

  private static func lowercased(_ character: Character) -> Character {
    guard let value = character.asciiValue, 0x41...0x5A ~= value else { return character }
    return Character(Unicode.Scalar(value + 0x20))
  }

  private static func uppercased(_ character: Character) -> Character {
    guard let value = character.asciiValue, 0x61...0x7A ~= value else { return character }
    return Character(Unicode.Scalar(value - 0x20))
  }
}
