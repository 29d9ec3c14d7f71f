import Dispatch
import Editorial
import Synchronization

/// One step of a load, shared by the threads that read in it.
///
/// The compiler does not check it, and it is sound: `taken` hands every place of the queue to one
/// reader only, so no two threads touch one entry; each reader is used by the one iteration of its
/// number; all the rest is constant, and nothing outlives the call that made it.
final class ReadingStep<Kind: Source>: @unchecked Sendable {
  /// Files taken from the queue at a time.
  static var batch: Int { 16 }

  private let entries: UnsafeMutableBufferPointer<FileEntry<Kind>>
  private let folders: [WalkedFolder]
  private let queue: [Int32]
  private let readers: [SourceReader<Kind>]
  private let extent: LoadExtent
  private let deadline: Int
  private let taken: Atomic<Int>

  init(
    entries: UnsafeMutableBufferPointer<FileEntry<Kind>>, folders: [WalkedFolder], queue: [Int32],
    from start: Int, readers: [SourceReader<Kind>], _ extent: LoadExtent, until deadline: Int
  ) {
    self.entries = entries
    self.folders = folders
    self.queue = queue
    self.readers = readers
    self.extent = extent
    self.deadline = deadline
    taken = Atomic(start)
  }

  /// The first place of the queue that was not read.
  var end: Int { min(taken.load(ordering: .relaxed), queue.count) }

  /// Reads with every reader at once, the first on the thread of the caller.
  ///
  /// Not by `concurrentPerform`: on Linux its threads, once used, have libdispatch wake the process
  /// every second until it ends, to count the runnable ones. The threads of serial queues are not
  /// counted.
  func runAll() {
    let others = DispatchGroup()
    for reader in readers.indices.dropFirst() {
      DispatchQueue(label: "copydesk.reader").async(group: others) { self.run(reader) }
    }
    run(0)
    others.wait()
  }

  /// Reads with one reader until the queue is empty or the time is up.
  func run(_ reader: Int) {
    repeat {
      let start = taken.wrappingAdd(ReadingStep.batch, ordering: .relaxed).oldValue
      for place in start..<max(start, min(start + ReadingStep.batch, queue.count)) {
        let index = Int(queue[place])
        readers[reader].read(&entries[index], in: folders[entries[index].file.folder], extent)
      }
    } while taken.load(ordering: .relaxed) < queue.count && MonotonicClock.now() < deadline
  }
}
