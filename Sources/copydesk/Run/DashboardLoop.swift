import Curses
import DashboardUI
import DeskService
import Editorial
import TerminalKit

/// The main thread's loop: it owns the terminal and the dashboard's state, waits for keys, signals,
/// the worker and the minute, and performs what the dashboard asks for.
struct DashboardLoop: ~Copyable {
  private var terminal: Terminal
  private let signals: SignalPipe
  private let requests: Mailbox<WorkerRequest>
  private let reports: Mailbox<WorkerReport>
  private let clock: RunningClock
  private let editor: Editor
  /// The desk's folder.
  private let root: FilePath
  private var dashboard: Dashboard
  /// What the edits on their way are, in order: the worker answers in the same.
  private var edits: [EditPurpose] = []
  private var isQuitting = false
  /// What is shown; `nil` before there was anything.
  private var frame: Frame?
  private var needsFrame = true

  init(
    terminal: consuming Terminal, signals: SignalPipe, requests: Mailbox<WorkerRequest>,
    reports: Mailbox<WorkerReport>, clock: RunningClock, editor: Editor, look: ThemeChoice,
    ground: Ground, keys: Keymap, isPlain: Bool, isDemo: Bool, root: FilePath
  ) {
    self.signals = signals
    self.requests = requests
    self.reports = reports
    self.clock = clock
    self.editor = editor
    self.root = root
    dashboard = Dashboard(
      now: clock.now(), size: terminal.size, look: look, ground: ground,
      depth: terminal.colorDepth, keys: keys, isPlain: isPlain, isDemo: isDemo,
      name: String(root.name),
      zoneNamed: { ZoneMaker.zone(named: $0) })
    self.terminal = terminal
  }

  /// Runs until the writer quits or a signal ends it, which is returned.
  mutating func run() -> Int32? {
    while !isQuitting {
      // A terminal that stands still gets the newest frame when it goes on, and none between.
      if needsFrame, terminal.isCaughtUp { draw() }
      let states = Poller(
        [terminal.descriptor, signals.descriptor, reports.descriptor],
        writing: terminal.isCaughtUp ? [] : [terminal.outlet]
      ).wait(milliseconds: min(terminal.escapeTimeout ?? .max, clock.untilNextMinute()))
      if !terminal.isCaughtUp { terminal.flush() }
      if states[1].contains(.readable), let ending = takeSignals() { return ending }
      // Reports before keys: a key is meant for what was on the screen, and the dashboard knows.
      if states[2].contains(.readable) { takeReports() }
      if states[0].contains(.lost) { return hangUp }
      if states[0].contains(.readable) {
        for key in terminal.readKeys() where !isQuitting { tell(.key(key)) }
      } else if terminal.escapeTimeout != nil {
        for key in terminal.finishKeys() where !isQuitting { tell(.key(key)) }
      }
      if let ground = terminal.takeGround(), ground != dashboard.ground { tell(.ground(ground)) }
      if terminal.isLost { return hangUp }
      tick()
    }
    return nil
  }

  /// How long words written are waited for, in milliseconds: what is not in the log by then is found by
  /// the next look (R51).
  private static let patience = 250

  /// Waits for an edit in flight and a moment for the log of words, never for a load, and lets go of the
  /// terminal.
  ///
  /// - Returns: what the writer should know afterwards.
  consuming func finish() -> String? {
    requests.post(.stop)
    var isStopped = false
    while !isStopped {
      let states = Poller([reports.descriptor]).wait(
        milliseconds: edits.isEmpty ? Self.patience : nil)
      if edits.isEmpty, states == [[]] { break }
      for report in reports.take() {
        switch report {
        case .edited: edits = Array(edits.dropFirst())
        case .stopped: isStopped = true
        case .progress, .loaded, .words, .away, .failed, .prose, .found: break
        }
      }
    }
    return terminal.note
  }

  private var hangUp: Int32 { 1 }

  private mutating func draw() {
    let frame = Frame(dashboard, after: frame)
    terminal.show(frame.canvas)
    self.frame = frame
    needsFrame = false
    // What is seen first does not wait for how it is to look.
    if dashboard.wantsGround, terminal.isCaughtUp { terminal.askGround() }
  }

  private mutating func tick() {
    let now = clock.now()
    guard now.seconds / 60 != dashboard.now.seconds / 60 else { return }
    requests.post(.clock(now))
    tell(.clock(now))
  }

  // MARK: What happens

  /// The signal to end by, if one of them says so.
  private mutating func takeSignals() -> Int32? {
    let received = signals.received()
    if let ending = received.ending { return ending }
    if received.contains(.quit) { isQuitting = true }
    if received.contains(.stop) { terminal.suspendSelf() }
    if received.contains(.continued) { terminal.takeBack() }
    if received.contains(.resized) || received.contains(.continued) || received.contains(.stop) {
      _ = terminal.resize()
      tell(.resized(terminal.size))
    }
    if received.contains(.reload) { requests.post(.reload) }
    return nil
  }

  private mutating func takeReports() {
    for report in reports.take() {
      switch report {
      case .progress(let done, let total): tell(.progress(done: done, of: total))
      case .loaded(let desk): tell(.loaded(desk))
      case .words(let words): tell(.words(words))
      case .away: tell(.away)
      case .failed(let failure):
        let problems = failure.problems
        tell(
          dashboard.desk == nil
            ? .unreadable(Trouble(root: root, problems: problems))
            : .failed(problems.map(\.line).joined(separator: "; ")))
      case .edited(let outcome):
        let kind = edits.isEmpty ? .move : edits.removeFirst()
        if kind != .ignore {
          tell(.edited(outcome, kind))
        } else if let refused = outcome.refused.first {
          tell(.warning("it could not be remembered: \(refused.refusal.cause)"))
        }
      case .found(let hits, let number, let done, let of):
        tell(.found(hits, number: number, done: done, of: of))
      case .prose(let id, let prose): tell(.body(id, prose ?? Prose()))
      case .stopped: isQuitting = true
      }
    }
  }

  private mutating func tell(_ message: Message) {
    needsFrame = true
    for effect in dashboard.update(message) { perform(effect) }
  }

  // MARK: What is done about it

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .edit(let request):
      // Nothing can be asked of a desk that is not there. By the time the worker comes to it,
      // desk.yaml may be another one.
      guard let plan = dashboard.desk?.plan.fingerprint else { return }
      edits.append(request.amends == nil ? .move : .amend)
      requests.post(.edit(request, by: plan, at: clock.now()))
    case .undo(let expected):
      edits.append(.undo)
      requests.post(.undo(expecting: expected, at: clock.now()))
    case .redo(let expected):
      edits.append(.redo)
      requests.post(.redo(expecting: expected, at: clock.now()))
    case .ignore(let ignoreKey):
      edits.append(.ignore)
      requests.post(.ignore(ignoreKey))
    case .search(let query): requests.post(.search(query))
    case .stopSearch: requests.post(.stopSearch)
    case .keep(let change):
      edits.append(.ignore)
      requests.post(.keep(change))
    case .openEditor(let id, let line):
      guard let path = path(of: id) else { return }
      edit(editor.arguments(opening: path, at: line))
    case .openFiles(let ids):
      var paths: [String] = []
      for id in ids { paths += [path(of: id)].compactMap { $0 } }
      edit(editor.arguments(opening: paths))
    case .readBody(let id): requests.post(.prose(id))
    case .reload: requests.post(.reload)
    case .stopReading: requests.post(.stopReading)
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspendSelf()
    case .copy(let text):
      if !terminal.copy(text) { tell(.notice("this terminal has no clipboard: \(text)")) }
    case .quit: isQuitting = true
    }
  }

  /// Where a file is, as far as the desk is known.
  private func path(of id: FilePath) -> String? {
    (dashboard.desk?.absolute(id) ?? dashboard.trouble?.absolute(id))?.text
  }

  /// Gives the terminal to the writer's editor until it ends.
  private mutating func edit(_ command: [String]) {
    let outcome = terminal.run(command)
    _ = terminal.resize()
    tell(.resized(terminal.size))
    switch outcome {
    case .exited(let status) where status != 126 && status != 127:
      tell(.editorReturned(status: status))
    case .exited, .killed, .notStarted:
      tell(.warning("the editor (\(editor.command)) \(outcome.failure ?? "failed")"))
    }
  }
}
