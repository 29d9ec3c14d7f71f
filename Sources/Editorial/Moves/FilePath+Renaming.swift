// Another name for a file, as a writer types it.
extension FilePath {
  /// The most bytes a name may have.
  private static let longestName = 255

  /// The path of this file under another name, in the folder it is in.
  ///
  /// - Parameter typed: the name, with the ending of a piece's file or without one.
  /// - Returns: the path.
  /// - Throws: `Refusal` where that is no name for a piece's file.
  package func renamed(_ typed: String) throws(Refusal) -> FilePath {
    let name = String(typed.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    guard !name.isEmpty else { throw Refusal("give it a name") }
    guard !name.utf8.contains(UInt8(ascii: "/")) else {
      throw Refusal("a name has no \"/\" in it", .advice("the file stays in its folder"))
    }
    guard name.utf8.first != UInt8(ascii: ".") else {
      throw Refusal("a name that begins with a dot is hidden, and hidden files are not read")
    }
    for scalar in name.unicodeScalars {
      if scalar == "\u{FFFD}" { throw Refusal("this name is not UTF-8") }
      if scalar.isUnseen { throw Refusal("this name has characters that nobody sees") }
    }
    let whole = FilePath(name).ending.isEmpty ? name + ending : name
    guard whole.utf8.count <= FilePath.longestName else {
      throw Refusal(
        "a name has at most \(FilePath.longestName) bytes; this one has \(whole.utf8.count)")
    }
    let path =
      folder.isEmpty ? FilePath(whole) : FilePath("\(folder == "/" ? "" : folder)/\(whole)")
    guard path != self else { throw Refusal("it is called that already") }
    return path
  }
}
