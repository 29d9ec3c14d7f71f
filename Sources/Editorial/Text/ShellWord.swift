/// Words as they are typed to a shell.
package enum ShellWord {
  /// A word that a shell takes for this very word: quoted where it has to be.
  package static func quoted(_ word: String) -> String {
    let plain = Set("-_./~:@%+,=".unicodeScalars)
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || plain.contains(scalar)
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// A word with control characters in it, as bash and zsh read it: `$'two\nlines'`; `nil` for a word
  /// without any.
  ///
  /// Pasted as it is, a line end in a name would be a command given, and an escape whatever it likes.
  package static func escaped(_ word: String) -> String? {
    guard word.unicodeScalars.contains(where: \.isControl) else { return nil }
    var text = "$'"
    for scalar in word.unicodeScalars {
      if scalar.isControl {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      } else {
        if scalar == "'" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "'"
  }
}
