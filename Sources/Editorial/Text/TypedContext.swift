/// What a typed line is read against: the desk it is about and the moment it is.
///
/// The command line and the screen each make one, so that a line says the same in both.
package struct TypedContext {
  package var now: Moment
  package var plan: Plan
  /// The zone an outlet's dates are meant in; without an outlet, home.
  package var zone: (OutletID?) -> Zone
  /// Looks up a zone by a name as typed.
  package var named: (String) -> Zone?

  package init(
    now: Moment, plan: Plan, zone: @escaping (OutletID?) -> Zone,
    named: @escaping (String) -> Zone?
  ) {
    self.now = now
    self.plan = plan
    self.zone = zone
    self.named = named
  }

  /// The context of a desk.
  package init(_ desk: Desk, now: Moment, named: @escaping (String) -> Zone?) {
    self.init(now: now, plan: desk.plan, zone: { desk.zone(of: $0) }, named: named)
  }

  /// Reads a date an outlet is owed (R15, R17).
  func ahead(_ text: String, for outlet: OutletID?) -> Result<WrittenDate, Refusal> {
    TypedDate.read(
      text, now: now, in: zone(outlet), direction: .ahead,
      dueMinute: plan.dueMinute(of: outlet), named: named)
  }

  /// Reads a date a piece of an outlet is owed, meant in the outlet's zone (R15, R17).
  package func date(_ text: String, for outlet: OutletID?) throws(Refusal) -> WrittenDate {
    try ahead(text, for: outlet).get()
  }

  /// Reads the moment something goes out by itself, which must not have passed.
  package func goingOut(_ text: String, for outlet: OutletID?) throws(Refusal) -> WrittenDate {
    let date = try date(text, for: outlet)
    guard when(date, for: outlet).moment > now else { throw .momentPassed }
    return date
  }

  /// Reads the date a piece owes: the moment of what goes out by itself, else a day or time; `nil`
  /// to take it out (R8, R12).
  package func owedDate(
    _ text: String, of piece: Piece, in desk: Desk
  ) throws(Refusal) -> WrittenDate? {
    if TypedNone.isNone(text) { return nil }
    return desk.owedDate(by: piece) == .goesOut
      ? try goingOut(text, for: piece.outlet) : try date(text, for: piece.outlet)
  }

  /// Reads the day on which something happened, in the writer's own calendar (R10).
  package func day(_ text: String) throws(Refusal) -> Day {
    let home = zone(nil)
    let date = try TypedDate.read(text, now: now, in: home, direction: .back, named: named).get()
    let day = date.day(home: home, named: named)
    if day > today {
      throw Refusal("\(day) is still to come", .advice("write the day it happened"))
    }
    return day
  }

  /// A typed date of an outlet as a moment or day, as the desk has it once it is written.
  package func when(_ date: WrittenDate, for outlet: OutletID?) -> When {
    date.when(in: zone(outlet), dueMinute: plan.dueMinute(of: outlet), named: named)
  }

  /// Reads words wanted; `nil` to take them out.
  package func length(_ text: String) throws(Refusal) -> Int? {
    if TypedNone.isNone(text) { return nil }
    guard let words = CountText.words(text) else {
      if CountText.isInLetters(text) { throw .lengthInLetters }
      throw Refusal("\"\(text)\" is no number of words", .advice("write it as 900"))
    }
    return words
  }

  /// Reads what a piece pays; `nil` to take it out.
  ///
  /// - Parameters:
  ///   - text: `300 usd`, `0.40 gbp/word`, `none`, or nothing.
  ///   - currency: what an amount is in that does not say.
  /// - Returns: the fee.
  /// - Throws: `Refusal` that says what to type.
  package func fee(_ text: String, currency: String?) throws(Refusal) -> Fee? {
    if TypedNone.isNone(text) { return nil }
    guard let fee = try sum(text, currency: currency) else {
      throw Refusal(
        "\"\(text)\" is no fee", .advice("write it as 300 usd or 0.40 gbp/word"))
    }
    return fee
  }

  /// Reads a sum, which may be a rate; `nil` for what is no sum.
  ///
  /// - Parameters:
  ///   - text: `150 usd`.
  ///   - currency: what an amount is in that does not say.
  /// - Returns: the sum.
  /// - Throws: `Refusal` that says what is wrong with it.
  package func sum(_ text: String, currency: String?) throws(Refusal) -> Fee? {
    try TypedSum.read(text, currency: currency)?.get()
  }

  /// Reads a day on which something happened, in the writer's own calendar (R10).
  func back(_ text: String) -> Day? {
    let home = zone(nil)
    let read = TypedDate.read(text, now: now, in: home, direction: .back, named: named)
    return (try? read.get())?.day(home: home, named: named)
  }

  /// The day it is at home.
  var today: Day { zone(nil).day(now) }

  func currency(of outlet: OutletID?) -> String? { outlet.flatMap { plan[$0].currency } }
}

extension Refusal {
  /// Hangul is counted by the spaces between words.
  static let lengthInLetters = Refusal(
    "a length is counted in words, not in letters", .advice("write it as 900w or 900단어"))
}
