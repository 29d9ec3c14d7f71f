import Editorial
import Glibc

/// Every file of one kind, in order of its id, with what was read from it.
///
/// It is read step by step, on up to eight threads at a time, and keeps what was read of files that
/// did not change.
struct SourceCache<Kind: Source> {
  private(set) var entries: [FileEntry<Kind>] = []
  /// Files that are named like another one's copy or translation; `nil` until it is asked again.
  var namesakes: [Namesake]?
  private(set) var listing = SourceListing(SourceSelection([], of: []))
  /// Whether anything was read, came or went since this was last set to `false`.
  var hasNews = true
  private var queue: [Int32] = []
  private var next = 0
  private var readers: [SourceReader<Kind>] = []
  private var openedBefore = 0

  /// How many files this pass has read, and how many it had to read.
  var progress: (done: Int, of: Int) { (next, queue.count) }

  /// Files opened so far, to be read.
  var filesOpened: Int { readers.reduce(openedBefore) { $0 + $1.opened } }

  mutating func forget() {
    entries = []
    namesakes = nil
    listing = SourceListing(SourceSelection([], of: []))
    stop()
  }

  mutating func dropReaders() {
    openedBefore = filesOpened
    readers = []
  }

  /// Takes over a new listing; what is still there is kept, to be compared with the disk.
  mutating func take(_ listing: SourceListing) {
    let listed = listing.files.sorted { SourceCache.precedes($0.id, $1.id) }
    var merged: [FileEntry<Kind>] = []
    merged.reserveCapacity(listed.count)
    var old = 0
    for file in listed {
      while old < entries.count, SourceCache.precedes(entries[old].file.id, file.id) {
        old += 1
        hasNews = true
      }
      if old < entries.count, entries[old].file.id == file.id {
        var entry = entries[old]
        old += 1
        if self.listing.folders[entry.file.folder] == listing.folders[file.folder] {
          entry.file = file
          entry.mayHaveChanged = true
          merged.append(entry)
          continue
        }
      }
      hasNews = true
      merged.append(FileEntry(file))
    }
    if old < entries.count { hasNews = true }
    entries = merged
    namesakes = nil
    self.listing = listing
    stop()
  }

  /// What is known of a file; `nil` where it is none of these.
  func entry(_ id: FilePath) -> FileEntry<Kind>? { index(of: id).map { entries[$0] } }

  /// The place of a file among all; `nil` where it is none of these.
  func index(of id: FilePath) -> Int? {
    let index = place(of: id)
    return index < entries.count && entries[index].file.id == id ? index : nil
  }

  /// Has a file read that may have changed, or may have come.
  mutating func notice(_ id: FilePath) {
    let index = place(of: id)
    if index < entries.count, entries[index].file.id == id {
      entries[index].mayHaveChanged = true
      entries[index].isLeft = false
      if case .gone = entries[index].content { entries[index].content = .unread }
    } else if let file = listing.file(id) {
      entries.insert(FileEntry(file), at: index)
      namesakes = nil
      hasNews = true
    } else {
      return
    }
    stop()
  }

  /// Has all files read again that `isWanted` picks, changed or not; whether there are any.
  mutating func readAgain(where isWanted: (FileEntry<Kind>) -> Bool) -> Bool {
    var hasAny = false
    for index in entries.indices where isWanted(entries[index]) {
      entries[index].stamp = nil
      entries[index].mayHaveChanged = true
      entries[index].isLeft = false
      hasAny = true
    }
    return hasAny
  }

  /// Changes what was made of the files, where they have items.
  mutating func updateItems(_ change: (FoundFile, FileStamp?, inout Kind.Item) -> Bool) {
    for index in entries.indices {
      guard case .item(var item) = entries[index].content,
        change(entries[index].file, entries[index].stamp, &item)
      else { continue }
      entries[index].content = .item(item)
    }
  }

  mutating func queue(_ extent: LoadExtent) {
    next = 0
    queue.removeAll(keepingCapacity: true)
    for index in entries.indices where !entries[index].isRead(extent) {
      queue.append(Int32(truncatingIfNeeded: index))
    }
  }

  mutating func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool {
    guard next < queue.count else { return true }
    // A few files are read sooner here than threads are woken.
    let isShort = queue.count - next <= ReadingStep<Kind>.batch
    makeReaders(isShort ? 1 : min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8), terms)
    let before = filesOpened
    next = entries.withUnsafeMutableBufferPointer { entries in
      let step = ReadingStep(
        entries: entries, folders: listing.folders, queue: queue, from: next, readers: readers,
        extent, until: deadline)
      if isShort { step.run(0) } else { step.runAll() }
      return step.end
    }
    if filesOpened != before { hasNews = true }
    return next == queue.count
  }

  /// Leaves what this pass has not read; what was noticed of it and not read yet is left too.
  mutating func leave() {
    for index in queue[next...] { entries[Int(index)].isLeft = true }
    stop()
  }

  /// Has that read on which was left.
  mutating func resume() {
    for index in entries.indices { entries[index].isLeft = false }
  }

  /// How many files were left, and whether nothing at all is known of some.
  var left: (files: Int, isBlind: Bool) {
    var left = (files: 0, isBlind: false)
    for index in entries.indices where entries[index].isLeft {
      left.files += 1
      if case .unread = entries[index].content { left.isBlind = true }
    }
    return left
  }

  mutating func sweep() {
    let count = entries.count
    entries.removeAll {
      if case .gone = $0.content { return true }
      return false
    }
    if entries.count != count {
      hasNews = true
      namesakes = nil
    }
  }

  private mutating func makeReaders(_ count: Int, _ terms: ReadingTerms) {
    while readers.count < count { readers.append(SourceReader(terms)) }
  }

  /// The places in the queue are no longer those of the files.
  private mutating func stop() {
    queue = []
    next = 0
  }

  /// The place of an id among the entries, or where it would stand.
  private func place(of id: FilePath) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if SourceCache.precedes(entries[middle].file.id, id) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
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
