import Editorial
import Formats

/// How a file belongs to another one, which alone counts (R5); the other by its place among all.
enum Kinship: Hashable, Sendable {
  /// Another path of one file, or its name in another normal form with the same bytes.
  case same(Int)
  /// What a synchroniser or an editor left beside it.
  case copy(of: Int)
  case translation(of: Int)
}

extension SourceCache {
  /// A file whose name makes it the other's copy or translation, if they say the same.
  struct Namesake: Sendable {
    var file: Int
    var original: Int
    var isTranslation: Bool
    /// Both names read alike, letter for letter.
    var isAlike: Bool
  }

  /// The files that do not count by themselves, by their places.
  mutating func kinships() -> [Int: Kinship] {
    let pairs = namesakes ?? findNamesakes()
    namesakes = pairs
    var found = sameFiles()
    for pair in pairs where found[pair.file] == nil {
      let (entry, original) = (entries[pair.file], entries[pair.original])
      if pair.isTranslation {
        found[pair.file] = .translation(of: pair.original)
      } else if pair.isAlike, Kind.isCopy(entry, of: original, isSame: true) {
        found[pair.file] = .same(pair.original)
      } else if Kind.isCopy(entry, of: original, isSame: false) {
        found[pair.file] = .copy(of: pair.original)
      }
    }
    return found
  }

  /// A file that is a copy or a translation of this one; `nil` where there is none.
  mutating func kin(of id: FilePath) -> FilePath? {
    guard let original = index(of: id) else { return nil }
    let found = kinships().filter { _, kinship in
      switch kinship {
      case .same: false
      case .copy(let other), .translation(let other): other == original
      }
    }
    return found.keys.min().map { entries[$0].file.id }
  }

  /// Files reached by several paths: links, and hard links; the first real one counts.
  private func sameFiles() -> [Int: Kinship] {
    guard entries.contains(where: { $0.file.isLink || $0.stamp?.isShared == true }) else {
      return [:]
    }
    var first: [FileIdentity: Int] = [:]
    var found: [Int: Kinship] = [:]
    for isLink in [false, true] {
      for index in entries.indices where entries[index].file.isLink == isLink {
        guard let identity = entries[index].stamp?.identity else { continue }
        if let known = first[identity] {
          found[index] = .same(known)
        } else {
          first[identity] = index
        }
      }
    }
    return found
  }

  private func findNamesakes() -> [Namesake] {
    var found = inFoldersOfLanguages()
    // Of several translations without an original the first counts.
    var first: [FilePath: Int] = [:]
    for index in entries.indices where entries[index].file.mayBeKin {
      let id = entries[index].file.id
      if let shared = TranslationName.original(of: id.name) {
        let path = FilePath(PathFrame.join(String(id.folder), shared))
        if let original = self.index(of: path) ?? first[path] {
          found.append(
            Namesake(file: index, original: original, isTranslation: true, isAlike: false))
          continue
        }
        first[path] = index
      }
      let originals = CopyName.originals(of: String(id.name))
      if let original = originals.lazy.compactMap({ self.index(of: $0, beside: id) }).first {
        found.append(
          Namesake(file: index, original: original, isTranslation: false, isAlike: false))
      }
    }
    return found + alikes()
  }

  /// Files in folders named like languages that lie beside each other: `ko/ferry.md` of `en/ferry.md`,
  /// but not where such a folder is an outlet's.
  private func inFoldersOfLanguages() -> [Namesake] {
    let folders = listing.folders
    let siblings = TranslationName.siblings(among: folders.map(\.id))
    if siblings.isEmpty { return [] }
    return entries.indices.compactMap { index in
      let file = entries[index].file
      let others = siblings[folders[file.folder].id] ?? []
      let original = others.lazy.compactMap { other in
        self.index(of: FilePath(PathFrame.join(other, String(file.id.name))))
      }.first
      guard let original,
        folders[entries[original].file.folder].outlet == folders[file.folder].outlet
      else { return nil }
      return Namesake(file: index, original: original, isTranslation: true, isAlike: false)
    }
  }

  /// Names that only differ in their normal form, as macOS and Linux write them.
  private func alikes() -> [Namesake] {
    let others = entries.indices.filter { index in
      var text = entries[index].file.id.text
      return text.withUTF8 { $0.contains { $0 >= 0x80 } }
    }
    // To compare a `String` is to normalise it: only where a name is decomposed at all.
    guard others.contains(where: { entries[$0].file.id.text.isDecomposed }) else { return [] }
    var first: [String: Int] = [:]
    return others.compactMap { index in
      let text = entries[index].file.id.text
      if let known = first[text] {
        return Namesake(file: index, original: known, isTranslation: false, isAlike: true)
      }
      first[text] = index
      return nil
    }
  }

  private func index(of name: String, beside id: FilePath) -> Int? {
    index(of: FilePath(PathFrame.join(String(id.folder), name)))
  }
}

extension String {
  /// Whether it holds marks that stand by themselves: of Latin letters, of kana, or Hangul's.
  fileprivate var isDecomposed: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x1100...0x11FF, 0x3099...0x309A: true
      default: false
      }
    }
  }
}
