/// A piece with so many words, for what counts them.
enum WrittenPiece {
  /// A Korean word is one with its number, a Japanese letter and its number are two.
  static func text(_ name: String, _ count: Int) -> String {
    (0..<count).map { "\(name)\($0)" }.joined(separator: " ")
  }

  /// A draft of these blocks.
  static func piece(_ blocks: String...) -> String {
    "---\ntitle: A\noutlet: fp\nstatus: drafting\n---\n\n" + blocks.joined(separator: "\n\n")
      + "\n"
  }
}
