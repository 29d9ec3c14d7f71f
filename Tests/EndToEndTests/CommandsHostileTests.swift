import Glibc
import Testing

/// Files from hell, through the built program: one problem or a skip each, the rest shown, no hang.
@Suite(.ownThread) struct CommandsHostileTests {
  private let desk: CommandsDesk
  private static let good = "---\ntitle: Good\nstatus: drafting\n---\none two three\n"

  init() throws {
    desk = try CommandsDesk(["posts/good.md": Self.good, "gigs/.keep": ""])
  }

  /// Reads the desk by every command; none hangs, none fails, and the good piece is there.
  ///
  /// - Returns: the lines of `check`.
  private func problems() throws -> [String] {
    let list = try desk.run("list", "--json", within: .seconds(20))
    #expect(list.status == 0)
    let pieces = try #require(try JSONValue(line: list.output)["pieces"])
    #expect(pieces.items.contains { $0["id"] == .string("posts/good.md") })
    for command in ["due", "week", "frame", "paths"] {
      let answer = try desk.run(command, within: .seconds(20))
      #expect(answer.status == 0)
      #expect(isSafe(answer.output + answer.errors), "\(command)")
    }
    let check = try desk.run("check", within: .seconds(20))
    #expect(check.status < 2)
    #expect(isSafe(check.output))
    return check.status == 0 ? [] : check.output.split(separator: "\n").map(String.init)
  }

  /// Whether nothing in it could command a terminal or hide.
  private func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n"
        || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
          && ![.format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory))
    }
  }

  @Test func `lengths, words and fees as large as a file can say stop no report`() throws {
    let most = Int.max
    var files: [String: String] = [:]
    for index in 0..<12 {
      files["gigs/nk-news/out-\(index).md"] = """
        ---
        status: published
        published: 2026-11-24
        length: \(most)
        fee: 99999999999.9999 USD
        received: 0.0001 USD
        invoice: A-1
        invoiced: 2026-11-24
        ---
        text

        """
      files["posts/a-\(index).md"] = """
        ---
        status: drafting
        due: 2026-11-2\(5 + index % 5)
        length: \(10_000_000 - index)
        fee: \(most) USD/word
        kill_fee: \(most)%
        ---
        """
    }
    let desk = try CommandsDesk(files)
    for words in [
      ["list"], ["list", "--json"], ["week"], ["week", "--json"],
      ["frame", "--size", "160x50"], ["frame", "--pane", "money"],
    ] {
      let answer = try desk.run(words)
      #expect([0, 1].contains(answer.status), "\(words): \(answer.errors.prefix(200))")
      #expect(!answer.output.isEmpty)
    }
  }

  @Test(arguments: [
    ("aliases:\n- @someone", ["4:3: put quotes round the value: it cannot begin with `@`"]),
    ("title: a\u{0}b", ["3:9: delete the control character here"]),
    ("title: a\u{1B}[31mb", ["3:9: delete the control character here"]),
    ("\ttitle: x", ["3:1: a tab stands where spaces are needed: indent with spaces"]),
    (
      "due: 2026-02-30",
      ["3:6: due \"2026-02-30\" is no date; write it as 2026-11-24 or 2026-11-24 18:00"]
    ),
    (
      "length: 99999999999999999999999",
      ["3:9: length \"99999999999999999999999\" is no number of words; write it as 900"]
    ),
    (
      "fee: lots",
      ["3:6: the fee \"lots\" cannot be read; write it as 300 USD, £450 or 0.40 GBP/word"]
    ),
    ("title: \"a\\e[2Jb \\u202E \\u200B\"", []),
    ("due: 9999-12-31 23:59", []),
    ("due: 0001-01-01 00:00 +14:00", []),
    (
      "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x",
      ["3:1: a merge left its conflict markers here: settle it first"]
    ),
  ])
  func `front matter gone wrong is at most one problem with its place`(
    _ lines: String, _ expected: [String]
  ) throws {
    try desk.write("---\nstatus: drafting\n\(lines)\n---\nbody\n", to: "posts/bad.md")
    #expect(try problems() == expected.map { "posts/bad.md:\($0)" })
  }

  @Test func `bytes that are no text`() throws {
    try desk.write(
      Array("---\ntitle: ".utf8) + [0xFF, 0xFE, 0x0A] + Array("---\n".utf8),
      named: Array("posts/a.md".utf8))
    try desk.write([UInt8](repeating: 0, count: 70_000), named: Array("posts/b.md".utf8))
    try desk.write(
      (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 151) }, named: Array("posts/c.md".utf8))
    try desk.write([], named: Array("posts/d.md".utf8))
    try desk.write([0xEF, 0xBB, 0xBF], named: Array("posts/e.md".utf8))
    try desk.write(Array("---".utf8), named: Array("posts/f.md".utf8))
    let lines = try problems()
    #expect(lines.contains("posts/a.md:2:8: this is not UTF-8 text: save the file as UTF-8"))
    for name in "abcdef" {
      #expect(lines.filter { $0.hasPrefix("posts/\(name).md:") }.count <= 1, "\(lines)")
    }
  }

  @Test func `names that are not text, that hide, that are twins`() throws {
    let piece = Array("---\nstatus: idea\n---\n".utf8)
    try desk.write(piece, named: Array("posts/bad".utf8) + [0xFF, 0xFE] + Array("name.md".utf8))
    try desk.write(piece, named: Array("posts/new\nline\u{1B}[31m.md".utf8))
    try desk.write(piece, named: Array("posts/\u{202E}dm.exe.md".utf8))
    try desk.write(piece, named: Array("posts/\u{1100}\u{1161}.md".utf8))
    try desk.write(piece, named: Array("posts/\u{AC00}.md".utf8))
    try desk.write(piece, named: Array("posts/-rf --help.md".utf8))
    #expect(
      try problems() == [
        "posts/bad\u{FFFD}\u{FFFD}name.md:1:1: this name is not UTF-8, so it was not opened; rename it"
      ])
    let before = try desk.snapshot()
    let moved = try desk.run("move", "posts/\u{1100}\u{1161}.md", "posts/\u{202E}dm.exe.md", "next")
    #expect(moved.status == 0, "\(moved.errors)")
    #expect(desk.read("posts/\u{1100}\u{1161}.md")?.contains("outline") == true)
    #expect(desk.read("posts/\u{AC00}.md")?.contains("outline") == false)
    #expect(isSafe(moved.output))
    #expect(isSafe(try desk.run("log").output))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `what is no file is passed by, what leads nowhere is said`() throws {
    mkfifo(desk.root + "/posts/fifo.md", 0o600)
    for (name, target) in [
      ("zero", "/dev/zero"), ("tty", "/dev/tty"), ("loop1", "loop2.md"), ("loop2", "loop1.md"),
      ("dangling", "nowhere.md"), ("self", "."), ("up", ".."),
    ] {
      symlink(target, desk.root + "/posts/\(name).md")
    }
    symlink("..", desk.root + "/posts/again")
    try desk.write("---\nstatus: idea\n---\n", to: "posts/folder.md/inner.md")
    #expect(
      try problems() == [
        "posts/dangling.md:1:1: this link leads nowhere; point it at a file or remove it",
        "posts/loop1.md:1:1: this link leads in a circle; point it at a file or remove it",
        "posts/loop2.md:1:1: this link leads in a circle; point it at a file or remove it",
      ])
  }

  @Test func `floods of YAML and Markdown take no time and little memory`() throws {
    var bomb = "---\nstatus: idea\na: &a [x, x, x, x, x, x, x, x, x]\n"
    for (last, next) in zip("abcdefgh", "bcdefghi") {
      bomb +=
        "\(next): &\(next) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ", ")
        + "]\n"
    }
    try desk.write(bomb + "---\n", to: "posts/bomb.md")
    let brackets = String(repeating: "[", count: 20_000)
    try desk.write("---\nstatus: idea\nx: \(brackets)\n---\n", to: "posts/deep.md")
    try desk.write(
      "---\nstatus: idea\n---\n\(brackets)\n\(String(repeating: "> ", count: 20_000))\n",
      to: "posts/text.md")
    try desk.write(
      "---\ntitle: \(String(repeating: "x", count: 60_000))\nstatus: idea\n---\n",
      to: "posts/title.md")
    try desk.write(brackets, to: "semester/deep.yaml")
    #expect(
      try problems() == [
        "posts/deep.md:3:67: nested deeper than 64 levels",
        "semester/deep.yaml:1:65: nested deeper than 64 levels",
      ])
  }

  @Test func `a hundred megabytes are read in part, in bounded memory`() throws {
    try desk.write("---\ntitle: Big\nstatus: drafting\n---\nword word\n", to: "posts/big.md")
    truncate(desk.root + "/posts/big.md", 100 << 20)
    try desk.write("name: T\n", to: "semester/big.yaml")
    truncate(desk.root + "/semester/big.yaml", 100 << 20)
    #expect(
      try problems() == [
        "posts/big.md:1:1: this file is 100 MB: only the words of its first 4 MB are counted",
        "semester/big.yaml:1:1: this file is too large for a semester",
      ])
    let limited = try Command(
      [
        "sh", "-c", "ulimit -v 700000; exec \"$0\" list --desk \"$1\"", Programs.copydesk,
        desk.root,
      ],
      environment: Programs.environment(in: desk.scratch)
    ).run()
    #expect(limited.status == 0)
    let moved = try desk.run("move", "posts/big.md", "editing")
    #expect(moved.status == 3)
    #expect(moved.errors.contains("posts/big.md: "))
  }

  @Test func `semesters gone wrong are named, the good one stays`() throws {
    try desk.write(
      "name: T\nstarts: 2026-09-28\nends: 2027-01-22\ndeadlines: [{title: Form, due: 2026-12-01}]\n",
      to: "semester/good.yaml")
    try desk.write("name: [T\n", to: "semester/a.yaml")
    try desk.write(Array(0...255), named: Array("semester/b.yaml".utf8))
    try desk.write("- a\n", to: "semester/c.yaml")
    try desk.write("", to: "semester/d.yaml")
    mkfifo(desk.root + "/semester/e.yaml", 0o600)
    try desk.write("name: R\nstarts: 2027-01-01\nends: 2026-01-01\n", to: "semester/f.yaml")
    let lines = try problems()
    for name in "abcdf" {
      #expect(lines.filter { $0.hasPrefix("semester/\(name).yaml:") }.count == 1, "\(lines)")
    }
    #expect(lines.count == 5)
    #expect(try desk.run("due").output.contains("Form"))
  }

  @Test func `what may not be read is one problem, what may not be written is refused`() throws {
    try desk.write("---\nstatus: idea\n---\n", to: "posts/shut.md")
    try desk.write("---\nstatus: idea\n---\n", to: "posts/closed/inner.md")
    chmod(desk.root + "/posts/shut.md", 0)
    chmod(desk.root + "/posts/closed", 0)
    chmod(desk.root + "/posts/good.md", 0o444)
    defer { chmod(desk.root + "/posts/closed", 0o755) }
    func asAnother(_ words: String...) throws -> Command.Answer? {
      var command = [Programs.copydesk, "--desk", desk.root] + words
      var environment = Programs.environment(in: desk.scratch)
      if getuid() == 0 {
        // Root may read everything, so somebody else looks.
        chmod(desk.scratch.path, 0o755)
        try desk.scratch.write("", to: "nobody/.keep")
        chmod(desk.scratch.path + "/nobody", 0o777)
        environment["XDG_STATE_HOME"] = desk.scratch.path + "/nobody"
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + command
        let canRun = try Command(
          Array(command.prefix(4)) + ["test", "-x", Programs.copydesk], environment: environment
        ).run()
        if canRun.status != 0 { return nil }
      }
      return try Command(command, environment: environment).run()
    }
    guard let check = try asAnother("check") else { return }
    #expect(
      check.output == """
        posts/closed:1:1: this folder cannot be read: permission denied
        posts/shut.md:1:1: this file cannot be read: permission denied

        """)
    let moved = try #require(try asAnother("move", "good", "editing"))
    #expect(moved.status == 3)
    #expect(moved.errors.contains("posts/good.md: it is read-only; make it writable"))
  }

  @Test func `ten thousand files are listed, and moved, in bounded time`() throws {
    for index in 0..<10_000 {
      let piece = "---\ntitle: Piece \(index)\nstatus: drafting\n---\nSome words here.\n"
      try desk.write(Array(piece.utf8), named: Array("posts/\(index).md".utf8))
    }
    let list = try desk.run("list", within: .seconds(60))
    #expect(list.output.split(separator: "\n").count == 10_001)
    #expect(try desk.run("move", "posts/77.md", "next", within: .seconds(30)).status == 0)
  }
}
