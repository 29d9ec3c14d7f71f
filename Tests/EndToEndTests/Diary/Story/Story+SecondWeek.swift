extension Story {
  /// Monday and Tuesday: one invoice for three pieces, one killed, one half paid, one chased.
  static let moneyDays: [Entry] = [
    Entry(
      "R30 R31 R33 R34 R36 R37 R39",
      """
      Monday: three pieces go on one invoice, two for NK News and one for Korea Pro. The usual fee \
      and the rate by the word become plain amounts; 300, 360 and 250 dollars are 910. The latest of \
      the three terms decides: thirty days from today.
      """,
      now: "2026-11-30T10:00",
      command: "bill coal-buyers refinery busan-port",
      keys: [
        .find("Who still buys North Korean coal"), .press("Space"),
        .find("부산항"), .press("Space"), .find("정유공장의 겨울"), .press("Space"),
        .read("3 marked"), .type("$"), .read("INV-029, 3 pieces, USD 910"), .press("Enter"),
        .read("3 pieces: billed"),
      ],
      wrote: [
        "desk/gigs/nk-news/coal-buyers.md": [
          "+fee: 300 USD", "+invoice: INV-029", "+invoiced: 2026-11-30",
        ],
        "desk/gigs/nk-news/refinery-winter.md": [
          "-fee: 0.40 USD/word      # by the word, as for all long ones",
          "+fee: 360 USD      # by the word, as for all long ones",
          "+invoice: INV-029", "+invoiced: 2026-11-30",
        ],
        "desk/gigs/korea-pro/busan-port-deal.md": ["+invoice: INV-029", "+invoiced: 2026-11-30"],
      ],
      screen: """
        COPYDESK Mon 30 Nov 10:00 Tokyo London 01:00 term week 9 of 10
        1 WEEK 30 Nov-6 Dec FP ON TRACK 0 of 1 published
        FP 0/1 The consul who collected stamps 621w left to Fri 18:00
        2 DUE 9 4 this week 1 next week 2 later 2 undated
        3 CHASE 11 1 overdue 4 to nudge 6 waiting
        5 MONEY overdue GBP 330: Lost in Cult 3d owed USD 1,310: 10 Dec +1
        """,
      json: """
        week 2026-W49 on-track
        target foreign-perspectives on-track: 0 of 1, queued 0, planned 1, four weeks 2
        due 2026-12-30 payment them INV-029
        piece gigs/nk-news/coal-buyers.md published, them, owed INV-029, out
        piece gigs/nk-news/refinery-winter.md published, them, owed INV-029, out
        piece gigs/korea-pro/busan-port-deal.md published, them, owed INV-029, out
        """),
    Entry(
      "R38",
      """
      The Spectator kills the housing lottery. A quarter of 400 pounds is due for it, and the bill \
      for that is to be written within a week.
      """,
      now: "2026-11-30T10:15",
      command: "move housing killed",
      keys: [
        .type("2"), .find("Seoul's housing lottery"), .type("x"), .type("k"), .press("Enter"),
        .read("GBP 100 to bill"), .press("Enter"), .read("filed > killed"),
      ],
      wrote: [
        "desk/gigs/the-spectator/housing-lottery.md": [
          "-status: filed           # with the aunt, without the second section",
          "+status: killed           # with the aunt, without the second section",
          "+killed: 2026-11-30", "+kill_fee: 100 GBP",
        ]
      ],
      screen: """
        2 DUE 10 4 this week 2 next week 2 later 2 undated
        Mon 7 Dec SPE Seoul's housing lottery
        3 CHASE 10 1 overdue 3 to nudge 6 waiting
        5 MONEY overdue GBP 330: Lost in Cult 3d owed USD 1,310: 10 Dec +1 bill GBP 100
        """,
      json: """
        due 2026-12-07 bill you gigs/the-spectator/housing-lottery.md#bill
        piece gigs/the-spectator/housing-lottery.md killed, you, to-bill
        """),
    Entry(
      "R35",
      "Korea Pro pays half of INV-028. The other 200 dollars stay owed.",
      now: "2026-11-30T10:30",
      command: "paid INV-028 --received '200 usd'",
      keys: [
        .type("2"), .find("INV-028"), .type("$"), .read("paid in full"), .press("C-u"),
        .type("200 usd"),
        .read("USD 200 short"), .press("Enter"), .read("the rest is still owed"), .press("Enter"),
        .read("received 200 USD"),
      ],
      wrote: ["desk/gigs/korea-pro/shipyard-lobby.md": ["+received: 200 USD"]],
      screen: """
        2 DUE 10 4 this week 2 next week 2 later 2 undated
        3 CHASE 10 1 overdue 3 to nudge 6 waiting
        5 MONEY overdue GBP 330: Lost in Cult 3d owed USD 1,110: 10 Dec +1 bill GBP 100
        """,
      json: """
        due 2026-12-10 payment them INV-028
        piece gigs/korea-pro/shipyard-lobby.md published, them, owed INV-028, out
        """),
    Entry(
      "R45",
      """
      Tuesday: INV-027 is four days late and is asked for. Both its pieces say so; the row leaves \
      CHASE for a week, and the money is as late as it was.
      """,
      now: "2026-12-01T09:15",
      command: "chased INV-027",
      keys: [.type("3"), .find("INV-027"), .type("c"), .read("2 pieces: chased")],
      wrote: [
        "desk/gigs/lost-in-cult/a-train.md": ["+chased: 2026-12-01\r"],
        "desk/gigs/lost-in-cult/showa-novels.md": ["+chased: 2026-12-01"],
      ],
      screen: """
        2 DUE 10 4 this week 2 next week 2 later 2 undated
        3 CHASE 10 5 to nudge 5 waiting
        !4d over LIC INV-027 (2 pieces) wait: GBP 330, chased 1 Dec
        5 MONEY overdue GBP 330: Lost in Cult 4d owed USD 1,110: 10 Dec +1 bill GBP 100
        """,
      json: """
        due 2026-11-27 payment them late INV-027
        piece gigs/lost-in-cult/a-train.md published, them, late INV-027, out
        """),
  ]

  /// Thursday to Saturday: the chapter, the form, the abstract.
  static let studyDays: [Entry] = [
    Entry(
      "R21 R47",
      """
      Thursday: chapter 3 goes to the supervisor, who has a fortnight. Tomorrow's article is short \
      by 621 words.
      """,
      now: "2026-12-03T16:00",
      command: "move ch3 next",
      keys: [
        .find("Chapter 3"), .type(">"), .read("drafting > with-supervisor"),
      ],
      wrote: [
        "desk/thesis/ch3.md": [
          "-status: drafting", "+status: with-supervisor", "+with-supervisor: 2026-12-03",
        ]
      ],
      screen: """
        1 WEEK 30 Nov-6 Dec FP AT RISK 0 of 1 published
        FP 0/1 The consul who collected stamps 621w left to Fri 18:00
        2 DUE 9 3 this week 2 next week 2 later 2 undated
        3 CHASE 11 6 to nudge 5 waiting
        """,
      json: """
        week 2026-W49 at-risk
        due 2026-12-17 chase them thesis/ch3.md
        piece thesis/ch3.md with-supervisor, them, none
        """),
    Entry(
      "R47 R48",
      "The ethics form is handed in on the way: ticked, and gone tomorrow.",
      now: "2026-12-03T16:10",
      command: "done ethics",
      keys: [.find("Ethics amendment form"), .type(">"), .read("done today")],
      wrote: [
        "desk/semester/autumn.yaml": [
          "-  - {title: Ethics amendment form, due: 2026-12-04, kind: form}",
          "+  - {title: Ethics amendment form, due: 2026-12-04, kind: form, done: 2026-12-03}",
        ]
      ],
      screen: """
        2 DUE 8 2 this week 2 next week 2 later 2 undated
        """,
      json: """
        no due semester you semester/autumn.yaml#Ethics
        """),
    Entry(
      "R20 R21",
      """
      Saturday morning: the article never came, the chapter ate it. The week is behind, and a \
      script that asks hears so.
      """,
      now: "2026-12-05T09:00",
      command: "week --check", exit: 1,
      screen: """
        1 WEEK 30 Nov-6 Dec FP BEHIND 0 of 1 published
        !FP 0/1 The consul who collected stamps 621w left, 1d late
        2 DUE 8 1 late 1 today 2 next week 2 later 2 undated
        !1d late FP The consul who collected stamps
        today 20:59 PhD ISA abstract
        3 CHASE 11 6 to nudge 5 waiting
        """,
      json: """
        week 2026-W49 behind
        target foreign-perspectives behind: 0 of 1, queued 0, planned 0, four weeks 2
        target nk-news on-track: 0 of 1, queued 0, planned 0, four weeks 4
        slot foreign-perspectives 2026-12-04T18:00:00+09:00 missed posts/consul-stamps.md
        due 2026-12-05T20:59:00+09:00 semester you semester/autumn.yaml#ISA abstract, 2026-12-04 AoE
        """),
    Entry(
      "R15 R47",
      """
      The abstract was due on the fourth anywhere on earth, which is nine this evening in Tokyo: it \
      is handed in, and was never late.
      """,
      now: "2026-12-05T10:00",
      command: "move isa-abstract submitted",
      keys: [
        .find("ISA abstract"), .type("s"), .type("s"), .press("Enter"),
        .read("drafting > submitted"),
      ],
      wrote: [
        "desk/thesis/isa-abstract.md": [
          "-status: drafting", "+status: submitted", "+submitted: 2026-12-05",
        ]
      ],
      screen: """
        1 WEEK 30 Nov-6 Dec FP BEHIND 0 of 1 published
        2 DUE 7 1 late 2 next week 2 later 2 undated
        !1d late FP The consul who collected stamps
        3 CHASE 12 6 to nudge 6 waiting
        """,
      json: """
        week 2026-W49 behind
        piece thesis/isa-abstract.md submitted, them, none, out
        no due late semester/autumn.yaml#ISA abstract, 2026-12-04 AoE
        """),
  ]
}
