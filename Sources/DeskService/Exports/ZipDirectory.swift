import Glibc

/// The list of members at the end of a zip, of which only the size is asked: libarchive keeps all of it.
enum ZipDirectory {
  /// Some hundred thousand members; an export has a few thousand.
  static let largest = 8 << 20
  /// The record at the end, without and with the longest comment.
  private static let record = 22
  private static let longestComment = 65_535

  /// The bytes from the start of the list to the end of the file; `nil` where the file is no zip, or
  /// one that broke off.
  static func size(of file: Int32, length: Int) -> Int? {
    let start = max(0, length - record - longestComment)
    let tail = read(file, at: start, count: length - start)
    guard tail.count >= record else { return nil }
    for place in stride(from: tail.count - record, through: 0, by: -1)
    where tail[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      var offset = number(tail, place + 16, bytes: 4)
      // Where the file may be larger than four bytes can say, a longer record stands before it.
      let locator = place - 20
      if locator >= 0, tail[locator...].starts(with: [0x50, 0x4B, 0x06, 0x07]) {
        let longer = read(file, at: number(tail, locator + 8, bytes: 8), count: 56)
        guard longer.starts(with: [0x50, 0x4B, 0x06, 0x06]), longer.count == 56 else { return nil }
        offset = number(longer, 48, bytes: 8)
      }
      return offset <= start + place ? length - offset : nil
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ place: Int, bytes count: Int) -> Int {
    // The highest bit is left out: no file is so long, and the number stays one that can be reckoned with.
    bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) } & Int.max
  }

  private static func read(_ file: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, done in
      done = 0
      while done < count {
        let got = pread(file, buffer.baseAddress?.advanced(by: done), count - done, offset + done)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        done += got
      }
    }
  }
}
