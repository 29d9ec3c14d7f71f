import Editorial

/// A desk in a few lines.
///
/// It has an own outlet `fp`, clients `nkn` (Seoul) and `spe` (London), a thesis `phd`, and what a
/// test adds. Home is Tokyo.
package func desk(_ build: (inout DeskBuilder) -> Void) -> Desk {
  var builder = DeskBuilder()
  build(&builder)
  return builder.desk
}

/// The parts of a desk, put together call by call; what a test does not say stays as built in.
package struct DeskBuilder {
  /// What `desk.yaml` says.
  package var plan = Plan.builtIn
  /// The zone that decides days.
  package var home = Zones.tokyo
  /// The zone of the clock; home's where nil.
  package var here: Zone?
  /// Every zone named in the files, by its name.
  package var zones = Zones.byName
  /// In the order they were added.
  package var pieces: [Piece] = []
  /// In the order they were added.
  package var semesters: [Semester] = []
  /// What `marks.txt` says.
  package var marks: [Mark] = []

  /// A plan of four outlets and nothing else.
  package init() {
    outlet("fp", .own)
    outlet("nkn", .client, zone: "Asia/Seoul")
    outlet("spe", .client, zone: "Europe/London")
    outlet("phd", .study)
  }

  /// What has been put together.
  package var desk: Desk {
    var desk = Desk(
      root: FilePath("/desk"), plan: plan, home: home, here: here, zones: zones,
      pieces: pieces.sorted { $0.id < $1.id }, semesters: semesters)
    desk.marks = Marks(marks)
    return desk
  }

  /// Adds an outlet, with a workflow of its own or the one of its kind.
  package mutating func outlet(
    _ key: String, _ kind: OutletKind, zone: String? = nil, workflow: [String]? = nil
  ) {
    var index = known(OutletKind.allCases.firstIndex(of: kind))
    if let workflow {
      plan.workflows.append(Workflow(name: key, statuses: workflow.map { status($0) }))
      index = plan.workflows.count - 1
    }
    plan.outlets.append(
      Outlet(key: key, short: key.uppercased(), kind: kind, zoneName: zone, workflow: index))
  }

  /// Changes an outlet: `$0.set("nkn") { $0.replyDays = 3 }`.
  package mutating func set(_ outlet: String, _ change: (inout Outlet) -> Void) {
    change(&plan.outlets[id(outlet).index])
  }

  /// Gives an outlet a target.
  package mutating func target(_ outlet: String, _ goal: Int, _ per: Target.Per = .week) {
    set(outlet) { $0.target = Target(goal: goal, per: per) }
  }

  /// Adds a weekly slot: `$0.slot("fp", .friday, "18:00")`.
  package mutating func slot(
    _ outlet: String, _ weekday: Weekday, _ clock: String? = nil, _ name: String = "slot"
  ) {
    plan.schedule.append(
      Slot(outlet: id(outlet), name: name, weekday: weekday, minute: clock.map { minute($0) }))
  }

  /// Adds days away, the last included.
  package mutating func away(_ first: String, _ last: String) {
    plan.away.append(day(first)...day(last))
  }

  /// A piece; stamps as in its front matter: `["filed": "2026-11-24"]`.
  package mutating func piece(
    _ id: String, _ outlet: String?, _ status: String, due: String? = nil, type: String? = nil,
    length: Int? = nil, words: Int? = nil, replyBy: String? = nil, scheduled: String? = nil,
    chased: String? = nil, chase: Wait? = nil, runs: String? = nil, fee: Fee? = nil,
    tags: [String] = [],
    _ stamps: [String: String] = [:]
  ) {
    pieces.append(
      Piece(
        id: FilePath(id), title: id, outlet: outlet.map { self.id($0) },
        status: plan.status(named: status), statusWord: status, type: type,
        due: due.map { date($0) }, replyBy: replyBy.map { date($0) },
        scheduled: scheduled.map { date($0) },
        stamps: stamps.sorted { $0.key < $1.key }
          .map { Stamp(status: self.status($0.key), date: date($0.value)) },
        chased: chased.map { date($0) }, chase: chase, runs: runs.map { date($0) }, length: length,
        words: words,
        fee: fee, tags: tags))
  }

  /// Adds a term.
  package mutating func semester(
    _ starts: String, _ ends: String, breaks: [(String, String)] = [], zone: String? = nil,
    outlet: String? = nil, _ deadlines: [SemesterDeadline] = []
  ) {
    semesters.append(
      Semester(
        path: FilePath("semester/\(semesters.count).yaml"), name: "term", starts: day(starts),
        ends: day(ends), breaks: breaks.map { day($0.0)...day($0.1) }, zoneName: zone,
        outlet: outlet.map { id($0) }, deadlines: deadlines))
  }

  /// The outlet of a key.
  package func id(_ outlet: String) -> OutletID { known(plan.outlet(for: outlet)) }
  /// The status of a name.
  package func status(_ name: String) -> StatusID { known(plan.status(named: name)) }
}

/// A deadline of a term.
package func deadline(
  _ title: String, _ due: String, done: String? = nil, piece: String? = nil,
  until: StatusID? = nil, warn: [Int] = []
) -> SemesterDeadline {
  SemesterDeadline(
    title: title, due: date(due), dueText: due, warn: warn, done: done.map { date($0) },
    piece: piece, until: until)
}
