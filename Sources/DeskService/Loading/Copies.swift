import Editorial
import Formats

/// Copies of files that lie beside them (R5): a problem each, but one for all that an editor keeps of
/// every file it saves.
struct Copies {
  private(set) var problems: [Problem] = []
  private var backups: (first: FilePath, count: Int)?

  mutating func add(_ copy: FilePath, of original: FilePath) {
    var name = String(copy.name)
    if name.withUTF8(CopyName.isBackup) {
      backups = (backups?.first ?? copy, (backups?.count ?? 0) + 1)
    } else {
      problems.append(
        Problem(
          path: copy,
          message: "this is a copy of \(original.name), left by a conflict: "
            + "compare the two, then delete one", kind: .copy))
    }
  }

  /// The problems of all that were added.
  var all: [Problem] {
    guard let backups else { return problems }
    let more = backups.count > 1 ? ", and so are \(backups.count - 1) more with a `~`" : ""
    return problems + [
      Problem(
        path: backups.first,
        message: "this is an editor's copy\(more): delete it, or let the editor keep it elsewhere",
        kind: .copy)
    ]
  }
}
