import Testing

@testable import Editorial

/// Days, sums and counts as spreadsheets write them.
@Suite struct SheetValueTests {
  @Test(arguments: [
    ("2026-09-24", "2026-09-24"), ("2026-09-24T18:00:00.000Z", "2026-09-24 18:00+00:00"),
    ("2026-09-24 18:00:00", "2026-09-24 18:00"), ("9/24/2026", "2026-09-24"),
    ("24/9/2026 18:00", "2026-09-24 18:00"), ("9/24/26 6:00 PM", "2026-09-24 18:00"),
    ("24.09.2026", "2026-09-24"), ("24. 9. 2026", "2026-09-24"), ("24-Sep-26", "2026-09-24"),
    ("24 Sep 2026", "2026-09-24"), ("Sep 24, 2026", "2026-09-24"),
    ("September 24, 2026 6:00 PM", "2026-09-24 18:00"), ("Thu, 24 Sep 2026", "2026-09-24"),
    ("2026. 9. 24", "2026-09-24"), ("2026년 9월 24일", "2026-09-24"), ("2026年9月24日", "2026-09-24"),
    ("46289", "2026-09-24"), ("46289.75", "2026-09-24 18:00"), ("46289.0", "2026-09-24"),
    ("20260924", "2026-09-24"), ("September 22, 2026 → September 24, 2026", "2026-09-24"),
    ("２０２６/９/２４", "2026-09-24"), ("24-Sep", "-"), ("Sep 24", "-"), ("24/9", "-"),
    ("31/2/2026", "-"), ("300", "-"), ("next week", "-"), ("", "-"), ("//", "-"),
    ("9999999999", "-"),
    ("20261399", "-"), ("1/1/0000", "-"), ("46289.", "-"),
  ])
  func `a day is read as a spreadsheet writes it, and a year is needed`(
    _ field: String, _ date: String
  ) {
    let order: DayOrder = field.hasPrefix("9/") ? .monthFirst : .dayFirst
    #expect((SheetDate.read(field, order)?.text ?? "-") == date)
  }

  @Test func `the columns tell which figure is the day`() {
    #expect(SheetDate.evidence(["3/4/2026", "24/9/2026"]) == .order(.dayFirst))
    #expect(SheetDate.evidence(["3/4/2026", "9/24/2026"]) == .order(.monthFirst))
    #expect(SheetDate.evidence(["", "4/4/2026", "3/4/2026"]) == .doubtful(2))
    #expect(SheetDate.evidence(["3.4.2026"]) == .order(.dayFirst))
    #expect(SheetDate.evidence(["2026-04-03", "4/4/2026", "45/45/2026"]) == .none)
  }

  @Test(arguments: [
    ("$300", "$300"), ("1 234,50 €", "1234.50 €"), ("1.234,50 €", "1234.50 €"),
    ("1\u{202F}234,50", "1234.50"), ("12,50", "12.50"), ("300,-", "300"),
  ])
  func `sums of a column with a comma before the cents are read by it`(
    _ field: String, _ sum: String
  ) {
    #expect(SheetFigure.sum(field, commaCents: true) == sum)
  }

  @Test func `one point before two figures says that the comma groups`() {
    #expect(SheetFigure.hasCommaCents(["300", "1.234,50 €"]))
    #expect(SheetFigure.hasCommaCents(["12,5"]))
    #expect(!SheetFigure.hasCommaCents(["1,200.50", "12,50"]))
    #expect(!SheetFigure.hasCommaCents(["1,200", "1.200", ""]))
    #expect(SheetFigure.sum("1'200.50 CHF", commaCents: false) == "1200.50 CHF")
  }

  @Test(arguments: [
    ("1,200", "1,200"), ("1.200", "1200"), ("1200.0", "1200"), ("1 200 words", "1200 words"),
    ("900-1000", "900-1000"), ("1.5", "1.5"), ("about", "about"),
  ])
  func `a number of words is whole, whatever stands in it`(_ field: String, _ words: String) {
    #expect(SheetFigure.words(field) == words)
  }
}
