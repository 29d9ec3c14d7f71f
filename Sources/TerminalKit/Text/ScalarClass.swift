/// What becomes of a scalar on its way to the screen; raw values as in `ScalarTable`.
enum ScalarClass: UInt32 {
  /// One column. East Asian ambiguous ones too: that is what terminals do.
  case narrow = 0
  /// Two columns: Hangul, Han, kana, emoji.
  case wide = 1
  /// A combining mark: none of its own.
  case mark = 2
  /// Never shown: bidi controls, zero-width and other ignorable or format characters.
  case dropped = 3
  /// Shown as U+FFFD: controls, line separators, private use, unassigned, noncharacters.
  case replaced = 4
  /// A space of one column, whatever its kind.
  case space = 5
  /// A conjoining vowel or final of Hangul: none of its own after a leading consonant.
  case jamo = 6

  init(_ scalar: UInt32) {
    // Most of what a writer's screen shows; the table says the same.
    switch scalar {
    case 0x20: self = .space
    case 0x21...0x7E, 0xAE...0x2FF: self = .narrow
    case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3041...0x3096: self = .wide
    default: self = Self.looked(up: scalar)
    }
  }

  /// The class the table gives, by binary search.
  static func looked(up scalar: UInt32) -> ScalarClass {
    let table = ScalarTable.changes
    let key = scalar << 4 | 0xF
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle] <= key { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .replaced }
    return ScalarClass(rawValue: table[low - 1] & 0xF) ?? .replaced
  }

  /// The columns a scalar of the class takes.
  var columns: Int {
    switch self {
    case .narrow, .space, .replaced: 1
    case .wide: 2
    case .mark, .jamo, .dropped: 0
    }
  }
}
