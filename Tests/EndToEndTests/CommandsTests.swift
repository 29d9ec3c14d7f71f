import Testing

/// Usage, exit codes and what is said: every command as a writer and a script meet it.
@Suite(.ownThread) struct CommandsTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  @Test func `options stand before or after the command's name`() throws {
    let before = try desk.run("list", "--json")
    let after = try Command(
      [Programs.copydesk, "list", "--json", "--desk", desk.root, "--now", CommandsDesk.now],
      environment: Programs.environment(in: desk.scratch)
    ).run()
    #expect(before.status == 0)
    #expect(before.output == after.output)
  }

  @Test(arguments: [
    ("2026-11-25T14:02", "2026-11-25T14:02:00+09:00"),
    ("2026-11-25 14:02", "2026-11-25T14:02:00+09:00"),
    ("2026-11-25", "2026-11-25T00:00:00+09:00"),
    ("2026-11-25T14:02+01:00", "2026-11-25T22:02:00+09:00"),
    ("2026-11-25T14:02Z", "2026-11-25T23:02:00+09:00"),
  ])
  func `--now is a time of home, a day is its beginning, an offset counts`(
    _ typed: String, _ meant: String
  ) throws {
    let answer = try desk.run("check", "--json", now: typed)
    #expect(answer.output.hasPrefix("{\"schema\":1,\"now\":\"\(meant)\""), "\(answer.errors)")
  }

  @Test func `--here moves the times shown, not the days`() throws {
    #expect(try desk.run("due", "rason").output.contains("Thu 18:00"))
    #expect(try desk.run("due", "rason", "--here", "London").output.contains("Thu 09:00"))
    #expect(
      try desk.run("list", "--json", "--here", "London").output == desk.run("list", "--json").output
    )
  }

  @Test(arguments: [("bash", "complete "), ("zsh", "#compdef copydesk"), ("fish", "complete -c")])
  func `a shell gets its completions, with every command and its options`(
    _ shell: String, _ sign: String
  ) throws {
    for words in [
      ["--generate-completion-script", shell], ["--generate-completion-script=\(shell)"],
    ] {
      let answer = try Command(
        [Programs.copydesk] + words, environment: Programs.environment(in: desk.scratch)
      ).run()
      #expect(answer.status == 0 && answer.errors == "")
      #expect(answer.output.contains(sign))
      for word in ["mend", "check", "chased", "dry-run", "kill-fee", "desk"] {
        #expect(answer.output.contains(word), "\(word)")
      }
    }
  }

  @Test func `a zone behind --now that nobody knows is said, not passed over`() throws {
    let answer = try desk.run("list", now: "2026-11-25T14:02 Atlantis")
    #expect(answer.status == 2)
    #expect(
      answer.errors
        == "copydesk: --now: no city or zone \"Atlantis\" is known; write one such as `London`, "
        + "`Asia/Seoul` or `+09:00`\n")
    #expect(try desk.run("list", now: "2026-11-25T14:02 London").status == 0)
  }

  @Test(arguments: [
    ("lsit", "copydesk: no command \"lsit\"; did you mean \"list\"?"),
    ("move rason fild", "copydesk: no status \"fild\"; did you mean \"filed\"?"),
    ("move nothing filed", "copydesk: no piece has \"nothing\" in its path or title"),
    ("move d filed", "copydesk: \"d\" fits 4 pieces; say more of the path or title:"),
    ("move rason", "Error: name a piece and the status it goes to"),
    ("move rason filed --on someday", "copydesk: --on: \"someday\" is no day or time"),
    ("move rason filed --on 2026-11-26", "copydesk: --on: 2026-11-26 is still to come"),
    ("move dmz scheduled --at soon", "copydesk: --at: \"soon\" is no day or time"),
    ("done nothing", "copydesk: no open deadline is called \"nothing\""),
    ("done ethics", "copydesk: \"ethics\" fits 2 deadlines; say more:"),
    ("new x", "Error: Missing expected argument '--outlet <outlet>'"),
    ("new x --outlet nkm", "copydesk: no outlet \"nkm\"; did you mean \"nkn\"?"),
    ("new x --outlet own --status fild", "copydesk: no status \"fild\"; did you mean \"filed\"?"),
    ("new x --outlet own --due soon", "copydesk: --due: \"soon\" is no day or time"),
    (
      "new x --outlet own --length long",
      "copydesk: --length: \"long\" is no number of words; write it as 900"
    ),
    ("new x --outlet own --fee much", "copydesk: --fee: \"much\" is no fee"),
    ("new x --outlet own --status scheduled", "copydesk: say with --due when it goes out"),
    ("week --week 49th", "copydesk: no week \"49th\"; write it as last, next, -3,"),
    ("due --days many", "Error: The value 'many' is invalid for '--days <n>'"),
    ("list --jsno", "Error: Unknown option '--jsno'. Did you mean '--json'?"),
    ("list --here Nowhere", "copydesk: no time zone \"Nowhere\""),
    ("frame --size big", "copydesk: no size \"big\"; write columns and rows as 80x24"),
    ("frame --pane pip", "copydesk: no pane \"pip\"; did you mean \"pipe\"?"),
    ("frame --keys <foo>", "copydesk: --keys: unknown key \"<foo>\""),
    ("frame --keys <foo", "copydesk: --keys: \"<foo\" has no \">\""),
    (
      "--demo list",
      "copydesk: --demo opens the dashboard; of the commands only frame and words take it"
    ),
  ])
  func `what cannot be meant is said on standard error and ends with 2`(
    _ line: String, _ sentence: String
  ) throws {
    let before = try desk.snapshot()
    let answer = try desk.run(line.split(separator: " ").map(String.init))
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(answer.errors.hasPrefix(sentence), "\(answer.errors)")
    #expect(try desk.snapshot() == before)
  }

  @Test func `a time that is none ends with 2`() throws {
    for typed in ["soon", "2026-02-30", "2026-11-25T25:00", ""] {
      let answer = try desk.run("list", now: typed)
      #expect(answer.status == 2)
      #expect(answer.errors.hasPrefix("copydesk: --now: "))
      #expect(answer.errors.contains("2026-11-24`"))
    }
  }

  @Test func `negative answers end with 1`() throws {
    #expect(try desk.run("check").output == "4 pieces, no problems\n")
    for command in ["undo", "redo"] {
      let answer = try desk.run(command)
      #expect(answer.status == 1)
      #expect(answer.errors == "nothing to \(command)\n")
    }
    #expect(try desk.run("week", "--check", now: "2026-11-23").status == 0)
    let sunday = try desk.run("week", "--check", now: "2026-11-29T20:00")
    #expect(sunday.status == 1)
    #expect(sunday.output.contains("behind"))
    try desk.write("---\nstatus: fild\n---\n", to: "posts/a.md")
    try desk.write("---\nstatus: Fild\n---\n", to: "posts/b.md")
    let check = try desk.run("check")
    #expect(check.status == 1)
    #expect(
      check.output == """
        posts/a.md:2:9: unknown status "fild" (2 files); did you mean "filed"? If it is your own word, \
        add `statuses: {fild: filed}` to desk.yaml, or `ignore: [{word: fild}]` to be told no more

        """)
    #expect(check.errors == "")
  }

  @Test func `how many problems there are goes to standard error, never into the answer`() throws {
    let good = try desk.run("list")
    try desk.write("---\nstatus: idea\ndue: 2026-02-30\n---\n", to: "posts/bad.md")
    let answer = try desk.run("list", "!bad")
    #expect(answer.status == 0)
    #expect(answer.output == good.output)
    #expect(answer.errors == "1 problem: copydesk check\n")
    let check = try desk.run("check")
    // How to silence it is no part of the answer either.
    #expect(
      check.errors
        == "to be told no more of a file: `ignore: [{file: posts/bad.md}]` in desk.yaml; of a "
        + "folder: `ignore: [{folder: …}]`\n")
    #expect(check.output.hasPrefix("posts/bad.md:3:6: due \"2026-02-30\" is no date"))
  }

  @Test func `a piped list has every letter`() throws {
    let title = String(repeating: "long ", count: 60) + "end"
    try desk.write("---\ntitle: \(title)\nstatus: idea\n---\n", to: "posts/long.md")
    #expect(try desk.run("list").output.contains("\(title)  posts/long.md"))
  }

  @Test(arguments: [60, 80, 120])
  func `on a terminal titles give way so that a row is a line`(_ width: Int) throws {
    let title = String(repeating: "김정은과 푸틴 ", count: 20)
    try desk.write("---\ntitle: \(title)\nstatus: idea\n---\n", to: "posts/long.md")
    for command in ["list", "due", "week"] {
      let answer = try TerminalSession(
        [Programs.copydesk, "--desk", desk.root, "--now", CommandsDesk.now, command],
        width: width, height: 24)
      let piped = try desk.run(command).output.split(separator: "\n").count
      _ = try answer.exitStatus()
      let lines = try answer.screen().lines.filter { !$0.isEmpty }
      #expect(lines.count == piped, "\(lines)")
    }
  }

  @Test func `filters choose`() throws {
    func ids(_ words: String...) throws -> [String] {
      try desk.run(["list"] + words).output.split(separator: "\n").map {
        String($0.split(separator: " ").last ?? "")
      }
    }
    #expect(try ids("outlet:nkn") == ["gigs/nk-news/rason.md", "gigs/nk-news/summit.md"])
    #expect(try ids("status:filed") == ["gigs/nk-news/summit.md"])
    #expect(try ids("ball:you") == ["gigs/nk-news/rason.md", "posts/dmz.md"])
    #expect(try ids("푸틴") == ["gigs/nk-news/summit.md"])
    #expect(try ids("tag:trade", "rason") == ["gigs/nk-news/rason.md"])
    #expect(try ids("zzz") == [])
    let soon = try desk.run("due", "--days", "1").output
    #expect(soon.contains("rason") && soon.contains("summit") && !soon.contains("Ethics"))
    #expect(try desk.run("due", "zzz").output == "nothing is due\n")
  }

  @Test(arguments: [
    "next", "status", "list", "due", "week", "move", "done", "new", "undo", "redo", "log", "check",
    "frame", "paths",
    "init",
  ])
  func `help fits 80 columns and shows how to type it`(_ command: String) throws {
    let help = try desk.run("help", command)
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: copydesk \(command)"))
    for line in help.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(try desk.run(command, "--help").output == help.output)
  }

  @Test func `an answer that cannot be written is no success`() throws {
    let answer = try Command(
      ["sh", "-c", "\"$0\" list --desk \"$1\" > /dev/full", Programs.copydesk, desk.root],
      environment: Programs.environment(in: desk.scratch)
    ).run()
    #expect(answer.status == 4)
    #expect(answer.errors.contains("the answer could not be written: No space left on device"))
  }

  @Test func `a desk that is not there says what was tried`() throws {
    let named = try desk.run("list", desk: desk.scratch.path + "/nowhere")
    #expect(named.status == 2)
    #expect(
      named.errors
        == "copydesk: --desk \(desk.scratch.path)/nowhere: no desk.yaml there; "
        + "`copydesk init` makes a desk.yaml in a folder\n")
    let none = try Command(
      [Programs.copydesk, "list"], environment: Programs.environment(in: desk.scratch),
      folder: desk.scratch.path
    ).run()
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("copydesk: there is no desk yet:\n  no desk.yaml in "))
    #expect(
      none.errors.hasSuffix(
        "\nlook around first:  copydesk --demo\nmake your own:      copydesk init ~/desk\n"))
    let below = try Command(
      [Programs.copydesk, "list"], environment: Programs.environment(in: desk.scratch),
      folder: desk.root + "/gigs/nk-news"
    ).run()
    #expect(below.status == 0)
  }
}
