import Editorial
import Testing

@testable import DeskService

/// R1, R3: which files are pieces, which are notes, and what of them is said.
@Suite struct PiecesAndNotesTests {
  private func front(_ lines: String...) -> String {
    "---\n" + lines.joined(separator: "\n") + "\n---\nSome words.\n"
  }

  private func desk(_ files: KeyValuePairs<String, String>, plan: String = smallPlan) throws -> Desk
  {
    let scratch = ScratchDesk(pieces: files)
    scratch.write("desk.yaml", plan)
    return try scratch.load()
  }

  @Test func `R1 a status of somebody else's makes no piece of a note, and paths counts the word`()
    throws
  {
    let desk = try desk([
      "vault/book.md": front("status: reading"), "vault/other.md": front("status: reading"),
      "vault/person.md": front("status: alive"), "vault/plain.md": "# Plain\n",
      "vault/piece.md": front("status: drafting"), "posts/own.md": front("status: reading"),
    ])
    #expect(desk.pieces.map(\.id.text) == ["posts/own.md", "vault/piece.md"])
    let vault = try #require(desk.sources.last)
    #expect(vault.notes == 4 && vault.words == ["reading": 2, "alive": 1])
    #expect(desk.problems.map(\.path.text) == ["posts/own.md"])
  }

  @Test(arguments: ["fild", "Filed!", "publised", "pitch", "publishing", "draftng", "edit"])
  func `R1 a word that is nearly ours stays a problem`(_ word: String) throws {
    let desk = try desk(["vault/a.md": front("status: \(word)")])
    #expect(desk.pieces.map(\.statusWord) == [word])
    #expect(desk.problems.count == 1)
  }

  @Test(arguments: [
    "reading", "to-read", "alive", "seed", "evergreen", "watching", "active", "someday",
    "abandoned",
    "on hold", "finished", "complete", "owned", "married", "paused", "읽는 중", "読書中",
  ])
  func `R1 a word of books and people is a note's`(_ word: String) throws {
    let desk = try desk(["vault/a.md": front("status: \(word)")])
    #expect(desk.pieces.count == 0 && desk.problems == [])
  }

  @Test func `R1 with a sign of its own a file of an unknown status is a piece`() throws {
    let desk = try desk([
      "vault/a.md": front("status: reading", "outlet: nk-news"),
      "vault/b.md": front("status: reading", "draft: true"),
    ])
    #expect(desk.pieces.count == 2)
    #expect(desk.problems.map(\.path.text) == ["vault/a.md"])
  }

  @Test
  func `R1 a status of several words, or of keys and values, is one problem for all its files`()
    throws
  {
    let desk = try desk([
      "vault/a.md": front("status: [drafting, filed]"),
      "vault/b.md": front("status: {now: drafting}"),
      "vault/c.md": front("status:", "  - owned", "  - reading"),
      "vault/d.md": front("status: [owned, reading]"),
    ])
    // Where no word is ours it is a note, but not a silent one.
    #expect(desk.pieces.map(\.id.text) == ["vault/a.md", "vault/b.md"])
    #expect(
      desk.problems.map(\.line) == [
        "vault/a.md:2:9: status holds several words, \"drafting, filed\" (1 file); keep one, "
          + "or add `ignore: [{word: \"drafting, filed\"}]` to desk.yaml to be told no more",
        "vault/b.md:2:9: status holds keys and values (1 file); write one word",
        "vault/c.md:3:3: status holds several words, \"owned, reading\" (2 files); keep one, "
          + "or add `ignore: [{word: \"owned, reading\"}]` to desk.yaml to be told no more",
      ])
  }

  @Test func `R3 a word may stand for a note, in any source`() throws {
    let desk = try desk(
      [
        "posts/a.md": front("status: To-Read"),
        "vault/b.md": front("status: to-read", "draft: true"),
        "posts/c.md": front("status: drafting"),
      ], plan: smallPlan + "\nstatuses: {to-read: note}\n")
    #expect(desk.pieces.map(\.id.text) == ["posts/c.md"])
    #expect(desk.sources.map(\.notes) == [1, 0, 1])
    #expect(desk.problems == [])
  }

  @Test func `R3 what is known is silenced by its word, file or folder`() throws {
    let files: KeyValuePairs = [
      "posts/word.md": front("status: fild"), "posts/old.md": front("status: idea", "due: soon"),
      "vault/Clippings/a.md": front("status: drafting", "due: soon"),
      "vault/Clippings/b.md": front("status: draftin"),
      "vault/Clippings2/c.md": front("draft: true", "due: soon"),
    ]
    #expect(try desk(files).problems.count == 5)
    let ignore =
      "\nignore: [{word: Fild}, {file: posts/old.md}, {folder: vault/Clippings}]\n"
    let desk = try desk(files, plan: smallPlan + ignore)
    #expect(desk.problems.map(\.path.text) == ["vault/Clippings2/c.md"])
    #expect(desk.pieces.count == 5)
    let wrong = try self.desk([:], plan: smallPlan + "\nignore: [{words: x}, y]\n")
    #expect(
      wrong.problems.map(\.message) == [
        "unknown key \"words\"; did you mean \"word\"?",
        "say what to ignore as `{word: fild}`, `{file: posts/old.md}` or `{folder: vault/Clippings}`",
      ])
  }

  @Test func `R1 a source leaves out what it excludes`() throws {
    let plan = smallPlan.replacing(
      "- vault", with: "- {path: vault, exclude: [People, \"Daily/*\", \"**/old-*.md\"]}")
    let scratch = ScratchDesk(pieces: [
      "vault/a.md": front("draft: true"), "vault/People/b.md": front("draft: true"),
      "vault/Deep/People/c.md": front("draft: true"), "vault/Daily/d.md": front("draft: true"),
      "vault/Daily/2026/e.md": front("draft: true"), "vault/Deep/old-f.md": front("draft: true"),
      "vault/Peoples/g.md": front("draft: true"), "posts/People/h.md": front("draft: true"),
    ])
    scratch.write("desk.yaml", plan)
    let service = scratch.service(isWatching: true)
    #expect(
      try service.load().pieces.map(\.id.text) == [
        "posts/People/h.md", "vault/Peoples/g.md", "vault/a.md",
      ])
    // What comes later is left out as well.
    scratch.write("vault/Daily/new.md", front("draft: true"))
    scratch.write("vault/new.md", front("draft: true"))
    service.reload()
    var names: [String] = []
    while case let step = service.advance(for: Int.max), service.isReading || !isIdle(step) {
      if case .loaded(let desk) = step { names = desk.pieces.map(\.id.text) }
    }
    #expect(names.contains("vault/new.md") && !names.contains("vault/Daily/new.md"))
  }

  private func isIdle(_ step: LoadStep) -> Bool {
    if case .idle = step { return true }
    return false
  }

  @Test func `R1 what programs build and fetch is no text of the writer's`() throws {
    let text = front("title: A")
    let site = "sources: {pieces: [{path: site, style: STYLE}]}\noutlets: {own: {kind: own}}\n"
    let files: KeyValuePairs = [
      "site/content/a.md": text, "site/_site/README.md": text,
      "site/vendor/bundle/gem/README.md": text,
      "site/themes/ananke/README.md": text, "site/node_modules/x/README.md": text,
      "site/public/index.md": text, "site/content/public/b.md": text,
      "site/content/Themes/c.md": text,
    ]
    let own = ["site/content/Themes/c.md", "site/content/a.md", "site/content/public/b.md"]
    let hugo = try desk(files, plan: site.replacing("STYLE", with: "hugo"))
    #expect(hugo.pieces.map(\.id.text) == own)
    // Jekyll builds into _site: a folder called public is the writer's.
    let jekyll = try desk(files, plan: site.replacing("STYLE", with: "jekyll"))
    #expect(jekyll.pieces.map(\.id.text) == own + ["site/public/index.md"])
    let vault = ScratchDesk(pieces: files)
    vault.write("site/hugo.toml", "")
    vault.write(
      "desk.yaml", "sources: {pieces: [{path: ., all: true}]}\noutlets: {own: {kind: own}}\n")
    #expect(try vault.load().pieces.map(\.id.text) == own)
  }

  @Test(arguments: ["content", "blog/content"])
  func `R1 a section of a Hugo site called public is the writer's`(_ path: String) throws {
    let desk = try desk(
      ["\(path)/public/a.md": front("title: A")],
      plan: "sources: {pieces: [{path: \(path), style: hugo}]}\noutlets: {own: {kind: own}}\n")
    #expect(desk.pieces.count == 1)
  }

  @Test func `R1 what only we can read is shown, counted, and one problem`() throws {
    let scratch = ScratchDesk(pieces: [
      "vault/dashes.md":
        "—\ntitle: Ferry\nstatus: published\npublished: 2026-11-20\n—\nOne two three.\n"
    ])
    let text = "---\ntitle: 배\nstatus: drafting\n---\n하나 둘 셋.\n"
    scratch.write(
      "vault/utf16.md",
      bytes: ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let desk = try scratch.load()
    #expect(desk.pieces.map(\.words) == [3, 3])
    #expect(desk.pieces.map(\.title) == ["Ferry", "배"])
    #expect(desk.problems.map(\.path.text) == ["vault/dashes.md", "vault/utf16.md"])
  }

  @Test func `R5 a merge left in a note is no concern of ours`() throws {
    let merge = "<<<<<<< a\ntags: [x]\n=======\ntags: [y]\n>>>>>>> b"
    let desk = try desk([
      "vault/note.md": front(merge), "vault/piece.md": front("status: idea", merge),
      "posts/post.md": front(merge),
    ])
    #expect(desk.problems.map(\.path.text) == ["posts/post.md", "vault/piece.md"])
    #expect(desk.pieces.count == 0)
  }
}
