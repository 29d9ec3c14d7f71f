/// On which side text lies in a wider room.
package enum Alignment: Hashable, Sendable {
  case left, right
}

/// How many columns text takes, and text cut or padded to columns.
///
/// Everything here measures what `Sanitizer` lets through, with the table of this module: the same
/// on every machine.
package enum TextWidth {
  /// The columns of one scalar: 0, 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    ScalarClass(scalar.value).columns
  }

  /// The columns of the text once it is made safe.
  package static func columns(of text: String) -> Int {
    if Sanitizer.isPlain(text) { return text.utf8.count }
    var columns = 0
    var reader = ClusterReader(text)
    while let cluster = reader.next() { columns += cluster.width }
    return columns
  }

  /// The text made safe, cut to so many columns; a cut is marked where 3 columns or more allow it.
  package static func clip(_ text: String, to width: Int, ellipsis: String = "..") -> String {
    let (head, _, isWhole) = head(of: text, within: width)
    guard !isWhole else { return head }
    let mark = mark(ellipsis, within: width)
    return Self.head(of: head, within: width - columns(of: mark)).text + mark
  }

  /// The text made safe, cut or filled with blanks to exactly so many columns.
  package static func pad(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let text = clip(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - columns(of: text)))
    return alignment == .left ? text + blanks : blanks + text
  }

  /// The beginning of the text that fits, made safe, its columns, and whether that is all of it.
  static func head(of text: String, within width: Int) -> (
    text: String, columns: Int, isWhole: Bool
  ) {
    if Sanitizer.isPlain(text) {
      let count = text.utf8.count
      guard count > width else { return (text, count, true) }
      let columns = max(width, 0)
      return (String(decoding: text.utf8.prefix(columns), as: UTF8.self), columns, false)
    }
    var bytes: [UInt8] = []
    var columns = 0
    var isWhole = true
    var reader = ClusterReader(text)
    while let cluster = reader.next() {
      guard columns + cluster.width <= width else {
        isWhole = false
        break
      }
      columns += cluster.width
      cluster.write(to: &bytes)
    }
    return (String(decoding: bytes, as: UTF8.self), columns, isWhole)
  }

  /// The ellipsis for a cut to so many columns: none where it would take the room of the text.
  static func mark(_ ellipsis: String, within width: Int) -> String {
    width < 3 ? "" : head(of: ellipsis, within: width - 1).text
  }
}
