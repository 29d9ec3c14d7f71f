import Editorial
import Foundation
import Testing

@testable import Formats

/// The commented desk.yaml is the manual: what it says can be written, can be.
@Suite struct DefaultDeskTests {
  private static let text = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/desk.yaml"),
    encoding: .utf8)

  /// With the `#` taken away wherever a word stands right behind it, as its first lines say.
  private static func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == " " }
      guard rest.first == "#", let next = rest.dropFirst().first, next != " " else {
        return String(line)
      }
      return String(line.prefix(line.count - rest.count) + rest.dropFirst())
    }.joined(separator: "\n")
  }

  private func plan(_ text: String) throws -> Plan {
    let reading = PlanReader.read(Array(text.utf8), path: FilePath("desk.yaml"))
    #expect(reading.problems == [])
    return try #require(reading.plan)
  }

  @Test func `it reads without a problem as it stands, and the built-in workflows hold`() throws {
    let plan = try plan(try #require(Self.text))
    #expect(plan.workflows == Plan.builtIn.workflows)
    #expect(plan.exits == Plan.builtIn.exits)
  }

  @Test func `with every example taken out of its comment it reads without a problem`() throws {
    let plan = try plan(Self.uncommented(try #require(Self.text)))
    #expect(plan.outlets.map(\.key) == ["foreign-perspectives", "nk-news", "the-spectator", "phd"])
    #expect(plan.workflows.prefix(3) == Plan.builtIn.workflows[...])
    let magazine = try #require(plan.workflows.last)
    #expect(magazine.statuses.map { plan[$0].role } == Workflow.builtIn[1].statuses)
    #expect(magazine.statuses.map { plan[$0].name }.contains("송고"))
    #expect(plan.exits[.client]?.map { plan[$0].name }.last == "중단")
    #expect(plan.exits[.own] == Plan.builtIn.exits[.own])
    #expect(plan.exits[.study] == Plan.builtIn.exits[.study])
  }
}
