import Editorial
import Formats
import Glibc

/// Finds the files of every source, folder by folder.
///
/// One call lists one folder, so that whoever drives it can watch the folder before it is listed and
/// see to other things in between. A symlinked folder is entered once, after all real ones; one that
/// leads back above its source is not.
struct SourceWalk {
  private(set) var listing: SourceListing

  private let frame: PathFrame
  private let outlets: [String: OutletID]
  /// Last in, first out; reversed so that the first source comes first.
  private var pending: [WalkedFolder] = []
  private var links: [(folder: WalkedFolder, identity: FileIdentity)] = []
  private var followed = 0
  private var entered: Set<Entered> = []
  private var above: Set<FileIdentity> = []
  private var seen: Set<FilePath> = []
  /// The folders that the sources begin with.
  private var outermost: Set<String> = []
  private let mayOverlap: Bool

  private struct Entered: Hashable {
    var identity: FileIdentity
    /// `nil` for a folder taken whole: nothing is left in it for another source.
    var source: Int?
    var taking: WalkedFolder.Taking?
  }

  /// A walk of sources: the first has a file that lies in several.
  ///
  /// `outlets` are those that folders may be named like, folded by `Plan.folder`.
  init(_ selection: SourceSelection, outlets: [String: OutletID] = [:], frame: PathFrame) {
    listing = SourceListing(selection)
    self.outlets = outlets
    self.frame = frame
    mayOverlap = selection.mayOverlap
    for index in selection.globs.indices {
      begin(index)
      if selection.readsArchive { beginArchive(index) }
    }
    pending.reverse()
  }

  /// The folder that the next call of `list` lists; `nil` at the end.
  mutating func next() -> WalkedFolder? {
    while pending.isEmpty, followed < links.count {
      let link = links[followed]
      followed += 1
      if !above.contains(link.identity) { pending.append(link.folder) }
    }
    return pending.last
  }

  /// Lists the next folder.
  mutating func list() {
    guard let folder = next() else { return }
    pending.removeLast()
    let path = frame.absolute(folder.id)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_DIRECTORY)
    guard descriptor >= 0 else {
      // A folder that went between two listings is no problem: its going is an event of its own.
      if errno != ENOENT { refuse(folder, FileError(code: errno)) }
      return
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, enter(folder, FileIdentity(status)) else {
      close(descriptor)
      return
    }
    do throws(FileError) {
      let names = try FolderListing(closing: descriptor)
      listing.add(folder)
      take(names, of: folder)
    } catch {
      refuse(folder, error)
    }
  }

  private mutating func enter(_ folder: WalkedFolder, _ identity: FileIdentity) -> Bool {
    if entered.contains(Entered(identity: identity)) { return false }
    if folder.taking == .all { return entered.insert(Entered(identity: identity)).inserted }
    return entered.insert(
      Entered(identity: identity, source: folder.source, taking: folder.taking)
    ).inserted
  }

  private mutating func take(_ names: FolderListing, of folder: WalkedFolder) {
    let place = listing.folders.count - 1
    var below: [WalkedFolder] = []
    for index in 0..<names.count {
      let kind = names.kind(index)
      names.withName(index) { name in
        switch kind {
        case .file:
          if listing.selection.takes(name, in: folder) { add(name, place, isLink: false) }
        case .folder:
          if FileName.isPublic(name), isSiteRoot(names, folder) { break }
          if let inner = inner(name, folder) { below.append(inner) }
        case .link:
          follow(name, folder, place)
        case .other: break
        }
      }
    }
    pending.append(contentsOf: below.reversed())
  }

  /// The folder of this name as it would be walked, or `nil` where it holds nothing of the source.
  private mutating func inner(
    _ name: UnsafeBufferPointer<UInt8>, _ folder: WalkedFolder
  ) -> WalkedFolder? {
    guard let taking = listing.selection.taking(from: name, in: folder),
      let text = text(name, in: folder)
    else { return nil }
    return WalkedFolder(
      id: PathFrame.join(folder.id, text), source: folder.source, taking: taking,
      outlet: outlets[Plan.folder(text)] ?? folder.outlet,
      isDrafts: folder.isDrafts || FileName.isDrafts(name),
      depth: folder.taking == .all ? folder.depth + 1 : 0,
      excluding: listing.selection.exclusions[folder.source].inside(name, at: folder.excluding))
  }

  /// Whether a Hugo site is built into a folder `public` of this folder: its settings lie here, or it
  /// is the folder of a source in Hugo's style, unless that is only the site's `content`.
  private func isSiteRoot(_ names: FolderListing, _ folder: WalkedFolder) -> Bool {
    if listing.selection.exclusions[folder.source].isHugo, outermost.contains(folder.id),
      !folder.id.split(separator: "/").contains("content")
    {
      return true
    }
    return (0..<names.count).contains { names.withName($0, FileName.isHugoSettings) }
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ place: Int, isLink: Bool) {
    guard let text = text(name, in: listing.folders[place]) else { return }
    let id = FilePath(PathFrame.join(listing.folders[place].id, text))
    // Within one plain source no path can come twice, and the set costs as much as the listing.
    if mayOverlap, !seen.insert(id).inserted { return }
    listing.files.append(FoundFile(id: id, folder: place, isLink: isLink))
  }

  private mutating func follow(
    _ name: UnsafeBufferPointer<UInt8>, _ folder: WalkedFolder, _ place: Int
  ) {
    guard let base = UnsafeRawPointer(name.baseAddress)?.assumingMemoryBound(to: CChar.self)
    else { return }
    // Of a kind that takes some names alone no link is followed but one that the writer names.
    if listing.selection.names != nil, folder.taking != .only(String(cString: base)) { return }
    let path = PathFrame.join(frame.absolute(folder.id), String(cString: base))
    var status = stat()
    guard stat(path, &status) == 0 else {
      if listing.selection.takes(name, in: folder), let text = text(name, in: folder) {
        let id = FilePath(PathFrame.join(folder.id, text))
        let reason = errno == ELOOP ? "this link leads in a circle" : "this link leads nowhere"
        listing.problems.append(
          Problem(path: id, message: "\(reason); point it at a file or remove it", kind: .file))
      }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      if listing.selection.takes(name, in: folder) { add(name, place, isLink: true) }
    case S_IFDIR:
      if let inner = inner(name, folder) { links.append((inner, FileIdentity(status))) }
    default: break
    }
  }

  private mutating func text(
    _ name: UnsafeBufferPointer<UInt8>, in folder: WalkedFolder
  ) -> String? {
    if let text = String(validating: name, as: UTF8.self) { return text }
    let shown = FilePath(PathFrame.join(folder.id, String(decoding: name, as: UTF8.self)))
    listing.problems.append(
      Problem(
        path: shown, message: "this name is not UTF-8, so it was not opened; rename it",
        kind: .file))
    return nil
  }

  private mutating func refuse(_ folder: WalkedFolder, _ error: FileError) {
    listing.problems.append(
      Problem(
        path: FilePath(folder.id.isEmpty ? "." : folder.id),
        message: "this folder cannot be read: \(error.sentence)", kind: .file))
    listing.unread.append(folder.id)
  }
}

extension SourceWalk {
  /// Puts the first folder of a source on the way, or says why there is none.
  private mutating func begin(_ source: Int) {
    let id = frame.locate(listing.selection.globs[source].base)
    var status = stat()
    guard stat(frame.absolute(id), &status) == 0 else {
      listing.lost.append(
        LostSource(
          written: listing.selection.written[source], id: id, error: FileError(code: errno)))
      return
    }
    begin(source, in: id, status, as: id)
  }

  /// Puts on the way what the desk's archive has of a source within the desk: it is read as if it
  /// still lay in the source.
  private mutating func beginArchive(_ source: Int) {
    let id = frame.locate(listing.selection.globs[source].base)
    guard let place = Archive.place(inDesk: id) else { return }
    var status = stat()
    guard stat(frame.absolute(place), &status) == 0 else {
      listing.awaited.append(place)
      return
    }
    begin(source, in: place, status, as: id)
  }

  /// Puts a folder or a file on the way; `origin` is what it is read as.
  private mutating func begin(_ source: Int, in id: String, _ status: stat, as origin: String) {
    let glob = listing.selection.globs[source]
    var outlet: OutletID?
    var isDrafts = false
    for part in origin.split(separator: "/") {
      outlet = outlets[Plan.folder(String(part))] ?? outlet
      isDrafts = isDrafts || part == "_drafts"
    }
    var folder = WalkedFolder(
      id: id, source: source, taking: .all, outlet: outlet, isDrafts: isDrafts,
      excluding: listing.selection.exclusions[source].start)
    outermost.insert(id)
    if status.st_mode & S_IFMT == S_IFREG {
      let file = FilePath(id)
      folder.id = String(file.folder)
      folder.taking = .only(String(file.name))
    } else if !glob.parts.isEmpty {
      folder.taking = .matching(glob.start)
    }
    pending.append(folder)
    noteAbove(frame.absolute(id))
  }

  /// Remembers the folders above a source: a link to one of them would make the source hold itself.
  private mutating func noteAbove(_ path: String) {
    guard var folder = DeskLocation.resolved(path) else { return }
    while folder != "/" {
      folder = String(FilePath(folder).folder)
      var status = stat()
      if stat(folder, &status) == 0 { above.insert(FileIdentity(status)) }
    }
  }
}
