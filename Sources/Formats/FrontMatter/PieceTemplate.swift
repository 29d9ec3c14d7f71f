import Editorial

/// The writer's own beginning for new pieces: keys and a text, `{{title}}` standing for the title.
package struct PieceTemplate {
  /// The lines of its front matter that a new piece keeps.
  let kept: [UInt8]
  /// What follows its front matter.
  let text: [UInt8]
  let ending: FrontMatterBlock.LineEnding
  /// What a new piece is written in.
  let syntax: FieldSyntax

  /// Fills a template in, leaving out the keys that a new piece brings itself.
  ///
  /// - Parameters:
  ///   - bytes: the template.
  ///   - title: what `{{title}}` stands for.
  ///   - own: the text of the piece in place of the template's, lines ending in LF.
  ///   - keys: the keys that the piece brings.
  /// - Throws: `Refusal` with its place where the template's front matter cannot be read or written.
  package init(
    _ bytes: [UInt8], title: String, text own: String? = nil, leavingOut keys: [String]
  ) throws(Refusal) {
    let block = FrontMatterBlock(bytes)
    ending = block.ending
    syntax = block.kind == .toml ? .toml : .yaml
    var body = Array(bytes[block.body...]).replacing(Self.mark, with: title.utf8)
    if let own { body = Array("\n\(own)".utf8).replacing([0x0A], with: ending.bytes) }
    switch block.kind {
    case .yaml, .toml:
      text = body
      let filled = Self.filled(bytes[block.part], title, syntax)
      let end = block.part.lowerBound + filled.count
      kept = try Self.kept(
        FieldText(
          bytes[..<block.part.lowerBound] + filled + bytes[block.part.upperBound...],
          part: block.part.lowerBound..<end, firstLine: block.firstLine, as: syntax,
          ending: ending),
        leavingOut: keys)
    case .none, .unclosed:
      text = ending.bytes + body
      kept = []
    case .json: throw Refusal("JSON front matter is left alone", edit: Place(line: 1))
    }
  }

  private static let mark = Array("{{title}}".utf8)

  /// The part with the title as the value of every key whose value is nothing but its mark.
  ///
  /// By lines, since `key: {{title}}` says something else in YAML.
  private static func filled(
    _ part: ArraySlice<UInt8>, _ title: String, _ syntax: FieldSyntax
  ) -> [UInt8] {
    let value = syntax.bytes(title, as: .doubleQuoted)
    let separator = syntax == .yaml ? UInt8(ascii: ":") : UInt8(ascii: "=")
    var filled: [UInt8] = []
    part.withUnsafeBytes { part in
      var start = 0
      while start < part.count {
        let end = part.lineEnd(from: start)
        let next = part.afterEnding(at: end)
        if let colon = part[start..<end].firstIndex(of: separator),
          part[(colon + 1)..<end].filter({ !isBlank($0) && !"\"'".utf8.contains($0) }) == mark
        {
          filled += part[start...colon]
          filled += " ".utf8
          filled += value
        } else {
          filled += part[start..<end]
        }
        filled += part[end..<next]
        start = next
      }
    }
    return filled
  }

  /// The part without the named keys and their values.
  private static func kept(
    _ text: FieldText, leavingOut keys: [String]
  ) throws(Refusal) -> [UInt8] {
    guard let root = try text.root(), !text.events[root.start].isFlowMapping else {
      return Array(text.file[text.part])
    }
    var kept: [UInt8] = []
    var copied = text.part.lowerBound
    for (index, entry) in root.entries.enumerated() where entry.name.map(keys.contains) ?? false {
      let start = text.lineStart(of: text.events[entry.key].bytes.lowerBound)
      let next = root.entries[(index + 1)...].first.map {
        text.lineStart(of: text.events[$0.key].bytes.lowerBound)
      }
      let end = text.writtenEnd(of: entry.value).map { text.nextLine(from: $0) }
      kept += text.file[copied..<max(copied, start)]
      copied = end ?? next ?? text.part.upperBound
    }
    return kept + text.file[copied..<text.part.upperBound]
  }
}

extension [UInt8] {
  /// The bytes with every occurrence of `mark` replaced.
  fileprivate func replacing(_ mark: [UInt8], with other: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < count {
      if self[index...].starts(with: mark) {
        result += other
        index += mark.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}
