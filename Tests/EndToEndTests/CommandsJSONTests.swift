import Foundation
import Testing

/// JSON is an interface: its keys, their order and the form of every value.
@Suite(.ownThread) struct CommandsJSONTests {
  private let desk: CommandsDesk

  init() throws {
    desk = try CommandsDesk(CommandsDesk.pieces)
  }

  private func answer(_ words: String..., status: Int32 = 0) throws -> JSONValue {
    let answer = try desk.run(words + ["--json"])
    #expect(answer.status == status, "\(answer.errors)")
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    }
    let value = try JSONValue(line: answer.output)
    #expect(value.keys.prefix(2) == ["schema", "now"])
    #expect(value.keys.last == "problems")
    #expect(value["schema"] == .number("1"))
    #expect(value["now"] == .string("2026-11-25T14:02:00+09:00"))
    return value
  }

  @Test func `list has a piece's facts in the order given`() throws {
    let pieces = try #require(try answer("list")["pieces"])
    #expect(
      pieces.items.map { $0["id"]?.text } == [
        "gigs/nk-news/rason.md", "gigs/nk-news/summit.md", "posts/dmz.md", "posts/old.md",
      ])
    for piece in pieces.items {
      #expect(
        piece.keys == [
          "id", "path", "title", "outlet", "status", "ball", "type", "due", "next", "words",
          "length", "fee", "money", "invoice", "out", "stamps", "link", "tags",
          "advice", "published", "killFee", "received", "withheld", "charges", "owed", "expenses",
          "tax", "invoiced", "paid", "chased", "tk", "step",
        ])
    }
    let rason = pieces.items[0]
    #expect(rason["due"] == .string("2026-11-26T18:00:00+09:00"))
    #expect(rason["next"]?.keys == ["when", "why"])
    #expect(rason["fee"]?.keys == ["amount", "currency", "assumed"])
    #expect(rason["fee"]?["amount"] == .number("12.5"))
    #expect(rason["fee"]?["assumed"] == .bool(false))
    #expect(rason["words"] == .number("3"))
    #expect(rason["ball"] == .string("you"))
    #expect(rason["tags"] == .array([.string("trade"), .string("dprk")]))
    let summit = pieces.items[1]
    #expect(summit["title"] == .string("김정은과 푸틴: the summit"))
    #expect(summit["fee"]?["amount"] == .number("300"))
    #expect(summit["fee"]?["assumed"] == .bool(true))
    #expect(summit["stamps"]?["filed"] == .string("2026-11-19"))
    #expect(summit["next"]?["when"] == .string("2026-11-24"))
    #expect(summit["next"]?["why"] == .string("chase"))
    let dmz = pieces.items[2]
    for key in ["due", "next", "length", "fee", "invoice", "link"] {
      #expect(dmz[key] == .null, "\(key)")
    }
    #expect(dmz["money"] == .string("none"))
    #expect(dmz["type"] == .string("article"))
    #expect(pieces.items[3]["out"] == .bool(true))
    #expect(pieces.items[3]["ball"] == .null)
  }

  @Test func `due has what is dated, in order of time`() throws {
    let rows = try #require(try answer("due")["deadlines"])
    for row in rows.items {
      #expect(
        row.keys == [
          "id", "when", "allDay", "zone", "kind", "title", "outlet", "status", "ball", "late",
          "path", "line", "unconfirmed", "advice", "step", "fits", "warned",
          "stale",
        ])
    }
    #expect(
      rows.items.map { $0["id"]?.text } == [
        "gigs/nk-news/summit.md", "gigs/nk-news/rason.md", "own-letter#Weekly article 2026-11-27",
        "semester/term.yaml#Ethics form, 2026-12-04",
        "semester/term.yaml#Ethics review, 2026-12-11",
      ])
    #expect(
      rows.items.map { $0["kind"]?.text } == ["chase", "piece", "slot", "semester", "semester"])
    #expect(rows.items[0]["late"] == .bool(true))
    #expect(rows.items[1]["zone"] == .string("Asia/Seoul"))
    #expect(rows.items[1]["line"] == .number("4"))
    #expect(rows.items[3]["when"] == .string("2026-12-04"))
    #expect(rows.items[3]["allDay"] == .bool(true))
    #expect(rows.items[3]["line"] == .number("5"))
  }

  @Test func `week has verdicts, targets and slots`() throws {
    let week = try answer("week")
    #expect(
      week.keys == [
        "schema", "now", "week", "starts", "ends", "verdict", "targets", "words", "slots",
        "problems",
      ])
    #expect(week["week"] == .string("2026-W48"))
    #expect(week["starts"] == .string("2026-11-23"))
    #expect(week["ends"] == .string("2026-11-29"))
    let target = try #require(week["targets"]?.items.first)
    #expect(
      target.keys == [
        "outlet", "per", "goal", "out", "queued", "planned", "fourWeeks", "inHand", "recent",
        "mean", "piece", "verdict", "late", "spare", "appearances", "fourWeeksGoal",
        "asOf",
      ])
    #expect(target["recent"]?.items.count == 8)
    #expect(target["recent"]?.items.last == .number("1"))
    #expect(week["slots"]?.items.first?.keys == ["outlet", "name", "when", "piece", "state"])
    #expect(week["words"]?.keys == ["shipped", "written", "goal", "verdict"])
  }

  @Test func `a week away is null in the strip`() throws {
    try desk.write(CommandsDesk.plan + "away: [2026-11-16..2026-11-22]\n", to: "desk.yaml")
    let target = try #require(try answer("week")["targets"]?.items.first)
    #expect(target["recent"]?.items.last == .null)
    #expect(target["mean"] == .null || target["mean"] == .number("0"))
  }

  @Test func `whatever writes says what became of every file`() throws {
    let keys = ["schema", "now", "action", "changed", "created", "removed", "refused", "problems"]
    let dry = try answer("move", "rason", "filed", "--dry-run")
    #expect(dry.keys == keys)
    #expect(dry["action"] == .null)
    let moved = try answer("move", "rason", "filed")
    #expect(moved.keys == keys)
    #expect(moved["action"] == .number("1"))
    let changed = try #require(moved["changed"]?.items.first)
    #expect(changed.keys == ["id", "path", "keys"])
    #expect(changed["keys"]?.items.map(\.keys) == [["key", "from", "to"], ["key", "from", "to"]])
    #expect(changed["keys"]?.items.last?["from"] == .null)
    #expect(dry["changed"] == moved["changed"])
    let refused = try answer("move", "rason", "filed", status: 3)
    #expect(refused["action"] == .null)
    #expect(refused["refused"]?.items.first?.keys == ["id", "reason"])
    let reversal: [String] = keys.dropLast() + ["next", "problems"]
    #expect(try answer("undo").keys == reversal)
    #expect(try answer("undo", status: 1).keys == reversal)
    #expect(try answer("redo").keys == reversal)
    #expect(try answer("new", "A b", "--outlet", "own").keys == keys)
    #expect(try answer("done", "form").keys == keys)
    let log = try answer("log")
    #expect(log.keys == ["schema", "now", "actions", "problems"])
    #expect(
      log["actions"]?.items.first?.keys == [
        "action", "when", "verb", "changed", "created", "removed", "refused",
      ])
    #expect(
      log["actions"]?.items.map { $0["verb"]?.text } == ["done", "new", "redo", "undo", "filed"])
  }

  @Test func `check and paths`() throws {
    try desk.write("---\nstatus: fild\n---\n", to: "posts/typo.md")
    let check = try answer("check", status: 1)
    #expect(check.keys == ["schema", "now", "problems"])
    #expect(check["problems"]?.items.map(\.keys) == [["path", "line", "column", "message"]])
    #expect(check["problems"]?.items.first?["line"] == .number("2"))
    #expect(check["problems"]?.items.first?["column"] == .number("9"))
    let paths = try answer("paths")
    #expect(
      paths.keys == [
        "schema", "now", "desk", "config", "state", "marks", "sources", "exports", "problems",
      ])
    #expect(
      paths["sources"]?.items.map(\.keys)
        == Array(repeating: ["path", "pieces", "notes", "words"], count: 2))
  }

  @Test func `control, bidi and format characters are escaped, slashes and letters are not`() throws
  {
    try desk.write(
      "---\ntitle: \"a/b \\e[2J \\u202E \\u200B 김 \\\" \\\\ \\U0001F600\"\nstatus: idea\n---\n",
      to: "posts/x.md")
    let answer = try desk.run("list", "--json")
    #expect(answer.output.contains(#""title":"a/b \u001b[2J \u202e \u200b 김 \" \\ 😀""#))
  }

  @Test func `a piece outside the desk has an absolute path`() throws {
    let plan = CommandsDesk.plan.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("  pieces:") ? "  pieces: [~/Vault]" : String($0)
    }
    try desk.write(plan.joined(separator: "\n"), to: "desk.yaml")
    try desk.scratch.write("---\nstatus: drafting\ndue: 2026-11-30\n---\n", to: "home/Vault/a.md")
    let path = JSONValue.string(desk.scratch.path + "/home/Vault/a.md")
    let piece = try #require(try answer("list")["pieces"]?.items.first)
    #expect(piece["id"] == .string("~/Vault/a.md"))
    #expect(piece["path"] == path)
    let rows = try #require(try answer("due")["deadlines"])
    #expect(rows.items.first { $0["kind"] == .string("piece") }?["path"] == path)
    let moved = try answer("move", "~/Vault/a.md", "editing")
    #expect(moved["changed"]?.items.first?["path"] == path)
    #expect(try answer("undo")["changed"]?.items.first?["path"] == path)
  }
}
