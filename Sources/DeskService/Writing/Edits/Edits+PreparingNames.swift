import Editorial
import Formats
import Glibc

// What comes to a file as a whole: another name, or its end.
extension Edits {
  /// The largest text that is kept in the journal for a file that is deleted, in bytes.
  static let largestKept = 1 << 20

  /// A file that is to get another name; the folders it goes to are made where they are missing.
  func prepareMove(
    of path: FilePath, to newPath: FilePath, unless check: (([UInt8]) -> Refusal?)?
  ) throws(Refusal) -> PreparedEdit {
    let file = try namedFile(path)
    let base = try file.read(on: disk)
    if let refusal = check?(base.bytes) { throw refusal }
    return try prepareMove(
      of: path, file, base, to: newPath, ResolvedFile(new: newPath, on: disk), leaving: 0)
  }

  /// A file that is to get another name, as it was read.
  ///
  /// - Parameters:
  ///   - path: the path the writer knows.
  ///   - file: the file behind it.
  ///   - base: what it holds.
  ///   - newPath: the path the writer will know it by.
  ///   - new: the same behind all links.
  ///   - leftFolders: how many folders were made for its old path.
  /// - Returns: the edit.
  /// - Throws: `Refusal` where it cannot have that name.
  func prepareMove(
    of path: FilePath, _ file: ResolvedFile, _ base: FileBase, to newPath: FilePath,
    _ new: ResolvedFile, leaving leftFolders: Int
  ) throws(Refusal) -> PreparedEdit {
    guard base.state.links == 1 else { throw .severalNames }
    try file.requireWritableFolder(on: disk)
    guard try !new.isTaken(on: disk, inNewFolder: true) else { throw .exists }
    let ground = try new.ground(on: disk)
    guard ground.device == base.state.device else { throw .otherDisk }
    try ResolvedFile(path: FilePath(ground.folder + "/" + new.name)).requireWritableFolder(on: disk)
    let newName = NewName(
      path: newPath, target: new.path, foldersMade: ground.missing, foldersLeft: leftFolders)
    let record = EditRecord(
      kind: .move, path: path, target: file.path, temporary: "", before: base.checksum,
      after: base.checksum, changes: [], keys: [], newName: newName)
    return PreparedEdit(record: record, file: file, work: .move(base, to: newName), bytes: [])
  }

  /// A file that is to be removed, its text and its permissions kept in the record.
  func prepareDeletion(
    of path: FilePath, unless check: (([UInt8]) -> Refusal?)?
  ) throws(Refusal) -> PreparedEdit {
    let file = try namedFile(path)
    let base = try file.readForWriting(on: disk)
    if let refusal = check?(base.bytes) { throw refusal }
    guard base.bytes.count <= Edits.largestKept else { throw .tooLargeToKeep }
    return try prepareRemoval(
      of: path, file, base, [ByteChange(offset: 0, old: base.bytes, new: [])],
      mode: base.state.permissions)
  }

  /// A file that is to be removed, as it was read.
  func prepareRemoval(
    of path: FilePath, _ file: ResolvedFile, _ base: FileBase, _ changes: [ByteChange],
    mode: UInt32?
  ) throws(Refusal) -> PreparedEdit {
    let record = EditRecord(
      kind: .remove, path: path, target: file.path, temporary: try temporaryName(for: file),
      before: base.checksum, after: nil, changes: changes, keys: [], mode: mode)
    return PreparedEdit(record: record, file: file, work: .remove(base), bytes: [])
  }

  /// The file of a path whose name is its own, not that of a link: what comes to a name would come
  /// to the link, and what it leads to would stay.
  private func namedFile(_ path: FilePath) throws(Refusal) -> ResolvedFile {
    let file = try ResolvedFile(existing: path, on: disk)
    guard try ResolvedFile(new: path, on: disk) == file else { throw .isLink }
    return file
  }
}

extension ResolvedFile {
  /// The nearest folder above it that is there, its device, and how many below that are missing.
  fileprivate func ground(
    on disk: Disk
  ) throws(Refusal) -> (folder: String, device: UInt, missing: Int) {
    var folder = FilePath(self.folder)
    var missing = 0
    while true {
      do throws(SystemError) {
        return (folder.text, try disk.state(try disk.openFolder(folder.text)).device, missing)
      } catch {
        guard error.code == ENOENT, folder.text != "/", !folder.text.isEmpty else {
          throw error.code == ENOTDIR ? .folderIsFile : Refusal(error)
        }
      }
      folder = FilePath(String(folder.folder))
      missing += 1
    }
  }
}
