import Editorial
import Testing

/// A desk in a few lines.
///
/// It has an own outlet `fp`, clients `nkn` (Seoul) and `spe` (London), a thesis `phd`, and what a
/// test adds. Home is Tokyo.
func desk(_ build: (inout DeskBuilder) -> Void) -> Desk {
  var builder = DeskBuilder()
  build(&builder)
  return builder.desk
}

/// The same, reckoned at a moment: `2026-11-25 14:02` is a Wednesday of week 48.
func reckoning(
  _ now: String = "2026-11-25 14:02", _ build: (inout DeskBuilder) -> Void
) -> Reckoning {
  Reckoning(desk(build), at: at(now))
}

func overview(
  _ now: String = "2026-11-25 14:02", week: Week? = nil, filter: String = "",
  _ build: (inout DeskBuilder) -> Void
) -> Overview {
  let desk = desk(build)
  let now = at(now)
  return Overview(
    desk,
    Overview.Request(
      now: now, week: week ?? Week(containing: desk.home.day(now)), filter: Filter(filter)))
}

struct DeskBuilder {
  var plan = Plan.builtIn
  var home = Zones.tokyo
  var here: Zone?
  var pieces: [Piece] = []
  var semesters: [Semester] = []

  init() {
    outlet("fp", .own)
    outlet("nkn", .client, zone: "Asia/Seoul")
    outlet("spe", .client, zone: "Europe/London")
    outlet("phd", .study)
  }

  var desk: Desk {
    Desk(
      root: FilePath("/desk"), plan: plan, home: home, here: here, zones: Zones.byName,
      pieces: pieces.sorted { $0.id < $1.id }, semesters: semesters)
  }

  mutating func outlet(
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
  mutating func set(_ outlet: String, _ change: (inout Outlet) -> Void) {
    change(&plan.outlets[id(outlet).index])
  }

  mutating func target(_ outlet: String, _ goal: Int, _ per: Target.Per = .week) {
    set(outlet) { $0.target = Target(goal: goal, per: per) }
  }

  mutating func slot(
    _ outlet: String, _ weekday: Weekday, _ clock: String? = nil, _ name: String = "slot"
  ) {
    plan.schedule.append(
      Slot(outlet: id(outlet), name: name, weekday: weekday, minute: clock.map { minute($0) }))
  }

  mutating func away(_ first: String, _ last: String) {
    plan.away.append(day(first)...day(last))
  }

  /// A piece; stamps as in its front matter: `["filed": "2026-11-24"]`.
  mutating func piece(
    _ id: String, _ outlet: String?, _ status: String, due: String? = nil, type: String? = nil,
    length: Int? = nil, words: Int? = nil, replyBy: String? = nil, scheduled: String? = nil,
    chased: String? = nil, runs: String? = nil, fee: Fee? = nil, tags: [String] = [],
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
        chased: chased.map { date($0) }, runs: runs.map { date($0) }, length: length, words: words,
        fee: fee, tags: tags))
  }

  mutating func semester(
    _ starts: String, _ ends: String, breaks: [(String, String)] = [], zone: String? = nil,
    outlet: String? = nil, _ deadlines: [SemesterDeadline] = []
  ) {
    semesters.append(
      Semester(
        path: FilePath("semester/\(semesters.count).yaml"), name: "term", starts: day(starts),
        ends: day(ends), breaks: breaks.map { day($0.0)...day($0.1) }, zoneName: zone,
        outlet: outlet.map { id($0) }, deadlines: deadlines))
  }

  func id(_ outlet: String) -> OutletID { known(plan.outlet(for: outlet)) }
  func status(_ name: String) -> StatusID { known(plan.status(named: name)) }
}

/// A deadline of a term.
func deadline(
  _ title: String, _ due: String, done: String? = nil, piece: String? = nil
) -> SemesterDeadline {
  SemesterDeadline(
    title: title, due: date(due), dueText: due, done: done.map { date($0) }, piece: piece)
}

extension Reckoning {
  /// Where the piece of this name stands.
  subscript(_ id: String) -> Standing { standings[known(desk.index(of: FilePath(id)))] }

  /// The report of an outlet for the week of `now`, or another.
  func target(_ outlet: String, _ week: Week? = nil) -> TargetReport {
    known(target(known(desk.plan.outlet(for: outlet)), in: week ?? Week(containing: today)))
  }

  /// The row of a piece, a deadline or a slot, by title.
  func row(_ title: String) -> Row? { RowReport(self).rows.first { $0.title == title } }

  func piece(_ id: String) -> Piece { known(desk.piece(FilePath(id))) }

  /// The keys a move writes, as `key value` (`key? value` where only an old key is replaced).
  func writes(
    _ id: String, to status: String, on day: Day? = nil, at moment: String? = nil
  ) throws -> [String] {
    let index = known(desk.index(of: FilePath(id)))
    let move = move(
      index, to: known(desk.plan.status(named: status)), on: day, at: moment.map { date($0) })
    return try desk.plan.keys(for: move, of: desk.pieces[index]).map(\.reads)
  }
}

extension KeyEdit {
  /// `filed 2026-11-24`, `draft? true` where only an old key is replaced, `tried + …`, `due -`.
  var reads: String {
    switch change {
    case .set(let value): "\(key) \(value)"
    case .replace(let value): "\(key)? \(value)"
    case .append(let value): "\(key) + \(value)"
    case .remove: "\(key) -"
    case .drop: "\(key)? -"
    }
  }
}

extension TargetReport {
  /// `out 0, queued 1, planned 0 of 1`.
  var figures: String { "out \(out), queued \(queued), planned \(planned) of \(goal)" }
}
