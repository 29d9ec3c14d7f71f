import Editorial

/// What was seen of a desk's texts, as a file of ours: a cache, of which a damaged one is none (R57).
package enum SeenFile {
  /// Another rule of counting or printing makes every text one that is seen for the first time (R52).
  private static let heading = "copydesk seen 1"

  /// Reads it; `nil` where it is damaged, cut short or of another rule.
  package static func read(_ bytes: [UInt8]) -> Seen? {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true)[...]
    guard lines.popFirst() == Substring(heading), lines.popLast() == "." else { return nil }
    var seen = Seen()
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
      switch fields.first {
      case "t", "d":
        guard fields.count == 6, let seconds = Int(fields[1]), let list = list(fields[4]),
          let path = LogPath.read(String(fields[5]))
        else { return nil }
        let text = Seen.Text(
          list, changed: Moment(seconds: seconds), file: UInt64(fields[2], radix: 16),
          outlet: fields[3] == "-" ? nil : String(fields[3]))
        if fields[0] == "t" { seen.texts[path] = text } else { seen.departed[path] = text }
      case "k":
        guard fields.count == 2 else { return nil }
        for item in fields[1].split(separator: ",") {
          guard let print = Print(digits: item.utf8) else { return nil }
          seen.known.insert(print)
        }
      case "s":
        guard fields.count >= 2, let source = LogPath.read(String(line.dropFirst(2))) else {
          return nil
        }
        seen.sources.insert(source.text)
      case "n":
        guard fields.count >= 2, let note = LogPath.read(String(line.dropFirst(2))) else {
          return nil
        }
        seen.notes.insert(note)
      case "l":
        guard fields.count == 2, let seconds = Int(fields[1]) else { return nil }
        seen.looked = Moment(seconds: seconds)
      default: return nil
      }
    }
    return seen
  }

  /// The file's bytes.
  package static func bytes(of seen: Seen) -> [UInt8] {
    var bytes = Array((heading + "\n").utf8)
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
      for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
        let file = text.file.map { String($0, radix: 16) } ?? "-"
        bytes += "\(kind) \(text.changed.seconds) \(file) \(text.outlet ?? "-") ".utf8
        let list = text.paragraphs.map { "\($0.print)=\($0.words)" }.joined(separator: ",")
        bytes += (list.isEmpty ? "-" : list).utf8
        bytes.append(0x20)
        bytes += LogPath.escaped(path) + [0x0A]
      }
    }
    if !seen.known.isEmpty {
      bytes += "k ".utf8
      bytes += seen.known.sorted().map(\.description).joined(separator: ",").utf8
      bytes.append(0x0A)
    }
    return bytes + Array(".\n".utf8)
  }

  private static func list(_ field: Substring) -> [Paragraph]? {
    if field == "-" { return [] }
    var list: [Paragraph] = []
    for item in field.split(separator: ",") {
      guard let paragraph = WordsLogText.paragraph(item) else { return nil }
      list.append(paragraph)
    }
    return list
  }
}
