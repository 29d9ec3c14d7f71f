import Foundation
import Glibc
import Testing

/// `words --from-git`: a repository's commits as words of the days before the first look (R66).
@Suite(.ownThread, .enabled(if: access("/usr/bin/git", X_OK) == 0)) struct GitHistoryTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(
      plan: """
        time_zone: Asia/Tokyo
        outlets: {fp: {kind: own}}
        sources: {pieces: [{path: posts, all: true}, {path: vault}]}
        words: {goal: 500 a day, authors: [me@example.org]}

        """)
    try git("init", "-q", "-b", "main")
  }

  @discardableResult
  private func git(
    _ words: String..., by author: String = "me", at date: String = "2026-11-02T10:00:00+09:00"
  ) throws -> String {
    let answer = try Command(
      [
        "git", "-C", desk.root, "-c", "user.name=\(author)",
        "-c", "user.email=\(author)@example.org",
      ] + words,
      environment: Programs.environment(in: desk.scratch).merging([
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
      ]) { $1 }, folder: desk.scratch.path
    ).run(within: .seconds(60))
    #expect(answer.status == 0, "\(words): \(answer.errors)")
    return answer.output
  }

  private func commit(_ date: String, by author: String = "me") throws {
    try git("add", "-A", by: author, at: "\(date):00+09:00")
    try git("commit", "-q", "-m", "글", by: author, at: "\(date):00+09:00")
  }

  /// What was written on a day of November and what told of it.
  private func day(_ day: Int) throws -> [String?] {
    let json = try JSONValue(line: try desk.run("words", "--json").output)
    let one = json["days"]?.items.first {
      $0["day"]?.text == "2026-11-\(day < 10 ? "0" : "")\(day)"
    }
    return [one?["written"], one?["source"]].map { value in
      if case .number(let text)? = value { text } else { value?.text }
    }
  }

  /// Commits of a writer and of others, in Korean and Japanese, on branches, with renames.
  private func writeHistory() throws {
    try desk.write(WrittenPiece.piece(WrittenPiece.text("처음", 30)), to: "posts/첫 글.md")
    try desk.write("메모 " + WrittenPiece.text("메모", 40) + "\n", to: "vault/쪽지.md")
    try commit("2026-11-02T10:00")
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("처음", 30), WrittenPiece.text("새", 40)),
      to: "posts/첫 글.md")
    try commit("2026-11-03T21:00")
    // A branch, where the file has another name and grows, and the trunk, where another one does.
    try git("checkout", "-q", "-b", "draft")
    try git("mv", "posts/첫 글.md", "posts/原稿.md")
    try desk.write(
      WrittenPiece.piece(
        WrittenPiece.text("처음", 30), WrittenPiece.text("새", 40), WrittenPiece.text("語", 10)),
      to: "posts/原稿.md")
    try commit("2026-11-04T09:00")
    try git("checkout", "-q", "main")
    try desk.write(WrittenPiece.piece(WrittenPiece.text("둘", 25)), to: "posts/둘.md")
    try commit("2026-11-05T23:30")
    try git(
      "merge", "-q", "--no-ff", "-m", "merge", "draft", at: "2026-11-06T09:00:00+09:00")
    // What an editor wrote, and a note that becomes a piece with ten words more.
    try desk.write(WrittenPiece.piece(WrittenPiece.text("편집", 50)), to: "posts/edit.md")
    try commit("2026-11-07T09:00", by: "editor")
    try desk.write(
      WrittenPiece.piece("메모 " + WrittenPiece.text("메모", 40), WrittenPiece.text("더", 10)),
      to: "vault/쪽지.md")
    try commit("2026-11-09T01:30")
  }

  @Test func `R66 what was committed is written on its days, by its author, and marked`() throws {
    try writeHistory()
    let answer = try desk.run("words", "--from-git")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.isEmpty)
    #expect(answer.output.contains(": 5 of 6 commits are yours, 2026-11-02 to 2026-11-08; 30w of"))
    #expect(try day(2) == ["0", "git"])
    #expect(try day(3) == ["40", "git"])
    #expect(try day(4) == ["20", "git"])
    #expect(try day(5) == ["25", "git"])
    #expect(try day(7) == ["0", "git"])
    // Written after midnight; the note's own words were not written as a piece.
    #expect(try day(8) == ["10", "git"])
    #expect(try day(25) == ["0", "log"])
    #expect(try day(1) == [nil, nil])
    let lines = try desk.run("words", "--days", "25").output
    #expect(lines.contains("Wed  4 Nov  20  from git  posts/原稿.md 20\n"))
    #expect(lines.contains("git: 30w of first commits and imports not counted"))
    // What is done once more says the same, byte for byte.
    let log = try desk.scratch.read(self.log())
    _ = try desk.run("words", "--from-git")
    #expect(try desk.scratch.read(self.log()) == log)
    // What is held counts when the writer says so, on its day, and what is typed now on today.
    #expect(try desk.run("words", "--count", "原稿").status == 0)
    #expect(try day(2) == ["30", "git"])
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("둘", 25), WrittenPiece.text("오늘", 12)), to: "posts/둘.md")
    #expect(try day(25) == ["12", "log"])
  }

  /// The path of the log that was made, within the scratch folder.
  private func log() throws -> String {
    try #require(
      desk.scratch.files(in: "home").keys.first {
        $0.contains("/git-") && $0.hasSuffix(".words")
      })
  }

  @Test func `R66 nothing that a repository would have run is run, and nothing of it is touched`()
    throws
  {
    try desk.write("*.md diff=evil filter=evil\n", to: ".gitattributes")
    try desk.write("fake\n", to: ".mailmap")
    try writeHistory()
    let trap = desk.scratch.path + "/trap"
    try desk.scratch.write("#!/bin/sh\necho \"$0 $*\" >>'\(trap)'\nexec cat\n", to: "evil.sh")
    let evil = desk.scratch.path + "/evil.sh"
    chmod(evil, 0o755)
    for (key, value) in [
      ("diff.evil.textconv", evil), ("diff.evil.command", evil), ("diff.external", evil),
      ("filter.evil.clean", evil), ("filter.evil.smudge", evil), ("filter.evil.process", evil),
      ("filter.evil.required", "true"), ("core.fsmonitor", evil), ("core.pager", evil),
      ("pager.log", evil), ("alias.log", "!\(evil)"), ("alias.cat-file", "!\(evil)"),
      ("alias.rev-parse", "!\(evil)"), ("core.sshCommand", evil), ("core.editor", evil),
      ("core.askPass", evil), ("gpg.program", evil), ("log.showSignature", "true"),
      ("credential.helper", "!\(evil)"), ("core.hooksPath", desk.root + "/.git/hooks"),
      ("diff.relative", "true"), ("log.follow", "true"), ("log.showRoot", "false"),
      ("format.pretty", "%b"), ("diff.noprefix", "true"), ("core.quotePath", "true"),
      ("remote.origin.url", "ext::\(evil)"), ("remote.origin.promisor", "true"),
      ("protocol.ext.allow", "always"), ("extensions.partialClone", "origin"),
      ("core.repositoryFormatVersion", "1"),
    ] {
      try git("config", key, value)
    }
    for hook in ["post-checkout", "post-index-change", "reference-transaction", "pre-auto-gc"] {
      symlink(evil, desk.root + "/.git/hooks/" + hook)
    }
    // A text that is to be fetched: it is not there.
    unlink(trap)
    let before = try desk.snapshot()
    let answer = try desk.run(
      "words", "--from-git",
      environment: [
        "GIT_EXTERNAL_DIFF": evil, "GIT_PAGER": evil, "PAGER": evil, "GIT_SSH": evil,
        "GIT_DIR": desk.scratch.path + "/nowhere", "GIT_TRACE": trap,
      ])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(access(trap, F_OK) != 0, "\(desk.scratch.read("trap") ?? "")")
    #expect(try desk.snapshot() == before)
    #expect(try day(3) == ["40", "git"])
    #expect(try day(4) == ["20", "git"])
    // A blob that only a fetch would bring.
    let blob = try git("rev-parse", "HEAD:posts/둘.md").dropLast()
    unlink(desk.root + "/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
    unlink(trap)
    _ = try desk.run("words", "--from-git")
    #expect(access(trap, F_OK) != 0, "\(desk.scratch.read("trap") ?? "")")
  }

  @Test
  func `R66 where there is no repository, no commit or no name that is said, and nothing is made`()
    throws
  {
    try desk.write(WrittenPiece.piece(WrittenPiece.text("a", 20)), to: "posts/a.md")
    try desk.scratch.write("", to: "home/.gitconfig")
    let empty = try desk.run("words", "--from-git")
    #expect(empty.status == 2)
    #expect(empty.errors.contains("git could not read the commits"))
    try commit("2026-11-02T10:00")
    try desk.write(
      (desk.read("desk.yaml") ?? "").replacing(", authors: [me@example.org]", with: ""),
      to: "desk.yaml")
    let nameless = try desk.run("words", "--from-git")
    #expect(nameless.status == 2)
    #expect(nameless.errors.contains("words: {authors: [me@example.org]}"))
    try FileManager.default.removeItem(atPath: desk.root + "/.git")
    let none = try desk.run("words", "--from-git")
    #expect(none.status == 2)
    #expect(none.errors.contains("lies in a git repository"))
    #expect(try desk.run("words", "--from-git", environment: ["PATH": "/nowhere"]).status == 2)
    #expect(try desk.run("words", "--from-git", "--check").status != 0)
    #expect(!desk.scratch.files(in: "home").keys.contains { $0.contains("/git-") })
  }
}
