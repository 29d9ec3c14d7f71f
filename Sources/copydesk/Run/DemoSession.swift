import DeskService
import Editorial

/// Runs something on a demo desk laid out for it, and takes the desk away again.
enum DemoSession {
  /// Lays the demo out and points `options` at it: seen from Tokyo on its own Wednesday, unless
  /// `--here` and `--now` say otherwise; its dates move to the week of `--now`.
  static func lay(
    _ options: inout DeskOptions, _ environment: [String: String]
  ) throws(Failure) -> DemoDesk {
    options.now = options.now ?? DemoDesk.opening
    options.here = options.here ?? "Asia/Tokyo"
    let home = ZoneMaker.zone(named: "Asia/Tokyo") ?? .utc
    let now = try Session.moment(options.now, home: home)
    let demo = try DemoDesk(today: home.day(now), environment: environment)
    options.desk = demo.desk
    return demo
  }

  /// The demo as a session of its own; the desk is removed afterwards.
  static func with(
    _ options: DeskOptions, program: String = Session.program, _ body: (Session) throws -> Void
  ) throws {
    let environment = Session.systemEnvironment()
    var options = options
    let demo = try lay(&options, environment)
    defer { demo.remove() }
    try body(
      Session(
        options, calendars: .all, environment: demo.environment(environment), program: program))
  }
}

extension DemoDesk {
  /// The variables under which everything of the demo stays in its folder, the journal too.
  func environment(_ environment: [String: String]) -> [String: String] {
    var environment = environment
    environment["XDG_STATE_HOME"] = "\(folder)/state"
    return environment
  }
}
