import Editorial
import Formats
import Oracle
import Testing

@testable import DeskService

/// What a typed line is shown to mean before Enter is what its file holds afterwards.
@Suite struct TypedPropertyTests {
  private static let words = [
    "due", "due:", "by", "fri", "mon morning", "eod", "noon", "tonight", "18:00", "London", "24",
    "nov", "2026", "30/11/2026", "5/6", "end of month", "in 3 days", "금요일", "다음 주 화요일", "金曜",
    "来週火曜18時", "３０日", "11월 27일", "900w", "900", "900字", "900자", "1,200 words", "300,000 won",
    "30,000원", "30만원", "¥30,000", "£450", "450 gbp", "0.4 gbp/word", "$300", "Spectator:", "nk:",
    "fp:", "Guardian:", ":", "：", ",", "、", "\"", "“", "”", "「", "」", "# wip", "- a", "[x]",
    "@home",
    "key: v", "'", "\\", "{{title}}", "김정은과", "東京、", "e\u{301}", "👩‍👩‍👧", "\u{202E}", "\u{0}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\t", "\n", "a title", "of it", "~", "null", "yes", "!", "%",
    "../..", "/", ".", "99999999999999999999", "-2d", "Ⅻ", "٣", "½",
  ]

  private let plan: Plan = {
    var plan = Plan.builtIn
    plan.sources = ["posts", "gigs"].map { PieceSource(path: $0, isAll: true) }
    plan.outlets = [
      Outlet(key: "fp", name: "Foreign Perspectives", kind: .own, workflow: 0),
      Outlet(key: "nk-news", name: "NK News", kind: .client, currency: "USD", workflow: 1),
      Outlet(key: "no", name: "The Spectator", short: "SPE", kind: .client, workflow: 1),
    ]
    return plan
  }()

  @Test func `any line is refused with a sentence, or its file reads back as what was shown`()
    throws
  {
    let zone = Zone.fixed(9 * 3600)
    let now = Moment(seconds: 1_795_582_920)
    let desk = Desk(root: FilePath("/desk"), plan: plan, home: zone)
    let context = TypedContext(desk, now: now) { $0 == "London" ? .utc : nil }
    let lines = isThorough ? 4000 : 1500
    var dice = Seeded(4000)
    var read = 0
    for _ in 0..<lines {
      let parts = (0..<Int.random(in: 1...8, using: &dice)).compactMap { _ in
        Self.words.randomElement(using: &dice)
      }
      let line = parts.joined(separator: Int.random(in: 0...4, using: &dice) == 0 ? "" : " ")
      let draft: PieceDraft
      switch TypedPiece.read(line, in: context) {
      case .failure(let refusal):
        #expect(!refusal.cause.isEmpty, "\(line.debugDescription)")
        continue
      case .success(let typed): draft = typed.draft
      }
      read += 1
      let file = try NewPieceFile(
        draft,
        in: NewPieceFile.Surroundings(plan: plan, today: zone.day(now), isTaken: { _ in false }))
      let shown = try plan.path(forNew: draft) { _ in false }
      #expect(file.id == shown)
      #expect(file.id.name.utf8.count <= 255 && !file.id.name.hasPrefix("."))
      #expect(file.id.text.split(separator: "/").count == (draft.outlet.index == 0 ? 2 : 3))
      var reader = PieceReader(
        plan: plan, source: PieceSource(path: "posts", isAll: true), now: now, home: zone)
      guard case .piece(let piece, _, _) = reader.read(file.bytes, id: file.id) else {
        Issue.record("no piece: \(line.debugDescription)")
        continue
      }
      #expect(piece.title == draft.title, "\(line.debugDescription)")
      #expect(piece.outlet == draft.outlet, "\(line.debugDescription)")
      #expect(piece.due == draft.due, "\(line.debugDescription)")
      #expect(piece.length == draft.length, "\(line.debugDescription)")
      #expect(piece.fee == draft.fee, "\(line.debugDescription)")
    }
    #expect(read > lines / 10)
  }

  @Test(arguments: [true, false])
  func `R8 the date of a site goes along when a piece is scheduled, where the file has one`(
    _ hasDate: Bool
  ) throws {
    let date = hasDate ? "date: 2026-11-20   # hugo\n" : ""
    let text = "---\ntitle: A\nstatus: editing\n\(date)draft: true\n---\nText.\n"
    let desk = ScratchDesk([
      "desk.yaml": """
      time_zone: Asia/Tokyo
      sources: {pieces: [{path: content, style: hugo}]}
      outlets: {fp: {kind: own}}
      """, "content/a.md": text,
    ])
    let service = DeskService(
      desk.location, environment: ["TZ": "Asia/Tokyo"], now: Moment(seconds: 1_795_582_920),
      isWatching: false)
    let loaded = try service.load(LoadExtent.whole)
    let piece = try #require(loaded.pieces.first)
    let moment = try #require(WrittenDate(reading: "2026-11-27 18:00"))
    let scheduled = try #require(loaded.plan.status(named: "scheduled"))
    let request = EditRequest(
      action: .moved(to: "scheduled"),
      edits: [
        .move(
          piece: piece.id, seen: "editing",
          Move(to: scheduled, on: loaded.home.day(Moment(seconds: 1_795_582_920)), at: moment))
      ])
    let outcome = service.perform(request, at: Moment(seconds: 1_795_582_920))
    #expect(outcome.refused.isEmpty)
    let changed = outcome.changed.first?.keys.first { $0.key == "date" }?.to
    #expect(changed == (hasDate ? "2026-11-27T18:00:00+09:00" : nil))
    #expect(
      service.text(of: piece.id)?.contains("date: 2026-11-27T18:00:00+09:00   # hugo") == hasDate)
    _ = service.undo(expecting: nil, at: Moment(seconds: 1_795_582_980))
    #expect(service.text(of: piece.id) == text)
  }
}
