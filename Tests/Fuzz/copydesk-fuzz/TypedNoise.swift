import Editorial
import Formats
import Oracle

/// Lines as they are typed: each is read or refused with a sentence.
enum TypedNoise {
  /// Wednesday 25 November 2026, 14:02 in Tokyo.
  static let now = at("2026-11-25 14:02")

  static let plan = desk { builder in
    builder.set("nkn") { outlet in
      outlet.name = "NK News"
      outlet.currency = "USD"
      outlet.dueMinute = 17 * 60
    }
    builder.set("spe") { $0.currency = "GBP" }
  }.plan

  private static let written = desk { $0.plan = plan }

  private static var typed: TypedContext {
    TypedContext(written, now: now) { Zones.byName[$0] }
  }

  static func take(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let text = String(decoding: input.dropFirst(), as: UTF8.self)
    let outlet = plan.outlet(for: "nkn")
    switch first % 8 {
    case 0: check(TypedPiece.read(text, in: typed)) { hold(!$0.draft.title.isEmpty, "no title") }
    case 1: check(TypedFacts.read(text, for: outlet, in: typed)) { _ in }
    case 2:
      for direction in [TypedDate.Direction.ahead, .back] {
        let read = TypedDate.read(
          text, now: now, in: Zones.london, direction: direction, named: typed.named)
        check(read) { date in
          _ = typed.when(date, for: outlet)
          hold(WrittenDate(reading: date.text) != nil, "\(date.text) is not read again")
        }
      }
    case 3: check(TypedBill.read(text, currency: "USD", in: typed)) { _ in }
    case 4: check(TypedPayment.read(text, currency: nil, in: typed)) { _ in }
    case 5: check(TypedKillFee.read(text, currency: "EUR")) { _ in }
    case 6:
      let filter = Filter(text)
      var subject = Filter.Subject()
      subject.text = "border guards"
      subject.due = Zones.tokyo.day(now) + 3
      subject.events = [Filter.Subject.Event(["filed"], Zones.tokyo.day(now) - 3)]
      let calendar = Filter.Calendar(now: now, home: Zones.tokyo)
      _ = filter.matches(subject, on: calendar)
      if let doubt = filter.doubt(in: written) { hold(!doubt.cause.isEmpty, "a doubt of nothing") }
    default: readValues(text)
    }
  }

  private static func check<Read>(_ result: Result<Read, Refusal>, _ promise: (Read) -> Void) {
    switch result {
    case .success(let read): promise(read)
    case .failure(let refusal): hold(!refusal.cause.isEmpty, "a refusal without a cause")
    }
  }

  /// What stands behind a key in `desk.yaml` or a piece.
  private static func readValues(_ text: String) {
    for style in SourceStyle.allCases { _ = WrittenDate(reading: text, style: style) }
    _ = Fee(reading: text, outletCurrency: "USD")
    _ = KillFee(reading: text, outletCurrency: nil)
    _ = Terms(reading: text)
    _ = Target(reading: text)
    _ = BillBy(reading: text)
    _ = CountText.days(text)
    _ = CountText.words(text)
    _ = Clock.reading(text)
    _ = Weekday.slots(reading: text)
    if let days = DayRangeText.read(text) {
      hold(days.lowerBound <= days.upperBound, "days that end before they begin")
    }
  }
}
