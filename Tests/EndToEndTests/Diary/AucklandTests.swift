import Testing

/// Another chapter of the diary: *the laptop comes home from Auckland*.
///
/// Four hours ahead of Tokyo, so that in the evening it is tomorrow there. Groups, weeks and stamps
/// stay home's; the clock and the times beside a row are of where the laptop is.
@Suite(.ownThread) final class AucklandTests {
  @Test func `R9 R14 R16, the laptop comes home from Auckland`() throws {
    let desk = try DiaryDesk()
    let hand = HandAtTheShell()
    for (here, entry) in Self.pages {
      desk.here = here
      let page = try Page(entry, by: hand, at: desk, from: here)
      // A program that asks from elsewhere hears the same.
      desk.here = here == Self.home ? "Pacific/Auckland" : Self.home
      #expect(try Facts(of: desk, at: entry.now).lines == page.facts.lines, "\(page.title)")
    }
    // At home again, all that was done under way is taken back.
    desk.here = Self.home
    #expect(try hand.takeAllBack(at: desk).allSatisfy(\.isEmpty))
    #expect(DiaryDesk.difference(from: desk.firstMonday, to: desk.files) == [:])
  }

  private static let home = "Asia/Tokyo"

  private static let pages: [(here: String, entry: Entry)] = [
    (
      "Pacific/Auckland",
      Entry(
        "R16",
        """
        Monday evening at home, half past one on Tuesday in Auckland. Nothing is of today yet that \
        was not this morning; Thursday's and Friday's times are four hours later by this clock.
        """,
        now: "2026-11-23T21:30",
        screen: """
          COPYDESK Tue 24 Nov 01:30 Auckland Tokyo 21:30 London 12:30
          1 WEEK 23-29 Nov FP ON TRACK 0 of 1 published
          FP 0/1 Why the DMZ tour market died 364w left to Fri 22:00
          2 DUE 15 3 this week 7 next week 3 later 2 undated
          Thu 22:00 NKN Rason customs data
          Fri 22:00 FP Why the DMZ tour market died
          3 CHASE 7 2 to nudge 5 waiting
          """,
        json: """
          week 2026-W48 on-track
          due 2026-11-27T18:00:00+09:00 piece you posts/dmz-tour-market.md
          """)
    ),
    (
      "Pacific/Auckland",
      Entry(
        "R9 R19",
        "The customs data are filed. It is Tuesday here and Monday at home: the stamp is home's.",
        now: "2026-11-23T21:40",
        command: "move rason-customs next",
        wrote: [
          "desk/gigs/nk-news/rason-customs.md": [
            "-status: drafting        # J. wants a chart",
            "+status: filed        # J. wants a chart",
            "+filed: 2026-11-23",
          ]
        ],
        screen: """
          2 DUE 14 2 this week 7 next week 3 later 2 undated
          3 CHASE 8 2 to nudge 6 waiting
          """,
        json: """
          target nk-news met: 1 of 1, queued 0, planned 0, four weeks 4
          """)
    ),
    (
      "Pacific/Auckland",
      Entry(
        "R14 R16",
        """
        Tuesday evening at home, past midnight here: the article is promised for one in the night. By \
        the clock that is today at five; at home it is tomorrow, and the row stays in that group.
        """,
        now: "2026-11-24T20:30",
        command: "set dmz-tour --due '2026-11-25 01:00'",
        wrote: [
          "desk/posts/dmz-tour-market.md": ["-due: 2026-11-27 18:00", "+due: 2026-11-25 01:00"]
        ],
        screen: """
          COPYDESK Wed 25 Nov 00:30 Auckland Tokyo 20:30 London 11:30
          1 WEEK 23-29 Nov FP AT RISK 0 of 1 published
          FP 0/1 Why the DMZ tour market died 364w left to today 05:00
          2 DUE 14 2 this week 7 next week 3 later 2 undated
          today 05:00 FP Why the DMZ tour market died
          """,
        json: """
          week 2026-W48 at-risk
          slot foreign-perspectives 2026-11-27T18:00:00+09:00 planned posts/dmz-tour-market.md
          """)
    ),
    (
      "Pacific/Auckland",
      Entry(
        "R9 R16 R25",
        """
        Sunday night at home is Monday here: what comes out now still counts in the old week, fills \
        Friday's slot, and is of Sunday.
        """,
        now: "2026-11-29T21:00",
        command: "move dmz-tour published",
        wrote: [
          "desk/posts/dmz-tour-market.md": [
            "-status: drafting        # needs the Paju numbers", "-draft: true",
            "+status: published        # needs the Paju numbers", "+published: 2026-11-29",
            "+draft: false",
          ]
        ],
        screen: """
          COPYDESK Mon 30 Nov 01:00 Auckland Tokyo 21:00
          1 WEEK 23-29 Nov FP MET 1 of 1 published
          FP 1/1 Why the DMZ tour market died out Sun 29
          """,
        json: """
          week 2026-W48 met
          target foreign-perspectives met: 1 of 1, queued 0, planned 0, four weeks 3
          slot foreign-perspectives 2026-11-27T18:00:00+09:00 out posts/dmz-tour-market.md
          """)
    ),
    (
      "Asia/Tokyo",
      Entry(
        "R16",
        "Monday morning at home: one clock less, a new week, and everything as it was left.",
        now: "2026-11-30T09:00",
        screen: """
          COPYDESK Mon 30 Nov 09:00 Tokyo London 00:00
          """,
        json: """
          week 2026-W49 on-track
          piece posts/dmz-tour-market.md published, -, none, out
          piece gigs/nk-news/rason-customs.md filed, them, none
          """)
    ),
  ]
}
