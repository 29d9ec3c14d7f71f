import Testing

/// A fortnight at one desk, as told at the end of the rules: once through the commands, once typed
/// into the dashboard; after each entry the screen, the JSON and every line of every file are as
/// they should be, and in the end all of it is undone.
@Suite(.serialized) struct DiaryTests {
  @Test func `R5 to R48, the diary told by commands`() throws {
    let desk = try DiaryDesk()
    try tell(Story.entries, by: HandAtTheShell(), at: desk)
    for step in Undoing.steps {
      let answer = try desk.run("undo --json", at: Undoing.now)
      let refused = try JSONValue(line: answer.output)["refused"]?.items ?? []
      #expect(refused.compactMap { $0["id"]?.text } == [step.refused].compactMap(\.self), "\(step)")
      #expect(answer.status == (step.refused == nil ? 0 : 3), "\(step): \(answer.output)")
    }
    let last = try desk.run("undo", at: Undoing.now)
    #expect(last.status == 1, "\(last.output)\(last.errors)")
    #expect(last.errors == "nothing to undo\n")
    #expect(DiaryDesk.difference(from: try Undoing.remains(of: desk), to: desk.files) == [:])
    #expect(try desk.files == Undoing.remains(of: desk))
  }

  private func tell(_ entries: [Entry], by hand: some Hand, at desk: DiaryDesk) throws {
    for entry in entries {
      let screen = try hand.carryOut(entry, at: desk)
      let page = "\(entry.now) \(entry.rules): \(entry.sentence)"
      #expect(desk.linesChanged() == entry.wrote, "\(page)")
      let glance = Glance(screen)
      #expect(glance.failing(entry.screen) == [], "\(page)\n\(screen)")
      let facts = try Facts(of: desk, at: entry.now)
      #expect(
        facts.failing(entry.json) == [], "\(page)\n\(facts.lines.joined(separator: "\n"))")
      // Whatever the entry is about, the figures add up, and the screen and the JSON agree.
      #expect(glance.dueGroups == glance.count("you", of: "DUE"), "\(page)\n\(screen)")
      #expect(
        facts.yours + glance.count("undated", of: "DUE") == glance.count("you", of: "DUE"),
        "\(page)\n\(screen)")
      #expect(facts.theirLate == glance.count("late", of: "CHASE"), "\(page)\n\(screen)")
    }
  }
}
