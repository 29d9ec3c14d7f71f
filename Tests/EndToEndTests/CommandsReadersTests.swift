import Testing

/// Readers as commands show them.
@Suite(.ownThread) struct CommandsReadersTests {
  private static let plan = CommandsDesk.plan.replacing(
    "sources:\n", with: "sources:\n  readers: [growth.csv, readers.csv]\n")
  private static let growth = """
    Date,Source,Category,Unique visitors,New subscribers,New revenue
    2026/11/15,google,search,9,27,$0
    2026/11/24,google,search,9,20,$0
    2026/11/24,substack,network,9,11,$0

    """

  private func desk() throws -> CommandsDesk {
    try CommandsDesk(
      [
        "growth.csv": Self.growth,
        "readers.csv": "date,subscribers,paid\n2026-11-14,\"2,360\",112\n2026-11-2x,1\n",
        "posts/dabang.md":
          "---\ntitle: The last dabang\noutlet: own-letter\nstatus: published\npublished: 2026-11-24\n---\nText.\n",
      ], plan: Self.plan)
  }

  @Test func `readers says how many there are, week by week and after posts`() throws {
    let answer = try desk().run("readers", "--weeks", "3")
    #expect(answer.status == 0)
    let lines = answer.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasSuffix("2,418 readers, +31 this week, +0 last week, 112 paid") == true)
    #expect(lines.contains { $0.hasPrefix("23-29 Nov    2,418  +31  [####") }, "\(lines)")
    #expect(lines.last == "Tue 24 Nov  +31 so far  The last dabang", "\(lines)")
    #expect(answer.errors.contains("problems: copydesk check"))
  }

  @Test func `readers in JSON has days, posts and each newsletter`() throws {
    let json = try JSONValue(line: try desk().run("readers", "--json").output)
    let last = try #require(json["days"]?.items.last)
    #expect(last["day"]?.text == "2026-11-24" && last["subscribers"] == .number("2418"))
    #expect(last["new"] == .number("31"))
    #expect(json["days"]?.items.first?["paid"] == .number("112"))
    #expect(json["posts"]?.items.map { $0["id"]?.text } == ["posts/dabang.md"])
    let all = try #require(json["readers"]?.items.first)
    #expect(all["asOf"]?.text == "2026-11-24" && all["thisWeek"] == .number("31"))
    let problem = json["problems"]?.items.first { $0["path"]?.text == "readers.csv" }
    #expect(problem?["line"] == .number("3"))
  }

  @Test func `without counts readers says what to write, and paths names the files`() throws {
    let none = try CommandsDesk().run("readers").output
    #expect(none.contains("write readers: [readers.csv] under sources:"))
    #expect(try desk().run("paths").output.contains("readers   growth.csv"))
    #expect(try desk().run("readers", "--weeks", "0").status == 2)
  }
}
