import Editorial

/// TOML front matter (Hugo, Zola): its top-level keys.
///
/// Source: toml.io/en/v1.0.0. Tables are the site's own: nothing in them is read or written.
enum TOMLFrontMatter {
  /// The events of the pairs up to the first table; texts with escapes come unescaped, and what is
  /// no TOML is passed over.
  static func events(of file: UnsafeRawBufferPointer, _ part: Range<Int>) -> [FieldEvent] {
    var scan = TOMLScan(file, part)
    var pairs: [FieldEvent] = []
    while let statement = scan.next() {
      if case .table = statement { break }
      if case .pair(let pair) = statement { pairs += pair }
    }
    if pairs.isEmpty { return [FieldEvent(.textStart), FieldEvent(.textEnd)] }
    return [.textStart, .documentStart, .mapping(isFlow: false)].map { FieldEvent($0) } + pairs
      + [.mappingEnd, .documentEnd, .textEnd].map { FieldEvent($0) }
  }

  /// The bytes above the first table, where keys may be written.
  ///
  /// - Throws: `Refusal` with its place where what stands there is no TOML or a table of the site's
  ///   has one of `keys` for its name.
  static func top(
    of file: [UInt8], _ part: Range<Int>, for keys: [String]
  ) throws(Refusal) -> Range<Int> {
    var end = part.upperBound
    var refused: (offset: Int, what: String)?
    file.withUnsafeBytes { bytes in
      var scan = TOMLScan(bytes, part)
      var isTop = true
      while refused == nil, let statement = scan.next() {
        switch statement {
        case .table(let offset, let line, let name):
          let name = String(decoding: name, as: UTF8.self)
          if isTop { end = line }
          isTop = false
          if keys.contains(name.lowercased()) {
            refused = (offset, "`\(name)` is a table of the site's here")
          }
        case .fault(let offset):
          refused = (offset, "this is no TOML: it is left alone")
        case .pair(let events):
          guard isTop, let bad = notWritten(events.dropFirst()) else { continue }
          refused = (
            bad.bytes.lowerBound, "this is no value of TOML: texts stand between quotes"
          )
        }
      }
    }
    if let refused {
      let place = file.withUnsafeBytes { Place(of: refused.offset, in: $0) }
      throw Refusal(refused.what, edit: place)
    }
    return part.lowerBound..<end
  }

  /// A scalar without quotes that TOML does not know; tables of one line are the site's own.
  private static func notWritten(_ value: ArraySlice<FieldEvent>) -> FieldEvent? {
    if value.contains(where: \.isMapping) { return nil }
    return value.first { $0.isPlain && !WrittenTOML.isValue($0.text) }
  }
}
