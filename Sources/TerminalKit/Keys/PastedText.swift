/// Makes a paste into text that may go into a file.
///
/// Unlike what is shown, it keeps what belongs to the writing (joiners within emoji and Persian,
/// characters newer than our table) and drops what only hides or moves: controls, bidi controls,
/// zero-width spaces, byte order marks. A character that was cut at the limit is left out.
enum PastedText {
  static func text(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in decoder.decode(bytes) {
      let isSecondHalf = isAfterReturn && scalar == "\n"
      isAfterReturn = scalar == "\r"
      if isSecondHalf { continue }
      switch scalar.value {
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: text.append("\n")
      case 0x09, 0x200C, 0x200D, 0xFE00...0xFE0F: text.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: break
      default:
        let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE
        if !isNoncharacter, ScalarClass(scalar.value) != .dropped { text.append(scalar) }
      }
    }
    return String(text)
  }
}
