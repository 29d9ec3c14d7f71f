import Testing

@testable import Editorial

/// Which column of a table says what.
@Suite struct SheetMappingTests {
  /// `title=Story outlet=Client`, and behind a bar what is not taken.
  private func reads(_ mapping: SheetMapping) -> String {
    let read = mapping.read.map { "\($0.column.rawValue)=\($0.name)" }.joined(separator: " ")
    return mapping.unread.isEmpty ? read : "\(read) | \(mapping.unread.joined(separator: " "))"
  }

  @Test(arguments: [
    (
      ["Story", "Publication", "Stage", "Deadline", "Run date", "Fee (£)", "Word count", "Mood"],
      "title=Story outlet=Publication status=Stage due=Deadline published=Run date fee=Fee (£) "
        + "length=Word count | Mood"
    ),
    (
      ["HEADLINE", "client", "Due_Date", "Date filed", "Rate USD", "Contact", "URL", "Invoice #"],
      "title=HEADLINE outlet=client due=Due_Date filed=Date filed fee=Rate USD editor=Contact "
        + "link=URL invoice=Invoice #"
    ),
    (
      ["Working title", "Title", "Invoiced?", "Date Paid", "Notes", "Pitch"],
      "title=Title invoiced=Invoiced? paid=Date Paid text=Notes text=Pitch | Working title"
    ),
    (
      ["제목", "매체", "상태", "마감일", "송고일", "게재일", "원고료", "분량", "담당자", "입금일", "메모"],
      "title=제목 outlet=매체 status=상태 due=마감일 filed=송고일 published=게재일 fee=원고료 "
        + "length=분량 editor=담당자 paid=입금일 text=메모"
    ),
    (
      ["タイトル", "媒体", "状態", "締切", "入稿日", "掲載日", "原稿料", "文字数", "担当者", "請求書番号", "備考"],
      "title=タイトル outlet=媒体 status=状態 due=締切 filed=入稿日 published=掲載日 fee=原稿料 "
        + "length=文字数 editor=担当者 invoice=請求書番号 text=備考"
    ),
  ])
  func `columns are guessed by what freelancers call them`(_ header: [String], _ read: String) {
    #expect(reads(SheetMapping(guessing: header)) == read)
  }

  @Test func `a Korean name that a file system took apart is known`() {
    let apart = "\u{1106}\u{1162}\u{110E}\u{1166}"
    #expect(SheetMapping(guessing: [apart]).column(.outlet) == 0)
  }

  @Test func `what the writer maps wins over the guess, and a column says one thing`() throws {
    var mapping = SheetMapping(guessing: ["Story", "Slug, short", "Client", "Notes", "Angle"])
    try mapping.map("title=Slug, short,outlet=,text=Angle,text=Story")
    #expect(reads(mapping) == "text=Story title=Slug, short text=Angle | Client Notes")
  }

  @Test(arguments: [
    ("titel=Story", "no key \"titel\"; did you mean \"title\"?"),
    ("title=Stroy", "no column \"Stroy\"; did you mean \"Story\"?"),
    ("title=Story,title=Client", "title is mapped twice; only text takes several"),
    ("Story", "\"Story\" is no map; write it as title=Story,outlet=Client"),
  ])
  func `a map that names nothing is refused with what was meant`(
    _ text: String, _ sentence: String
  ) {
    var mapping = SheetMapping(guessing: ["Story", "Client"])
    let refusal = #expect(throws: Refusal.self) { try mapping.map(text) }
    #expect(refusal?.reads == sentence)
  }
}
