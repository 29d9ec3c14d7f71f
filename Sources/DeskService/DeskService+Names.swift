import Editorial
import Formats

// Files that get another place or name: where to, and whether they are read there as before.
extension DeskService {
  /// A piece's file under another id.
  ///
  /// - Throws: `Refusal` where it would not be read there, or not as what it is.
  func moving(
    _ id: FilePath, seen: String, to newID: FilePath
  ) throws(Refusal) -> FileEditPlan {
    let check = unchanged(id, seen: seen)
    guard let folder = sources.pieces.folder(of: id) else { throw .noPiece }
    let place = try self.place(of: newID, from: folder)
    try requireNoCopy(of: newID, beside: id)
    try requireNoKin(of: id)
    return FileEditPlan(path: absolute(id), .move(to: absolute(newID))) { bytes in
      if let refusal = check(bytes) { return refusal }
      let (old, new) = (
        try? self.piece(in: bytes, id: id), try? self.piece(in: bytes, id: newID, found: place)
      )
      guard let old else { return .noPiece }
      guard let new, new.outlet == old.outlet,
        new.status == old.status, new.statusWord == old.statusWord, new.stamps == old.stamps
      else {
        // The day of a site's post stands in its name, and what the post is hangs on it (R2).
        let isDay = PieceFileName.day(id.name) != nil && PieceFileName.day(newID.name) == nil
        return isDay
          ? Refusal("the day in its name says when it is out", .advice("keep it in the new name"))
          : Refusal("under \(newID) it would be read as something else")
      }
      return nil
    }
  }

  /// Refuses a name by which it would be taken for a copy that an editor or a conflict left (R5).
  private func requireNoCopy(of newID: FilePath, beside id: FilePath) throws(Refusal) {
    let folder = String(newID.folder)
    let original = CopyName.originals(of: String(newID.name)).first { name in
      let other = FilePath(PathFrame.join(folder, name))
      return other != id && sources.pieces.listing.file(other) != nil
    }
    if CopyName.isLeftover(newID.name) {
      throw Refusal("files called so are what an editor leaves, and are not read")
    }
    if let original { throw Refusal("beside \(original) it would be taken for a copy of it") }
  }

  /// Refuses to take a file away from those that count only with it: its copies, its translations (R5).
  private func requireNoKin(of id: FilePath) throws(Refusal) {
    guard let kin = sources.pieces.cache.kin(of: id) else { return }
    throw Refusal(
      "\(kin) beside it is a copy or translation of it, and would count by itself",
      .advice("move or delete that first"))
  }

  /// The folder in which a file of this id is found.
  private func place(
    of newID: FilePath, from folder: WalkedFolder
  ) throws(Refusal) -> WalkedFolder {
    let listing = sources.pieces.listing
    let unread = Refusal("no source of desk.yaml would read it as \(newID)")
    if let found = listing.file(newID) {
      let place = listing.folders[found.folder]
      guard place.source == folder.source else { throw unread }
      return place
    }
    let newFolder = FilePath(String(newID.folder))
    // A folder that was listed and does not take the name is one of a pattern or a single file.
    guard !listing.knows(folder: newFolder), Archive.holds(newFolder) || isBelow(folder, newFolder)
    else { throw unread }
    // The source named first has what lies in several.
    if let other = listing.source(ofFolder: newFolder), other < folder.source { throw unread }
    var place = folder
    place.id = newFolder.text
    return place
  }

  /// Whether a folder lies in the archive of a source elsewhere that is taken whole.
  private func isBelow(_ folder: WalkedFolder, _ newFolder: FilePath) -> Bool {
    folder.taking == .all && sources.pieces.listing.source(ofFolder: newFolder) == folder.source
  }

  /// That a piece still has the status it was seen with, by its fresh text.
  func unchanged(_ id: FilePath, seen: String) -> ([UInt8]) -> Refusal? {
    { bytes in
      do throws(Refusal) {
        return self.changed(try self.piece(in: bytes, id: id), seen: seen)
      } catch {
        return error
      }
    }
  }

  /// Where a piece's file goes that is archived: `archive/` and its path within the desk, or within
  /// the folder of a source elsewhere.
  ///
  /// - Throws: `Refusal` where it cannot be archived.
  func placeInArchive(of id: FilePath) throws(Refusal) -> FilePath {
    guard let source = source(of: id) else { throw .noPiece }
    if source.style.isSite {
      throw Refusal("it is a page of a site, which would lose it")
    }
    if Archive.holds(id) { throw .archivedAlready }
    if let place = Archive.place(inDesk: id.text) { return FilePath(place) }
    let glob = Glob(source.path)
    let root = frame.locate(glob.base)
    guard glob.parts.isEmpty, id.isBelow(FilePath(root)) else {
      throw Refusal(
        "its source, \(source.path), is not one folder, and an archive there would not be read",
        .advice("move it yourself"))
    }
    guard let place = Archive.place(of: id, below: root) else { throw .archivedAlready }
    return FilePath(place)
  }
}

extension Refusal {
  fileprivate static let archivedAlready = Refusal("it is in the archive already")
}
