import Editorial

extension SourceSelection {
  /// Whether a walk through the sources would come to a file of this id, whether or not it is there.
  ///
  /// - Parameters:
  ///   - id: the file.
  ///   - frame: tells where the folders of the sources are.
  /// - Returns: whether one of the sources takes it.
  func reads(_ id: FilePath, _ frame: PathFrame) -> Bool {
    globs.indices.contains { source in
      let glob = globs[source]
      let base = frame.locate(glob.base)
      guard base.isEmpty || id.isBelow(FilePath(base)) else { return false }
      let rest = id.text.utf8.dropFirst(base.isEmpty ? 0 : base.utf8.count + 1)
      var names = Substring(rest).split(separator: "/")
      guard var file = names.popLast() else { return false }
      var folder = WalkedFolder(
        id: base, source: source, taking: glob.parts.isEmpty ? .all : .matching(glob.start),
        isDrafts: false, excluding: exclusions[source].start)
      for var name in names {
        let isIn = name.withUTF8 { name in
          guard let taking = taking(from: name, in: folder) else { return false }
          folder.taking = taking
          folder.excluding = exclusions[source].inside(name, at: folder.excluding)
          return true
        }
        guard isIn else { return false }
      }
      return file.withUTF8 { takes($0, in: folder) }
    }
  }
}
