import Editorial

/// What was seen of a desk's texts, as a file of ours: a cache, of which a damaged one is none (R57).
package enum SeenFile {
  /// Another rule of counting or printing makes every text one that is seen for the first time (R52).
  private static let heading = "copydesk seen 1"
  /// So many bytes are written at once: the whole of a large desk is some megabytes.
  private static let most = 64 << 10

  /// Writes it piece by piece.
  ///
  /// - Parameters:
  ///   - seen: what was seen.
  ///   - write: takes the next bytes of the file.
  /// - Throws: what `write` throws.
  package static func write<Failure: Error>(
    _ seen: Seen, to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var bytes = Array((heading + "\n").utf8)
    bytes.reserveCapacity(2 * most)
    if let looked = seen.looked { bytes += "l \(looked.seconds)\n".utf8 }
    for source in seen.sources.sorted() {
      bytes += "s ".utf8
      bytes += LogPath.escaped(FilePath(source)) + [0x0A]
    }
    for note in seen.notes.sorted() {
      bytes += "n ".utf8
      bytes += LogPath.escaped(note) + [0x0A]
    }
    for (kind, texts) in [("t", seen.texts), ("d", seen.departed)] {
      for path in texts.keys.sorted() {
        guard let text = texts[path] else { continue }
        add(text, of: path, as: kind, to: &bytes)
        guard bytes.count >= most else { continue }
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if !seen.known.isEmpty {
      bytes += "k ".utf8
      for (index, print) in seen.known.sorted().enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        add(print, to: &bytes)
      }
      bytes.append(0x0A)
    }
    bytes += ".\n".utf8
    try write(bytes)
  }

  private static func add(
    _ text: Seen.Text, of path: FilePath, as kind: String, to bytes: inout [UInt8]
  ) {
    let file = text.file.map { String($0, radix: 16) } ?? "-"
    bytes += "\(kind) \(text.changed.seconds) \(file) \(LogPath.field(text.outlet)) ".utf8
    if text.paragraphs.isEmpty { bytes.append(UInt8(ascii: "-")) }
    for (index, paragraph) in text.paragraphs.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(paragraph.print, to: &bytes)
      bytes += "=\(paragraph.words)".utf8
    }
    bytes.append(0x20)
    bytes += LogPath.escaped(path)
    bytes.append(0x0A)
  }

  /// Twelve digits.
  private static func add(_ print: Print, to bytes: inout [UInt8]) {
    let number = print.number
    for shift in stride(from: 44 as UInt64, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: number >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

// MARK: Reading

extension SeenFile {
  /// Reads it; `nil` where it is damaged, cut short or of another rule.
  package static func read(_ bytes: [UInt8]) -> Seen? { bytes.withUnsafeBytes { read($0) } }

  private static func read(_ bytes: UnsafeRawBufferPointer) -> Seen? {
    let end = Array("\n.\n".utf8)
    guard bytes.starts(with: (heading + "\n").utf8), bytes.suffix(end.count).elementsEqual(end)
    else { return nil }
    var seen = Seen()
    var rest = bytes[(heading.utf8.count + 1)..<(bytes.count - 2)]
    while let line = rest.popField(before: UInt8(ascii: "\n")) {
      if line.isEmpty { continue }
      guard read(line, into: &seen) else { return nil }
    }
    return seen
  }

  private static func read(
    _ line: Slice<UnsafeRawBufferPointer>, into seen: inout Seen
  ) -> Bool {
    var rest = line
    let kind = rest.popField(before: 0x20)?.first
    switch kind {
    case UInt8(ascii: "t"), UInt8(ascii: "d"):
      guard let seconds = rest.popText().flatMap({ Int($0) }), let file = rest.popText(),
        let outlet = rest.popText(),
        let list = rest.popField(before: 0x20).flatMap(\.paragraphs),
        let path = LogPath.read(String(decoding: rest, as: UTF8.self))
      else { return false }
      let text = Seen.Text(
        list, changed: Moment(seconds: seconds), file: UInt64(file, radix: 16),
        outlet: LogPath.outlet(outlet))
      if kind == UInt8(ascii: "t") { seen.texts[path] = text } else { seen.departed[path] = text }
    case UInt8(ascii: "k"):
      while let item = rest.popField(before: UInt8(ascii: ",")) {
        guard let print = item.print else { return false }
        seen.known.insert(print)
      }
    case UInt8(ascii: "s"):
      guard let source = LogPath.read(String(decoding: rest, as: UTF8.self)) else { return false }
      seen.sources.insert(source.text)
    case UInt8(ascii: "n"):
      guard let note = LogPath.read(String(decoding: rest, as: UTF8.self)) else { return false }
      seen.notes.insert(note)
    case UInt8(ascii: "l"):
      guard let seconds = Int(String(decoding: rest, as: UTF8.self)) else { return false }
      seen.looked = Moment(seconds: seconds)
    default: return false
    }
    return true
  }
}
