import DeskService
import Editorial

/// Runs something on a demo desk laid out for it, and takes the desk away again.
enum DemoSession {
  /// Lays the demo out for the week of `--now`, or of today.
  static func lay(_ options: DeskOptions, _ environment: [String: String]) throws(Failure)
    -> DemoDesk
  {
    let home = ZoneMaker.zone(named: "Asia/Tokyo") ?? .utc
    let now = try Session.moment(options.now, home: home)
    return try DemoDesk(today: home.day(now), environment: environment)
  }

  /// The demo as a session of its own; the desk is removed afterwards.
  static func with(_ options: DeskOptions, _ body: (Session) throws -> Void) throws {
    let environment = Session.systemEnvironment()
    let demo = try lay(options, environment)
    defer { demo.remove() }
    var options = options
    options.desk = demo.desk
    try body(Session(options, environment: demo.environment(environment)))
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
