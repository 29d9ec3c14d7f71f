import Editorial
import Testing

@Suite struct TypedWeekTests {
  /// Wednesday 25 November 2026, in week 48.
  private let today = Day(number: 20_782)

  @Test(arguments: [
    ("last", "2026-W47"), ("next", "2026-W49"), ("this", "2026-W48"), ("-3", "2026-W45"),
    ("+2", "2026-W50"), ("2026-W49", "2026-W49"), ("W49", "2026-W49"), ("49", "2026-W49"),
    ("last-week", "2026-W47"), ("지난주", "2026-W47"), ("来週", "2026-W49"), ("-48", "2025-W52"),
    ("2026-12-02", "2026-W49"), ("yesterday", "2026-W48"), ("27 nov", "2026-W48"),
  ])
  func `a week is counted from this one, or named`(_ text: String, _ week: String) {
    #expect(Week(typed: text, today: today)?.description == week)
  }

  @Test(arguments: [
    "", "-", "+", "W54", "2026-W99", "last-month", "2026", "soon", "-99999999999999999999",
  ])
  func `what is no week is refused`(_ text: String) {
    #expect(Week(typed: text, today: today) == nil)
  }
}
