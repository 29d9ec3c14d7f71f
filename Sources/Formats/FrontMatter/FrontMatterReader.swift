import Editorial

/// Reads front matter key by key, whatever its syntax.
///
/// One reader is made per thread and used for every file.
package struct FrontMatterReader: ~Copyable {
  /// What stands between the fences.
  package enum Shape: Hashable, Sendable {
    case mapping
    /// Nothing, or only comments.
    case empty
    /// Prose or a list, at its place: two rules round a paragraph, or a forgotten space.
    case other(Place)
  }

  private var yaml = YAMLFields()

  package init() {}

  /// Visits the keys of the mapping in `part`, whose first line is line `firstLine` of its file.
  ///
  /// Keys and values live only while `each` runs; a repeated key is visited again. When this
  /// throws, some keys have been visited already: start afresh, with `LineByLineReader`.
  package mutating func read(
    _ part: UnsafeRawBufferPointer, firstLine: Int, as syntax: FieldSyntax = .yaml,
    each: (_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Void
  ) throws(YAMLFailure) -> Shape {
    switch syntax {
    // Not by way of kept events: those of 10,000 files would cost more than their reading.
    case .yaml: return try yaml.read(part, firstLine: firstLine, each: each)
    case .toml:
      let events = try syntax.events(of: part, 0..<part.count, firstLine: firstLine)
      return FieldEvent.visit(events, firstLine: firstLine, each)
    }
  }
}

extension FieldEvent {
  /// Visits the keys of a document whose values are scalars and lists of them.
  fileprivate static func visit(
    _ events: [FieldEvent], firstLine: Int,
    _ each: (_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Void
  ) -> FrontMatterReader.Shape {
    guard events.count > 2 else { return .empty }
    // After the text's, the document's and the mapping's beginning.
    var index = 3
    while !events[index].closes {
      let key = events[index]
      let value = events[index + 1]
      let next = events.afterNode(at: index + 1)
      let items = value.isList ? events[index + 2..<next - 1] : [value]
      index = next
      // Tables, lists of lists and texts of several lines are the site's own.
      guard items.allSatisfy({ $0.isScalar && $0.scalarStyle != .block }) else { continue }
      key.visit(value, items, firstLine, each)
    }
    return .mapping
  }

  private func visit(
    _ value: FieldEvent, _ items: ArraySlice<FieldEvent>, _ firstLine: Int,
    _ each: (_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Void
  ) {
    let texts = items.flatMap(\.text)
    var ranges: [Range<Int>] = []
    for item in items {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + item.text.count)
    }
    text.withUnsafeBytes { name in
      texts.withUnsafeBytes { texts in
        ranges.withUnsafeBufferPointer { ranges in
          let only = ranges.count == 1 ? texts[ranges[0]] : texts[0..<0]
          let style = value.isList ? ScalarStyle.doubleQuoted : value.scalarStyle ?? .plain
          each(
            name,
            FieldValue(
              value.isList ? .list : .scalar, UnsafeRawBufferPointer(rebasing: only), style,
              keyPlace: place(firstLine), place: value.place(firstLine),
              items: value.isList ? texts : UnsafeRawBufferPointer(start: nil, count: 0),
              ranges: value.isList ? ranges : UnsafeBufferPointer(start: nil, count: 0)))
        }
      }
    }
  }

  private func place(_ firstLine: Int) -> Place {
    Place(line: firstLine + startLine, column: column + 1)
  }
}
