import Testing

/// How an entry is carried out: by commands, or by keys.
protocol Hand {
  /// Does what the entry says, and returns the home screen once it says what it should, or at the
  /// end of all patience.
  func carryOut(_ entry: Entry, at desk: DiaryDesk) throws -> String

  /// Undoes until nothing is left to undo, and returns for each step what was refused, and why.
  func takeAllBack(at desk: DiaryDesk) throws -> [[String]]
}

extension Hand {
  /// More steps than any diary has: an undo that never ends is a failure, not a hang.
  fileprivate func steps(_ step: () throws -> [String]?) throws -> [[String]] {
    var refused: [[String]] = []
    while let next = try step() {
      refused.append(next)
      if refused.count > 200 { throw Failure("undo never ends") }
    }
    return refused
  }

  fileprivate func refused(_ answer: JSONValue?) -> [String] {
    (answer?["refused"]?.items ?? []).map { refused in
      "\(refused["id"]?.text ?? ""): \(refused["reason"]?.text ?? "")"
    }
  }
}

extension DiaryDesk {
  /// Tries what an entry is about while a disk is full: not a byte changes, and the log says so.
  fileprivate func expectRefused(
    _ entry: Entry, on disk: FullDisk, _ attempt: () throws -> Void
  ) throws {
    let bytes = files.mapValues { Array($0.utf8) }
    let before = try lastAction(at: entry.now)
    try attempt()
    #expect(files.mapValues { Array($0.utf8) } == bytes, "\(entry.sentence)")
    let after = try lastAction(at: entry.now)
    switch disk {
    case .journal: #expect(after == before, "\(entry.sentence)")
    case .desk:
      #expect(files(after, "refused") == entry.wrote.keys.sorted(), "\(entry.sentence)")
      #expect(files(after, "changed") == [], "\(entry.sentence)")
    }
  }
}

/// Commands in a shell; the screen is that of `frame`.
struct HandAtTheShell: Hand {
  func carryOut(_ entry: Entry, at desk: DiaryDesk) throws -> String {
    try entry.others?(desk)
    if let command = entry.command {
      for disk in entry.full {
        try desk.expectRefused(entry, on: disk) {
          let answer = try desk.run(command, at: entry.now, on: disk)
          #expect(answer.status == 3, "\(command): \(answer.output)\(answer.errors)")
          #expect(answer.errors.contains(disk.complaint), "\(command): \(answer.errors)")
        }
      }
      let answer = try desk.run(command, at: entry.now)
      #expect(
        answer.status == entry.exit, "\(command): \(answer.output)\(answer.errors)")
    }
    return try desk.run("frame --size 100x60", at: entry.now).output
  }

  func takeAllBack(at desk: DiaryDesk) throws -> [[String]] {
    try steps {
      let answer = try desk.run("undo --json", at: Undoing.now)
      let refused = self.refused(try JSONValue(line: answer.output))
      #expect([refused.isEmpty ? 0 : 3, 1].contains(answer.status), "\(answer.errors)")
      if answer.status == 1 { #expect(answer.errors == "nothing to undo\n") }
      return answer.status == 1 ? nil : refused
    }
  }
}

extension HandAtTheShell {
  /// Does everything again that was undone.
  func doAllAgain(at desk: DiaryDesk) throws {
    _ = try steps {
      let answer = try desk.run("redo", at: Undoing.now)
      #expect([0, 1].contains(answer.status), "\(answer.errors)")
      return answer.status == 1 ? nil : []
    }
  }
}

/// Keys typed into the dashboard in a real terminal, opened for the entry and quit after it.
struct HandAtTheKeys: Hand {
  func carryOut(_ entry: Entry, at desk: DiaryDesk) throws -> String {
    let session = try TerminalSession(
      desk.program(at: entry.opened ?? entry.now), width: 100, height: 60,
      environment: desk.environment)
    try session.wait(for: "DUE")
    try entry.others?(desk)
    for disk in entry.full {
      try desk.expectRefused(entry, on: disk) {
        try disk.fill(for: session.process, journal: desk.journalLength)
        try strike(entry.asking, in: session)
        try session.wait(for: disk.complaint)
        try FullDisk.makeRoom(for: session.process)
      }
    }
    try strike(entry.keys[...], in: session)
    try goHome(session)
    var seen: Screen?
    _ = try? session.wait(for: "the entry's lines") { screen in
      seen = screen
      return Glance(screen.text).failing(entry.screen).isEmpty
    }
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    return seen?.text ?? ""
  }

  private func strike(_ strokes: ArraySlice<Stroke>, in session: TerminalSession) throws {
    for stroke in strokes {
      switch stroke {
      case .type(let text): try session.type(text)
      case .press(let key): try session.press(key)
      case .find(let words):
        try session.type("/")
        try session.press("C-u")
        try session.type(words)
        try session.press("Enter")
        try session.wait(for: "a line with \(words)") {
          session.marked($0)?.contains(words) ?? false
        }
      case .go(let words): try session.select(words)
      case .read(let text): try session.wait(for: text)
      }
    }
  }

  /// Back to the whole home screen: no list alone, no filter.
  private func goHome(_ session: TerminalSession) throws {
    for _ in 0..<4 {
      let screen = try session.screen()
      let isHome = screen.line(with: "1 WEEK ") != nil && screen.line(with: "4 PIPE ") != nil
      if isHome, screen.lines.first?.contains("   /") == false { return }
      try session.press("Escape")
      try session.wait(for: "the way back") { $0 != screen }
    }
  }

  func takeAllBack(at desk: DiaryDesk) throws -> [[String]] {
    let session = try TerminalSession(
      desk.program(at: Undoing.now), width: 100, height: 60, environment: desk.environment)
    try session.wait(for: "DUE")
    var done = try logged(desk).count
    let all = try steps {
      try session.type("u")
      // Two undos in a row may read alike on the screen: the log tells them apart.
      let last = try Deadline().wait(
        "an undo; the screen was\n\((try? session.screen().framed) ?? "(gone)")"
      ) {
        if try session.screen().text.contains("nothing to undo") { return JSONValue.null }
        let log = try logged(desk)
        guard log.count > done else { return nil }
        done = log.count
        return log.first
      }
      guard last != .null else { return nil }
      // What is refused is said on the message line too.
      if !refused(last).isEmpty {
        try session.wait(for: "the refusal") { screen in
          ["not undone: ", " refused: ", "cannot undo "].contains { screen.text.contains($0) }
        }
      }
      return refused(last)
    }
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    return all
  }

  private func logged(_ desk: DiaryDesk) throws -> [JSONValue] {
    try desk.json(desk.ask("log", at: Undoing.now))["actions"]?.items ?? []
  }
}
