import Testing

@testable import Editorial

@Suite struct TypedDateTests {
  private let tokyo = Zone(name: "Asia/Tokyo", initial: 9 * 3600)
  private let london = Zone(name: "Europe/London", initial: 0)

  /// What is typed at 14:02 in Tokyo on Wednesday 25 November 2026.
  private func typed(
    _ text: String, _ direction: TypedDate.Direction = .ahead, dueMinute: Int = 1440
  ) -> String {
    let now = tokyo.moment(Day(number: 20_782), minute: 14 * 60 + 2)
    let result = TypedDate.read(
      text, now: now, in: tokyo, direction: direction, dueMinute: dueMinute
    ) { name in name.lowercased() == "london" ? london : nil }
    switch result {
    case .success(let date): return date.text
    case .failure(let refusal): return "! " + refusal.reads
    }
  }

  @Test(arguments: [
    ("today", "2026-11-25"), ("tomorrow", "2026-11-26"), ("wed", "2026-11-25"),
    ("wed 18:00", "2026-11-25 18:00"), ("wed 14:00", "2026-12-02 14:00"),
    ("wed 2pm", "2026-12-02 14:00"), ("fri", "2026-11-27"), ("Friday 6pm", "2026-11-27 18:00"),
    ("fri 6 pm", "2026-11-27 18:00"), ("6.30pm fri", "2026-11-27 18:30"),
    ("fri noon", "2026-11-27 12:00"), ("fri midnight", "2026-11-27 23:59"),
    ("tue", "2026-12-01"), ("next tue", "2026-12-01"), ("next fri", "2026-12-04"),
    ("18:00", "2026-11-25 18:00"), ("9:00", "2026-11-26 09:00"), ("now", "2026-11-25 14:02"),
    ("on fri at 18:00", "2026-11-27 18:00"),
  ])
  func `R17: a weekday is the next whose moment has not passed`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test func `R17: a day is over at the outlet's due time`() {
    #expect(typed("wed", dueMinute: 14 * 60) == "2026-12-02")
    #expect(typed("wed", dueMinute: 17 * 60) == "2026-11-25")
  }

  @Test(arguments: [
    ("tue", "2026-11-24"), ("wed", "2026-11-25"), ("wed 18:00", "2026-11-18 18:00"),
    ("fri", "2026-11-20"), ("last wed", "2026-11-18"), ("yesterday", "2026-11-24"),
    ("-2d", "2026-11-23"), ("2d", "2026-11-23"), ("2 days ago", "2026-11-23"),
    ("24 nov", "2026-11-24"), ("26 nov", "2025-11-26"), ("25 nov", "2026-11-25"),
    ("29 feb", "2024-02-29"), ("2026-11-20", "2026-11-20"),
  ])
  func `R10: what has happened lies behind`(_ text: String, _ day: String) {
    #expect(typed(text, .back) == day)
  }

  @Test(arguments: [
    ("-2d", "2026-11-23"), ("+3d", "2026-11-28"), ("3 days", "2026-11-28"), ("2w", "2026-12-09"),
    ("in 2 weeks", "2026-12-09"), ("+1w 18:00", "2026-12-02 18:00"),
    ("24 nov", "2027-11-24"), ("25 nov", "2026-11-25"), ("nov 26", "2026-11-26"),
    ("26th Nov 9:00", "2026-11-26 09:00"), ("26nov", "2026-11-26"), ("29 feb", "2028-02-29"),
    ("2026-11-27 18:00", "2026-11-27 18:00"), ("24 Nov 2026", "2026-11-24"),
  ])
  func `days are counted, or named without a year`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("fri noon London", "2026-11-27 12:00 London"), ("wed 6am London", "2026-11-25 06:00 London"),
    ("wed 5am London", "2026-12-02 05:00 London"), ("fri 18:00 +09:00", "2026-11-27 18:00+09:00"),
    ("4 dec AoE", "2026-12-04 AoE"), ("2026-12-04 23:59 UTC-12", "2026-12-04 23:59-12:00"),
  ])
  func `R15: a zone may be typed behind`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("", "! a day is needed, such as `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("24/11", "! 24/11 can be read as two days; write `24 nov` or `2026-11-24`"),
    ("11/24/2026", "! 11/24/2026 can be read as two days; write `24 nov` or `2026-11-24`"),
    ("2026-02-30", "! there is no day 2026-02-30; write one such as `2026-11-24`"),
    ("firday", "! \"firday\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("31 feb", "! \"31 feb\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    (
      "fri noon Lodnon",
      "! no city or zone \"Lodnon\" is known; write one such as `London`, `Asia/Seoul` or `+09:00`"
    ),
  ])
  func `a refusal says what to type`(_ text: String, _ sentence: String) {
    #expect(typed(text) == sentence)
  }

  @Test(arguments: [
    "99999999999999999999d", "9999999 days", "fri 99:99", "+", "-", "d", "next", "at", "in", "6",
    "fri fri", "nov", "9999w", "fri 18:00 18:00",
  ])
  func `nonsense is refused`(_ text: String) {
    #expect(typed(text).hasPrefix("! "))
  }
}
