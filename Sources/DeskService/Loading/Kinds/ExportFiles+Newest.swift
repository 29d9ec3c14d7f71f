import Editorial
import Formats

/// Which of the exports counts: for each newsletter the newest that can be read.
extension ExportFiles {
  /// What an export said when it could be read.
  struct Known: Sendable {
    var taken: Moment
    var posts: [ExportedPost]
    var problems: [Problem]
  }

  /// A text in a folder.
  struct FoundText {
    var id: FilePath
    var text: PostText
  }

  /// The exports, the newest first, and what is wrong: with any that cannot be read, and within those
  /// that count.
  ///
  /// Sorted out once for every reading: whoever makes files of many posts asks for each.
  func exports(by plan: Plan) -> (exports: [NewsletterExport], problems: [Problem]) {
    if let made { return made }
    let sorted = sortedOut(by: plan)
    made = sorted
    return sorted
  }

  private func sortedOut(by plan: Plan) -> (exports: [NewsletterExport], problems: [Problem]) {
    var all: [(export: NewsletterExport, problems: [Problem])] = []
    var problems: [Problem] = []
    for entry in cache.entries {
      let id = entry.file.id
      let folder = listing.folders[entry.file.folder]
      let known: Known?
      var isStale = false
      switch entry.content {
      case .item(.text), .item(.archive(nil)), .note, .gone, .unread: known = kept[id]
      case .item(.list(let list)) where !list.isRefused:
        let posts = list.posts(with: texts(of: id).map(\.text))
        known = Known(taken: list.taken, posts: posts, problems: list.problems)
      case .item(.archive(let outcome?)) where !outcome.isRefused:
        known = outcome.list.map {
          Known(
            taken: $0.taken, posts: $0.posts(with: outcome.texts),
            problems: outcome.problems + $0.problems)
        }
      case .item(.list(let list)):
        problems += list.problems
        (known, isStale) = (kept[id], true)
      case .item(.archive(let outcome?)):
        problems += refusals(outcome, id, folder)
        (known, isStale) = (kept[id], true)
      case .broken, .unreadable: (known, isStale) = (kept[id], true)
      }
      guard let known else { continue }
      kept[id] = known
      let export = NewsletterExport(
        path: id, outlet: plan.exportSources[folder.source].outlet ?? plan.onlyOwnOutlet,
        taken: known.taken, posts: known.posts, isStale: isStale)
      all.append((export, known.problems))
    }
    all.sort { ($1.export.taken, $0.export.path) < ($0.export.taken, $1.export.path) }
    var seen: Set<OutletID?> = []
    all.removeAll { !seen.insert($0.export.outlet).inserted }
    return (all.map(\.export), problems + all.flatMap(\.problems))
  }

  /// What is wrong with a zip that cannot be read; among others of a folder one that is no export is
  /// somebody's own.
  private func refusals(
    _ outcome: ExportArchive.Outcome, _ id: FilePath, _ folder: WalkedFolder
  ) -> [Problem] {
    if outcome.list != nil || !outcome.problems.isEmpty {
      return outcome.problems + (outcome.list?.problems ?? [])
    }
    guard case .only = folder.taking else { return [] }
    return [Problem(path: id, message: ExportFailure.noList.sentence, kind: .file)]
  }

  /// The texts that lie beside a list of posts, in the order of their names.
  func texts(of list: FilePath) -> [FoundText] {
    let place = PathFrame.join(String(list.folder), ExportMember.texts)
    return cache.entries.compactMap { entry in
      guard case .item(.text(let text)) = entry.content, entry.file.id.folder == place[...] else {
        return nil
      }
      return FoundText(id: entry.file.id, text: text)
    }
  }
}
