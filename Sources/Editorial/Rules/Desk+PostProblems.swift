// What of it stands under PROBLEMS.
extension Desk {
  /// More than so many of a kind that the writer may mean to leave are told of as one.
  private static let few = 3

  /// Where the desk and its newsletter's site disagree, as problems.
  ///
  /// What one key mends and what is in doubt stand each by itself, what is on one side alone as one
  /// where it is much. Who keeps no files of a newsletter at all misses none.
  package func postProblems(at now: Moment) -> [Problem] {
    if exports.isEmpty { return [] }
    let filed = Set(pieces.lazy.filter(\.hasFile).map(\.outlet))
    let all = postDifferences(at: now).filter { difference in
      difference.kind != .onlyThere
        || filed.contains(exports.first { $0.path == difference.path }?.outlet)
    }
    let alone: [PostDifference.Kind] = [.onlyHere, .onlyThere]
    var problems = all.filter { !alone.contains($0.kind) }.map(\.problem)
    for kind in alone {
      for (_, group) in Dictionary(grouping: all.filter { $0.kind == kind }, by: { exportPath($0) })
      {
        problems += group.count > Desk.few ? [summary(group)] : group.map(\.problem)
      }
    }
    return problems + nobodys
  }

  private func exportPath(_ difference: PostDifference) -> FilePath? {
    if difference.kind == .onlyThere { return difference.path }
    return difference.piece.flatMap { piece($0)?.outlet }.flatMap { export(of: $0)?.path }
  }

  private func summary(_ group: [PostDifference]) -> Problem {
    var first = group[0].problem
    first.remedy = nil
    first.ignoreKey = "posts \(group[0].kind.rawValue) \(exportPath(group[0]) ?? first.path)"
    first.message =
      group[0].kind == .onlyThere
      ? "\(group.count) posts are on Substack alone, this one the first; reconcile names them, and "
        + "makes their files"
      : "\(group.count) pieces say that they came out and are no posts on Substack, this one the "
        + "first; reconcile names them"
    return first
  }

  /// Exports of which nobody knows whose they are.
  private var nobodys: [Problem] {
    exports.filter { $0.outlet == nil }.map { export in
      Problem(
        path: export.path,
        message: "whose posts are these? write it in desk.yaml as `substack: [{path: …, outlet: "
          + "\(plan.outlets.first { $0.kind == .own }?.key ?? "newsletter")}]`", kind: .settings)
    }
  }
}

extension Desk {
  /// Makes files of posts that have none, as one action.
  package func makingFiles(of posts: [Piece]) -> EditRequest {
    EditRequest(
      action: .added,
      edits: posts.compactMap { piece in
        guard let outlet = piece.outlet, let post = piece.tie.post else { return nil }
        var draft = PieceDraft(title: piece.title, outlet: outlet, status: piece.status)
        let day = piece.scheduled ?? piece.stamps.first?.date
        let reached = piece.status.flatMap { status in
          day.map { PieceDraft.Past.Fact(plan[status].name, $0.text) }
        }
        let type = piece.type.map { PieceDraft.Past.Fact("type", $0) }
        let number = PieceDraft.Past.Fact("substack_id", String(post.number))
        draft.past = PieceDraft.Past(facts: [reached, type, number].compactMap { $0 })
        draft.post = post.number
        return .add(draft)
      })
  }
}
