import Editorial

/// Front matter where a text has none yet: a new piece's, or the first of an old file.
///
/// Its keys go through the plan, the scalars and the proof of every other edit.
package struct NewFrontMatter {
  /// What stays before the opening fence: the byte order mark of an old file.
  private var head: [UInt8] = []
  /// Lines of the writer's own that follow the keys, each with its ending.
  private let kept: [UInt8]
  private let text: [UInt8]
  private let ending: FrontMatterBlock.LineEnding
  private var syntax = FieldSyntax.yaml

  /// Front matter of a new file above `text`.
  package init(above text: [UInt8]) {
    self.init(above: text, keeping: [], ending: FrontMatterBlock(text).ending)
  }

  /// Front matter of a new file that begins as a template does.
  package init(_ template: PieceTemplate) {
    self.init(above: template.text, keeping: template.kept, ending: template.ending)
    syntax = template.syntax
  }

  /// Front matter of a file that has none, as its block says.
  init(of file: [UInt8], _ block: FrontMatterBlock) {
    self.init(above: Array(file[block.body...]), keeping: [], ending: block.ending)
    head = Array(file[..<block.body])
  }

  private init(above text: [UInt8], keeping kept: [UInt8], ending: FrontMatterBlock.LineEnding) {
    self.kept = kept
    self.text = text
    self.ending = ending
  }

  /// The whole new file, each key in the order given and reading back as the value given.
  ///
  /// Values of the keys `quoted` stand between quotes even where they need none: free text stays
  /// readable when the writer puts a colon into it later.
  ///
  /// - Throws: `Refusal` where that cannot be written or proved.
  package func file(
    _ keys: [(key: String, value: String)], quoting quoted: Set<String> = []
  ) throws(Refusal) -> [UInt8] {
    try plan(keys.map { KeyEdit($0.key, .set($0.value)) }, quoting: quoted).bytes
  }

  func plan(
    _ edits: [KeyEdit], quoting quoted: Set<String> = []
  ) throws(Refusal) -> SplicePlan {
    // UTF-16 files exist; so do pictures called `.md`.
    guard !text.contains(0), String(validating: text, as: UTF8.self) != nil else {
      throw Refusal("this is not UTF-8 text: save the file as UTF-8", edit: Place(line: 1))
    }
    let fence = Array(syntax.fence.utf8) + ending.bytes
    let start = head.count + fence.count
    let old = head + fence + kept + fence + text
    let end = start + kept.count
    let part = try Splice.keys(of: old, FrontMatterBlock(old), syntax, edits)
    let bare = try FieldText(old, part: part, firstLine: 2, as: syntax, ending: ending)
    var planner = SplicePlanner(bare, try bare.root(), putsFirst: true)
    planner.quoted = quoted
    let plan = try planner.plan(edits)
    // Where nothing is to be written, an old file gets no front matter either.
    if plan.changes.isEmpty, kept.isEmpty {
      return SplicePlan(bytes: head + text, changes: [], keys: [])
    }
    let after = FrontMatterBlock(plan.bytes)
    let shift = plan.bytes.count - bare.file.count
    guard after.syntax == syntax, !after.isLate, after.part == start..<end + shift,
      plan.bytes[after.body...].elementsEqual(text),
      let part = try? Splice.keys(of: plan.bytes, after, syntax, edits),
      part.upperBound == bare.part.upperBound + shift
    else { throw planner.unproved() }
    try planner.prove(plan, part: part)
    try planner.proveReading(plan, part: part)
    let new = Array(plan.bytes[head.count..<after.body])
    return SplicePlan(
      bytes: plan.bytes, changes: [ByteChange(offset: head.count, old: [], new: new)],
      keys: plan.keys)
  }
}
