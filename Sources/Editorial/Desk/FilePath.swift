/// The path of a file, compared as bytes.
///
/// `한글.md` in composed and in decomposed form are two files and one Swift `String`, so a path is
/// never compared as a `String`. A path that is not UTF-8 is never opened and never becomes one.
package struct FilePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path as text, for showing (through the sanitizer) and for system calls.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// The last component: the file's name.
  package var name: Substring {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return text[...] }
    return text[text.utf8.index(after: slash)...]
  }

  /// Everything before the last slash: `""` for a bare name, `"/"` for a file in the root.
  package var folder: Substring {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == text.startIndex ? "/" : text[..<slash]
  }

  /// Whether it lies below a folder, however deep, by the bytes of both.
  package func isBelow(_ folder: FilePath) -> Bool {
    text.utf8.starts(with: (folder.text + "/").utf8)
  }

  package static func == (a: FilePath, b: FilePath) -> Bool {
    // By its bytes in place: the general comparison costs ten times as much in a dictionary.
    var a = a.text
    var b = b.text
    return a.withUTF8 { a in
      b.withUTF8 { b in
        a.count == b.count && a.indices.allSatisfy { a[$0] == b[$0] }
      }
    }
  }

  package static func < (a: FilePath, b: FilePath) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
