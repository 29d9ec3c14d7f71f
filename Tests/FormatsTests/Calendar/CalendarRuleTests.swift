import Editorial
import Foundation
import Testing

@testable import Formats

struct CalendarRuleTests {
  @Test func `five hundred rules and more give the days that another reader finds`() throws {
    let reading = try Calendars.read(Array(Calendars.fixture("rules.ics")))
    #expect(reading.problems == [])
    var found: [String: Set<String>] = [:]
    for entry in reading.entries { found[entry.uid, default: []].insert(entry.start) }
    let answers = try String(decoding: Calendars.fixture("rules.txt"), as: UTF8.self)
      .split(separator: "\n")
    #expect(answers.count == 550)
    let first = Calendars.first.description.replacing("-", with: "")
    let last = Calendars.last.description.replacing("-", with: "") + "T9999"
    for answer in answers {
      let words = answer.split(separator: " ").map(String.init)
      let ours = (found[words[0]] ?? []).filter { $0 >= first && $0 <= last }
      #expect(ours.sorted() == Array(words.dropFirst()), "\(words[0])")
    }
  }
}
