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
}
