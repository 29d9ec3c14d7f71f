import Editorial

/// How paths are shown and found: within the desk, else from home as `~/…`, else absolute.
struct PathFrame: Hashable, Sendable {
  /// The desk's folder, absolute and resolved.
  let root: String
  /// The writer's home folder, absolute.
  let home: String

  init(root: String, home: String) {
    self.root = root
    self.home = home
  }

  init(_ location: DeskLocation) {
    root = location.root.text
    home = location.userHome.text
  }

  /// The id of an absolute path; `""` is the desk itself.
  func id(_ absolute: String) -> String {
    if let rest = PathFrame.rest(of: absolute, below: root) { return rest }
    if let rest = PathFrame.rest(of: absolute, below: home) {
      return rest.isEmpty ? "~" : "~/" + rest
    }
    return absolute
  }

  /// The absolute path of an id.
  func absolute(_ id: String) -> String {
    if id.isEmpty { return root }
    switch id.utf8.first {
    case UInt8(ascii: "/"): return id
    case UInt8(ascii: "~") where id.utf8.count == 1: return home
    case UInt8(ascii: "~") where id.utf8.dropFirst().first == UInt8(ascii: "/"):
      return PathFrame.join(home, String(id.dropFirst(2)))
    default: return PathFrame.join(root, id)
    }
  }

  /// The id of a path as a source says it: within the desk, from home or absolute.
  ///
  /// A folder outside that really lies within the desk (by a link of the home folder, say) is named
  /// as within.
  func locate(_ written: String) -> String {
    let absolute = PathFrame.expand(written, from: root, home: home)
    if PathFrame.rest(of: absolute, below: root) != nil { return id(absolute) }
    if let real = DeskLocation.resolved(absolute), PathFrame.rest(of: real, below: root) != nil {
      return id(real)
    }
    return id(absolute)
  }

  /// What of `path` lies below `folder`, compared as bytes; `nil` where it lies elsewhere.
  private static func rest(of path: String, below folder: String) -> String? {
    if folder == "/" {
      return path.utf8.first == UInt8(ascii: "/") ? String(path.dropFirst()) : nil
    }
    let path = path.utf8
    guard path.starts(with: folder.utf8) else { return nil }
    let rest = path.dropFirst(folder.utf8.count)
    guard let slash = rest.first else { return "" }
    return slash == UInt8(ascii: "/") ? String(Substring(rest.dropFirst())) : nil
  }

  /// A name within a folder; in the folder `""` the name alone.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
  }

  /// An absolute path without `~`, `.` and `..`, by its letters alone.
  static func expand(_ written: String, from folder: String, home: String) -> String {
    var path = written
    if path == "~" || path.hasPrefix("~/") {
      path = home + path.dropFirst(1)
    } else if !path.hasPrefix("/") {
      path = folder + "/" + path
    }
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}
