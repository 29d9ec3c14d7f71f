import Editorial

/// Where archived files lie: below a folder `archive`, under the path they had.
///
/// The desk has one for all its sources: `archive/posts/x.md` is read by the settings of `posts`. A
/// source elsewhere has its own, which is a folder of the source like any other.
enum Archive {
  static let name = "archive"

  /// The place in the desk's archive of a file or folder within the desk, by its id; `nil` for what
  /// lies elsewhere, or in the archive already.
  static func place(inDesk id: String) -> String? {
    if id.isEmpty { return name }
    let first = id.utf8.prefix { $0 != UInt8(ascii: "/") }
    guard !first.isEmpty, !first.elementsEqual("~".utf8), !holds(FilePath(id)) else { return nil }
    return PathFrame.join(name, id)
  }

  /// Whether an id is that of the desk's archive, or of something in it.
  static func holds(_ id: FilePath) -> Bool {
    id == FilePath(name) || id.isBelow(FilePath(name))
  }

  /// Whether an id lies in a folder `archive`: the desk's, or one below a source.
  static func holds(_ id: FilePath, of source: String) -> Bool {
    if holds(id) { return true }
    let base = Glob(source).base
    let rest = id.isBelow(FilePath(base)) ? id.text.dropFirst(base.count + 1) : id.text[...]
    return rest.split(separator: "/").dropLast().contains { $0 == name }
  }

  /// The place in the archive of a source elsewhere of a file in it.
  ///
  /// - Parameters:
  ///   - id: the file.
  ///   - root: the source's folder.
  /// - Returns: the place; `nil` where it is in the archive already, or not below the folder.
  static func place(of id: FilePath, below root: String) -> String? {
    guard id.isBelow(FilePath(root)) else { return nil }
    let rest = String(Substring(id.text.utf8.dropFirst(root.utf8.count + 1)))
    return holds(FilePath(rest)) ? nil : PathFrame.join(PathFrame.join(root, name), rest)
  }
}
