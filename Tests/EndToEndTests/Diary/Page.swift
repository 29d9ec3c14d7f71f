import Testing

/// One entry carried out, and held to what it says; whatever it is about, the figures add up, and the
/// screen and the JSON agree.
struct Page {
  let glance: Glance
  let facts: Facts
  /// What a failure is told with: where in the diary it is.
  let title: String
  let screen: String

  init(_ entry: Entry, by hand: some Hand, at desk: DiaryDesk, from here: String? = nil) throws {
    title = [here, entry.now, "\(entry.rules): \(entry.sentence)"].compactMap { $0 }
      .joined(separator: " ")
    screen = try hand.carryOut(entry, at: desk)
    #expect(desk.linesChanged() == entry.wrote, "\(title)")
    glance = Glance(screen)
    #expect(glance.failing(entry.screen) == [], "\(title)\n\(screen)")
    facts = try Facts(of: desk, at: entry.now)
    #expect(
      facts.failing(entry.json) == [], "\(title)\n\(facts.lines.joined(separator: "\n"))")
    let yours = glance.rows(of: "DUE")
    #expect(glance.dueGroups == yours, "\(title)\n\(screen)")
    #expect(facts.yours + glance.count("undated", of: "DUE") == yours, "\(title)\n\(screen)")
  }
}
