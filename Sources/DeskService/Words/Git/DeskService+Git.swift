import Editorial
import Formats

// The words of the time before the first look, from the commits of repositories that sources lie in.
extension DeskService {
  /// Reads the commits of every repository that a source lies in, and writes a log of each (R66).
  ///
  /// - Parameters:
  ///   - desk: by whose sources and settings they are read.
  ///   - environment: where `git` is found, and the writer's settings of it.
  ///   - progress: told of commits read, and how many there are.
  /// - Returns: what each told.
  /// - Throws: why nothing was read; then nothing is written.
  package func readGit(
    _ desk: Desk, environment: [String: String], progress: (Int, Int) -> Void
  ) throws(Refusal) -> [GitHistory] {
    let repositories = try self.repositories(desk.plan, environment)
    guard !repositories.isEmpty else {
      throw Refusal("none of the desk's sources lies in a git repository")
    }
    var histories: [GitHistory] = []
    for repository in repositories {
      let program = GitProgram(in: repository.folder, environment: environment)
      let authors = try self.authors(of: repository, desk.plan, program)
      histories.append(
        try history(of: repository, desk, by: authors, program, progress: progress))
    }
    let folder = wordsFolder(desk)
    let lock = try JournalLock.take(in: location.state.text, on: Disk(), patience: 2_000)
    for history in histories {
      do throws(SystemError) {
        try folder.replaceGitLog(of: history.root, with: history.lines, holding: lock)
      } catch {
        throw Refusal(error, ours: "the log of words written", at: folder.gitPath(of: history.root))
      }
    }
    return histories
  }

  private func repositories(
    _ plan: Plan, _ environment: [String: String]
  ) throws(Refusal) -> [GitRepository] {
    var repositories: [GitRepository] = []
    for source in plan.sources {
      let folder = frame.absolute(frame.locate(Glob(source.path).base))
      let program = GitProgram(in: folder, environment: environment)
      guard let one = try GitRepository(of: folder, program) else { continue }
      var isKnown = false
      for index in repositories.indices where !isKnown {
        isKnown = repositories[index].join(one)
      }
      if !isKnown { repositories.append(one) }
    }
    return repositories
  }

  private func authors(
    of repository: GitRepository, _ plan: Plan, _ program: GitProgram
  ) throws(Refusal) -> Set<String> {
    if !plan.words.authors.isEmpty { return Set(plan.words.authors.map { $0.lowercased() }) }
    guard let author = try repository.author(program), !author.isEmpty else {
      throw Refusal(
        "git does not say who you are in \(repository.folder)",
        .advice("name yourself in desk.yaml: `words: {authors: [me@example.org]}`"))
    }
    return [author.lowercased()]
  }

  private func history(
    of repository: GitRepository, _ desk: Desk, by authors: Set<String>, _ program: GitProgram,
    progress: (Int, Int) -> Void
  ) throws(Refusal) -> GitHistory {
    let commits = try repository.commits(program)
    guard let root = commits.first(where: \.isRoot) ?? commits.first else {
      throw Refusal("\(repository.folder) has no commits of pieces")
    }
    var history = GitHistory(root: root.id)
    var reading = GitReading(repository, desk, frame)
    var texts = try GitTexts(program, desk.plan, now: now, home: home)
    var words = CommittedWords(days: desk.writingDays)
    for (number, commit) in commits.enumerated() {
      progress(number, commits.count)
      let changes = try reading.changes(of: commit, &texts)
      if changes.isEmpty { continue }
      let isOwn = authors.contains(commit.author.lowercased())
      history.commits += 1
      history.own += isOwn ? 1 : 0
      // What a wrong clock has put ahead of now would be a line of a day to come.
      history.lines += words.lines(
        changes, at: min(commit.moment, now), isMine: isOwn, isRoot: commit.isRoot)
    }
    progress(commits.count, commits.count)
    // A piece is called as it is now, and is its outlet's of now.
    for index in history.lines.indices {
      let name = reading.presentName(of: history.lines[index].piece)
      history.lines[index].piece = name
      history.lines[index].outlet = desk.piece(name)?.outlet.map { desk.plan[$0].key }
    }
    return history
  }
}
