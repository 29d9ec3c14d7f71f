import Testing

/// Another chapter of the diary: *the newsletter moves house*.
///
/// What lay in a spreadsheet and in Substack's editor comes to the desk, and the letter goes on on a
/// site of its own, in TOML.
@Suite(.ownThread) final class MovingHouseTests {
  @Test func `R1 R2 R8 R9 R30, the newsletter moves house`() throws {
    let desk = try DiaryDesk()
    let hand = HandAtTheShell()
    for entry in Self.pages { _ = try Page(entry, by: hand, at: desk) }
    // All of it is taken back, and only what others wrote is left, as they wrote it.
    #expect(try hand.takeAllBack(at: desk).allSatisfy(\.isEmpty))
    let left = DiaryDesk.difference(from: desk.firstMonday, to: desk.files)
    #expect(
      left.keys.sorted() == [
        "Downloads/readers.csv", "Downloads/stories.csv", Self.export + ".csv", Self.letter,
        "desk/desk.yaml", Self.lamps,
      ])
    #expect(desk.files[Self.lamps] == Self.lampsText)
  }

  private static let export = "Downloads/substack/posts"
  private static let letter = "Downloads/substack/posts/170000002.harbour-lights.html"
  private static let lamps = "site/content/posts/lamp-lighters.md"

  private static let lampsText = """
    +++
    title = "The lamp lighters"
    draft = true # not before Friday
    [params]
    status = "the site's"
    +++

    Four of them are left.

    """

  /// Lines of desk.yaml more, behind one of those it has.
  private static func add(_ lines: String, behind line: String, _ desk: DiaryDesk) throws {
    let plan = desk.files["desk/desk.yaml"] ?? ""
    try desk.othersSave("desk/desk.yaml", as: plan.replacing(line, with: "\(line)\n\(lines)"))
  }

  private static let pages: [Entry] = [
    Entry(
      "R30",
      """
      Monday, and a spreadsheet of years. The customs data are here already; a ferry that nobody \
      billed comes up, letters that were paid some day do not, and Monocle is no outlet yet.
      """,
      now: "2026-11-23T10:00",
      others: { desk in
        try desk.othersSave(
          "Downloads/stories.csv",
          as: """
            Story,Client,Stage,Deadline,Filed,Published,Fee,Word count,Notes
            rason customs  DATA,NK News,Drafting,26/11/2026,,,$300,900,
            The ferry that never left,NK News,Published,14/9/2026,12/9/2026,18/9/2026,$300,"1,100",\
            Ask for the photographs back
            "Letters, returned",Spectator,Paid,,3/8/2026,20/8/2026,£450,900,
            Snow country,Monocle,Pitched,,,,,,

            """)
      },
      command: "import csv ~/Downloads/stories.csv", exit: 3,
      wrote: [
        "desk/gigs/nk-news/the-ferry-that-never-left.md": [
          "+---", "+title: \"The ferry that never left\"", "+outlet: nk-news", "+status: published",
          "+due: 2026-09-14", "+length: 1100", "+fee: 300 USD", "+filed: 2026-09-12",
          "+published: 2026-09-18", "+---", "+", "+Ask for the photographs back", "+",
        ],
        "desk/gigs/the-spectator/letters-returned.md": [
          "+---", "+title: \"Letters, returned\"", "+outlet: the-spectator", "+status: paid",
          "+length: 900", "+fee: 450 GBP", "+filed: 2026-08-03", "+published: 2026-08-20", "+---",
          "+", "+",
        ],
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published last 8 weeks 1 1 - 2 0 1 a 1
        2 DUE 16 1 late 3 this week 7 next week 3 later 2 undated
        !54d late NKN The ferry that never left bill USD 300
        """,
      json: """
        piece gigs/nk-news/the-ferry-that-never-left.md published, you, to-bill, out
        piece gigs/the-spectator/letters-returned.md published, -, paid, out
        recent foreign-perspectives 1 1 - 2 0 1 0 1
        """),
    Entry(
      "R8",
      """
      Substack's export of Friday is named in desk.yaml, and the count of readers: a letter that was \
      written there came out in the week of the 13th.
      """,
      now: "2026-11-23T10:10",
      others: { desk in
        try desk.othersSave(
          export + ".csv",
          as: """
            post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,\
            subtitle,podcast_url
            170000001.night-train,2026-10-02T09:00:00.000Z,true,2026-10-02T09:00:05.000Z,,\
            newsletter,everyone,The night train that still runs,,
            170000002.harbour-lights,2026-11-13T09:00:00.000Z,true,2026-11-13T09:00:05.000Z,,\
            newsletter,everyone,"Harbour lights, Hakodate",,

            """)
        try desk.othersSave(
          letter, as: "<p>The lamps are lit <em>at four</em>.</p><p>Nobody counts them.</p>")
        // When it was taken is when its list was written.
        _ = try Command(
          ["touch", "-d", "2026-11-20 12:00", "\(desk.scratch.path)/home/\(export).csv"],
          environment: desk.environment
        ).run()
        try desk.othersSave(
          "Downloads/readers.csv",
          as: "date,subscribers\n2026-11-09,2387\n2026-11-16,2400\n2026-11-22,2418\n")
        try add(
          "  substack: [~/Downloads/substack]\n  readers: [~/Downloads/readers.csv]",
          behind: "  semester: [semester]", desk)
      },
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published last 8 weeks 1 1 - 2 0 1 1 1
        2,418 readers, +31
        """,
      json: """
        piece substack:170000002 published, -, none, out
        recent foreign-perspectives 1 1 - 2 0 1 1 1
        problem posts/niigata-ferry.md: this says published 2026-11-06, and Substack as of 20 Nov \
        has no such post
        """),
    Entry(
      "R1",
      "It becomes a file of the desk, and nothing that was counted is counted twice.",
      now: "2026-11-23T10:15",
      command: "reconcile --make",
      wrote: [
        "desk/posts/harbour-lights-hakodate.md": [
          "+---", "+title: \"Harbour lights, Hakodate\"", "+outlet: foreign-perspectives",
          "+status: published", "+published: 2026-11-13", "+substack_id: 170000002", "+---", "+",
          "+The lamps are lit *at four*.", "+", "+Nobody counts them.", "+",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published last 8 weeks 1 1 - 2 0 1 1 1
        """,
      json: """
        piece posts/harbour-lights-hakodate.md published, -, none, out
        no piece substack:170000002
        """),
    Entry(
      "R2 R9",
      """
      The letter goes on on a site of its own. Its first page comes out: three lines of TOML, and \
      what is the site's stays the site's.
      """,
      now: "2026-11-23T11:00",
      others: { desk in
        try desk.othersSave(lamps, as: lampsText)
        try add(
          "    - {path: ~/site/content, style: hugo, outlet: foreign-perspectives}",
          behind: "    - {path: ~/vault, style: obsidian}", desk)
      },
      command: "move lamp-lighters published",
      wrote: [
        lamps: [
          "-draft = true # not before Friday", "+draft = false # not before Friday",
          "+status = \"published\"", "+published = 2026-11-23",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP MET 1 of 1 published
        FP 1/1 The lamp lighters out Mon 23
        """,
      json: """
        week 2026-W48 met
        piece ~/site/content/posts/lamp-lighters.md published, -, none, out
        """),
  ]
}
