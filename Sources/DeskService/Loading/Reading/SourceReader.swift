import Editorial
import Formats
import Glibc

/// One thread's tools for reading files of one kind: its buffer and its parser, used again for every
/// file.
final class SourceReader<Kind: Source> {
  /// Files opened so far.
  private(set) var opened = 0

  private let folders: DeskFolders
  private let parser: Kind.Parser
  private var file = FileReader()

  init(_ terms: ReadingTerms) {
    folders = terms.folders
    parser = Kind.parser(terms)
  }

  /// Reads what is still to be read of a file, as far as `extent` goes.
  func read(_ entry: inout FileEntry<Kind>, in folder: WalkedFolder, _ extent: LoadExtent) {
    let id = entry.file.id
    if entry.mayHaveChanged, let stamp = entry.stamp, folders.stamp(of: id) == stamp {
      entry.mayHaveChanged = false
      if entry.isRead(extent) { return }
    }
    entry.mayHaveChanged = false
    opened += 1
    let outcome = folders.at(id) { folder, path in
      file.open(path, at: folder, first: Kind.firstBytes)
    }
    defer { file.close() }
    switch outcome {
    case .opened(let stamp, _): read(&entry, in: folder, as: stamp, extent)
    case .absent, .notAFile: entry.lose()
    case .failed(let code): fail(&entry, FileError(code: code))
    }
  }

  private func read(
    _ entry: inout FileEntry<Kind>, in folder: WalkedFolder, as stamp: FileStamp,
    _ extent: LoadExtent
  ) {
    if stamp != entry.stamp {
      entry.content = .unread
      entry.problems = []
    }
    do throws(FileError) {
      try Kind.read(&entry, in: folder, from: &file, with: parser, extent)
      entry.stamp = stamp
    } catch {
      fail(&entry, error)
    }
  }

  /// Without a stamp, so that the file is read again although it is the same.
  private func fail(_ entry: inout FileEntry<Kind>, _ error: FileError) {
    entry.refuse("this file cannot be read: \(error.sentence)", as: .unreadable)
    entry.stamp = nil
  }
}
