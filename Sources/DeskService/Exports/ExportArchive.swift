import CArchive
import Editorial
import Formats
import Glibc

/// An export as it was downloaded, a zip, read member by member.
///
/// The list at its end says where each member is: those that are not wanted are not read at all,
/// whatever is in them.
final class ExportArchive {
  /// What came of it.
  struct Outcome: Sendable {
    var list: PostsReading?
    var texts: [PostText] = []
    var problems: [Problem] = []
    /// It could not be read to its end.
    var isRefused = false
  }

  /// Bytes of all members together, unpacked; and members, wanted or not.
  private static let largest = 256 << 20
  private static let mostMembers = 200_000
  static let largestList = 16 << 20

  private let call: carchive
  private let archive: OpaquePointer
  private let file: Int32
  private let path: FilePath
  private let home: Zone
  private let modified: Int
  private let html = HTMLReader()
  /// The library gives names in the letters of a locale, and none at all where that lacks a letter.
  private let letters = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
  /// The member that was read last, in the first `filled` bytes.
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var filled = 0
  private var read = 0
  private var members = 0
  /// By the folder they were wrapped into.
  private var lists: [Substring: PostsReading] = [:]
  private var texts: [Substring: [PostText]] = [:]
  private var problems: [Problem] = []
  private var isRefused = false
  private var isWithoutHTML = false

  /// Begins to read an open file, which is closed with it.
  ///
  /// - Throws: why it cannot be read, to a writer.
  init(
    closing file: Int32, stamp: FileStamp, path: FilePath, home: Zone
  ) throws(ExportFailure) {
    var call = carchive()
    let failure: ExportFailure?
    if carchive_open(&call) == 0 {
      failure = .noLibrary
    } else if let size = ZipDirectory.size(of: file, length: stamp.size) {
      failure = size > ZipDirectory.largest ? .tooLarge : nil
    } else {
      failure = .brokenOff
    }
    guard failure == nil, let archive = call.archive_read_new() else {
      close(file)
      throw failure ?? .tooLarge
    }
    // Not the other way to read a zip, from its beginning: it believes one that broke off.
    _ = call.archive_read_support_format_zip_seekable(archive)
    guard call.archive_read_open_fd(archive, file, 1 << 16) == ARCHIVE_OK else {
      _ = call.archive_read_free(archive)
      close(file)
      throw .brokenOff
    }
    self.call = call
    self.archive = archive
    self.file = file
    self.path = path
    self.home = home
    modified = stamp.modified / 1_000_000_000
  }

  deinit {
    _ = call.archive_read_free(archive)
    if let letters { freelocale(letters) }
    close(file)
  }

  /// Reads until all is read, or the time is up; whether all is read.
  func read(until deadline: Int) -> Bool {
    repeat {
      guard let (member, entry) = next() else { return true }
      take(member, entry)
    } while MonotonicClock.now() < deadline && !isRefused
    return isRefused
  }

  /// The text of one post as it stands, and nothing else; `nil` where there is none.
  func html(ofPost number: Int) -> [UInt8]? {
    while let (member, _) = next() {
      guard case .text(let text) = member.part, text.number == number else { continue }
      if fill(atMost: HTMLReader.largest) == nil { return Array(buffer[..<filled]) }
    }
    return nil
  }

  /// What was found: the list that was not wrapped into a folder, else the first that was.
  var outcome: Outcome {
    let wrapper = lists.keys.min()
    var outcome = Outcome(
      list: wrapper.flatMap { lists[$0] }, texts: wrapper.flatMap { texts[$0] } ?? [],
      problems: problems)
    outcome.isRefused = isRefused || outcome.list?.isRefused ?? true
    if isWithoutHTML {
      outcome.problems.append(
        Problem(path: path, message: ExportFailure.noHTML.sentence, kind: .file))
    }
    return outcome
  }

  /// Goes on to the next member that is wanted; `nil` at the end.
  private func next() -> (ExportMember, OpaquePointer)? {
    let before = letters.map { uselocale($0) }
    defer { if let before { uselocale(before) } }
    while true {
      var entry: OpaquePointer?
      let result = call.archive_read_next_header(archive, &entry)
      if result == ARCHIVE_EOF { return nil }
      members += 1
      guard result >= ARCHIVE_WARN, let entry, members <= ExportArchive.mostMembers else {
        refuse(members > ExportArchive.mostMembers ? .tooLarge : .damaged)
        return nil
      }
      let name = call.archive_entry_pathname(entry) ?? call.archive_entry_pathname_utf8(entry)
      guard let name, call.archive_entry_filetype(entry) == S_IFREG,
        let member = ExportMember(path: String(cString: name))
      else { continue }
      return (member, entry)
    }
  }

  private func take(_ member: ExportMember, _ entry: OpaquePointer) {
    switch member.part {
    case .list:
      let name = member.wrapper.isEmpty ? ExportMember.list : "\(member.wrapper)/posts.csv"
      // By its own account, and never later than the file it came in.
      let written = Int(call.archive_entry_mtime(entry))
      let moment = Moment(seconds: written > 0 ? min(written, modified) : modified)
      if let failure = fill(atMost: ExportArchive.largestList) { return refuse(failure, name) }
      lists[member.wrapper] = withMember { bytes in
        PostsReader.read(bytes, path: path, member: name, modified: moment, home: home)
      }
    case .text(var text):
      let name = "posts/\(text.number).\(text.slug).html"
      guard let html else {
        isWithoutHTML = true
        return
      }
      // One text that is damaged hides no other, and no post.
      if let failure = fill(atMost: HTMLReader.largest) { return note(failure, name) }
      guard let prose = withMember({ html.prose($0) }) else { return note(.entangled, name) }
      text.prose = prose
      texts[member.wrapper, default: []].append(text)
    }
  }

  private func withMember<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<filled])) }
  }

  /// Reads a member into the buffer; why not, where it cannot.
  private func fill(atMost limit: Int) -> ExportFailure? {
    filled = 0
    while true {
      // What it says of its own size is not believed.
      if filled == buffer.count { buffer += [UInt8](repeating: 0, count: filled) }
      let got = buffer.withUnsafeMutableBytes { bytes in
        call.archive_read_data(
          archive, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
      }
      if got == 0 { return nil }
      if got < 0 { return .damaged }
      filled += got
      read += got
      if read > ExportArchive.largest { refuse(.tooLarge) }
      if filled > limit || isRefused { return .tooLarge }
    }
  }

  private func note(_ failure: ExportFailure, _ name: String) {
    problems.append(
      Problem(path: path, message: "\(name): \(failure.sentence)", kind: .file))
  }

  private func refuse(_ failure: ExportFailure, _ name: String? = nil) {
    guard !isRefused else { return }
    isRefused = true
    if let name { return note(failure, name) }
    problems.append(Problem(path: path, message: failure.sentence, kind: .file))
  }
}
