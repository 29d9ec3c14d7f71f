import Testing

@testable import Editorial

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2026-11-24", "2026-11-24"),
    ("2026-1-4", "2026-01-04"),
    ("2026/11/24", "2026-11-24"),
    (" 2026-11-24 ", "2026-11-24"),
    ("2026.11.24", "2026-11-24"),
    ("2026. 11. 24.", "2026-11-24"),
    ("2026년 11월 24일", "2026-11-24"),
    ("2026年11月24日", "2026-11-24"),
    ("24 Nov 2026", "2026-11-24"),
    ("24 November, 2026", "2026-11-24"),
    ("24-Nov-2026", "2026-11-24"),
    ("Nov 24, 2026", "2026-11-24"),
    ("July 24th, 2024", "2024-07-24"),
    ("Sept. 3 2026", "2026-09-03"),
    ("Tue, 24 Nov 2026", "2026-11-24"),
    ("Tuesday 24 November 2026", "2026-11-24"),
    ("2026-11-27 18:00", "2026-11-27 18:00"),
    ("2026-11-27T18:00:59", "2026-11-27 18:00"),
    ("2026-11-27t18:00:59.123456", "2026-11-27 18:00"),
    ("2020-06-05T9:31", "2020-06-05 09:31"),
    ("2026-11-27 6pm", "2026-11-27 18:00"),
    ("2026-11-27, 6.30 pm", "2026-11-27 18:30"),
    ("2026-11-27 at noon", "2026-11-27 12:00"),
    ("24 Nov 2026 12:30 am", "2026-11-24 00:30"),
    ("2026-11-27 (금)", "2026-11-27"),
    ("2026-11-27(금) 18:00", "2026-11-27 18:00"),
    ("2026년 11월 27일 금요일", "2026-11-27"),
    ("2026年11月27日（金） 18:00", "2026-11-27 18:00"),
    ("2026-11-27 Fri 6pm", "2026-11-27 18:00"),
    ("2026-11-27 (Friday), 18:00", "2026-11-27 18:00"),
    ("2026-11-27 24:00", "2026-11-27 23:59"),
  ])
  func `R8: a date is read in every form that leaves no doubt`(_ written: String, _ read: String) {
    #expect(WrittenDate(reading: written)?.text == read)
  }

  @Test(arguments: [
    ("2026-11-27T18:00Z", "2026-11-27 18:00+00:00"),
    ("2017-10-25 22:37:43 +0900", "2017-10-25 22:37+09:00"),
    ("2026-11-27 18:00+09:00", "2026-11-27 18:00+09:00"),
    ("2026-11-27 18:00 -3", "2026-11-27 18:00-03:00"),
    ("2026-12-04 UTC-12", "2026-12-04 UTC-12:00"),
    ("2026-12-04 23:59 GMT+05:30", "2026-12-04 23:59+05:30"),
    ("2026-12-04 aoe", "2026-12-04 AoE"),
    ("2026-12-04 (Anywhere on Earth)", "2026-12-04 AoE"),
    ("2026-11-27 18:00 Asia/Seoul", "2026-11-27 18:00 Asia/Seoul"),
    ("2026-11-27 18:00 London", "2026-11-27 18:00 London"),
    ("2026-11-27 New York", "2026-11-27 New York"),
    ("2026-11-27 18:00 서울", "2026-11-27 18:00 서울"),
    ("2026-11-27 금산", "2026-11-27 금산"),
    ("2026-11-27 18:00 Etc/GMT+12", "2026-11-27 18:00 Etc/GMT+12"),
    ("Nov 24, 2026 6pm London", "2026-11-24 18:00 London"),
  ])
  func `R15: a zone may follow any date`(_ written: String, _ read: String) {
    #expect(WrittenDate(reading: written)?.text == read)
    #expect(WrittenDate(reading: read)?.text == read)
  }

  @Test(arguments: [
    "", " ", "soon", "2026", "2026-11", "20261124", "2026-02-30", "2026-13-01", "2026-00-10",
    "0000-01-01", "2026-11-24x", "2026-11-24 25:00", "2026-11-24 24:01", "2026-11-24 18:60",
    "2026-11-24 18", "11/24/2026", "24/11/2026", "24.11.2026", "30 Feb 2026", "Mon, 24 Nov 2026",
    "2026-11-24 +25:00", "2026-11-24 +09:99", "2026-11-24 12%", "2026-11/24", "2026-11-24T",
    "99999-01-01", "-2026-01-01", "2026-11-24 13pm", "\u{0}2026-11-24", "２０２６-11-24",
    "2026-11-24 18:00 <b>", "2026-11-27 (목)", "2026-11-27 Thu", "2026-11-27 (금", "2026-11-27 24:30",
    "Nov 99999999999999999999, 2026",
  ])
  func `what is no day is not guessed at`(_ written: String) {
    #expect(WrittenDate(reading: written) == nil)
  }

  @Test func `the month comes first only in a Quarto tree`() {
    #expect(WrittenDate(reading: "11/24/2026", style: .quarto)?.text == "2026-11-24")
    #expect(WrittenDate(reading: "9/9/2024", style: .quarto)?.text == "2024-09-09")
    #expect(WrittenDate(reading: "11-24-26 ", style: .quarto)?.text == "2026-11-24")
    #expect(WrittenDate(reading: "24/11/2026", style: .quarto) == nil)
    for style in SourceStyle.allCases where style != .quarto {
      #expect(WrittenDate(reading: "9/9/2024", style: style) == nil)
    }
  }

  @Test func `any bytes at all are read or refused, never a crash`() {
    var state: UInt64 = 7
    let alphabet = Array("0123456789-/: TZ+.apmNovUTC\u{80}\u{FF}년 ,()".utf8)
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bits = state
      for _ in 0..<Int(state >> 60) {
        bytes.append(alphabet[Int(bits >> 32) % alphabet.count])
        bits = bits &* 2_862_933_555_777_941_757 &+ 3_037_000_493
      }
      for style in [SourceStyle.plain, .quarto] {
        _ = bytes.withUnsafeBytes { WrittenDate($0, style: style) }
      }
    }
  }

  @Test(arguments: [
    ("2026-08-03..2026-08-23", "2026-08-03", 21), ("2026-08-03 to 2026-08-04", "2026-08-03", 2),
    ("2026-08-03", "2026-08-03", 1), ("3 Aug 2026 – 5 Aug 2026", "2026-08-03", 3),
    ("2026-08-03 - 2026-08-09", "2026-08-03", 7),
  ])
  func `R23: days away are a range or one day`(_ text: String, _ first: String, _ count: Int) {
    let range = DayRangeText.read(text)
    #expect(range?.lowerBound.description == first)
    #expect(range.map { $0.upperBound - $0.lowerBound + 1 } == count)
  }

  @Test(arguments: ["", "..", "2026-08-23..2026-08-03", "2026-08-03..", "summer", "2026-08-03 6pm"])
  func `what is no range is refused`(_ text: String) {
    #expect(DayRangeText.read(text) == nil)
  }

  @Test func `a slot may name several days and one time`() {
    func text(_ written: String) -> String? {
      Weekday.slots(reading: written).map { slots in
        slots.map { "\($0.weekday.short) \($0.minute.map(Clock.text) ?? "any")" }
          .joined(separator: ", ")
      }
    }
    #expect(text("friday 18:00") == "Fri 18:00")
    #expect(text("fridays") == "Fri any")
    #expect(text("[tuesday, friday] 18:00") == "Tue 18:00, Fri 18:00")
    #expect(text("tue, fri 6pm") == "Tue 18:00, Fri 18:00")
    #expect(text("monday and thursday at noon") == "Mon 12:00, Thu 12:00")
    #expect(text("18:00") == nil)
    #expect(text("fryday 18:00") == nil)
    #expect(text("friday 25:00") == nil)
    #expect(text("friday 18:00 tuesday") == nil)
  }
}
