import DeskService
import Editorial
import Glibc

/// A desk opened for one command: what was read, and what time it is.
struct Session {
  /// How much of the desk a command needs.
  enum Depth {
    /// desk.yaml only.
    case settings
    /// Front matter, and the words of pieces still in work.
    case live
    /// Everything.
    case whole
  }

  /// Which calendars a command needs.
  enum Calendars {
    case none
    /// The writer's own: what they take of the days goes into every forecast (R61).
    case own
    case all

    fileprivate func use(_ program: String) -> CalendarUse {
      switch self {
      case .none: .none
      case .own: .own(program: program)
      case .all: .all(program: program)
      }
    }
  }

  /// What a command needs of words written.
  enum Words {
    case none
    /// What the logs say; nothing is recorded (R51).
    case read
    /// What the logs say, and what is found now is added to them.
    case kept
  }

  let location: DeskLocation
  let environment: [String: String]
  let service: DeskService
  let desk: Desk
  let now: Moment

  /// Finds the desk, reads it, and settles the time.
  ///
  /// - Throws: `Failure` with a sentence for the writer.
  init(
    _ options: DeskOptions, depth: Depth = .whole, words: Words = .none,
    calendars: Calendars = .none,
    environment: [String: String] = Session.systemEnvironment(),
    program: String = Session.program
  ) throws(Failure) {
    self.environment = environment
    location = try Session.locate(options, environment)
    let here = try Session.here(options)
    let plan = try Session.plan(at: location)
    // The time is meant in home's zone, which desk.yaml names.
    now = try Session.moment(
      options.now, home: plan.home(orSystem: SystemZone.zone(environment: environment)))
    let location = location
    service = DeskService(
      location, plan: plan, environment: environment, here: here, now: now,
      keepsWords: words == .kept, calendars: calendars.use(program),
      settingsProblems: { WriterLook.allProblems(at: location) })
    var desk: Desk
    do throws(PlanFailure) {
      switch depth {
      case .settings: desk = try service.openPlan()
      case .live: desk = try service.load(.live)
      case .whole: desk = try service.load(.whole)
      }
    } catch {
      throw Failure(error)
    }
    if words == .read { desk.words = service.wordsHistory(of: desk) }
    self.desk = desk
  }

  /// This program, as it is started once more to read calendars: whatever has become of its file.
  static let program = "/proc/self/exe"

  /// Finds the desk that is meant.
  static func locate(
    _ options: DeskOptions, _ environment: [String: String]
  ) throws(Failure) -> DeskLocation {
    do throws(NoDesk) {
      return try DeskLocation.find(desk: options.desk, environment: environment)
    } catch {
      throw Failure(error)
    }
  }

  /// The zone named with `--here`.
  static func here(_ options: DeskOptions) throws(Failure) -> Zone? {
    guard let named = options.here else { return nil }
    guard let zone = ZoneMaker.zone(named: named) else {
      throw Failure("no time zone \"\(named)\"; \(ZoneMaker.remedy(for: named))")
    }
    return zone
  }

  /// What desk.yaml says.
  static func plan(at location: DeskLocation) throws(Failure) -> PlanFile {
    do throws(PlanFailure) {
      return try PlanFile.read(location)
    } catch {
      throw Failure(error)
    }
  }

  /// What the desk is called: its folder's name.
  static func name(of location: DeskLocation) -> String { String(location.root.name) }

  var deskName: String { Session.name(of: location) }

  /// `--now` as a moment: a local time of home, a day meaning its 00:00, or with an offset; by the
  /// words of any other date as well.
  ///
  /// Without it nobody asks where home is, and its zone file is not read for it.
  static func moment(_ text: String?, home: @autoclosure () -> Zone) throws(Failure) -> Moment {
    let system = SystemClock.now()
    guard let text else { return system }
    let home = home()
    let read = TypedDate.read(text, now: system, in: home, direction: .ahead) {
      ZoneMaker.zone(named: $0)
    }
    let written: WrittenDate
    switch read {
    case .success(let date): written = date
    case .failure(let refusal): throw Failure("--now: \(refusal.words())")
    }
    let dated = WrittenDate(written.day, minute: written.minute ?? 0, mark: written.mark)
    return dated.when(in: home, named: { ZoneMaker.zone(named: $0) }).moment + seconds(text)
  }

  /// The seconds of `2026-11-25T14:02:30`; a date as a writer writes it has none.
  private static func seconds(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let seconds = Int(String(decoding: bytes[17..<19], as: UTF8.self)), 0..<60 ~= seconds
    else { return 0 }
    return seconds
  }

  /// What typed lines are read against.
  var typed: TypedContext { TypedContext(desk, now: now, named: { ZoneMaker.zone(named: $0) }) }

  /// Reads what was typed with an option.
  ///
  /// - Throws: `Failure` that names the option and says what to type.
  func read<Value>(
    _ option: String, _ body: () throws(Refusal) -> Value
  ) throws(Failure) -> Value {
    do throws(Refusal) {
      return try body()
    } catch {
      throw Failure("\(option): \(error.words())")
    }
  }

  /// What to show, as typed behind a command.
  ///
  /// - Throws: `Failure` where a term is not understood: it would find nothing without a word.
  func filter(_ words: [String]) throws(Failure) -> Filter {
    let filter = Filter(words.joined(separator: " "), saved: desk.kept.filters)
    if let doubt = filter.doubt(in: desk) { throw Failure(doubt.words()) }
    return filter
  }

  /// A day that has been, as typed with `--on`: `tue`, `-2d`, `24 nov`.
  func day(_ text: String?) throws(Failure) -> Day? {
    guard let text else { return nil }
    return try read("--on") { () throws(Refusal) in try typed.day(text) }
  }

  /// Carries an edit out, or only works out what it would do.
  func perform(_ request: EditRequest, isDryRun: Bool) -> EditOutcome {
    let plan = desk.plan.fingerprint
    return isDryRun
      ? service.rehearse(request, by: plan, at: now) : service.perform(request, by: plan, at: now)
  }

  /// The variables of this process.
  static func systemEnvironment() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return variables
  }
}

/// The clock of the system.
enum SystemClock {
  /// The moment it is, by the clock that `RunningClock` counts the minute's rest with.
  ///
  /// `time(2)` reads a coarser one, some milliseconds behind: woken on the minute, it would still
  /// show the old one, and the new minute would come a minute late.
  static func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(seconds: Int(time.tv_sec))
  }
}
