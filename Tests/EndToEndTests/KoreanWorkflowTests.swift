import Testing

/// One writer whose desk speaks Korean: every status has another name, and no rule is lost by it.
@Suite struct KoreanWorkflowTests {
  private static let plan = """
    time_zone: Asia/Tokyo
    sources:
      pieces: [{path: gigs, all: true}, {path: posts, all: true}]
    outlets:
      letter: {name: Letter, kind: own}
      jari:
        {name: Jari, kind: client, currency: KRW, fee: 300000, kill_fee: 50%,
         target: 1 piece a week, terms: 30 days from publication}
      wolgan: {name: Wolgan, kind: client, currency: KRW, bills: filed, fee: 100000}
    workflows:
      own: [초고: {like: drafting}, 예약: {like: scheduled}, 발행: {like: published}]
      client:
        - 구상: {like: idea}
        - 제안: {like: pitched}
        - 청탁: {like: commissioned}
        - 집필: {like: drafting}
        - 송고: {like: filed}
        - 수정: {like: edits}
        - 재송고: {like: returned}
        - 확정: {like: accepted}
        - 게재: {like: published}
    exits: {client: [거절: {like: declined}, 중단: {like: killed}]}

    """

  private static let coal = "gigs/jari/coal.md"

  private func desk(_ files: [String: String]) throws -> CommandsDesk {
    try CommandsDesk(
      files.merging(["gigs/.keep": "", "posts/.keep": ""]) { first, _ in first }, plan: Self.plan)
  }

  /// The one piece of a desk as `list --json` has it.
  private func piece(_ desk: CommandsDesk, now: String = CommandsDesk.now) throws -> JSONValue {
    let list = try JSONValue(line: try desk.run("list", "--json", now: now).output)
    return try #require(list["pieces"]?.items.first)
  }

  /// `2026-12-02 chase`.
  private func next(_ piece: JSONValue) -> String {
    guard let next = piece["next"], next != .null else { return "nothing" }
    return "\(next["when"]?.text ?? "") \(next["why"]?.text ?? "")"
  }

  /// What a move wrote, and what it says.
  private func move(
    _ desk: CommandsDesk, _ words: String..., now: String = CommandsDesk.now
  ) throws -> String {
    let answer = try desk.run(["move", "coal"] + words, now: now)
    #expect(answer.status == 0 && answer.errors == "")
    return answer.output
  }

  @Test func `a piece goes from pitch to paid`() throws {
    let desk = try desk([Self.coal: "---\ntitle: Coal\nstatus: 구상\n---\nOne two.\n"])
    #expect(try desk.run("check").status == 0)

    #expect(try move(desk, "next") == "\(Self.coal): status 구상 > 제안, 제안 2026-11-25\n")
    var piece = try piece(desk)
    #expect(piece["ball"]?.text == "them" && next(piece) == "2026-12-02 chase")
    #expect(piece["fee"] == .null)

    // The commission line, and the usual fee from here on (R36, R46).
    #expect(
      try move(desk, "next", "--with", "fri noon 900w")
        == "\(Self.coal): status 제안 > 청탁, 청탁 2026-11-25, due 2026-11-27 12:00, length 900\n")
    piece = try self.piece(desk)
    #expect(piece["ball"]?.text == "you" && next(piece) == "2026-11-27T12:00:00+09:00 due")
    #expect(
      piece["fee"]
        == .object(
          ["amount", "currency", "assumed"], [.number("300000"), .string("KRW"), .bool(true)]))

    // It counts where it is filed, and the jump says so (R9, R19).
    #expect(
      try move(desk, "수정")
        == "\(Self.coal): status 청탁 > 수정, 수정 2026-11-25, 송고 2026-11-25\n")
    let week = try JSONValue(line: try desk.run("week", "--json").output)
    #expect(week["targets"]?.items.first?["out"] == .number("1"))
    #expect(week["targets"]?.items.first?["verdict"]?.text == "met")
    #expect(next(try self.piece(desk)) == "2026-11-27 reply")

    // Another round of edits is written anew (R11).
    #expect(
      try move(desk, "next", now: "2026-11-26") == "\(Self.coal): status 수정 > 재송고, 재송고 2026-11-26\n"
    )
    #expect(
      try move(desk, "back", now: "2026-11-27")
        == "\(Self.coal): status 재송고 > 수정, 수정 2026-11-25 > 2026-11-27\n")
    #expect(try desk.run("check", now: "2026-11-27").status == 0)
    _ = try move(desk, "재송고", now: "2026-11-28")
    #expect(next(try self.piece(desk, now: "2026-11-28")) == "2026-12-02 chase")

    // Accepted it waits without a chase, and is asked about the day after it is to run (R13).
    _ = try move(desk, "next", now: "2026-11-29")
    #expect(next(try self.piece(desk, now: "2026-11-29")) == "nothing")
    let text = try #require(desk.read(Self.coal))
    try desk.write(
      text.replacing("length: 900\n", with: "length: 900\nruns: 2026-12-03\n"), to: Self.coal)
    piece = try self.piece(desk, now: "2026-11-29")
    #expect(piece["ball"]?.text == "them" && next(piece) == "2026-12-04 chase")

    #expect(
      try move(desk, "next", now: "2026-12-03")
        == "\(Self.coal): status 확정 > 게재, 게재 2026-12-03\n")
    piece = try self.piece(desk, now: "2026-12-03")
    #expect(piece["out"] == .bool(true) && piece["money"]?.text == "to-bill")
    #expect(next(piece) == "2026-12-10 bill")

    #expect(try desk.run("bill", "coal", now: "2026-12-04").status == 0)
    piece = try self.piece(desk, now: "2026-12-04")
    #expect(piece["money"]?.text == "owed" && next(piece) == "2027-01-02 payment")
    #expect(try desk.run("paid", "coal", now: "2026-12-20").status == 0)
    piece = try self.piece(desk, now: "2026-12-20")
    #expect(piece["money"]?.text == "paid" && piece["ball"] == .null)

    #expect(
      desk.read(Self.coal) == """
        ---
        title: Coal
        status: 게재
        게재: 2026-12-03
        확정: 2026-11-29
        재송고: 2026-11-28
        수정: 2026-11-27
        송고: 2026-11-25
        청탁: 2026-11-25
        due: 2026-11-27 12:00
        length: 900
        fee: 300000 KRW
        invoice: INV-001
        invoiced: 2026-12-04
        paid: 2026-12-20
        runs: 2026-12-03
        제안: 2026-11-25
        ---
        One two.

        """)
    #expect(try desk.run("check", now: "2026-12-20").output == "1 piece, no problems\n")
  }

  @Test func `R38 what is killed brings the kill fee, and undo takes all of it back`() throws {
    let desk = try desk([
      Self.coal: "---\ntitle: Coal\nstatus: 집필\n청탁: 2026-11-20\n---\nOne two.\n"
    ])
    let before = try desk.snapshot()
    #expect(
      try move(desk, "중단")
        == "\(Self.coal): status 집필 > 중단, 중단 2026-11-25, kill_fee 150000 KRW\n")
    let piece = try piece(desk)
    #expect(piece["money"]?.text == "to-bill" && piece["out"] == .bool(false))
    #expect(try desk.run("undo").status == 0)
    #expect(try desk.snapshot() == before)
  }

  @Test func `R44 what was declined is offered to the next outlet`() throws {
    let desk = try desk([
      Self.coal: "---\ntitle: Coal\noutlet: jari\nstatus: 제안\n제안: 2026-11-20\n---\nOne two.\n"
    ])
    #expect(try move(desk, "거절") == "\(Self.coal): status 제안 > 거절, 거절 2026-11-25\n")
    #expect(try desk.run("offer", "coal", "wolgan").status == 0)
    let text = try #require(desk.read(Self.coal))
    #expect(text.contains("status: 구상\n") && text.contains("outlet: wolgan\n"))
    #expect(text.contains("tried: [jari 2026-11-25 거절]\n"))
  }

  @Test func `files and settings that still say the built-in words go on`() throws {
    let old =
      "---\ntitle: Coal\nstatus: filed\nfiled: 2026-11-24\ncommissioned: 2026-11-20\n---\nOne.\n"
    let desk = try desk(["gigs/wolgan/coal.md": old])
    let piece = try piece(desk)
    #expect(piece["status"]?.text == "송고" && piece["money"]?.text == "to-bill")
    #expect(
      piece["stamps"] == .object(["송고", "청탁"], [.string("2026-11-24"), .string("2026-11-20")]))
    #expect(try move(desk, "next") == "gigs/wolgan/coal.md: status filed > 수정, 수정 2026-11-25\n")
    #expect(
      try move(desk, "published") == "gigs/wolgan/coal.md: status 수정 > 게재, 게재 2026-11-25\n")
    #expect(try desk.run("check").status == 0)
  }

  @Test func `R8 a post goes out by itself at the moment its own word says`() throws {
    let desk = try desk(["posts/coal.md": "---\ntitle: Coal\nstatus: 초고\ndraft: true\n---\nOne.\n"])
    #expect(
      try move(desk, "next", "--at", "fri 18:00")
        == "posts/coal.md: status 초고 > 예약, 예약 2026-11-27 18:00, draft true > false\n")
    #expect(next(try piece(desk)) == "2026-11-27T18:00:00+09:00 out")
    #expect(try desk.run("set", "coal", "--due", "sat 9:00").status == 0)
    #expect(desk.read("posts/coal.md")?.contains("예약: 2026-11-28 09:00\n") == true)
    #expect(try piece(desk, now: "2026-11-28T09:01")["out"] == .bool(true))
    #expect(
      try move(desk, "next", now: "2026-11-29") == "posts/coal.md: status 예약 > 발행, 발행 2026-11-28\n")
  }

  @Test func `a status is found by what it is like, by its name and by its label`() throws {
    let desk = try desk([
      "gigs/jari/out.md": "---\ntitle: Out\nstatus: 게재\n게재: 2026-11-20\n---\nOne.\n",
      "gigs/jari/sent.md": "---\ntitle: Sent\nstatus: 송고\n송고: 2026-11-20\n---\nOne.\n",
    ])
    func found(_ filter: String) throws -> [String] {
      let list = try JSONValue(line: try desk.run("list", filter, "--json").output)
      return (list["pieces"]?.items ?? []).compactMap { $0["title"]?.text }
    }
    #expect(try found("status:publ") == ["Out"])
    #expect(try found("status:게재") == ["Out"])
    #expect(try found("status:filed") == ["Sent"])
    #expect(try found("!status:filed") == ["Out"])
    #expect(try found("!status:publ") == ["Sent"])
  }
}
