import Glibc
import Testing

/// A desk.yaml gone wrong: each mistake with its line, its column and what to write instead.
@Suite(.ownThread) struct CommandsConfigTests {
  private static let outlets = "outlets: {own: {kind: own}}\n"

  @Test(arguments: [
    ("", "1:1: no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"),
    (
      "# nothing yet\n",
      "1:1: no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"
    ),
    ("hello\n", "1:1: a desk is keys and values, as in `outlets: {newsletter: {kind: own}}`"),
    ("- a\n", "1:1: a desk is keys and values, as in `outlets: {newsletter: {kind: own}}`"),
    ("outlets: {own: {kind: own}\n", "1:10: a `}` or a comma is missing"),
    ("outlets:\n\town: x\n", "2:1: a tab stands where spaces are needed: indent with spaces"),
    (
      "outlets:\n",
      "1:9: no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"
    ),
    (
      "outlets: [own]\n",
      "1:10: outlets must be keys and values, as in `outlets: {nk-news: {kind: client}}`"
    ),
    (
      "sources: posts\n\(outlets)",
      "1:10: sources must be keys and values, as in `sources: {pieces: [posts]}`"
    ),
  ])
  func `a plan that cannot be used ends with 2 and its place`(
    _ plan: String, _ line: String
  ) throws {
    let desk = try CommandsDesk(plan: plan)
    for command in ["list", "check", "undo", "frame"] {
      let answer = try desk.run(command)
      #expect(answer.status == 2)
      #expect(answer.output == "")
      #expect(answer.errors == "desk.yaml:\(line)\n")
    }
  }

  @Test(arguments: [
    ("outlet: x\n\(outlets)", ["1:1: unknown key \"outlet\"; did you mean \"outlets\"?"]),
    ("outlets:\n  own: {kind: owned}\n", ["2:15: unknown kind \"owned\"; did you mean \"own\"?"]),
    (
      "time_zone: Asia/Tokio\n\(outlets)",
      ["1:12: unknown time zone \"Asia/Tokio\"; did you mean \"Asia/Tokyo\"?"]
    ),
    (
      "sources: {pieces: [{pth: posts}]}\n\(outlets)",
      ["1:20: a source needs a path, as in `{path: posts, all: true}`"]
    ),
    (
      "sources:\n  pieces: [~/nothere, /nothere, nothere]\n\(outlets)",
      [
        "2:12: there is no ~/nothere: make the folder, or take it out of sources",
        "2:23: there is no /nothere: make the folder, or take it out of sources",
        "2:33: there is no nothere: make the folder, or take it out of sources",
      ]
    ),
    (
      "sources:\n  semester: [\"https://uni.example/feed.ics\", \"webcal://uni.example/x\"]\n\(outlets)",
      ["https://uni.example/feed.ics", "webcal://uni.example/x"].enumerated().map {
        "2:\($0.offset == 0 ? 14 : 46): \($0.element) is on the web, and only files are read here: have it "
          + "fetched into a file, as by `curl -o`, and name that"
      }
    ),
    (
      "sources: {pieces: [{path: posts, all: maybe, style: hgo}]}\n\(outlets)",
      [
        "1:39: all must be true or false", "1:53: unknown style \"hgo\"; did you mean \"hugo\"?",
      ]
    ),
    (
      "outlets: {own: {kind: own, target: lots}}\n",
      ["1:36: target \"lots\" cannot be read; write it as `1 piece a week`"]
    ),
    (
      "outlets:\n  own: {kind: own, color: gren}\n  b: {kind: own, color: 300}\n",
      [
        "2:27: unknown colour \"gren\"; did you mean \"green\"?",
        "3:25: unknown colour \"300\"; write a name such as `red`, or a number from 0 to 255",
      ]
    ),
    (
      "outlets: {nk: {kind: client, reply: x, due_time: \"25:00\", chase: {fild: 3 days}}}\n",
      [
        "1:37: reply \"x\" cannot be read; write it as `2 days`",
        "1:50: due_time \"25:00\" cannot be read; write it as `17:00`",
        "1:67: unknown status \"fild\"; did you mean \"filed\"?",
      ]
    ),
    (
      "\(outlets)workflows: {own: [idea, title, published]}\n",
      [
        "2:25: a status cannot be called \"title\": that is a key of a piece; choose another word"
      ]
    ),
    (
      "\(outlets)statuses: {sent: fild}\nfields: {x: statu}\n",
      [
        "2:18: unknown status \"fild\"; did you mean \"filed\"?",
        "3:13: unknown key of a piece \"statu\"; did you mean \"status\"?",
      ]
    ),
    (
      "\(outlets)schedule:\n  - {outlet: onw, every: friday}\n  - {every: someday}\n",
      [
        "3:14: unknown outlet \"onw\"; did you mean \"own\"?",
        "4:13: every \"someday\" cannot be read; write it as `friday 18:00`",
      ]
    ),
    (
      "\(outlets)away: [2026-13-01]\n",
      ["2:8: away \"2026-13-01\" cannot be read; write it as `2026-08-03..2026-08-23`"]
    ),
    (
      "\(outlets)exits: {a: b}\n",
      ["2:9: unknown kind of outlet \"a\"; there is own, client, study"]
    ),
    (
      "\(outlets)workflows: {own: [idea, 초고: {like: draftin}, published]}\n",
      ["2:36: unknown built-in status \"draftin\"; did you mean \"drafting\"?"]
    ),
    (
      "\(outlets)workflows: {own: [idea, drafting]}\n",
      [
        "2:13: workflow \"own\": no status is like published, so no piece is ever out; "
          + "say which with {like: published}"
      ]
    ),
    ("\(outlets)\(outlets)", ["2:1: `outlets` is here twice; the first one is used"]),
  ])
  func `a mistake in a plan is told with its place, and the rest is used`(
    _ plan: String, _ lines: [String]
  ) throws {
    let desk = try CommandsDesk(["posts/a.md": "---\nstatus: idea\n---\n"], plan: plan)
    let check = try desk.run("check")
    #expect(check.status == 1)
    #expect(check.output == lines.map { "desk.yaml:\($0)\n" }.joined())
    #expect(try desk.run("list").status == 0)
  }

  @Test(arguments: [
    ("them: dark\n", ["1:1: unknown key \"them\"; did you mean \"theme\"?"]),
    (
      "# mine\ntheme: solarized\n",
      ["2:8: unknown theme \"solarized\"; there is auto, dark, light, mono"]
    ),
    ("theme: drak\n", ["1:8: unknown theme \"drak\"; did you mean \"dark\"?"]),
    ("theme: ../no.yaml\n", ["1:8: theme ../no.yaml: there is no such file"]),
    (
      "mouse: maybe\ndesk: [a]\ntheme: {a: b}\n",
      [
        "1:8: mouse must be true or false", "2:7: desk must be one value, such as `~/desk`",
        "3:8: theme must be one value, such as `dark`",
      ]
    ),
    ("- a\n", ["1:1: settings are keys and values, as in `theme: dark`"]),
    ("theme: @x\n", ["1:8: put quotes round the theme: it cannot begin with `@`"]),
    ("theme: dark\ntheme: mono\n", ["2:1: `theme` is here twice; the first one is used"]),
    (
      "desk: ~/dsek\n",
      ["1:7: desk \"~/dsek\": no desk.yaml there; name the folder that holds it"]
    ),
    ("theme: mine.yaml\n", ["1:8: theme mine.yaml: there is no such file"]),
    ("theme: dark\nmouse: yes\n", []), ("", []), ("# nothing\n", []),
  ])
  func `a mistake in the settings is told with its place, and stops nothing`(
    _ settings: String, _ lines: [String]
  ) throws {
    let desk = try CommandsDesk(["posts/a.md": "---\nstatus: idea\n---\n"], plan: Self.outlets)
    try desk.scratch.write(settings, to: "home/.config/copydesk/config.yaml")
    let check = try desk.run("check")
    #expect(check.status == (lines.isEmpty ? 0 : 1))
    let told = lines.map { "~/.config/copydesk/config.yaml:\($0)\n" }.joined()
    #expect(check.output == (lines.isEmpty ? "1 piece, no problems\n" : told))
    #expect(try desk.run("list").status == 0)
    let frame = try desk.run("frame", "--pane", "problems", "--size", "120x30")
    #expect(frame.status == 0)
    #expect(frame.output.contains("~/.config/copydesk/config.yaml") == !lines.isEmpty)
  }

  @Test func `mistakes in a theme's own file are told with that file`() throws {
    let desk = try CommandsDesk(plan: Self.outlets)
    try desk.scratch.write("theme: ~/t.yaml\n", to: "home/.config/copydesk/config.yaml")
    try desk.scratch.write(
      "late: rde\nlat: red\nsoon: 'bold 300'\noutlets: [blue, 46 bolt]\ngood: #0f0\n",
      to: "home/t.yaml")
    #expect(
      try desk.run("check").output == """
        ~/t.yaml:1:7: unknown colour "rde"; did you mean "red"?
        ~/t.yaml:2:1: unknown role "lat"; did you mean "late"?
        ~/t.yaml:3:13: unknown colour "300"
        ~/t.yaml:4:20: unknown colour "bolt"; did you mean "bold"?
        ~/t.yaml:5:1: good needs a colour behind it, a name or a number from 0 to 255, as in \
        `good: 160 bold`

        """)
  }

  @Test(arguments: [
    ("- late\n", "1:1: a theme is roles and their looks, as in `late: 210 bold`"),
    ("late: red\nlate: green\n", "2:1: `late` is here twice; the first one is used"),
  ])
  func `a theme's file is YAML of roles and looks`(_ theme: String, _ line: String) throws {
    let desk = try CommandsDesk(plan: Self.outlets)
    try desk.scratch.write("theme: ~/t.yaml\n", to: "home/.config/copydesk/config.yaml")
    try desk.scratch.write(theme, to: "home/t.yaml")
    #expect(try desk.run("check").output == "~/t.yaml:\(line)\n")
  }

  @Test func `a theme's file beside the settings is named as it is called`() throws {
    let desk = try CommandsDesk(plan: Self.outlets)
    try desk.scratch.write("theme: mine.yaml\n", to: "home/.config/copydesk/config.yaml")
    try desk.scratch.write("late: rde\n", to: "home/.config/copydesk/mine.yaml")
    #expect(
      try desk.run("check").output
        == "~/.config/copydesk/mine.yaml:1:7: unknown colour \"rde\"; did you mean \"red\"?\n")
  }

  @Test func `a plan that is no text file`() throws {
    let desk = try CommandsDesk()
    let plan = desk.root + "/desk.yaml"
    func answer() throws -> String {
      let answer = try desk.run("list", within: .seconds(10))
      #expect(answer.status == 2)
      return answer.errors
    }
    unlink(plan)
    mkfifo(plan, 0o600)
    #expect(try answer() == "desk.yaml:1:1: desk.yaml is no file\n")
    unlink(plan)
    symlink("/dev/zero", plan)
    #expect(try answer() == "desk.yaml:1:1: desk.yaml is no file\n")
    unlink(plan)
    try desk.write([UInt8](repeating: 0xFF, count: 5000), named: Array("desk.yaml".utf8))
    #expect(try answer() == "desk.yaml:1:1: this is not UTF-8 text: save the file as UTF-8\n")
    truncate(plan, 100 << 20)
    #expect(
      try answer() == "desk.yaml:1:1: desk.yaml is larger than 1 MB; it holds settings only\n")
    unlink(plan)
    mkdir(plan, 0o755)
    #expect(try answer().contains("no desk.yaml there"))
  }
}
