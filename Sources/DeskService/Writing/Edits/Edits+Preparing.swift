import Editorial
import Formats

extension Edits {
  /// Reads every file afresh and works out its new text.
  func prepare(_ plans: [FileEditPlan], after mending: Mending = Mending()) -> Batch {
    var batch = Batch(blocked: mending.blocked)
    for plan in plans {
      do throws(Refusal) {
        if let edit = try prepare(plan) { batch.add(edit, disk) }
      } catch {
        batch.refuse(plan.path, error)
      }
    }
    return batch
  }

  /// `nil` if the file already is as it should be.
  private func prepare(_ plan: FileEditPlan) throws(Refusal) -> PreparedEdit? {
    switch plan.content {
    case .create(let bytes):
      return try prepareCreation(of: plan.path, bytes, within: plan.ground)
    case .move(let path):
      return try prepareMove(of: plan.path, to: path, unless: plan.check)
    case .append(let lines, let log, let zone):
      return prepareAppending(lines.map { ($0, $0) }, to: log, of: plan.path, in: zone)
    case .delete:
      return try prepareDeletion(of: plan.path, unless: plan.check)
    case .keys(let edits, let target):
      let file = try ResolvedFile(existing: plan.path, on: disk)
      let base = try file.readForWriting(on: disk)
      if let refusal = plan.check?(base.bytes) { throw refusal }
      let spliced = try Splice.plan(edits, in: base.bytes, at: target)
      return try prepareChange(of: plan.path, file, base, spliced, edits, at: target)
    case .mend(let mend):
      let file = try ResolvedFile(existing: plan.path, on: disk)
      let base = try file.readForWriting(on: disk)
      if let refusal = plan.check?(base.bytes) { throw refusal }
      let mended = try Splice.plan(mending: mend, in: base.bytes)
      return try prepareChange(of: plan.path, file, base, mended, [], at: .frontMatter)
    }
  }

  func prepareCreation(
    of path: FilePath, _ bytes: [UInt8], within ground: FolderGround? = nil, mode: UInt32? = nil
  ) throws(Refusal) -> PreparedEdit {
    let folder = try NewFolder(for: path, within: ground, on: disk)
    let file = ResolvedFile(path.name, in: folder)
    guard try !file.isTaken(on: disk, inNewFolder: true) else { throw .exists }
    let record = EditRecord(
      kind: .create, path: path, target: file.path, temporary: try temporaryName(for: file),
      before: nil, after: Checksum(bytes), changes: [ByteChange(offset: 0, old: [], new: bytes)],
      keys: [], mode: mode)
    return PreparedEdit(record: record, file: file, work: .create(in: folder), bytes: bytes)
  }

  func prepareChange(
    of path: FilePath, _ file: ResolvedFile, _ base: FileBase, _ plan: SplicePlan,
    _ edits: [KeyEdit], at target: SpliceTarget
  ) throws(Refusal) -> PreparedEdit? {
    guard plan.bytes != base.bytes else { return nil }
    // The changes are all an undo has: they must be the whole difference.
    guard Splice.apply(plan.changes, to: base.bytes) == plan.bytes else {
      throw .unproved
    }
    // The journal knows keys of front matter and of deadlines; what a semester says of itself is
    // taken back byte for byte.
    let named = target == .semester ? [] : plan.keys
    let keys = named.filter { $0.from != $0.to }.map { change in
      let edit = edits.first { $0.key == change.key }
      return KeyRecord(change: change, aliases: edit?.aliases ?? [], anchor: edit?.anchor)
    }
    let record = EditRecord(
      kind: .change, path: path, target: file.path, temporary: try temporaryName(for: file),
      before: base.checksum, after: Checksum(plan.bytes), deadline: DeadlineName(target),
      changes: plan.changes, keys: keys)
    return PreparedEdit(record: record, file: file, work: .replace(base), bytes: plan.bytes)
  }

  func temporaryName(for file: ResolvedFile) throws(Refusal) -> String {
    do throws(SystemError) {
      return file.temporaryName(try disk.randomName())
    } catch {
      throw Refusal(error)
    }
  }
}

extension DeadlineName {
  init?(_ target: SpliceTarget) {
    guard case .deadline(let title, let due) = target else { return nil }
    self.init(title: title, due: due)
  }
}

extension EditRecord {
  /// Where the keys of this edit stand.
  var spliceTarget: SpliceTarget {
    guard let deadline else { return .frontMatter }
    return .deadline(title: deadline.title, due: deadline.due)
  }
}
