import Editorial

/// What the sources of a plan hold, as listed at one moment.
struct Listing {
  var pieces: SourceWalk
  var semesters: SourceWalk
  /// For a file that a link leads to, as watched: the links, as ids.
  var links: [FilePath: [FilePath]] = [:]

  init() {
    let nowhere = PathFrame(root: "/", home: "/")
    pieces = SourceWalk([], frame: nowhere)
    semesters = SourceWalk([], wanting: .semesters, frame: nowhere)
  }

  /// Lists every folder, each watched before it is listed: nothing can fall in between.
  init(_ plan: Plan, _ frame: PathFrame, _ watcher: inout Watcher?) {
    var outlets: [String: OutletID] = [:]
    for (index, outlet) in plan.outlets.enumerated() {
      for word in [outlet.key, outlet.name, outlet.short] where outlets[word.lowercased()] == nil {
        outlets[word.lowercased()] = OutletID(index)
      }
    }
    pieces = SourceWalk(plan.sources.map(\.path), outlets: outlets, frame: frame)
    semesters = SourceWalk(plan.semesterSources, wanting: .semesters, frame: frame)
    while let folder = pieces.next() {
      watcher?.add(frame.absolute(folder.id), as: folder.id)
      pieces.list()
    }
    while let folder = semesters.next() {
      watcher?.add(frame.absolute(folder.id), as: folder.id)
      semesters.list()
    }
    watchLinks(frame, &watcher)
    watchLost(frame, &watcher)
  }

  /// An editor that follows a link saves in the folder it leads to.
  private mutating func watchLinks(_ frame: PathFrame, _ watcher: inout Watcher?) {
    for file in pieces.files + semesters.files where file.isLink {
      guard let target = DeskLocation.resolved(frame.absolute(file.id.text)) else { continue }
      let folder = String(FilePath(target).folder)
      watcher?.add(folder, as: folder)
      links[FilePath(target), default: []].append(file.id)
    }
    if let target = DeskLocation.resolved(frame.absolute("desk.yaml")),
      target != frame.absolute("desk.yaml")
    {
      let folder = String(FilePath(target).folder)
      watcher?.add(folder, as: folder)
      links[FilePath(target), default: []].append(FilePath("desk.yaml"))
    }
  }

  /// A source that is not there may come: the nearest folder above it that is there tells.
  private func watchLost(_ frame: PathFrame, _ watcher: inout Watcher?) {
    for lost in pieces.lost + semesters.lost {
      var folder = frame.absolute(lost.id)
      repeat {
        folder = String(FilePath(folder).folder)
      } while DeskLocation.resolved(folder) == nil && folder.utf8.count > 1
      watcher?.add(folder, as: frame.id(folder))
    }
  }

  /// What listing alone found wrong, to tell one listing from the next.
  var complaints: [String] {
    (pieces.problems + semesters.problems).map(\.line)
      + (pieces.lost + semesters.lost).map { "\($0.id) \($0.error.code)" }
  }

  /// Whether the coming or going of a folder can change what is listed.
  func concerns(folder id: FilePath) -> Bool {
    let name = Array(id.name.utf8)
    let isSkipped = name.withUnsafeBufferPointer {
      $0.first == UInt8(ascii: ".") || FileName.isSkippedFolder($0)
    }
    let parent = FilePath(String(id.folder))
    for walk in [pieces, semesters] {
      let wanted = walk.lost.map(\.id) + walk.unread
      if wanted.contains(where: { FilePath($0) == id || $0.hasPrefix(id.text + "/") }) {
        return true
      }
      if !isSkipped, walk.folders.contains(where: { FilePath($0.id) == parent }) { return true }
    }
    return false
  }
}
