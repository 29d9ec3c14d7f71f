import Glibc

/// The memory of a dashboard that cannot show anything while files are saved: behind an editor, and
/// behind a terminal that nobody reads; and whether a signal ends it there.
struct Blocked {
  private static let saves = 500
  /// How long a save is given to be taken in before the next, in microseconds.
  private static let pause: UInt32 = 40_000
  private let workshop: Workshop

  /// What stands between the dashboard and its writer.
  private enum Obstacle: String, CaseIterable {
    case editor = "behind an editor"
    case terminal = "behind a terminal nobody reads"

    /// What ends it there; `^C` is the editor's own while it is open.
    var signals: [(number: Int32, name: String)] {
      let ending: [(number: Int32, name: String)] = [(SIGTERM, "TERM"), (SIGHUP, "HUP")]
      return self == .editor ? ending : ending + [(SIGINT, "INT")]
    }
  }

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.largeDesk()
    let resting = try dashboard(desk)
    let rest = Process(resting.process).memory
    resting.end()
    var figures = [Figure("memory at rest", "\((Double(rest) / 1024).text(places: 1)) MiB")]
    for obstacle in Obstacle.allCases {
      let session = try dashboard(desk)
      let before = Process(session.process).memory
      try block(session, by: obstacle)
      let most = try mostMemory(of: session, saving: Blocked.saves, in: desk)
      figures.append(
        Figure(
          "  \(Blocked.saves) saves \(obstacle.rawValue)", memory: most, of: before, "at rest",
          limit: 1.5))
      try release(session, from: obstacle)
      // What was saved last is shown as soon as it can be.
      _ = try session.moment(of: [Blocked.title(Blocked.saves - 1)])
      for (signal, name) in obstacle.signals {
        let session = try dashboard(desk)
        try block(session, by: obstacle)
        _ = try mostMemory(of: session, saving: 3, in: desk)
        kill(session.process, signal)
        // The editor keeps the terminal until it ends; then the signal has its turn.
        try release(session, from: obstacle)
        let time = session.timeToEnd()
        figures.append(
          Figure(
            "  \(name) \(obstacle.rawValue)", time.map(\.text) ?? "does not end it",
            limit: "1 s", holds: time.map { $0 < .seconds(1) } ?? false))
      }
    }
    try LatePiece(title: LatePiece.firstTitle).save(in: desk.folder)
    return figures
  }

  private var editing: String { "\(workshop.folder)/editing" }

  private func dashboard(_ desk: BenchDesk) throws -> Session {
    try LatePiece(title: LatePiece.firstTitle).save(in: desk.folder)
    let editor = "\(workshop.folder)/bin/editor"
    let script = """
      #!/bin/sh
      echo the editor is open
      while [ -e '\(editing)' ]; do sleep 0.1; done

      """
    try Disk.write(Array(script.utf8), to: editor)
    guard chmod(editor, 0o755) == 0 else { throw Failure.system(editor) }
    let session = try Session(
      [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop,
      adding: ["EDITOR=\(editor)", "VISUAL=\(editor)"])
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    return session
  }

  private func block(_ session: Session, by obstacle: Obstacle) throws {
    switch obstacle {
    case .editor:
      try Disk.write([], to: editing)
      try session.type("e")
      _ = try session.moment(of: ["the editor is open"])
    case .terminal:
      // Each of these draws the whole screen, until the terminal takes no more.
      for _ in 0..<300 {
        try session.type("\u{0c}")
        usleep(2_000)
      }
    }
  }

  private func release(_ session: Session, from obstacle: Obstacle) throws {
    // A terminal is free again when it is read.
    if obstacle == .editor { unlink(editing) }
  }

  /// Saves a file so often and returns the most memory that was seen meanwhile, in KiB.
  private func mostMemory(
    of session: Session, saving count: Int, in desk: BenchDesk
  ) throws -> Int {
    let process = Process(session.process)
    var most = 0
    for number in 0..<count {
      try LatePiece(title: Blocked.title(number)).save(in: desk.folder)
      usleep(Blocked.pause)
      most = max(most, process.memory)
    }
    return most
  }

  /// The last shares no letter in its place with the others: the terminal is sent what changes.
  private static func title(_ number: Int) -> String {
    number == saves - 1 ? "QXZJVWKYHB" : "Saved as number \(number)"
  }
}
