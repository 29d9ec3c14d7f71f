import Editorial
import Glibc

/// The journal of a desk: every action announced before it touches a file, and what came of it.
///
/// Lines are only ever appended. The journal is read once, from then on only what was added.
struct Journal: Sendable {
  /// Where the lines of an action stand.
  private struct Position: Sendable {
    var number: Int
    var announcement: Range<Int>
    var conclusion: Range<Int>?
  }

  let path: String
  private let disk: Disk
  private(set) var history = History()
  /// The status set last in each file.
  private(set) var statuses = StatusRecords()
  /// A newer program has written in it: what it did is not known here, and nothing may be written.
  private(set) var isNewer = false
  private var positions: [Position] = []
  private var done = 0
  private var node: UInt = 0

  init(folder: String, on disk: Disk) {
    path = folder + "/journal"
    self.disk = disk
  }

  /// Reads what was appended since the last time; all of it if it is another file now.
  mutating func refresh() throws(Refusal) {
    do throws(SystemError) {
      guard let file = try openExisting() else { return startAnew() }
      let state = try disk.state(file)
      if state.node != node || state.size < done {
        startAnew()
        node = state.node
      }
      var size = Self.chunk
      while done < state.size {
        let bytes = try disk.read(file, from: done, count: min(size, state.size - done))
        let taken = take(bytes)
        done += taken
        // A line longer than the chunk needs a longer one; a last line without its end is torn, or
        // being written this moment.
        guard taken == 0 else { continue }
        guard bytes.count == size else { break }
        size *= 2
      }
    } catch {
      throw Refusal(error, ours: "the journal", at: path)
    }
  }

  /// Appends one record; once this returns it will survive a crash of the system.
  ///
  /// The lock must be held. What a failure leaves is a torn line, which readers skip.
  func append(_ record: [UInt8], holding lock: borrowing JournalLock) throws(Refusal) {
    do throws(SystemError) {
      let file = try disk.openOwn(path)
      try disk.write(record, to: file)
      try disk.syncBytes(file)
      if done == 0 {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        try disk.sync(try disk.openFolder(String(path[..<slash])))
      }
    } catch {
      throw Refusal(error, ours: "the journal", at: path)
    }
  }

  /// The announcement of an action, `nil` if there is none.
  func announcement(of number: Int) throws(Refusal) -> Announcement? {
    guard let position = position(of: number) else { return nil }
    return try read(position.announcement) { line in
      guard let start = RecordStart(&line), start.content == .announcement else { return nil }
      return Announcement(&line, version: start.version)
    }
  }

  /// What came of an action, `nil` if nobody knows yet.
  func conclusion(of number: Int) throws(Refusal) -> Conclusion? {
    guard let range = position(of: number)?.conclusion else { return nil }
    return try read(range) { line in
      guard let start = RecordStart(&line), case .conclusion(let isMended) = start.content else {
        return nil
      }
      return Conclusion(&line, version: start.version, isMended: isMended)
    }
  }

  /// Whether it was there when it was read last.
  var isKnown: Bool { node != 0 }

  /// The numbers of all actions, the newest first.
  var numbers: [Int] {
    positions.reversed().map(\.number)
  }
}

extension Journal {
  private static let chunk = 1 << 20

  private init(path: String, on disk: Disk) {
    self.path = path
    self.disk = disk
  }

  /// Forgets what was read of a journal that is no more.
  private mutating func startAnew() {
    let before = statuses.version
    self = Journal(path: path, on: disk)
    statuses = StatusRecords(after: before)
  }

  private func openExisting() throws(SystemError) -> Descriptor? {
    guard let folder = try openFolder() else { return nil }
    do throws(SystemError) {
      return try disk.openFile("journal", in: folder)
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  /// `nil` where there is none yet; one that is away is no empty journal.
  private func openFolder() throws(SystemError) -> Descriptor? {
    let folder = String(FilePath(path).folder)
    do throws(SystemError) {
      return try disk.openFolder(folder)
    } catch {
      // One that was read lay in it, and who made a link of it means one to be there.
      guard error.code == ENOENT, !isKnown, try !disk.leadsAway(folder) else { throw error }
      return nil
    }
  }

  /// Takes in all whole lines; returns how many bytes they are.
  private mutating func take(_ bytes: [UInt8]) -> Int {
    let start = done
    return bytes.withUnsafeBytes { bytes in
      var at = 0
      while let base = bytes.baseAddress, at < bytes.count,
        let end = memchr(base + at, 0x0A, bytes.count - at)
      {
        let stop = UnsafeRawPointer(end) - base
        takeLine(
          UnsafeRawBufferPointer(rebasing: bytes[at..<stop]), at: start + at..<start + stop)
        at = stop + 1
      }
      return at
    }
  }

  private mutating func takeLine(_ bytes: UnsafeRawBufferPointer, at range: Range<Int>) {
    // What is torn or damaged is nobody's.
    guard var line = FieldReader(checking: bytes) else { return }
    guard let start = RecordStart(&line) else { return isNewer = true }
    switch start.content {
    case .announcement:
      guard let head = AnnouncementHead(&line, version: start.version) else {
        return isNewer = true
      }
      positions.append(Position(number: head.number, announcement: range))
      history.announce(head)
      statuses.announce(head, &line)
    case .conclusion(let isMended):
      guard let conclusion = Conclusion(&line, version: start.version, isMended: isMended) else {
        return isNewer = true
      }
      if let index = positions.lastIndex(where: { $0.number <= conclusion.number }),
        positions[index].number == conclusion.number, positions[index].conclusion == nil
      {
        positions[index].conclusion = range
      }
      history.conclude(conclusion)
      statuses.conclude(conclusion)
    }
  }

  private func position(of number: Int) -> Position? {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if positions[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < positions.count && positions[low].number == number ? positions[low] : nil
  }

  private func read<Record>(
    _ range: Range<Int>, _ parse: (inout FieldReader) -> Record?
  ) throws(Refusal) -> Record? {
    do throws(SystemError) {
      guard let file = try openExisting() else { return nil }
      let bytes = try disk.read(file, from: range.lowerBound, count: range.count)
      return bytes.withUnsafeBytes { bytes in
        guard var line = FieldReader(checking: bytes) else { return nil }
        return parse(&line)
      }
    } catch {
      throw Refusal(error, ours: "the journal", at: path)
    }
  }
}
