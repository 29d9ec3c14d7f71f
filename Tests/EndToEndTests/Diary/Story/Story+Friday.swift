extension Story {
  /// Thursday: filed ten minutes before time.
  static let filingDay: [Entry] = [
    Entry(
      "R12 R19 R27",
      """
      Thursday, ten to six: the customs data go to Seoul, ten minutes before time. NK News wanted \
      one piece this week and has it, the same evening; four weeks have brought four.
      """,
      now: "2026-11-26T17:50",
      command: "move rason-customs filed",
      keys: [.find("Rason customs data"), .type(">"), .read("drafting > filed")],
      wrote: [
        "desk/gigs/nk-news/rason-customs.md": [
          "-status: drafting        # J. wants a chart",
          "+status: filed        # J. wants a chart", "+filed: 2026-11-26",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        2 DUE 15 3 this week 7 next week 3 later 2 undated
        no Thu 18:00 NKN Rason customs data
        3 CHASE 9 4 to nudge 5 waiting
        waited 7d NKN 김정은과 푸틴
        waited 9d KP Semiconductor exports to Vietnam
        waited 6d SPE Seoul's housing lottery
        """,
      json: """
        week 2026-W48 on-track
        target nk-news met: 1 of 1, queued 0, planned 0, four weeks 4
        shipped 636
        due 2026-11-29 chase them gigs/nk-news/rason-customs.md
        no due piece you gigs/nk-news/rason-customs.md
        """)
  ]

  /// Friday: two rounds of edits, the article out by itself, the letter from the coal village sent.
  static let friday: [Entry] = [
    Entry(
      "R11 R12",
      """
      Friday, ten o'clock: edits. The piece was due yesterday at six, but it was filed; what is owed \
      now is an answer, within the two days NK News gives. Nothing is late.
      """,
      now: "2026-11-27T10:00",
      command: "move rason-customs next",
      keys: [
        .type("2"), .find("Rason customs data"), .type(">"), .read("filed > edits"),
      ],
      wrote: [
        "desk/gigs/nk-news/rason-customs.md": [
          "-status: filed        # J. wants a chart", "+status: edits        # J. wants a chart",
          "+edits: 2026-11-27",
        ]
      ],
      screen: """
        2 DUE 16 2 today 2 this week 7 next week 3 later 2 undated
        today 18:00 FP Why the DMZ tour market died
        today 21:00 SPE The last coal village
        Sat FP Video: inside the Wonsan beach resort
        Sun NKN Rason customs data answer edits
        3 CHASE 8 4 to nudge 4 waiting
        """,
      json: """
        target nk-news met: 1 of 1, queued 0, planned 0, four weeks 4
        due 2026-11-29 piece you gigs/nk-news/rason-customs.md
        """),
    Entry(
      "R11 R13",
      "Answered before lunch.",
      now: "2026-11-27T11:30",
      command: "move rason-customs next",
      keys: [.find("Rason customs data"), .type(">"), .read("edits > returned")],
      wrote: [
        "desk/gigs/nk-news/rason-customs.md": [
          "-status: edits        # J. wants a chart",
          "+status: returned        # J. wants a chart", "+returned: 2026-11-27",
        ]
      ],
      screen: """
        2 DUE 15 2 today 1 this week 7 next week 3 later 2 undated
        3 CHASE 9 4 to nudge 5 waiting
        """,
      json: """
        due 2026-11-30 chase them gigs/nk-news/rason-customs.md
        """),
    Entry(
      "R11 R12",
      """
      After lunch a second round. It counts as forward, its day is the same, and again nothing is \
      late.
      """,
      now: "2026-11-27T14:00",
      command: "move rason-customs back",
      keys: [
        .type("2"), .find("Rason customs data"), .type("<"), .read("returned > edits"),
      ],
      wrote: [
        "desk/gigs/nk-news/rason-customs.md": [
          "-status: returned        # J. wants a chart", "+status: edits        # J. wants a chart",
        ]
      ],
      screen: """
        2 DUE 16 2 today 2 this week 7 next week 3 later 2 undated
        3 CHASE 8 4 to nudge 4 waiting
        """,
      json: """
        due 2026-11-29 piece you gigs/nk-news/rason-customs.md
        """),
    Entry(
      "R11",
      "Returned again; their clock starts anew.",
      now: "2026-11-27T15:30",
      command: "move rason-customs returned",
      keys: [.find("Rason customs data"), .type(">"), .read("edits > returned")],
      wrote: [
        "desk/gigs/nk-news/rason-customs.md": [
          "-status: edits        # J. wants a chart",
          "+status: returned        # J. wants a chart",
        ]
      ],
      screen: """
        2 DUE 15 2 today 1 this week 7 next week 3 later 2 undated
        3 CHASE 9 4 to nudge 5 waiting
        """,
      json: """
        target nk-news met: 1 of 1, queued 0, planned 0, four weeks 4
        due 2026-11-30 chase them gigs/nk-news/rason-customs.md
        """),
    Entry(
      "R7 R8 R9 R21",
      """
      Half past four: the article is queued for its slot. The site may have it now: `draft: false`.
      """,
      now: "2026-11-27T16:30",
      command: "move dmz scheduled",
      keys: [
        .find("Why the DMZ tour market died"), .type(">"), .read("= Fri 27 Nov 18:00 JST"),
        .press("Enter"),
        .read("editing > scheduled"),
      ],
      wrote: [
        "desk/posts/dmz-tour-market.md": [
          "-status: editing        # needs the Paju numbers", "-draft: true",
          "+status: scheduled        # needs the Paju numbers", "+scheduled: 2026-11-27 18:00",
          "+draft: false",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        FP 0/1 Why the DMZ tour market died goes out today 18:00
        2 DUE 14 1 today 1 this week 7 next week 3 later 2 undated
        """,
      json: """
        week 2026-W48 on-track
        target foreign-perspectives on-track: 0 of 1, queued 1, planned 0, four weeks 2
        slot foreign-perspectives 2026-11-27T18:00:00+09:00 queued posts/dmz-tour-market.md
        piece posts/dmz-tour-market.md scheduled, -, none
        """),
    Entry(
      "R8 R21",
      "Six o'clock comes and goes, and the article is out without a key. The week is met.",
      now: "2026-11-27T18:01", opened: "2026-11-27T17:59:54",
      keys: [.read("ON TRACK"), .read("MET")],
      screen: """
        COPYDESK Fri 27 Nov 18:0
        1 WEEK 23-29 Nov FP MET 1 of 1 published
        FP 1/1 Why the DMZ tour market died out? Fri 27
        2 DUE 14 1 today 1 this week 7 next week 3 later 2 undated
        3 CHASE 9 4 to nudge 5 waiting
        """,
      json: """
        week 2026-W48 met
        target foreign-perspectives met: 1 of 1, queued 0, planned 0, four weeks 3
        slot foreign-perspectives 2026-11-27T18:00:00+09:00 out posts/dmz-tour-market.md
        piece posts/dmz-tour-market.md scheduled, -, none, out
        shipped 1560
        """),
    Entry(
      "R14 R15 R9",
      """
      Half past eight here is half past eleven in London: the letter from the coal village is sent \
      half an hour before noon there.
      """,
      now: "2026-11-27T20:30",
      command: "move coal-village filed",
      keys: [
        .find("The last coal village"), .type("s"), .type("f"), .press("Enter"),
        .read("commissioned > filed"),
      ],
      wrote: [
        "desk/gigs/the-spectator/last-coal-village.md": [
          "-status: commissioned", "+status: filed", "+filed: 2026-11-27",
        ]
      ],
      screen: """
        COPYDESK Fri 27 Nov 20:30 Tokyo London 11:30
        2 DUE 13 1 this week 7 next week 3 later 2 undated
        3 CHASE 10 4 to nudge 6 waiting
        """,
      json: """
        due 2026-12-02 chase them gigs/the-spectator/last-coal-village.md
        """),
  ]

  /// Saturday: what came out is confirmed, and an appearance is posted.
  static let weekend: [Entry] = [
    Entry(
      "R8 R39",
      """
      Saturday: the article is confirmed, and what is written is the day it came out, not today. \
      INV-027 was to be paid by yesterday.
      """,
      now: "2026-11-28T11:00",
      command: "move dmz published",
      keys: [
        .type("2"), .find("Why the DMZ tour market died"), .type(">"),
        .read("scheduled > published"),
      ],
      wrote: [
        "desk/posts/dmz-tour-market.md": [
          "-status: scheduled        # needs the Paju numbers",
          "+status: published        # needs the Paju numbers", "+published: 2026-11-27",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP MET 1 of 1 published
        FP 1/1 Why the DMZ tour market died out Fri 27
        2 DUE 13 1 today 7 next week 3 later 2 undated
        today FP Video: inside the Wonsan beach resort
        3 CHASE 10 1 overdue 4 to nudge 5 waiting
        !1d over LIC INV-027 (2 pieces)
        5 MONEY overdue GBP 330: Lost in Cult 1d owed USD 400: 10 Dec bill ~USD 910
        """,
      json: """
        week 2026-W48 met
        piece posts/dmz-tour-market.md published, -, none, out
        due 2026-11-27 payment them late INV-027
        """),
    Entry(
      "R19",
      "The talk about Wonsan goes online. An appearance counts nothing, and it is shown.",
      now: "2026-11-28T11:10",
      command: "move video-wonsan published",
      keys: [
        .find("Wonsan beach resort"), .type("s"), .type("p"), .press("Enter"),
        .read("editing > published"),
      ],
      wrote: [
        "desk/posts/video-wonsan.md": [
          "-status: editing", "+status: published", "+published: 2026-11-28",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP MET 1 of 1 published, 1 appearance last 8 weeks 1 1 - 2 0 1 a 1
        FP 1/1 Why the DMZ tour market died out Fri 27
        2 DUE 12 7 next week 3 later 2 undated
        """,
      json: """
        week 2026-W48 met
        target foreign-perspectives met: 1 of 1, queued 0, planned 0, four weeks 3
        piece posts/video-wonsan.md published, -, none, out
        """),
  ]
}
