import Testing

/// `copydesk mend`: what `f` does, from the shell.
@Suite(.ownThread) struct CommandsMendTests {
  private let title = "---\ntitle: NK News: the summit\nstatus: drafting\n---\nText\n"
  private let quoted = "---\ntitle: \"NK News: the summit\"\nstatus: drafting\n---\nText\n"

  // Without a file in it there is no such folder, and that is a problem.
  private let gig = "gigs/nk-news/idea.md"

  @Test func `check names the mend, and mend does it and can be undone`() throws {
    let desk = try CommandsDesk(["posts/summit.md": title, gig: ""])
    let told = try desk.run("check")
    #expect(told.status == 1)
    #expect(
      told.output == """
        posts/summit.md:2:15: put quotes round the title: it has a colon; \
        `copydesk mend posts/summit.md:2` puts quotes round the title

        """)
    let tried = try desk.run("mend", "posts/summit.md:2", "--dry-run")
    #expect(tried.status == 0)
    #expect(tried.output == "posts/summit.md: one line\nnothing was written (--dry-run)\n")
    #expect(desk.read("posts/summit.md") == title)
    // As an editor's list of errors has it, with the column.
    #expect(try desk.run("mend", "posts/summit.md:2:15").output == "posts/summit.md: one line\n")
    #expect(desk.read("posts/summit.md") == quoted)
    #expect(try desk.run("check").status == 0)
    #expect(try desk.run("log").output.contains("mended"))
    #expect(try desk.run("undo").status == 0)
    #expect(desk.read("posts/summit.md") == title)
  }

  @Test func `one word is mended in every file that has it`() throws {
    let desk = try CommandsDesk([
      "posts/a.md": "---\nstatus: editng\n---\n", "posts/b.md": "---\nstatus: editng\n---\n",
      gig: "",
    ])
    #expect(
      try desk.run("check").output.contains("`copydesk mend posts/a.md:2` writes editing in 2"))
    let done = try desk.run("mend", "posts/a.md")
    #expect(
      done.output == """
        posts/a.md: status editng > editing
        posts/b.md: status editng > editing

        """)
    #expect(try desk.run("check").status == 0)
  }

  @Test func `what only the writer can mend is said to be so, and nothing is written`() throws {
    let desk = try CommandsDesk([
      "posts/a.md": "---\nstatus: drafting\ndue: soon\n---\n", "posts/b.md": title, gig: "",
    ])
    let before = try desk.snapshot()
    let refused = try desk.run("mend", "posts/a.md")
    #expect(refused.status == 2)
    #expect(refused.errors.hasPrefix("copydesk: posts/a.md:3:6: only you can mend this: "))
    let none = try desk.run("mend", "posts/none.md")
    #expect(none.status == 2)
    #expect(
      none.errors == "copydesk: no problem in posts/none.md; `copydesk check` lists them all\n")
    #expect(
      try desk.run("mend", "posts/b.md:7").errors
        == "copydesk: no problem in line 7 of posts/b.md; `copydesk check` lists them all\n")
    #expect(try desk.snapshot() == before)
  }

  @Test func `of several mends in a file the line says which`() throws {
    let desk = try CommandsDesk([
      "posts/a.md": "---\nstatus: drafting\ndue: 25/11/2026\nreply_by: 30/11/2026\n---\n",
      gig: "",
    ])
    let asked = try desk.run("mend", "posts/a.md")
    #expect(asked.status == 2)
    #expect(
      asked.errors == """
        copydesk: 2 problems there can be mended; say which:
          posts/a.md:3 writes 2026-11-25
          posts/a.md:4 writes 2026-11-30

        """)
    #expect(try desk.run("mend", "posts/a.md:4").status == 0)
    #expect(
      desk.read("posts/a.md")
        == "---\nstatus: drafting\ndue: 25/11/2026\nreply_by: 2026-11-30\n---\n")
  }
}
