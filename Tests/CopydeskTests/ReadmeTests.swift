import Foundation
import TerminalKit
import Testing

@testable import DashboardUI
@testable import copydesk

/// What the README shows is what the program does; `RECORD_README=1` writes it anew.
struct ReadmeTests {
  @Test func `the picture is a frame of the demo desk`() throws {
    var picture = ""
    try DemoSession.with(.none, program: builtProgram) { session in
      picture =
        FrameSession(session: session, size: Size(80, 24), isDemo: true).canvas().description
    }
    try expect(picture, between: "```text\n", and: "\n```\n\n## Start")
  }

  @Test func `the keys are those of the page of help, and every action has its name`() throws {
    try expect(keys + names, between: "<!-- keys -->\n", and: "\n`>` on a deadline")
  }

  @Test func `both lines install packages, as root or with sudo, and run swift`() throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let asRoot = "    [ $(id -u) = 0 ] || sudo=sudo; $sudo apt-get "
    let commands = lines.filter { $0.hasPrefix("    ") && $0.contains("apt-get") }
    #expect(commands.count == 2)
    #expect(commands.allSatisfy { $0.hasPrefix(asRoot) })
    let run = """
      && swift build -c release --static-swift-stdlib \
      -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections \
      -Xlinker --no-export-dynamic -Xlinker -z -Xlinker pack-relative-relocs \
      -Xlinker --icf=all -Xlinker --no-eh-frame-hdr -Xlinker Config/small.ld --product copydesk \
      && .build/release/copydesk --demo
      """
    #expect(commands.first?.hasSuffix(run) == true)
    #expect(commands.last?.hasSuffix("&& swift test -q") == true)
  }

  /// The groups of `?`, each a row.
  private var keys: String {
    var rows: [(title: String, cells: [String])] = []
    let page = HelpPage(.standard, hasBars: true) { _ in .cannot("") }
    for line in page.columns.joined() {
      switch line {
      case .blank: break
      case .title(let title): rows.append((title, []))
      case .keys(let cells, _):
        rows[rows.count - 1].cells += cells.map { "`\($0.key)` \($0.text)" }
      case .sign: break
      }
    }
    return "\n| | |\n|---|---|\n"
      + rows.filter { !$0.cells.isEmpty }.map {
        "| \($0.title) | \($0.cells.joined(separator: ", ")) |\n"
      }.joined()
  }

  /// What the actions are called in `config.yaml`.
  private var names: String {
    var text = "\nTheir names for `keys:` in `config.yaml`:"
    var column = text.utf8.count - 1
    for entry in Action.table {
      let name = " `\(entry.action.word)`" + (entry.action == Action.table.last?.action ? "." : ",")
      if column + name.utf8.count > 100 {
        text += "\n"
        column = -1
      }
      text += column < 0 ? String(name.dropFirst()) : name
      column += name.utf8.count
    }
    return text + "\n"
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
