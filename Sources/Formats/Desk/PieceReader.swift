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
    builder.begin()
    // Hugo's own list pages: they head a section and are never sent to anybody.
    if builder.source.style == .hugo, id.name.hasPrefix("_index.") { return .note }
    let block = FrontMatterBlock(bytes, isWhole: hints.isWholeFile)
    if !hints.isWholeFile, bytes.count < FrontMatterBlock.limit,
      block.kind == .unclosed || (block.kind == .none && Self.mayGoOn(bytes))
    {
      return .needsMore
    }
    if let place = ConflictMarkers.inFrontMatter(bytes, block) {
      return .broken([PieceFinding(.problem(Refusal.conflicted(at: place).cause), at: place)])
    }
    let part = UnsafeRawBufferPointer(rebasing: bytes[block.part])
    var body = block.body
    switch block.kind {
    case .yaml, .toml:
      // Prose between two rules is text to count.
      if !Self.readFields(part, block, &frontMatter, &builder) {
        body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      }
    case .json: builder.add(PieceSentence.json, at: Place(line: 1))
    case .unclosed:
      if Self.beginsLikeKeys(part) {
        Self.salvage(Self.paragraph(part), block, &builder)
        builder.isLocked = true
        builder.add(PieceSentence.noClosing, at: Place(line: max(block.firstLine - 1, 1)))
      }
    case .none: break
    }
    guard builder.saysSo || builder.source.isAll else { return .note }
    let piece = builder.piece(id, hints) {
      Self.heading(bytes, from: body) ?? PieceFileName.title(id)
    }
    if builder.isLocked { builder.lockFindings() }
    return .piece(piece, bodyOffset: body, findings: builder.findings)
  }

  /// Reads a whole file.
  package mutating func read(
    _ bytes: [UInt8], id: FilePath, hints: PieceHints = PieceHints()
  ) -> PieceReading {
    bytes.withUnsafeBytes { read($0, id: id, hints: hints) }
  }

  /// Whether there was front matter between the fences.
  private static func readFields(
    _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock,
    _ frontMatter: inout FrontMatterReader, _ builder: inout PieceBuilder
  ) -> Bool {
    do {
      let shape = try frontMatter.read(
        part, firstLine: block.firstLine, as: block.syntax ?? .yaml
      ) { builder.take($0, $1) }
      guard case .other(let place) = shape else {
        if block.kind == .yaml, let title = builder.fields.titleToRead {
          readTitle(at: title, part, block, &builder)
        }
        builder.isLocked = block.kind != .yaml || block.isLate
        return true
      }
      builder.isLocked = true
      // A first line that is no key hides those below it.
      if block.kind == .yaml, holdsKeys(part, &builder) {
        salvage(part, block, &builder)
        let line = part.lineText(place.line - block.firstLine + 1)
        builder.add(YAMLSentence.noKey(line), at: place, mend(part, block, place.line))
        return true
      }
      builder.add(PieceSentence.noMapping, at: place, mend(part, block, place.line))
      return false
    } catch {
      // What can still be read line by line is kept, so that one `@` does not lose the piece.
      salvage(part, block, &builder)
      builder.isLocked = true
      builder.add(error.reason, at: error.place, mend(part, block, error.place.line))
      return true
    }
  }

  /// Takes a title as it is written where YAML makes a list, an alias, a tag or a comment of it:
  /// `[Interview, part 2]`, `*Oldboy`, `&Sons`, `#MeToo`.
  private static func readTitle(
    at title: Place, _ part: UnsafeRawBufferPointer, _ block: FrontMatterBlock,
    _ builder: inout PieceBuilder
  ) {
    LineByLineReader.read(part, firstLine: block.firstLine, wanted: ["title"]) { _, value in
      guard value.keyPlace.line == title.line, value.kind == .scalar, !value.isNull,
        let mark = value.bytes.first, "[{&*!#".utf8.contains(mark), value.bytes.count > 1
      else { return }
      // `# a note to myself` is a comment, `#MeToo` a title; `*name` may be an alias of `&name`.
      if mark == UInt8(ascii: "#"), isBlank(value.bytes[1]) { return }
      let text = String(decoding: value.bytes, as: UTF8.self)
      if mark == UInt8(ascii: "!"), text.hasPrefix("!!") { return }
      if mark == UInt8(ascii: "&") || mark == UInt8(ascii: "*"), isUsed(text, in: part) { return }
      builder.fields.title = text
      builder.add(PieceSentence.quotes("title", Character(Unicode.Scalar(mark))), at: value.place)
    }
  }

  /// Whether both an anchor and its alias stand in the front matter: then that is what they are.
  private static func isUsed(_ text: String, in part: UnsafeRawBufferPointer) -> Bool {
    let name = text.dropFirst().prefix { !$0.isWhitespace }
    let all = String(decoding: part, as: UTF8.self)
    return all.contains("&\(name)") && all.contains("*\(name)")
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

  /// Whether the first line is `key: value`: then a closing fence was forgotten, else `---` is a
  /// rule above prose.
  private static func beginsLikeKeys(_ part: UnsafeRawBufferPointer) -> Bool {
    let end = part.lineEnd(from: 0)
    let start = part[..<end].firstIndex { !isBlank($0) } ?? end
    guard let colon = part[start..<end].firstIndex(of: UInt8(ascii: ":")),
      (1...40).contains(colon - start)
    else { return false }
    return (colon + 1 == end || part[colon + 1] == 0x20)
      && !part[start..<colon].contains(UInt8(ascii: " "))
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
