import Curses
import DashboardUI
import DeskService
import Editorial
import Formats
import Glibc
import TerminalKit

/// The dashboard from start to end: the desk is found, the worker started, the terminal taken, and
/// all of it given back.
struct DashboardSession {
  let options: DeskOptions
  let isDemo: Bool
  /// Whether the screen is to be read out, whatever the settings say.
  var isPlain = false

  /// - Throws: `Failure` with a sentence for the writer where there is no desk or no terminal.
  func run() throws {
    var environment = Session.systemEnvironment()
    var options = options
    var demo: DemoDesk?
    if isDemo {
      let laid = try DemoSession.lay(&options, environment)
      environment = laid.environment(environment)
      demo = laid
    }
    let ending = Result { () throws(Failure) in try run(options, environment) }
    demo?.remove()
    if let signal = try ending.get() { SignalPipe.end(by: signal) }
  }

  /// Runs until the writer quits; returns the signal to end by, if one asked for it.
  private func run(
    _ options: DeskOptions, _ environment: [String: String]
  ) throws(Failure) -> Int32? {
    let location = try Session.locate(options, environment)
    let named = try Session.here(options)
    let system = SystemZone.zone(environment: environment)
    let here = named ?? system
    let plan: PlanFile?
    var failure: Failure?
    do throws(PlanFailure) {
      plan = try PlanFile.read(location)
    } catch {
      // One that is there and cannot be read is shown as such, and waited for.
      failure = Failure(error)
      guard !error.isAbsent else { throw Failure(error) }
      plan = nil
    }
    let start = try Session.moment(options.now, home: plan?.home(orSystem: system) ?? system)
    let look = WriterLook(at: location)
    guard let requests = Mailbox<WorkerRequest>(isStale: WorkerRequest.isStale),
      let reports = Mailbox<WorkerReport>(isStale: WorkerReport.isStale)
    else {
      throw Failure("no pipe to be had: too many files are open", code: Exit.refused)
    }
    let signals: SignalPipe
    let terminal: Terminal
    do throws(TerminalError) {
      signals = try SignalPipe()
      terminal = try Terminal(
        TerminalType(environment: environment), hasMouse: look.settings.usesMouse,
        signals: signals)
    } catch {
      throw failure ?? Failure(error.description)
    }
    var dashboard = DashboardLoop(
      terminal: terminal, signals: signals, requests: requests, reports: reports,
      clock: RunningClock(start: options.now == nil ? nil : start),
      editor: Editor(environment: environment), look: look.choice,
      ground: Ground(environment: environment) ?? .dark,
      keys: look.settings.keymap(at: location).keymap,
      isPlain: isPlain || look.settings.isPlain, isDemo: isDemo, root: location.root)
    // The terminal first: opening it settles the locale, which is the whole process's.
    Worker.start(
      location, plan: plan, environment: environment, here: here, now: start, inbox: requests,
      outbox: reports, calendars: .all(program: Session.program),
      settingsProblems: { WriterLook.allProblems(at: location) })
    let ending = dashboard.run()
    let note = dashboard.finish()
    if let note { Standard.complain(note) }
    return ending
  }
}

extension DashboardSession {
  /// Reads a command line that opens the dashboard; `nil` where there is anything else to it, which
  /// is for the parser.
  ///
  /// The parser asks the runtime about so many types that it takes a fifth of the start.
  init?(words: some Sequence<String>) {
    var given: [String: String] = [:]
    var isDemo = false
    var isPlain = false
    var words = Array(words)[...]
    while let word = words.popFirst() {
      switch word {
      case "--demo": isDemo = true
      case "--plain": isPlain = true
      case "--desk", "--now", "--here":
        guard let value = words.popFirst(), !value.hasPrefix("-"), given[word] == nil else {
          return nil
        }
        given[word] = value
      default: return nil
      }
    }
    var options = DeskOptions()
    options.desk = given["--desk"]
    options.now = given["--now"]
    options.here = given["--here"]
    self.init(options: options, isDemo: isDemo, isPlain: isPlain)
  }
}

/// The time, running on from where `--now` set it.
struct RunningClock {
  /// Seconds between the time shown and the system's.
  private let shift: Int

  init(start: Moment?) {
    shift = start.map { $0 - SystemClock.now() } ?? 0
  }

  func now() -> Moment { SystemClock.now() + shift }

  /// Milliseconds until the next minute begins.
  func untilNextMinute() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let seconds = ((Int(time.tv_sec) + shift) % 60 + 60) % 60
    return (60 - seconds) * 1000 - Int(time.tv_nsec) / 1_000_000 + 1
  }
}
