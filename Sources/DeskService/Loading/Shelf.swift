import Editorial

/// Every file of the sources, in order of its id, with what was read from it.
///
/// It is read step by step, on up to eight threads at a time, and keeps what was read of files that did not
/// change.
struct Shelf {
  private(set) var entries: [FileEntry] = []
  private(set) var folders: [WalkedFolder] = []
  /// Whether anything was read, came or went since `settle`.
  private(set) var hasChanged = true
  private var queue: [Int32] = []
  private var next = 0
  private var foldersByID: [FilePath: [Int]] = [:]

  /// How many files are still to be read in this pass, and how many it had.
  var progress: (done: Int, of: Int) { (next, queue.count) }

  mutating func settle() { hasChanged = false }

  /// Forgets what was read: the plan it was read by is another.
  mutating func forget() {
    entries = []
    folders = []
  }

  /// Takes over a new listing; what is still there is kept, to be compared with the disk.
  mutating func take(_ files: [FoundFile], _ folders: [WalkedFolder]) {
    let listed = files.sorted { Shelf.precedes($0.id, $1.id) }
    var merged: [FileEntry] = []
    merged.reserveCapacity(listed.count)
    var old = 0
    for file in listed {
      while old < entries.count, Shelf.precedes(entries[old].file.id, file.id) {
        old += 1
        hasChanged = true
      }
      if old < entries.count, entries[old].file.id == file.id {
        var entry = entries[old]
        old += 1
        if self.folders[entry.file.folder] == folders[file.folder] {
          entry.file = file
          entry.isDoubtful = true
          merged.append(entry)
          continue
        }
      }
      hasChanged = true
      merged.append(FileEntry(file))
    }
    if old < entries.count { hasChanged = true }
    entries = merged
    self.folders = folders
    foldersByID = [:]
    for (index, folder) in folders.enumerated() {
      foldersByID[FilePath(folder.id), default: []].append(index)
    }
    queue = []
    next = 0
  }

  /// The folders of this id, in the order of their sources.
  func visits(_ id: FilePath) -> [Int] { foldersByID[id] ?? [] }

  /// Doubts a file that may have changed, or puts in one that may have come.
  mutating func doubt(_ file: FoundFile) {
    let id = file.id
    let index = place(of: id)
    if index < entries.count, entries[index].file.id == id {
      entries[index].isDoubtful = true
      if case .gone = entries[index].content { entries[index].content = .unread }
    } else {
      entries.insert(FileEntry(file), at: index)
    }
    queue = []
    next = 0
  }

  /// The place of an id among the entries, or where it would stand.
  func place(of id: FilePath) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Shelf.precedes(entries[middle].file.id, id) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Puts everything on the way that is still to be read, as far as `extent` goes.
  mutating func queue(_ extent: LoadExtent) {
    next = 0
    queue.removeAll(keepingCapacity: true)
    for index in entries.indices where !entries[index].isRead(extent) {
      queue.append(Int32(truncatingIfNeeded: index))
    }
  }

  /// Reads until the queue is empty or the time is up; whether the queue is empty.
  mutating func read(_ extent: LoadExtent, with lanes: [ReadingLane], until deadline: Int) -> Bool {
    guard next < queue.count else { return true }
    let before = lanes.reduce(0) { $0 + $1.opened }
    next = entries.withUnsafeMutableBufferPointer { entries in
      let step = ReadingStep(
        entries: entries, folders: folders, queue: queue, from: next, lanes: lanes, extent,
        until: deadline)
      if queue.count - next <= ReadingStep.batch {
        step.run(0)
      } else {
        step.runAll()
      }
      return step.end
    }
    if lanes.reduce(0, { $0 + $1.opened }) != before { hasChanged = true }
    return next == queue.count
  }

  /// Has the pieces of these sources read again whose working life is not over; whether there are
  /// any.
  mutating func doubtLive(of sources: [Int]) -> Bool {
    var hasAny = false
    for index in entries.indices
    where entries[index].isLive && sources.contains(folders[entries[index].file.folder].source) {
      entries[index].stamp = nil
      entries[index].isDoubtful = true
      hasAny = true
    }
    return hasAny
  }

  /// Takes out the files that went.
  mutating func sweep() {
    let count = entries.count
    entries.removeAll {
      if case .gone = $0.content { return true }
      return false
    }
    if entries.count != count { hasChanged = true }
  }

  /// Order by bytes; `FilePath.<` is not specialised across modules and costs five times as much.
  private static func precedes(_ a: FilePath, _ b: FilePath) -> Bool {
    var a = a.text
    var b = b.text
    return a.withUTF8 { a in
      b.withUTF8 { b in
        let count = min(a.count, b.count)
        for index in 0..<count where a[index] != b[index] { return a[index] < b[index] }
        return a.count < b.count
      }
    }
  }
}
