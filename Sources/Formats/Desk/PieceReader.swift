import Editorial

/// Reads the front matter of Markdown files of one source; made once per thread.
package struct PieceReader: ~Copyable {
  private var frontMatter = FrontMatterReader()
  private var builder: PieceBuilder

  /// - Parameters:
  ///   - plan: what `desk.yaml` says.
  ///   - source: the source the files lie in.
  ///   - now: tells a site's post that is out from one that lies ahead (R2).
  ///   - home: the zone that decides days.
  package init(plan: Plan, source: PieceSource, now: Moment, home: Zone) {
    builder = PieceBuilder(plan: plan, source: source, now: now, home: home)
  }

  /// Reads a file, or its beginning: `hints.isWholeFile` says which.
  package mutating func read(
    _ bytes: UnsafeRawBufferPointer, id: FilePath, hints: PieceHints
  ) -> PieceReading {
    read(bytes, FrontMatterBlock(bytes, isWhole: hints.isWholeFile), id: id, hints: hints)
  }

  /// The same where it is known already where the front matter stands.
  package mutating func read(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock, id: FilePath, hints: PieceHints
  ) -> PieceReading {
    builder.begin()
    // Hugo's own list pages: they head a section and are never sent to anybody.
    if builder.source.style == .hugo, id.name.hasPrefix("_index.") { return .note([]) }
    if !hints.isWholeFile, bytes.count < FrontMatterBlock.limit,
      block.kind == .unclosed || (block.kind == .none && Self.mayGoOn(bytes))
    {
      return .needsMore
    }
    if let place = ConflictMarkers.inFrontMatter(bytes, block) {
      // In a vault a merge of notes is nothing to us.
      if !builder.source.isAll {
        Self.salvage(UnsafeRawBufferPointer(rebasing: bytes[block.part]), block, &builder)
        if block.kind == .yaml, !builder.isPiece { return .note([]) }
      }
      return .broken([PieceFinding(.problem(Refusal.conflicted(at: place).cause), at: place)])
    }
    let (body, isSound) = readFrontMatter(bytes, block)
    if !isSound || !builder.saysSo, let meant = readMeant(bytes, id, hints) { return meant }
    guard builder.isPiece else { return .note(builder.findingsOfNote) }
    let piece = builder.piece(id, hints) {
      Self.heading(bytes, from: body) ?? PieceFileName.title(id)
    }
    if builder.isLocked { builder.lockFindings() }
    builder.dropMends(unlessWritableIn: bytes)
    return .piece(piece, bodyOffset: body, findings: builder.findings)
  }

  /// Takes what stands between the fences; where the text begins, and whether all could be read.
  private mutating func readFrontMatter(
    _ bytes: UnsafeRawBufferPointer, _ block: FrontMatterBlock
  ) -> (body: Int, isSound: Bool) {
    let part = UnsafeRawBufferPointer(rebasing: bytes[block.part])
    switch block.kind {
    case .yaml, .toml:
      switch Self.readFields(part, block, &frontMatter, &builder) {
      case .all: return (block.body, true)
      case .some: return (block.body, false)
      // Prose between two rules is text to count.
      case .none: return (Self.start(bytes), false)
      }
    case .json: builder.add(PieceSentence.json, at: Place(line: 1))
    case .unclosed:
      return (readUnclosed(bytes, part, block), false)
    case .none: break
    }
    return (block.body, true)
  }

  /// Takes what can be read of front matter that no fence closes in time; where the text begins.
  private mutating func readUnclosed(
    _ bytes: UnsafeRawBufferPointer, _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock
  ) -> Int {
    let keys = block.isTooLong ? part : Self.paragraph(part)
    if block.syntax == .toml {
      _ = Self.readFields(keys, block, &frontMatter, &builder)
    } else if block.beginsLikeKeys(bytes) {
      Self.salvage(keys, block, &builder)
    } else {
      return Self.start(bytes)
    }
    builder.isLocked = true
    builder.add(
      block.isTooLong ? PieceSentence.tooLong : PieceSentence.noClosing(block.syntax ?? .yaml),
      at: Place(line: max(block.firstLine - 1, 1)))
    return block.isTooLong ? block.body : block.part.lowerBound + keys.count
  }

  /// Where text begins that has no front matter.
  private static func start(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads front matter that only we see, where it says that this is a piece (R1): with one problem,
  /// which names what hides it.
  private mutating func readMeant(
    _ bytes: UnsafeRawBufferPointer, _ id: FilePath, _ hints: PieceHints
  ) -> PieceReading? {
    guard let meant = MeantFrontMatter(bytes, keys: builder.words.names) else { return nil }
    let mend = Self.mend(of: meant, in: bytes)
    let asItIs = builder
    builder.begin()
    return meant.text.withUnsafeBytes { text in
      let block = FrontMatterBlock(text)
      _ = readFrontMatter(text, block)
      guard builder.saysSo else {
        builder = asItIs
        return nil
      }
      guard builder.isPiece else { return .note(builder.findingsOfNote) }
      builder.dropProblems()
      builder.add(meant.sentence, at: meant.place, mend)
      builder.lockFindings()
      let piece = builder.piece(id, hints) {
        Self.heading(text, from: block.body) ?? Self.heading(bytes, from: 0)
          ?? PieceFileName.title(id)
      }
      return .meant(piece, text: meant.text, findings: builder.findings)
    }
  }

  /// What mends the fault where it is a key's colon: the rest must read with it.
  private static func mend(
    of meant: MeantFrontMatter, in bytes: UnsafeRawBufferPointer
  ) -> Mend? {
    switch meant.fault {
    case .noSpace, .wideColon:
      let block = FrontMatterBlock(bytes)
      return mend(UnsafeRawBufferPointer(rebasing: bytes[block.part]), block, meant.place.line)
    case .utf16, .notUTF8, .byteOrderMarks, .fence, .below: return nil
    }
  }

  /// A file as it was meant, where it is one that only we can read.
  package func meant(_ bytes: UnsafeRawBufferPointer) -> MeantFrontMatter? {
    MeantFrontMatter(bytes, keys: builder.words.names)
  }

  /// Reads a whole file.
  package mutating func read(
    _ bytes: [UInt8], id: FilePath, hints: PieceHints = PieceHints()
  ) -> PieceReading {
    bytes.withUnsafeBytes { read($0, id: id, hints: hints) }
  }

  /// How much of what stands between the fences could be read.
  private enum Extent {
    case all, some
    /// It is no front matter.
    case none
  }

  private static func readFields(
    _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock,
    _ frontMatter: inout FrontMatterReader, _ builder: inout PieceBuilder
  ) -> Extent {
    do {
      let shape = try frontMatter.read(
        part, firstLine: block.firstLine, as: block.syntax ?? .yaml
      ) { builder.take($0, $1) }
      guard case .other(let place) = shape else {
        if block.kind == .yaml, let title = builder.fields.titleToRead {
          readTitle(at: title, part, block, &builder)
        }
        builder.isLocked = block.kind != .yaml || block.isLate
        return .all
      }
      builder.isLocked = true
      // A first line that is no key hides those below it.
      if block.kind == .yaml, holdsKeys(part, &builder) {
        salvage(part, block, &builder)
        let line = part.lineText(place.line - block.firstLine + 1)
        builder.add(YAMLSentence.noKey(line), at: place, mend(part, block, place.line))
        return .some
      }
      builder.add(PieceSentence.noMapping, at: place, mend(part, block, place.line))
      return .none
    } catch {
      // What can still be read line by line is kept, so that one `@` does not lose the piece.
      salvage(part, block, &builder)
      builder.isLocked = true
      builder.add(error.reason, at: error.place, mend(part, block, error.place.line))
      return .some
    }
  }

  /// Takes a title as it is written where YAML reads it otherwise.
  private static func readTitle(
    at title: Place, _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock,
    _ builder: inout PieceBuilder
  ) {
    // Nearly every plain title is all there is on its line.
    if builder.fields.isTitlePlain, !part.contains(UInt8(ascii: "#")) { return }
    guard
      let meant = MeantTitle.find(
        in: part, firstLine: block.firstLine, line: title.line, read: builder.fields.title)
    else { return }
    builder.fields.title = meant.text
    builder.add(meant.sentence, at: meant.place, block.isLate ? nil : meant.mend?.mend)
  }

  /// What mends front matter that cannot be read; nothing where we do not write.
  private static func mend(
    _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock, _ line: Int
  ) -> Mend? {
    guard block.kind == .yaml, !block.isLate else { return nil }
    return LineMend.find(in: part, firstLine: block.firstLine, failure: line)?.mend
  }

  /// Takes what can be read line by line; a key behind a tab counts where the file would
  /// otherwise not say that it is a piece (R1), since it would then vanish without a word.
  private static func salvage(
    _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock, _ builder: inout PieceBuilder
  ) {
    let keys = builder.words.names
    for isIndented in [false, true] where !builder.saysSo || !isIndented {
      builder.begin()
      LineByLineReader.read(part, firstLine: block.firstLine, wanted: keys, isIndented: isIndented)
      {
        builder.take($0, $1)
      }
    }
    builder.dropProblems()
  }

  /// Whether any line is a key of ours and its value.
  private static func holdsKeys(
    _ part: UnsafeRawBufferPointer, _ builder: inout PieceBuilder
  ) -> Bool {
    var holds = false
    LineByLineReader.read(part, firstLine: 1, wanted: builder.words.names) { _, _ in holds = true }
    return holds
  }

  /// The lines before the first blank one: below it stands the text.
  private static func paragraph(_ part: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    while start < part.count {
      let end = part.lineEnd(from: start)
      if part[start..<end].allSatisfy(isBlank) { break }
      start = part.afterEnding(at: end)
    }
    return UnsafeRawBufferPointer(rebasing: part[..<start])
  }

  /// Whether front matter may still begin, or has begun as TOML or JSON, which are not cut by half.
  private static func mayGoOn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let first = bytes.first { !isBlank($0) && $0 != 0x0A && $0 != 0x0D }
    return first == nil || first == UInt8(ascii: "+") || first == UInt8(ascii: "{")
  }

  /// The first `#` heading among the first 16 KiB, outside fenced code.
  private static func heading(_ bytes: UnsafeRawBufferPointer, from body: Int) -> String? {
    let limit = min(bytes.count, 16_384)
    var start = body
    var isCode = false
    while start < limit {
      let end = bytes.lineEnd(from: start)
      let line = bytes[start..<min(end, limit)]
      if line.starts(with: [0x60, 0x60, 0x60]) || line.starts(with: [0x7E, 0x7E, 0x7E]) {
        isCode.toggle()
      } else if !isCode, line.starts(with: [0x23, 0x20]) {
        var text = PieceKey.trimmed(Substring(decoding: line.dropFirst(2), as: UTF8.self))
        // Closing marks are no part of a heading: `# Title ##`.
        if let last = text.lastIndex(where: { $0 != "#" }), text[last] == " " {
          text = PieceKey.trimmed(text[...last])
        }
        if !text.isEmpty { return text }
      }
      start = bytes.afterEnding(at: end)
    }
    return nil
  }
}
