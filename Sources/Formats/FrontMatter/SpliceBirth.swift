import Editorial

/// Puts front matter in front of a file that has none.
struct SpliceBirth {
  let file: [UInt8]
  let cut: FrontMatterCut

  func plan(_ edits: [KeyEdit]) throws(Refusal) -> SplicePlan {
    // UTF-16 files exist; so do pictures called `.md`.
    guard !file.contains(0), String(validating: file, as: UTF8.self) != nil else {
      throw Refusal(
        at: Place(line: 1), reason: "this is not UTF-8 text: save the file as UTF-8 (e)")
    }
    let fence = Array("---".utf8) + cut.ending.bytes
    let start = cut.body
    let empty = Array(file[..<start]) + fence + fence + file[start...]
    let part = start + fence.count..<start + fence.count
    let text = try SpliceText(empty, part: part, firstLine: 2, ending: cut.ending)
    var planner = SplicePlanner(text, nil)
    let inner = try planner.plan(edits)
    guard let change = inner.changes.first else {
      return SplicePlan(bytes: file, changes: [], keys: [])
    }
    let after = FrontMatterCut(inner.bytes)
    let newPart = part.lowerBound..<part.upperBound + change.new.count
    guard inner.changes.count == 1, after.kind == .yaml, !after.isLate, after.part == newPart,
      inner.bytes[after.body...].elementsEqual(file[start...])
    else { throw planner.unproved() }
    try planner.prove(inner, part: after.part)
    try planner.proveReading(inner, part: after.part)
    let new = fence + change.new + fence
    return SplicePlan(
      bytes: inner.bytes, changes: [ByteChange(offset: start, old: [], new: new)],
      keys: inner.keys)
  }
}
