import ArgumentParser
import Testing

@testable import copydesk

/// The command line that opens the dashboard, read without the parser and with it.
struct DashboardWordsTests {
  @Test(arguments: [
    [], ["--demo"], ["--desk", "a"], ["--now", "2026-11-25T14:02", "--here", "London", "--demo"],
    ["--here", "New York", "--desk", "~/desk", "--now", "2026-11-25"], ["--desk", ""],
  ])
  func `it means what the parser takes it to mean`(_ words: [String]) throws {
    let session = try #require(DashboardSession(words: words))
    let parsed = try #require(try Copydesk.parseAsRoot(words) as? Copydesk)
    #expect(session.isDemo == parsed.demo)
    #expect(session.options.desk == parsed.options.desk)
    #expect(session.options.now == parsed.options.now)
    #expect(session.options.here == parsed.options.here)
  }

  @Test(arguments: [
    ["week"], ["--demo", "frame"], ["--help"], ["-h"], ["--version"], ["--desk"], ["--desk=a"],
    ["--desk", "--demo"], ["--now", "-1d"], ["--demmo"], ["--"], ["help"], [""],
    ["--desk", "a", "--desk", "b"],
  ])
  func `anything else is for the parser`(_ words: [String]) {
    let session = DashboardSession(words: words)
    #expect((session == nil) == true)
  }
}
