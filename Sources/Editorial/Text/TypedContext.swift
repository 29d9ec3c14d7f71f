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
      dueMinute: outlet.map { plan[$0].dueMinute } ?? 1440, named: named)
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
