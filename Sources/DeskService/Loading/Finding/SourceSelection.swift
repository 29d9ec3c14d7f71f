import Formats

/// Which files belong to the sources of one kind: by their folders, globs and extensions.
struct SourceSelection: Sendable {
  /// The sources as written in `desk.yaml`.
  let written: [String]
  let globs: [Glob]
  /// Of the kind's files, in lower case: `.md`.
  let extensions: [StaticString]
  /// What is left out of each source.
  let exclusions: [Exclusions]
  /// What of that is taken where an extension does not tell; `nil` where it does.
  let names: SourceNames?
  /// Whether what the desk's archive has of a source within the desk belongs to that source.
  let readsArchive: Bool

  init(
    _ written: [String], of extensions: [StaticString], without exclusions: [Exclusions]? = nil,
    names: SourceNames? = nil, readsArchive: Bool = false
  ) {
    self.names = names
    self.written = written
    self.extensions = extensions
    self.exclusions = exclusions ?? written.map { _ in Exclusions() }
    self.readsArchive = readsArchive
    globs = written.map { Glob($0) }
  }

  /// Whether one path may be found by two sources.
  var mayOverlap: Bool { globs.count > 1 || globs.contains { !$0.parts.isEmpty } }

  /// Whether a file of this name in this folder belongs to the folder's source.
  func takes(_ name: UnsafeBufferPointer<UInt8>, in folder: WalkedFolder) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "."),
      FileName.ends(CopyName.leftoverStem(name) ?? name, inAnyOf: extensions),
      names?.takesFile(name, folder) ?? true,
      !exclusions[folder.source].cover(name, at: folder.excluding)
    else { return false }
    switch folder.taking {
    case .all: return true
    case .matching(let position): return globs[folder.source].match(name, at: position).isWhole
    case .only(let only): return only.utf8.elementsEqual(name)
    }
  }

  /// What is taken from a folder of this name within a folder; `nil` where that is nothing.
  func taking(
    from name: UnsafeBufferPointer<UInt8>, in folder: WalkedFolder
  ) -> WalkedFolder.Taking? {
    if FileName.isSkippedFolder(name)
      || exclusions[folder.source].cover(name, at: folder.excluding)
    {
      return nil
    }
    switch folder.taking {
    case .all: return names?.entersFolder(name, folder) ?? true ? .all : nil
    case .only: return nil
    case .matching(let position):
      let match = globs[folder.source].match(name, at: position)
      // `**/*.md` asks for files; a folder named so is none of them.
      if match.isWhole, !asksForFiles(globs[folder.source]) { return .all }
      return match.inside.places.isEmpty ? nil : .matching(match.inside)
    }
  }

  private func asksForFiles(_ glob: Glob) -> Bool {
    glob.parts.last?.withUnsafeBufferPointer { FileName.ends($0, inAnyOf: extensions) } ?? false
  }
}
