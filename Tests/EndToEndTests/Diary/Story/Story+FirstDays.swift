extension Story {
  /// Monday to Wednesday: the plan, two pitches, a commission at night, a draft that grows.
  static let firstDays: [Entry] = [
    Entry(
      "R19 R21 R28 R48",
      """
      Monday, nine o'clock: the plan. One article is wanted, nothing is queued, and a draft lies \
      there for Friday; 364 words are missing and four days are left.
      """,
      now: "2026-11-23T09:00",
      screen: """
        COPYDESK Mon 23 Nov 09:00 Tokyo London 00:00 term week 8 of 10
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published last 8 weeks 1 1 - 2 0 1 a 1
        FP 0/1 Why the DMZ tour market died 364w left to Fri 18:00
        2 DUE 15 3 this week 7 next week 3 later 2 undated
        Thu 18:00 NKN Rason customs data
        Fri 18:00 FP Why the DMZ tour market died
        3 CHASE 7 2 to nudge 5 waiting
        waited 4d NKN 김정은과 푸틴: what the summit did not say
        5 MONEY owed GBP 330: 27 Nov USD 400: 10 Dec bill ~USD 910
        """,
      json: """
        week 2026-W48 on-track
        target foreign-perspectives on-track: 0 of 1, queued 0, planned 1, four weeks 2
        recent foreign-perspectives 1 1 - 2 0 1 0 1
        target nk-news on-track: 0 of 1, queued 0, planned 1, four weeks 3
        slot foreign-perspectives 2026-11-27T18:00:00+09:00 planned posts/dmz-tour-market.md
        due 2026-11-27T18:00:00+09:00 piece you posts/dmz-tour-market.md
        due 2026-11-22 chase them late gigs/nk-news/summit.md
        due 2026-11-30 bill you gigs/nk-news/coal-buyers.md#bill
        due 2026-12-05T20:59:00+09:00 semester you semester/autumn.yaml#ISA abstract, 2026-12-04 AoE
        no problem
        """),
    Entry(
      "R9 R13 R45",
      """
      Two ideas become pitches in one go: the border guards to NK News, and out of the vault the \
      vending machines to London. From now on it is their move.
      """,
      now: "2026-11-23T09:20",
      command: "move border-guards 自動販売機 pitched",
      keys: [
        .type("2"), .find("국경 경비병"), .press("Space"), .find("自動販売機の夜"), .press("Space"),
        .read("2 marked"), .type(">"), .read("2 pieces: idea > pitched"),
      ],
      wrote: [
        "desk/gigs/nk-news/border-guards.md": [
          "-status: idea", "+status: pitched", "+pitched: 2026-11-23",
        ],
        "vault/Ideas/自動販売機の夜.md": ["-  - idea", "+  - pitched", "+pitched: 2026-11-23"],
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        2 DUE 15 3 this week 7 next week 3 later 2 undated
        3 CHASE 9 2 to nudge 7 waiting
        """,
      json: """
        week 2026-W48 on-track
        due 2026-11-30 chase them gigs/nk-news/border-guards.md
        due 2026-12-07 chase them ~/vault/Ideas/自動販売機の夜.md
        piece gigs/nk-news/border-guards.md pitched, them, none
        """),
    Entry(
      "R17 R45 R46",
      """
      Tuesday, twenty to midnight; twenty minutes before the pitch would have to be chased, London \
      says yes. One line takes it all down, in London's time: noon there is nine in the evening here.
      """,
      now: "2026-11-24T23:40",
      command: "move coal-village commissioned --with 'fri noon 900w 450 gbp'",
      keys: [
        .type("2"), .find("The last coal village"), .type(">"), .type("fri noon 900w 450 gbp"),
        .read("= 900w, GBP 450, due Fri 27 Nov 21:00 JST = 12:00 London"), .press("Enter"),
        .read("pitched > commissioned"),
      ],
      wrote: [
        "desk/gigs/the-spectator/last-coal-village.md": [
          "-status: pitched", "+status: commissioned", "+commissioned: 2026-11-24",
          "+due: 2026-11-27 12:00", "+length: 900", "+fee: 450 GBP",
        ]
      ],
      screen: """
        COPYDESK Tue 24 Nov 23:40 Tokyo London 14:40
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        2 DUE 16 4 this week 7 next week 3 later 2 undated
        Thu 18:00 NKN Rason customs data
        Fri 18:00 FP Why the DMZ tour market died
        Fri 21:00 SPE The last coal village
        3 CHASE 8 2 to nudge 6 waiting
        waited 5d NKN 김정은과 푸틴
        """,
      json: """
        due 2026-11-27T21:00:00+09:00 piece you gigs/the-spectator/last-coal-village.md
        piece gigs/the-spectator/last-coal-village.md commissioned, you, none
        """),
    Entry(
      "R21",
      """
      Wednesday morning: Friday is near, the draft is short, and the week is at risk. Hanoi's chips \
      have not been answered either.
      """,
      now: "2026-11-25T09:30",
      command: "week --check",
      screen: """
        1 WEEK 23-29 Nov FP AT RISK 0 of 1 published
        FP 0/1 Why the DMZ tour market died 364w left to Fri 18:00
        2 DUE 16 4 this week 7 next week 3 later 2 undated
        3 CHASE 8 3 to nudge 5 waiting
        waited 6d NKN 김정은과 푸틴
        waited 8d KP Semiconductor exports to Vietnam
        """,
      json: """
        week 2026-W48 at-risk
        target foreign-perspectives at-risk: 0 of 1, queued 0, planned 1, four weeks 2
        target nk-news on-track: 0 of 1, queued 0, planned 1, four weeks 3
        """),
    Entry(
      "R7 R9 R21",
      """
      The draft goes to the desk's own editing, with the editor still open on it. What its writer calls \
      written is short no more, so the week is on track; and `draft: true` stays until it is queued.
      """,
      now: "2026-11-25T10:00",
      command: "move dmz editing",
      keys: [
        .find("Why the DMZ tour market died"), .type(">"), .read("drafting > editing"),
      ],
      wrote: [
        "desk/posts/dmz-tour-market.md": [
          "-status: drafting        # needs the Paju numbers",
          "+status: editing        # needs the Paju numbers", "+editing: 2026-11-25",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        FP 0/1 Why the DMZ tour market died 364w left to Fri 18:00
        2 DUE 16 4 this week 7 next week 3 later 2 undated
        3 CHASE 8 3 to nudge 5 waiting
        """,
      json: """
        week 2026-W48 on-track
        piece posts/dmz-tour-market.md editing, you, none
        """),
    Entry(
      "R6 R21",
      """
      By four o'clock the piece has grown to 924 words, and the editor saves it by a rename: its old \
      copy of the front matter comes back with the text. The week is on track; the status has gone \
      backwards, and that is said, once.
      """,
      now: "2026-11-25T16:00",
      others: { desk in
        let name = "desk/posts/dmz-tour-market.md"
        try desk.othersSave(name, as: desk.elsewhere("dmz-tour-market.md"))
      },
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        FP 0/1 Why the DMZ tour market died written, for Fri 18:00
        2 DUE 16 4 this week 7 next week 3 later 2 undated
        Fri 18:00 FP Why the DMZ tour market died edit
        3 CHASE 8 3 to nudge 5 waiting
        """,
      json: """
        week 2026-W48 on-track
        piece posts/dmz-tour-market.md drafting, you, none
        problem posts/dmz-tour-market.md: dmz-tour-market.md says drafting; it was set to editing here on \
        25 Nov (changed outside, or on another machine)
        """),
    Entry(
      "R6",
      "It is put back where it was, text and all.",
      now: "2026-11-25T16:05",
      command: "move dmz editing",
      keys: [
        .type("8"), .go("posts/dmz-tour-market.md"), .type("f"), .read("drafting > editing"),
      ],
      wrote: [
        "desk/posts/dmz-tour-market.md": [
          "-status: drafting        # needs the Paju numbers",
          "+status: editing        # needs the Paju numbers", "+editing: 2026-11-25",
        ]
      ],
      screen: """
        1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
        FP 0/1 Why the DMZ tour market died written, for Fri 18:00
        2 DUE 16 4 this week 7 next week 3 later 2 undated
        Fri 18:00 FP Why the DMZ tour market died schedule
        """,
      json: """
        week 2026-W48 on-track
        piece posts/dmz-tour-market.md editing, you, none
        no problem
        """),
  ]
}
