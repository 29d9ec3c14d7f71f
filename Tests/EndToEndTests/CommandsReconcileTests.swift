import Testing

/// `copydesk reconcile`: an export of the newsletter beside the files, from the shell (R8b).
@Suite(.ownThread) struct CommandsReconcileTests {
  private static let plan = """
    time_zone: Asia/Tokyo
    sources: {pieces: [{path: posts, all: true}], substack: export}
    outlets:
      fp: {name: Foreign Perspectives, short: FP, kind: own, target: 1 piece a week}

    """
  private static let list = """
    post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url
    123456792.winter-stalls,2026-11-23T22:00:00.000Z,true,,,newsletter,everyone,서울역 앞 노점상들의 겨울,,
    123456791.tea,2026-11-24T00:30:00.000Z,true,,,newsletter,everyone,Tea,,
    123456790.8a7,,false,,,newsletter,everyone,,,

    """
  private static let tea = """
    ---
    title: Tea  # as it was pitched
    status: drafting
    ---
    Leaves.

    """

  private func desk() throws -> CommandsDesk {
    try CommandsDesk(
      [
        "posts/tea.md": Self.tea, "export/posts.csv": Self.list,
        "export/posts/123456792.winter-stalls.html":
          "<h2>겨울</h2><p>The <strong>stalls</strong> close at <a href=\"https://a.example\">ten</a>.</p>",
        "export/posts/123456791.tea.html": "<p>Leaves.</p>",
        "export/posts/123456790.8a7.html": "<p>Balloons over Paju</p>",
      ], plan: Self.plan)
  }

  @Test func `it names what differs, and apply writes what is certain, undoable byte for byte`()
    throws
  {
    let desk = try desk()
    let told = try desk.run("reconcile").output
    #expect(told.contains("posts/tea.md:3: it came out on Substack on 2026-11-24, and this says"))
    #expect(told.contains("“서울역 앞 노점상들의 겨울” came out on 2026-11-24, and no file is it"))
    #expect(try desk.run("reconcile", "--apply", "--dry-run").status == 0)
    #expect(desk.read("posts/tea.md") == Self.tea)
    #expect(try desk.run("reconcile", "--apply").status == 0)
    #expect(
      desk.read("posts/tea.md") == """
        ---
        title: Tea  # as it was pitched
        status: published
        substack_id: 123456791
        published: 2026-11-24
        ---
        Leaves.

        """)
    #expect(try desk.run("undo").status == 0)
    #expect(desk.read("posts/tea.md") == Self.tea)
  }

  @Test func `make gives a post its file, which is the same piece from then on`() throws {
    let desk = try desk()
    let before = try desk.run("list", "--json").output
    #expect(before.contains("\"id\":\"substack:123456792\",\"path\":null"))
    #expect(try desk.run("move", "substack:123456792", "drafting").status == 3)
    let made = try desk.run("reconcile", "--make", "노점상")
    #expect(made.status == 0, "\(made.errors)")
    let path = made.output.split(separator: " ").first { $0.hasPrefix("posts/") }
    let text = path.flatMap { desk.read(String($0).replacing(":", with: "")) } ?? ""
    #expect(text.contains("title: \"서울역 앞 노점상들의 겨울\"\n"))
    #expect(
      text.contains("status: published\npublished: 2026-11-24\nsubstack_id: 123456792\n---\n"))
    #expect(text.contains("**stalls**") && text.contains("[ten](https://a.example)"))
    let after = try desk.run("list", "--json").output
    #expect(!after.contains("substack:123456792") && after.contains("substack:123456790"))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.run("list", "--json").output == before)
  }

  @Test func `week counts what came out there, and JSON says how old that is`() throws {
    let desk = try desk()
    let week = try desk.run("week", "--json").output
    #expect(week.contains("\"out\":2"))
    #expect(week.contains("\"asOf\":\""))
    let json = try desk.run("reconcile", "--json").output
    #expect(json.contains("\"kind\":\"published\",\"id\":\"posts/tea.md\",\"post\":123456791"))
    #expect(try desk.run("check").output.contains("posts/tea.md:3:1: it came out on Substack"))
  }

  @Test func `without an export it says how to name one`() throws {
    let desk = try CommandsDesk(["posts/tea.md": Self.tea])
    #expect(try desk.run("reconcile").errors.contains("`substack: ~/Downloads/export.zip`"))
  }
}
