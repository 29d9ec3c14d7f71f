extension Story {
  /// A week away: nothing is wanted, and the machines at home and in the bag merge what they have.
  static let weekAway: [Entry] = [
    Entry(
      "R22 R23",
      """
      Monday, from the ferry: a week away. No article is wanted and no slot is empty; the bill for \
      the killed piece is due all the same.
      """,
      now: "2026-12-07T08:30",
      screen: """
        COPYDESK Mon 7 Dec 08:30 Tokyo
        1 WEEK 7-13 Dec FP AWAY no target last 8 weeks - 2 0 1 a 1 1 0
        2 DUE 7 1 late 1 today 1 this week 2 next week 2 undated
        !3d late FP The consul who collected stamps
        today SPE Seoul's housing lottery
        Thu 12:00 PhD Marking of the first-year essays
        3 CHASE 12 6 to nudge 6 waiting
        """,
      json: """
        week 2026-W50 -
        target foreign-perspectives -: 0 of 0, queued 0, planned 0, four weeks 2
        recent foreign-perspectives - 2 0 1 0 1 1 0
        no slot
        due 2026-12-07 bill you gigs/the-spectator/housing-lottery.md#bill
        """),
    Entry(
      "R5",
      """
      Tuesday night: a merge leaves its markers in the border guards. The file is a problem and \
      nothing else: nobody waits for it, and it cannot be moved.
      """,
      now: "2026-12-08T20:00",
      others: { desk in
        let text = try desk.elsewhere("border-guards.md")
        try desk.othersSave("desk/gigs/nk-news/border-guards.md", as: text)
      },
      command: "move border-guards commissioned", exit: 2,
      keys: [
        .type("8"), .go("nk-news/border-guards.md"), .type(">"), .read("a problem has no status"),
      ],
      screen: """
        2 DUE 7 2 late 1 this week 2 next week 2 undated
        !4d late FP The consul who collected stamps
        !1d late SPE Seoul's housing lottery
        3 CHASE 11 6 to nudge 5 waiting
        """,
      json: """
        no piece gigs/nk-news/border-guards.md
        no due gigs/nk-news/border-guards.md
        problem gigs/nk-news/border-guards.md: a merge left its conflict markers here
        """),
    Entry(
      "R6 R45",
      """
      Wednesday: another merge is resolved the wrong way, and the coal village is commissioned once \
      more, twelve days late. INV-027 comes back to CHASE.
      """,
      now: "2026-12-09T08:00",
      others: { desk in
        let name = "desk/gigs/the-spectator/last-coal-village.md"
        let filed = desk.files[name] ?? ""
        let lines = filed.split(separator: "\n", omittingEmptySubsequences: false)
        let merged = lines.filter { $0 != "filed: 2026-11-27" }
          .map { $0 == "status: filed" ? "status: commissioned" : $0 }
        try desk.othersSave(name, as: merged.joined(separator: "\n"))
      },
      screen: """
        2 DUE 8 3 late 1 this week 2 next week 2 undated
        !12d late SPE The last coal village
        3 CHASE 10 1 overdue 5 to nudge 4 waiting
        !12d over LIC INV-027 (2 pieces) chase GBP 330, chased 1 Dec
        """,
      json: """
        due 2026-11-27T21:00:00+09:00 piece you late gigs/the-spectator/last-coal-village.md
        due 2026-11-27 payment them late INV-027
        problem gigs/the-spectator/last-coal-village.md: last-coal-village.md says commissioned; it \
        was filed here on 27 Nov (changed outside, or on another machine)
        """),
    Entry(
      "R6",
      "It is put back as filed, on the day it was.",
      now: "2026-12-09T08:05",
      command: "move coal-village filed --on '27 nov'",
      keys: [
        .type("8"), .go("the-spectator/last-coal-village.md"), .type("f"),
        .read("commissioned > filed"),
      ],
      wrote: [
        "desk/gigs/the-spectator/last-coal-village.md": [
          "-status: commissioned", "+status: filed", "+filed: 2026-11-27",
        ]
      ],
      screen: """
        2 DUE 7 2 late 1 this week 2 next week 2 undated
        3 CHASE 11 1 overdue 6 to nudge 4 waiting
        """,
      json: """
        due 2026-12-02 chase them late gigs/the-spectator/last-coal-village.md
        no problem gigs/the-spectator/last-coal-village.md
        """),
    Entry(
      "R39 R48",
      """
      Saturday, home again: the term has ended, and the marking that nobody did is still there. \
      INV-028 is late too, with its other half.
      """,
      now: "2026-12-12T09:00",
      screen: """
        COPYDESK Sat 12 Dec 09:00 Tokyo away today London 00:00 term ended
        1 WEEK 7-13 Dec FP AWAY
        2 DUE 7 3 late 2 next week 2 undated
        !2d late PhD Marking of the first-year essays
        3 CHASE 11 2 overdue 6 to nudge 3 waiting
        !2d over KP INV-028
        5 MONEY overdue GBP 330: Lost in Cult 15d USD 200: Korea Pro 2d owed USD 910 bill GBP 100
        """,
      json: """
        due 2026-12-10 payment them late INV-028
        due 2026-12-10T12:00:00+09:00 semester you late semester/autumn.yaml#Marking of the \
        first-year essays, 2026-12-10 12:00
        """),
  ]
}
