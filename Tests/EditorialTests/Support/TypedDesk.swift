import Editorial
import Oracle

/// What lines are typed against: Wednesday 25 November 2026, 14:02 in Tokyo.
enum TypedDesk {
  static let plan: Plan = {
    var builder = DeskBuilder()
    builder.plan.outlets = []
    builder.outlet("foreign-perspectives", .own)
    builder.outlet("nk-news", .client, zone: "Asia/Seoul")
    builder.outlet("the-spectator", .client, zone: "Europe/London")
    builder.outlet("the-sydney-review", .client)
    builder.set("foreign-perspectives") {
      $0.name = "Foreign Perspectives"
      $0.short = "FP"
    }
    builder.set("nk-news") {
      $0.name = "NK News"
      $0.short = "NKN"
      $0.currency = "USD"
      $0.dueMinute = 17 * 60
    }
    builder.set("the-spectator") {
      $0.name = "The Spectator"
      $0.short = "SPE"
      $0.currency = "GBP"
    }
    builder.set("the-sydney-review") {
      $0.name = "The Sydney Review"
      $0.short = "SYD"
      $0.currency = "AUD"
    }
    return builder.plan
  }()

  static var context: TypedContext { context(plan) }

  static func context(_ plan: Plan) -> TypedContext {
    let desk = Desk(root: FilePath("/desk"), plan: plan, home: Zones.tokyo, zones: Zones.byName)
    return TypedContext(desk, now: at("2026-11-25 14:02")) { name in
      Zones.byName.first { $0.key.lowercased() == name.lowercased() }?.value
    }
  }

  static func outlet(_ key: String) -> OutletID { known(plan.outlet(for: key)) }
}
