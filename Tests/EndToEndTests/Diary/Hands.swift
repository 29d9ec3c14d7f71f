import Testing

/// How an entry is carried out: by commands, or by keys.
protocol Hand {
  /// Does what the entry says, and returns the home screen once it says what it should, or at the
  /// end of all patience.
  func carryOut(_ entry: Entry, at desk: DiaryDesk) throws -> String
}

/// Commands in a shell; the screen is that of `frame`.
struct HandAtTheShell: Hand {
  func carryOut(_ entry: Entry, at desk: DiaryDesk) throws -> String {
    try entry.others?(desk)
    if let command = entry.command {
      let answer = try desk.run(command, at: entry.now)
      #expect(
        answer.status == entry.exit, "\(command): \(answer.output)\(answer.errors)")
    }
    return try desk.run("frame --size 100x60", at: entry.now).output
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
    for stroke in entry.keys {
      switch stroke {
      case .type(let text): try session.type(text)
      case .press(let key): try session.press(key)
      case .go(let title): try session.select(title)
      case .read(let text): try session.wait(for: text)
      }
    }
    var seen: Screen?
    _ = try? session.wait(for: "the entry's lines") { screen in
      seen = screen
      return Glance(screen.text).failing(entry.screen).isEmpty
    }
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    return seen?.text ?? ""
  }
}
