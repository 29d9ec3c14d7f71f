import DashboardUI
import Foundation
import TerminalKit
import Testing

@testable import copydesk

/// What the README shows is what the program does; `RECORD_README=1` writes it anew.
struct ReadmeTests {
  @Test func `the picture is a frame of the demo desk`() throws {
    var options = DeskOptions()
    options.now = "2026-11-25T14:02"
    options.here = "Asia/Tokyo"
    var picture = ""
    try DemoSession.with(options) { session in
      picture = FrameSession(session: session, size: Size(80, 24)).canvas().description
    }
    try expect(picture, between: "```text\n", and: "\n```\n\n## Start")
  }

  @Test func `the keys are those of the table`() throws {
    try expect(keys, between: "<!-- keys -->\n", and: "\n`>` on a deadline")
  }

  @Test func `both lines install packages, as root or with sudo, and run swift`() throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let asRoot = "    [ $(id -u) = 0 ] || sudo=sudo; $sudo apt-get "
    let commands = lines.filter { $0.hasPrefix("    ") && $0.contains("apt-get") }
    #expect(commands.count == 2)
    #expect(commands.allSatisfy { $0.hasPrefix(asRoot) })
    let run = """
      && swift build -c release --static-swift-stdlib \
      -Xlinker --no-export-dynamic -Xlinker --icf=safe --product copydesk \
      && .build/release/copydesk --demo
      """
    #expect(commands.first?.hasSuffix(run) == true)
    #expect(commands.last?.hasSuffix("&& swift test -q") == true)
  }

  private var keys: String {
    var text = "\n| key | name | does |\n|---|---|---|\n"
    for entry in Action.table {
      let keys = entry.keys.map { "`\(shown($0))`" }.joined(separator: " ")
      text += "| \(keys) | `\(entry.action.word)` | \(entry.help) |\n"
    }
    return text
  }

  /// A key as the README writes it.
  private func shown(_ notation: String) -> String {
    notation == "<lt>" ? "<" : notation
  }

  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
  }

  private func expect(_ text: String, between start: String, and end: String) throws {
    let readme = try String(contentsOf: file, encoding: .utf8)
    let first = try #require(readme.range(of: start))
    let last = try #require(readme.range(of: end, range: first.upperBound..<readme.endIndex))
    let found = readme[first.upperBound..<last.lowerBound]
    if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
      try readme.replacingCharacters(in: first.upperBound..<last.lowerBound, with: text)
        .write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(found == text)
    }
  }
}
