import TerminalKit

/// What a terminal may send: the same keys come of it wherever it is split, and it comes to rest.
enum KeyNoise {
  static func take(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    let whole = keys(bytes, inPartsOf: max(bytes.count, 1))
    for size in [1, 2, 3, Int(first) % 16 + 4] {
      hold(keys(bytes, inPartsOf: size) == whole, "other keys in parts of \(size)")
    }
    for key in whole {
      guard case .paste(let text) = key else { continue }
      hold(text.utf8.count <= KeyDecoder.pasteLimit * 3, "a paste beyond its limit")
      hold(!text.unicodeScalars.contains("\u{1B}"), "a paste with an Escape in it")
    }
  }

  private static func keys(_ bytes: [UInt8], inPartsOf size: Int) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      keys += decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    var flushes = 0
    while decoder.isPending {
      keys += decoder.flush()
      flushes += 1
      hold(flushes <= 4, "never at rest")
    }
    return keys
  }
}
