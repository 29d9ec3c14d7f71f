import Editorial
import Formats

/// The texts of a repository as pieces of the desk: what is counted of bytes that a file had once.
struct GitTexts: ~Copyable {
  private final class Reader {
    var reader: PieceReader

    init(_ reader: consuming PieceReader) {
      self.reader = reader
    }
  }

  private struct Name: Hashable {
    var blob: String
    var source: Int
  }

  /// What a file's bytes were to the desk.
  enum Text {
    case piece([Paragraph])
    /// Text that is no piece; what is written as a note is not written as a piece (R53).
    case note([Paragraph])
    /// A piece between two versions of itself: it goes on from the text before (R50).
    case damaged
  }

  private var process: GitProcess
  private let readers: [Reader]
  private var texts: [Name: Text] = [:]

  /// Longer bytes than these are no text of a writer.
  private static let longest = 4 << 20
  /// As many names fit into a pipe that nobody empties.
  private static let mostAsked = 256
  /// Most texts are asked for again by the next commit that changes them.
  private static let mostKept = 8_192

  /// - Throws: why `git` cannot be asked.
  init(_ program: GitProgram, _ plan: Plan, now: Moment, home: Zone) throws(Refusal) {
    process = try program.start(["cat-file", "--batch"], readsInput: true)
    readers = plan.sources.map {
      Reader(PieceReader(plan: plan, source: $0, now: now, home: home))
    }
  }

  /// Reads what some names stand for.
  ///
  /// - Parameter wanted: blobs, and for each the file and the source it was in.
  /// - Throws: where `git` ends before it has answered.
  mutating func read(_ wanted: [(blob: String, id: FilePath, source: Int)]) throws(Refusal) {
    if texts.count + wanted.count > GitTexts.mostKept { texts = [:] }
    var left = wanted.filter { texts[Name(blob: $0.blob, source: $0.source)] == nil }[...]
    while !left.isEmpty {
      let asked = left.prefix(GitTexts.mostAsked)
      left = left.dropFirst(GitTexts.mostAsked)
      guard process.write(asked.flatMap { Array($0.blob.utf8) + [0x0A] }) else {
        throw .gitEnded
      }
      for (blob, id, source) in asked {
        texts[Name(blob: blob, source: source)] = try readNext(id, source)
      }
    }
  }

  /// What was read of a blob.
  func text(of blob: String, source: Int) -> Text {
    texts[Name(blob: blob, source: source)] ?? .note([])
  }

  /// `78981922… blob 120`, the bytes and a line end; `78981922… missing` of what is not there.
  private mutating func readNext(_ id: FilePath, _ source: Int) throws(Refusal) -> Text {
    guard let line = process.readLine() else { throw .gitEnded }
    let words = line.split(separator: " ")
    guard words.count == 3, let size = Int(words[2]) else { return .note([]) }
    guard words[1] == "blob", size <= GitTexts.longest else {
      guard process.skip(size + 1) else { throw .gitEnded }
      return .note([])
    }
    guard let bytes = process.read(size), process.skip(1) else { throw .gitEnded }
    let reader = readers[source]
    return bytes.withUnsafeBytes { bytes in
      let block = FrontMatterBlock(bytes)
      func paragraphs(from body: Int) -> [Paragraph] {
        Markdown.paragraphs(UnsafeRawBufferPointer(rebasing: bytes[min(body, bytes.count)...]))
      }
      switch reader.reader.read(bytes, block, id: id, hints: PieceHints()) {
      case .piece(_, let body, _):
        return ConflictMarkers.inBody(bytes, block) == nil
          ? .piece(paragraphs(from: body)) : .damaged
      case .broken, .meant: return .damaged
      case .note, .needsMore: return .note(paragraphs(from: block.body))
      }
    }
  }
}

extension Refusal {
  /// It died, or was killed, before it had answered.
  static let gitEnded = Refusal("git ended before it had answered", .retry)
}
