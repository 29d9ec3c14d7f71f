import Foundation
import Glibc
import Testing

/// Words written where git comes and goes with the text: none of it is writing (R54, R55, R57).
@Suite(.ownThread, .enabled(if: access("/usr/bin/git", X_OK) == 0)) struct GitWordsTests {
  private let desk: CommandsDesk
  /// The day goes on by ten minutes from look to look.
  private let clock = Clock()

  private final class Clock {
    var minute = 0
  }

  init() throws {
    desk = try CommandsDesk(
      [
        "posts/a.md": WrittenPiece.piece(WrittenPiece.text("가", 20)),
        "posts/b.md": WrittenPiece.piece(WrittenPiece.text("川", 20)),
      ],
      plan: """
        time_zone: Asia/Tokyo
        outlets: {fp: {kind: own}}
        sources: {pieces: [{path: posts, all: true}]}

        """)
    try git("init", "-q", "-b", "main")
    try commit("begin")
    try expect(0)
  }

  @discardableResult
  private func git(
    _ words: String..., at folder: String? = nil, by author: String = "me", mayFail: Bool = false
  ) throws -> String {
    let name = ["-c", "user.name=\(author)", "-c", "user.email=\(author)@example.org"]
    let answer = try Command(
      ["git", "-C", folder ?? desk.root] + name + words,
      environment: Programs.environment(in: desk.scratch).merging(["GIT_CONFIG_NOSYSTEM": "1"]) {
        $1
      }, folder: desk.scratch.path
    ).run(within: .seconds(60))
    if !mayFail { #expect(answer.status == 0, "\(words): \(answer.errors)") }
    return answer.output
  }

  private func commit(_ message: String, at folder: String? = nil, by author: String = "me") throws
  {
    try git("add", "-A", at: folder)
    try git("commit", "-q", "-m", message, at: folder, by: author)
  }

  /// Looks, ten minutes after the last time.
  private func today(_ figure: String, desk other: String? = nil) throws -> Int {
    clock.minute += 10
    let (hour, minute) = (9 + clock.minute / 60, clock.minute % 60)
    let now = "2026-11-25T\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    let answer = try desk.run("words", "--json", desk: other, now: now)
    #expect(answer.status == 0, "\(answer.errors)")
    guard case .number(let text)? = try JSONValue(line: answer.output)["today"]?[figure] else {
      return -1
    }
    return Int(text) ?? -1
  }

  private func expect(
    _ written: Int, held: Int = 0, desk other: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let figures = try [today("written", desk: other), today("held", desk: other)]
    #expect(figures == [written, held], sourceLocation: sourceLocation)
  }

  @Test func `R54 a branch that is switched takes no word and brings none`() throws {
    try git("checkout", "-q", "-b", "draft")
    try desk.write(WrittenPiece.piece(WrittenPiece.text("가", 60)), to: "posts/a.md")
    try expect(40)
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("川", 20), WrittenPiece.text("書", 30)), to: "posts/b.md")
    try expect(100)
    try commit("draft")
    try git("checkout", "-q", "main")
    try expect(100)
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("가", 20), WrittenPiece.text("본", 5)), to: "posts/a.md")
    try expect(105)
    try commit("main")
    try git("checkout", "-q", "draft")
    // The five words stand in one piece alone, and are there again with their branch.
    try expect(100)
    try git("checkout", "-q", "main")
    try expect(105)
  }

  @Test func `R54 what is stashed is back when it is popped, and nothing is written by it`() throws
  {
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("가", 20), WrittenPiece.text("새", 25)), to: "posts/a.md")
    try desk.write(WrittenPiece.piece(WrittenPiece.text("川", 32)), to: "posts/b.md")
    try expect(49)
    try git("stash", "-q", "--", "posts")
    try expect(49)
    try git("stash", "pop", "-q")
    try expect(49)
    // Of one piece it cannot be told from an edit: it is short until it is back.
    try commit("b")
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("가", 20), WrittenPiece.text("새", 40)), to: "posts/a.md")
    try expect(64)
    try git("stash", "-q", "--", "posts")
    #expect(try today("written") <= 64)
    try git("stash", "pop", "-q")
    try expect(64)
    #expect(try today("cut") == 0)
  }

  @Test
  func `R55 what another author wrote is held when it is pulled, and a rebase writes nothing`()
    throws
  {
    let other = desk.scratch.path + "/other"
    try git("clone", "-q", desk.root, other)
    for (name, letter) in [("c", "다"), ("d", "語"), ("e", "말")] {
      try desk.scratch.write(
        WrittenPiece.piece(WrittenPiece.text(letter, 150)), to: "other/posts/\(name).md")
    }
    try commit("theirs", at: other, by: "editor")
    try desk.write(WrittenPiece.piece(WrittenPiece.text("가", 45)), to: "posts/a.md")
    try expect(25)
    try commit("mine")
    try git("pull", "-q", "--rebase", other, "main")
    try expect(25, held: 600)
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("語", 150), WrittenPiece.text("続", 10)), to: "posts/d.md")
    try expect(45, held: 600)
  }

  @Test func `R57 a clone on another machine has the figure, and only its own words are new`()
    throws
  {
    try desk.write(
      (try #require(desk.read("desk.yaml"))) + "words: {log: words}\n", to: "desk.yaml")
    try desk.write(WrittenPiece.piece(WrittenPiece.text("가", 60)), to: "posts/a.md")
    try expect(40)
    try commit("words")
    let other = desk.scratch.path + "/other"
    try git("clone", "-q", desk.root, other)
    try expect(40, desk: other)
    try desk.scratch.write(
      WrittenPiece.piece(WrittenPiece.text("川", 20), WrittenPiece.text("書", 30)),
      to: "other/posts/b.md")
    try expect(100, desk: other)
    try commit("there", at: other)
    try git("pull", "-q", "--no-rebase", other, "main")
    try expect(100, held: 0)
  }

  @Test func `R50 a merge with markers is not looked at, and writes nothing when it is resolved`()
    throws
  {
    try git("checkout", "-q", "-b", "draft")
    try desk.write(WrittenPiece.piece(WrittenPiece.text("가", 30)), to: "posts/a.md")
    try expect(10)
    try commit("draft")
    try git("checkout", "-q", "main")
    // What one piece alone loses cannot be told from an edit.
    try expect(0)
    try desk.write(WrittenPiece.piece(WrittenPiece.text("가", 20) + " 다르게 쓴 말"), to: "posts/a.md")
    try expect(3)
    try commit("main")
    try git("merge", "-q", "draft", mayFail: true)
    #expect(desk.read("posts/a.md")?.contains("<<<<<<<") ?? false)
    try expect(3)
    try desk.write(
      WrittenPiece.piece(WrittenPiece.text("가", 30), WrittenPiece.text("가", 20) + " 다르게 쓴 말"),
      to: "posts/a.md")
    try expect(13, held: 0)
  }
}
