/// How a record of the journal begins: in which version it is written, and what it is.
///
/// `v2 announce …`, `v2 done …`, `v2 mended …`; the first version, which wrote verbs and sentences
/// as texts, has the word alone. A program reads the versions up to its own. A record of a later
/// one, or one of which it understands nothing, was written by a newer program: from then on it
/// reads and writes nothing.
struct RecordStart: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// Everything an action is about to do.
    case announcement
    /// What came of it; `isMended` where that was found out later, by looking at the files.
    case conclusion(isMended: Bool)
  }

  /// The version that is written.
  static let newest = 2

  var version: Int
  var content: Content

  init(_ content: Content) {
    version = RecordStart.newest
    self.content = content
  }

  func write(to line: inout FieldWriter) {
    line.version(version)
    switch content {
    case .announcement: line.word("announce")
    case .conclusion(isMended: false): line.word("done")
    case .conclusion(isMended: true): line.word("mended")
    }
  }

  /// Reads version and word; `nil` where they are none of ours.
  init?(_ line: inout FieldReader) {
    guard var word = line.field() else { return nil }
    version = 1
    if word.first == UInt8(ascii: "v") {
      guard let written = FieldReader.number(UnsafeRawBufferPointer(rebasing: word[1...])),
        written > 1, written <= RecordStart.newest, let next = line.field()
      else { return nil }
      version = written
      word = next
    }
    // This is asked of every line: the first letter tells them apart.
    switch word.first {
    case UInt8(ascii: "a"): content = .announcement
    case UInt8(ascii: "d"): content = .conclusion(isMended: false)
    case UInt8(ascii: "m"): content = .conclusion(isMended: true)
    default: return nil
    }
  }
}
