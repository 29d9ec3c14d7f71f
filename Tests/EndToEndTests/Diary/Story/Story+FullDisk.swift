extension Story {
  /// The disk fills on a Thursday: the desk's or the journal's, whatever is done. Nothing is written
  /// then, not half of anything; with room again the same key does it, and undo has everything.
  static let fullDisk: [Entry] = [
    Entry(
      "R9",
      """
      Thursday: three interviews are pasted below their pieces, and then there is no room. The \
      explainer was due on Tuesday; that it is begun at last can only be noted once there is.
      """,
      now: "2026-12-17T15:00",
      others: { desk in
        for name in transcribed {
          try desk.othersSave(name, as: (desk.files[name] ?? "") + FullDisk.transcript)
        }
      },
      full: [.desk, .journal],
      command: "move chip-subsidy next",
      keys: [.find("Chip subsidy explainer"), .type(">"), .read("commissioned > drafting")],
      wrote: [
        "desk/gigs/korea-pro/chip-subsidy.md": [
          "-status: commissioned", "+status: drafting", "+drafting: 2026-12-17",
        ]
      ],
      screen: """
        COPYDESK Thu 17 Dec 15:00 Tokyo London 06:00 term ended
        1 WEEK 14-20 Dec FP BEHIND 0 of 1 published
        2 DUE 8 4 late 2 this week 2 undated
        !2d late KP Chip subsidy explainer write 1,200w, file
        """,
      json: """
        piece gigs/korea-pro/chip-subsidy.md drafting, you, none
        no problem gigs/korea-pro
        """),
    Entry(
      "R9 R27",
      "The essay on pachinko goes to London a day before its time, or would, were there room.",
      now: "2026-12-17T16:00",
      full: [.journal, .desk],
      command: "move pachinko filed",
      keys: [.find("パチンコ as level design"), .type(">"), .read("drafting > filed")],
      wrote: [
        "desk/gigs/lost-in-cult/pachinko-levels.md": [
          "-status: drafting", "+status: filed", "+filed: 2026-12-17",
        ]
      ],
      screen: """
        COPYDESK Thu 17 Dec 16:00 Tokyo
        2 DUE 7 4 late 1 this week 2 undated
        no Fri LIC パチンコ
        """,
      json: """
        piece gigs/lost-in-cult/pachinko-levels.md filed, them, none
        """),
    Entry(
      "R33 R38",
      """
      The killed piece is billed at last. A number that was refused is not used up: with room again \
      it is still the next.
      """,
      now: "2026-12-17T16:30",
      full: [.desk, .journal],
      command: "bill housing",
      keys: [
        .find("Seoul's housing lottery"), .type("$"), .read("INV-030, GBP 100"), .press("Enter"),
        .read("billed INV-030"),
      ],
      wrote: [
        "desk/gigs/the-spectator/housing-lottery.md": [
          "+invoice: INV-030", "+invoiced: 2026-12-17",
        ]
      ],
      screen: """
        2 DUE 6 3 late 1 this week 2 undated
        5 MONEY overdue GBP 330: Lost in Cult 20d USD 200: Korea Pro 7d owed GBP 100 USD 910
        """,
      json: """
        piece gigs/the-spectator/housing-lottery.md killed, them, owed INV-030
        """),
    Entry(
      "R33",
      "The bill is taken back, which needs room as well; without it, undo keeps the bill.",
      now: "2026-12-17T16:40",
      full: [.journal, .desk],
      command: "undo",
      keys: [.type("u"), .read("undone: ")],
      wrote: [
        "desk/gigs/the-spectator/housing-lottery.md": [
          "-invoice: INV-030", "-invoiced: 2026-12-17",
        ]
      ],
      screen: """
        2 DUE 7 4 late 1 this week 2 undated
        5 MONEY overdue GBP 330: Lost in Cult 20d USD 200: Korea Pro 7d owed USD 910 bill GBP 100
        """,
      json: """
        piece gigs/the-spectator/housing-lottery.md killed, you, to-bill
        """),
    Entry(
      "R33",
      "And done again, for it was right.",
      now: "2026-12-17T16:50",
      full: [.desk, .journal],
      command: "redo",
      keys: [.type("U"), .read("redone: ")],
      wrote: [
        "desk/gigs/the-spectator/housing-lottery.md": [
          "+invoice: INV-030", "+invoiced: 2026-12-17",
        ]
      ],
      screen: """
        2 DUE 6 3 late 1 this week 2 undated
        5 MONEY overdue GBP 330: Lost in Cult 20d USD 200: Korea Pro 7d owed GBP 100 USD 910
        """,
      json: """
        piece gigs/the-spectator/housing-lottery.md killed, them, owed INV-030
        """),
  ]

  /// The pieces with an interview below them.
  static let transcribed = [
    "desk/gigs/korea-pro/chip-subsidy.md", "desk/gigs/lost-in-cult/pachinko-levels.md",
    "desk/gigs/the-spectator/housing-lottery.md",
  ]
}
