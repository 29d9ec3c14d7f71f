import Editorial

extension Splice {
  /// Plans another name for one key of front matter, its value and all else as it was.
  ///
  /// - Parameters:
  ///   - seen: the key as it was read.
  ///   - meant: its name from now on.
  ///   - line: the line of the file where it stands.
  ///   - file: the file as it is now.
  ///   - block: where its front matter stands.
  /// - Returns: a plan that changes nothing but the key.
  /// - Throws: `Refusal` where it stands there no longer, or is written in no plain way.
  static func plan(
    renaming seen: String, to meant: String, line: Int, in file: [UInt8], _ block: FrontMatterBlock
  ) throws(Refusal) -> SplicePlan {
    let text = try FieldText(
      file, part: block.part, firstLine: block.firstLine, ending: block.ending)
    guard let root = try text.root(), root.first(meant) == nil,
      let entry = root.entries.first(where: { entry in
        let key = text.events[entry.key]
        return key.string == seen && block.firstLine + key.startLine == line
      })
    else { throw .readsOtherwise }
    let key = text.events[entry.key]
    guard key.isPlain, key.anchor.isEmpty, key.tag.isEmpty,
      file[key.bytes].elementsEqual(key.text)
    else { throw .mendsMore }
    let change = ByteChange(
      offset: key.bytes.lowerBound, old: key.text, new: Array(meant.utf8))
    guard let bytes = apply([change], to: file) else { throw .readsOtherwise }
    let plan = SplicePlan(bytes: bytes, changes: [change], keys: [])
    let after = FrontMatterBlock(bytes)
    let again = try FieldText(
      bytes, part: after.part, firstLine: after.firstLine, ending: after.ending)
    var wanted = text.events
    wanted[entry.key].text = change.new
    guard again.events.count == wanted.count,
      zip(again.events, wanted).allSatisfy({ $0.reads(like: $1) })
    else { throw .mendsMore }
    return plan
  }
}

extension Refusal {
  /// What was to be mended is no longer as it was.
  static let readsOtherwise = Refusal("it reads otherwise now; nothing was written")
  /// The mend would change more than what is wrong.
  static let mendsMore = Refusal("it cannot be mended here without touching more", .edit(at: nil))
}
