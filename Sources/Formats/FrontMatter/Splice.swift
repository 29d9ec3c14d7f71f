import Editorial

/// Changes named keys of a file and not one byte more; what cannot be proved is refused.
///
/// libyaml's marks say where a scalar stands, the new bytes go there, and the result is parsed
/// again: its events must be the old ones with exactly the planned changes.
package enum Splice {
  /// A file larger than this many bytes is refused.
  package static let largest = 64 << 20

  /// Plans the edits of one file; throws where any one of them cannot be made safely.
  package static func plan(
    _ edits: [KeyEdit], in file: [UInt8], at target: SpliceTarget
  ) throws(Refusal) -> SplicePlan {
    guard file.count <= largest else {
      throw Refusal("the file is larger than \(largest >> 20) MB", .edit(at: nil))
    }
    switch target {
    case .frontMatter: return try planFrontMatter(edits, file)
    case .deadline, .semester: return try planSemester(edits, file, target)
    }
  }

  /// Whether an edit of one key can be made safely, and replaces the value that was seen there.
  static func canReplace(
    _ seen: String, by edit: KeyEdit, in file: [UInt8], at target: SpliceTarget
  ) -> Bool {
    (try? plan([edit], in: file, at: target))?.keys.first?.from == seen
  }

  /// Plans the mend of front matter that YAML cannot read.
  ///
  /// - Parameters:
  ///   - mend: what was to be mended, as it was found before.
  ///   - file: the file as it is now.
  /// - Returns: a plan that changes nothing but the mended line.
  /// - Throws: `Refusal` where by now it is no longer the one mend there is.
  package static func plan(mending mend: Mend, in file: [UInt8]) throws(Refusal) -> SplicePlan {
    let block = FrontMatterBlock(file)
    if let place = ConflictMarkers.inFrontMatter(file, block) ?? ConflictMarkers.inBody(file, block)
    {
      throw .conflicted(at: place)
    }
    guard file.count <= largest, block.kind == .yaml, !block.isLate else { throw .readsOtherwise }
    if case .key(let seen, let meant, let line) = mend {
      return try plan(renaming: seen, to: meant, line: line, in: file, block)
    }
    guard let found = lineMend(in: file, block), found.mend == mend else { throw .readsOtherwise }
    var change = found.change
    change.offset += block.part.lowerBound
    guard let bytes = apply([change], to: file) else { throw .readsOtherwise }
    let after = FrontMatterBlock(bytes)
    let shift = bytes.count - file.count
    guard after.kind == .yaml, after.part.lowerBound == block.part.lowerBound,
      after.part.upperBound == block.part.upperBound + shift, after.body == block.body + shift
    else { throw .mendsMore }
    return SplicePlan(bytes: bytes, changes: [change], keys: [])
  }

  /// The mend of a file's front matter, where that cannot be read or its title is not what it says.
  private static func lineMend(in file: [UInt8], _ block: FrontMatterBlock) -> LineMend? {
    let line: Int
    do throws(YAMLFailure) {
      let events = try FieldText.events(file, block.part, block.firstLine, as: .yaml)
      guard events.count > 2 else { return nil }
      if events[2].isMapping { return titleMend(in: file, block, events) }
      line = block.firstLine + events[2].startLine
    } catch {
      line = error.place.line
    }
    return file[block.part].withUnsafeBytes {
      LineMend.find(in: $0, firstLine: block.firstLine, failure: line)
    }
  }

  /// Quotes round the title of front matter that can be read.
  private static func titleMend(
    in file: [UInt8], _ block: FrontMatterBlock, _ events: [FieldEvent]
  ) -> LineMend? {
    guard let title = FieldMapping(events, at: 2).first("title") else { return nil }
    let value = events[title.value.lowerBound]
    return file[block.part].withUnsafeBytes {
      MeantTitle.find(
        in: $0, firstLine: block.firstLine, line: block.firstLine + events[title.key].startLine,
        read: value.isScalar && !value.isNothing ? value.string : nil)?.mend
    }
  }

  /// The file with the changes made; nothing if it does not hold the old bytes where they say.
  package static func apply(_ changes: [ByteChange], to file: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(file.count + changes.reduce(0) { $0 + $1.new.count })
    var copied = 0
    for change in changes {
      let (end, tooLarge) = change.offset.addingReportingOverflow(change.old.count)
      guard !tooLarge, change.offset >= copied, end <= file.count,
        file[change.offset..<end].elementsEqual(change.old)
      else { return nil }
      result += file[copied..<change.offset]
      result += change.new
      copied = end
    }
    return result + file[copied...]
  }

  /// The changes that take back `changes`, by offset in the file they made.
  package static func inverse(_ changes: [ByteChange]) -> [ByteChange] {
    var shift = 0
    return changes.map { change in
      defer { shift += change.new.count - change.old.count }
      return ByteChange(offset: change.offset &+ shift, old: change.new, new: change.old)
    }
  }

  private static func planFrontMatter(
    _ edits: [KeyEdit], _ file: [UInt8]
  ) throws(Refusal) -> SplicePlan {
    let block = FrontMatterBlock(file)
    if let place = ConflictMarkers.inFrontMatter(file, block) ?? ConflictMarkers.inBody(file, block)
    {
      throw .conflicted(at: place)
    }
    if let meant = MeantFrontMatter(file) {
      throw Refusal(meant.sentence, edit: meant.place)
    }
    if let cause = unwritable(block) {
      throw Refusal(cause, edit: Place(line: block.firstLine))
    }
    guard block.kind != .none, let syntax = block.syntax else {
      return try NewFrontMatter(of: file, block).plan(edits)
    }
    let text = try FieldText(
      file, part: try keys(of: file, block, syntax, edits), firstLine: block.firstLine, as: syntax,
      ending: block.ending)
    var planner = SplicePlanner(text, try text.root())
    let plan = try planner.plan(edits)
    let after = FrontMatterBlock(plan.bytes)
    let shift = plan.bytes.count - file.count
    guard after.kind == block.kind, after.part.lowerBound == block.part.lowerBound,
      after.part.upperBound == block.part.upperBound + shift, after.body == block.body + shift,
      let part = try? keys(of: plan.bytes, after, syntax, edits),
      part.upperBound == text.part.upperBound + shift
    else { throw planner.unproved() }
    try planner.prove(plan, part: part)
    try planner.proveReading(plan, part: part)
    return plan
  }

  /// The bytes of front matter where its own keys stand: in TOML, those above the first table.
  static func keys(
    of file: [UInt8], _ block: FrontMatterBlock, _ syntax: FieldSyntax, _ edits: [KeyEdit]
  ) throws(Refusal) -> Range<Int> {
    switch syntax {
    case .yaml: block.part
    case .toml:
      try TOMLFrontMatter.top(
        of: file, block.part, for: edits.flatMap { [$0.key] + $0.aliases }.map { $0.lowercased() })
    }
  }

  private static func unwritable(_ block: FrontMatterBlock) -> String? {
    switch block.kind {
    case .json: "JSON front matter is left alone"
    case .unclosed where block.isTooLong:
      "the front matter is longer than 64 KB: move what is long in it into the text"
    case .unclosed:
      "the front matter is not closed: put a line `\((block.syntax ?? .yaml).fence)` below it"
    case .yaml where block.isLate:
      "blank lines above the front matter hide it from Jekyll and Obsidian: delete them"
    case .yaml, .toml, .none: nil
    }
  }

  private static func planSemester(
    _ edits: [KeyEdit], _ file: [UInt8], _ target: SpliceTarget
  ) throws(Refusal) -> SplicePlan {
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let ending = FrontMatterBlock(file).ending
    let text = try FieldText(file, part: start..<file.count, firstLine: 1, ending: ending)
    let mapping =
      if case .deadline(let title, let due) = target {
        try text.deadline(title: title, due: due)
      } else {
        try text.semester()
      }
    var planner = SplicePlanner(text, mapping)
    let plan = try planner.plan(edits)
    try planner.prove(plan, part: start..<plan.bytes.count)
    return plan
  }
}
