import Oracle
import Testing

@testable import Editorial

/// A table against a desk, on Wednesday 25 November 2026.
@Suite struct SheetImportTests {
  private static let header = [
    "Title", "Client", "Status", "Due", "Pitched", "Filed", "Published", "Fee", "Currency", "Words",
    "Link", "Invoiced", "Paid", "Notes", "Type", "Invoice",
  ]

  /// A row of fields by the names of their columns.
  private func row(_ line: Int, _ fields: [String: String]) -> Sheet.Row {
    Sheet.Row(line: line, fields: Self.header.map { fields[$0] ?? "" })
  }

  private func table(
    _ rows: [[String: String]], outlet: OutletID? = nil, order: DayOrder? = nil,
    pieces: [Piece] = []
  ) throws -> SheetImport {
    var desk = Desk(
      root: FilePath("/desk"), plan: TypedDesk.plan, home: Zones.tokyo, zones: Zones.byName)
    desk.pieces = PerPiece(pieces)
    let sheet = Sheet(
      header: Self.header, rows: rows.enumerated().map { row($0.offset + 2, $0.element) })
    return try SheetImport(
      sheet, SheetMapping(guessing: Self.header), order: order, outlet: outlet, in: desk,
      TypedDesk.context)
  }

  /// `filed, due 2026-11-30, 900w, 300 USD, filed 2026-11-20`, or `! ` and why the row is left out.
  private func reads(_ fields: [String: String]) throws -> String {
    let table = try table([fields.merging(["Title": "T", "Client": "NKN"]) { own, _ in own }])
    if let left = table.left.first { return "! \(left.refusal.reads)" }
    let draft = try #require(table.made.first?.draft)
    let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee)
    let past = try #require(draft.past)
    let status = past.statusWord ?? draft.status.map { TypedDesk.plan[$0].name } ?? ""
    return
      ([status] + (facts.isEmpty ? [] : [facts.text])
      + past.facts.map { "\($0.key) \($0.value)" }).joined(separator: ", ")
  }

  @Test(arguments: [
    ([:], "idea"),
    (
      ["Status": "drafting", "Due": "2026-11-30 18:00", "Words": "1,200", "Fee": "$300"],
      "drafting, due 2026-11-30 18:00, 1200 words, 300 USD"
    ),
    (["Filed": "2026-11-20"], "filed, filed 2026-11-20"),
    (["Pitched": "2026-11-20", "Due": "tbc", "Fee": "-"], "pitched, pitched 2026-11-20"),
    (["Status": "Sent", "Filed": "2026-11-20"], "filed, filed 2026-11-20"),
    (["Status": "송고 완료"], "filed"), (["Status": "掲載済み"], "published"),
    (["Client": "FP", "Status": "Done"], "published"), (["Status": "🗞 Live"], "published"),
    (["Status": "Ghosted"], "no-reply"), (["Status": "Spiked"], "killed"),
    (["Published": "2026-12-20", "Status": "accepted"], "accepted, runs 2026-12-20"),
    (
      ["Client": "FP", "Published": "2026-12-20", "Status": "scheduled"],
      "scheduled, scheduled 2026-12-20"
    ),
    (["Client": "FP", "Published": "2026-12-20", "Status": "draft"], "drafting, due 2026-12-20"),
    (["Filed": "2026-11-30", "Status": "commissioned"], "commissioned, due 2026-11-30"),
    (
      ["Published": "2026-11-01", "Paid": "2026-11-20", "Invoiced": "2026-11-02"],
      "published, published 2026-11-01, invoiced 2026-11-02, paid 2026-11-20"
    ),
    (["Status": "Paid", "Published": "2026-11-01"], "paid, published 2026-11-01"),
    (["Published": "2026-11-01", "Paid": "yes"], "paid, published 2026-11-01"),
    (["Published": "2026-11-01", "Paid": "No"], "published, published 2026-11-01"),
    (
      ["Published": "2026-11-01", "Fee": "300", "Paid": "$120"],
      "published, 300 USD, published 2026-11-01, received 120 USD"
    ),
    (["Fee": "300", "Currency": "GBP"], "idea, 300 GBP"), (["Fee": "₩150,000"], "idea, 150000 KRW"),
    (["Fee": "1.234,50 €"], "idea, 1234.50 EUR"), (["Client": "FP", "Fee": "0.00 USD"], "idea"),
    (["Due": "ASAP", "Fee": "pro bono"], "idea"),
    (["Type": "In-Depth"], "idea, type in-depth"), (["Type": "Essay"], "idea, tags Essay"),
    (["Published": "2026-11-01", "Invoice": "sent"], "invoiced, published 2026-11-01"),
    (["Published": "2026-11-01", "Invoice": "no"], "published, published 2026-11-01"),
    (["Client": "the spectator"], "idea"), (["Client": "nk-news"], "idea"),
  ])
  func `a row becomes what it says, and nothing of it is today's`(
    _ fields: [String: String], _ piece: String
  ) throws {
    #expect(try reads(fields) == piece)
  }

  @Test(arguments: [
    (["Title": " "], "it has no title"),
    (["Title": "TOTAL", "Client": ""], "it adds the others up"),
    (["Client": ""], "it names no outlet; say sheet outlet"),
    (
      ["Client": "Guardian"],
      "no outlet is called \"Guardian\"; add it to desk.yaml as `guardian: {kind: client}`"
    ),
    (["Client": "Spectatro"], "no outlet is called \"Spectatro\"; did you mean The Spectator?"),
    (["Status": "publishd"], "no status \"publishd\" of NK News; did you mean \"published\"?"),
    (["Due": "24 Sep"], "Due \"24 Sep\" is no day with its year; write it as 2026-11-24"),
    (
      ["Due": "2026-09-24 somewhere"],
      "Due \"2026-09-24 somewhere\" is no day with its year; write it as 2026-11-24"
    ),
    (["Fee": "ask Ann"], "Fee \"ask Ann\" is no sum; write it as 300 usd or 0.40 gbp/word"),
    (["Fee": "1.200"], "Fee: \"1.200\" may be 1200 USD or 1.20 USD; write one of them"),
    (
      ["Client": "FP", "Fee": "300"],
      "Fee \"300\" is in no currency; give the outlet a `currency:` in desk.yaml"
    ),
    (
      ["Words": "900자"],
      "Words: a length is counted in words, not in letters; write it as 900w or 900단어"
    ),
    (
      ["Status": "published", "Published": "2026-12-20"],
      "it is published on 2026-12-20, which is still to come"
    ),
    (["Paid": "2026-12-20"], "paid on 2026-12-20, which is still to come"),
    (
      ["Status": "killed", "Paid": "yes"],
      "it is paid, but nobody says when; give it the day"
    ),
    (["Client": "FP", "Status": "scheduled"], "it is scheduled, and no column says for when"),
  ])
  func `a row that cannot be read whole is left out with what is wrong`(
    _ fields: [String: String], _ sentence: String
  ) throws {
    #expect(try reads(fields) == "! \(sentence)")
  }

  @Test func `notes stand below the front matter with their line breaks`() throws {
    let table = try table([["Title": "T", "Client": "NKN", "Notes": "Call\r\nthe consulate"]])
    #expect(table.made.first?.draft.past?.text == "Call\nthe consulate\n")
  }

  @Test func `a day that may be two is asked for, unless another column tells`() throws {
    let doubtful = ["Title": "T", "Client": "NKN", "Due": "3/4/2026"]
    let refusal = #expect(throws: Refusal.self) { try table([doubtful]) }
    #expect(
      refusal?.cause == "Due \"3/4/2026\" can be read as two days" && refusal?.place?.line == 2)
    #expect(try table([doubtful], order: .monthFirst).made.first?.draft.due?.text == "2026-03-04")
    let told = doubtful.merging(["Filed": "24/9/2026"]) { $1 }
    #expect(try table([told]).made.first?.draft.due?.text == "2026-04-03")
    #expect(try table([told]).order == .dayFirst && table([]).order == nil)
  }

  @Test func `what stands above the names is passed by`() {
    for above in [["sep=;"], ["My stories 2026", "", ""]] {
      let sheet = Sheet([
        Sheet.Row(line: 1, fields: above), Sheet.Row(line: 2, fields: [" Title ", "Client"]),
        Sheet.Row(line: 3, fields: ["A", "NKN"]),
      ])
      #expect(sheet.header == ["Title", "Client"] && sheet.rows.map(\.line) == [3])
    }
    #expect(Sheet([Sheet.Row(line: 1, fields: ["Title"])]).header == ["Title"])
  }

  @Test func `no title and no outlet anywhere is said before anything is read`() {
    for header in [["Client", "Due"], ["Title", "Due"]] {
      #expect(throws: Refusal.self) {
        try SheetImport(
          Sheet(header: header, rows: []), SheetMapping(guessing: header), order: nil, outlet: nil,
          in: Desk(
            root: FilePath("/desk"), plan: TypedDesk.plan, home: Zones.tokyo, zones: Zones.byName),
          TypedDesk.context)
      }
    }
  }

  @Test func `rows that are here are left alone, each piece standing for one`() throws {
    let outlet = TypedDesk.outlet("nk-news")
    let published = try #require(TypedDesk.plan.status(named: "published"))
    func piece(_ name: String, _ title: String, on day: String? = nil, link: String? = nil) throws
      -> Piece
    {
      Piece(
        id: FilePath(name), title: title, outlet: outlet, status: published,
        stamps: try day.map {
          [Stamp(status: published, date: try #require(WrittenDate(reading: $0)))]
        } ?? [], link: link)
    }
    let pieces = [
      try piece("a.md", "The  Column", on: "2026-10-08"), try piece("b.md", "the column"),
      try piece("c.md", "Renamed since", link: "https://x.org/1"),
    ]
    let column = ["Title": "The Column", "Client": "NKN"]
    let rows = [
      column.merging(["Published": "2026-10-01"]) { $1 },
      column.merging(["Published": "2026-10-08"]) { $1 },
      column.merging(["Published": "2026-10-15"]) { $1 },
      ["Title": "First name", "Client": "NKN", "Link": "https://x.org/1"],
      ["Title": "The column", "Client": "SPE"],
      ["Title": "The column", "Client": "SPE"],
    ]
    let table = try table(rows, pieces: pieces)
    #expect(table.here.map { "\($0.line) \($0.id)" } == ["2 b.md", "3 a.md", "5 c.md"])
    #expect(table.made.map(\.line) == [4, 6])
    #expect(table.left.map(\.refusal.cause) == ["it is the same as line 6"])
  }

  @Test func `one action makes so many pieces, and the next reading the rest`() throws {
    let rows = (0..<SheetImport.most + 3).map { ["Title": "T \($0)", "Client": "NKN"] }
    let table = try table(rows)
    #expect(table.made.count == SheetImport.most && table.more == 3)
  }
}
