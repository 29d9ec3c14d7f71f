import Editorial
import Testing

@testable import DeskService

/// Small desks whose fields were read wrongly, and others of their sort: what the writer is told of
/// each, and what comes of the next move.
@Suite struct FoundFieldsTests {
  private func scratch(
    _ style: String, _ files: KeyValuePairs<String, String>
  ) -> ScratchDesk {
    let scratch = ScratchDesk(files)
    scratch.write(
      "desk.yaml",
      """
      time_zone: Asia/Seoul
      sources:
        pieces: [{path: posts, all: true, style: \(style)}]
        semester: [semester]
      outlets:
        own: {name: Own Letter, short: OWN, kind: own, target: 1 piece a week}
        nk-news: {name: NK News, short: NKN, kind: client, currency: USD, fee: 300}
        phd: {name: PhD, short: PhD, kind: study}

      """)
    scratch.folder("semester")
    return scratch
  }

  private func statuses(_ desk: Desk) -> [String] {
    desk.pieces.map { piece in piece.status.map { desk.plan[$0].name } ?? "unknown" }
  }

  @Test func `a site's page that is no draft is live, and nothing is wrong with it`() throws {
    let desk = try scratch(
      "hugo",
      [
        "posts/about.md": "---\ntitle: About me\ndraft: false\n---\nText.\n",
        "posts/contact.md": "---\ntitle: Contact\ndraft: \"false\"\n---\nText.\n",
        "posts/next.md": "---\ntitle: Next\ndraft: \"true\"\ndate: 2026-11-01\n---\nText.\n",
      ]
    ).load()
    #expect(statuses(desk) == ["published", "published", "drafting"])
    #expect(desk.problems == [])
  }

  @Test func `the sentence is about the line that is wrong`() throws {
    let desk = try scratch(
      "obsidian",
      [
        "posts/due.md": "---\ntitle: Ferry\nstatus: drafting\ndue:2026-11-27\n---\nText.\n",
        "posts/prose.md":
          "---\ntitle: Ferry\nstatus: drafting\nRemember to call Kim\n---\nText.\n",
        "posts/quote.md": "---\ntitle: \"Ferry\nstatus: drafting\nlink: \"a\"\n---\nText.\n",
      ]
    ).load()
    #expect(
      desk.problems.map(\.line) == [
        "posts/due.md:4:5: a space is missing behind the colon: write `due: 2026-11-27`",
        "posts/prose.md:4:1: this line is no `key: value`: put a colon after its key, or take it out",
        "posts/quote.md:2:8: the quote that opens here is never closed",
      ])
    #expect(statuses(desk) == ["drafting", "drafting", "drafting"])
  }

  @Test func `links in properties are followed, and a move keeps them`() throws {
    let scratch = scratch(
      "obsidian",
      [
        "posts/link.md": """
        ---
        title: Ferry
        outlet: "[[Outlets/NK News|NKN]]"
        status: drafting
        due: "[[2026-11-27]]"
        ---
        Text.

        """,
        "posts/status.md":
          "---\ntitle: Coal\noutlet: [[NK News]]\nstatus:\n  - \"[[Drafting]]\"\n---\nText.\n",
      ])
    let service = scratch.service()
    let desk = try service.load()
    #expect(desk.problems == [])
    #expect(statuses(desk) == ["drafting", "drafting"])
    #expect(desk.pieces.map { $0.outlet.map { desk.plan[$0].key } } == ["nk-news", "nk-news"])
    #expect(desk.pieces.first?.due?.text == "2026-11-27")
    let moment = Moment(seconds: 1_795_582_920)
    let coal = SeenPiece(try #require(desk.piece(FilePath("posts/status.md"))))
    let decision = Assessment(desk, at: moment).advance([coal]) { _ in MoveDetails(isUsual: true) }
    guard case .edit(let request, _) = decision else {
      Issue.record("\(decision)")
      return
    }
    #expect(service.perform(request, at: moment).refused == [])
    let text = try #require(service.text(of: FilePath("posts/status.md")))
    #expect(text.contains("status:\n  - \"[[filed]]\"\n"))
    #expect(text.hasPrefix("---\ntitle: Coal\noutlet: [[NK News]]\n"))
  }

  @Test func `a title is shown as it is meant, and one sentence says how to write it`() throws {
    let desk = try scratch(
      "obsidian",
      [
        "posts/amp.md": "---\ntitle: & Sons\nstatus: drafting\n---\nText.\n",
        "posts/korean.md": "---\ntitle: [인터뷰] 관광 재개의 계산\nstatus: drafting\n---\nText.\n",
      ]
    ).load()
    #expect(desk.pieces.map(\.title) == ["& Sons", "[인터뷰] 관광 재개의 계산"])
    #expect(
      desk.problems.map(\.message) == [
        "put quotes round the title: it cannot begin with `&`",
        "put quotes round the title: it cannot begin with `[`",
      ])
    #expect(desk.problems.map(\.place.line) == [2, 2])
  }

  @Test func `a key that is somebody else's is kept, and the move is refused at its line`() throws {
    let scratch = scratch(
      "obsidian",
      ["posts/a.md": "---\noutlet: nk-news\nstatus: drafting\nfiled: true\n---\nText.\n"])
    let service = scratch.service()
    let desk = try service.load()
    #expect(desk.problems == [])
    let moment = Moment(seconds: 1_795_582_920)
    let seen = SeenPiece(try #require(desk.piece(FilePath("posts/a.md"))))
    let filed = try #require(desk.plan.status(named: "filed"))
    let decision = Assessment(desk, at: moment).move([seen], to: filed)
    guard case .edit(let request, _) = decision else {
      Issue.record("\(decision)")
      return
    }
    let outcome = service.perform(request, at: moment)
    #expect(outcome.refused.map(\.refusal.place?.line) == [4])
    #expect(service.text(of: FilePath("posts/a.md"))?.contains("filed: true\n") == true)
  }
}
