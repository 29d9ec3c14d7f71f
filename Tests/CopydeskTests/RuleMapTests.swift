import Foundation
import Testing

/// The page of rules, the code and the tests name the same rules.
struct RuleMapTests {
  @Test func `every rule that code or a test cites stands on the page of rules`() throws {
    let rules = try Set(rulesOnThePage())
    for folder in ["Sources", "Tests"] {
      for file in try swiftFiles(in: folder) {
        let unknown = try cited(in: file).subtracting(rules)
        #expect(unknown == [], "\(file.lastPathComponent)")
      }
    }
  }

  @Test func `every rule on the page is cited by a test`() throws {
    // The oracle asserts nothing, and here numbers stand for the page itself.
    let cited = try swiftFiles(in: "Tests")
      .filter { !$0.path.contains("/Oracle/") && $0.path != #filePath }
      .reduce(into: Set<String>()) { try $0.formUnion(self.cited(in: $1)) }
    let rules = try rulesOnThePage()
    #expect(rules.filter { !cited.contains($0) } == [])
    #expect(rules.count >= 50)
  }

  @Test func `no rule stands on the page twice, and every article is on its module's page`() throws
  {
    let rules = try rulesOnThePage()
    #expect(Set(rules).count == rules.count)
    for catalog in ["Editorial/Editorial.docc", "copydesk/copydesk.docc"] {
      let folder = package.appending(path: "Sources/\(catalog)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .map { $0.replacing(".md", with: "") }
      let landing = folder.deletingPathExtension().lastPathComponent
      let page = try String(contentsOf: folder.appending(path: landing + ".md"), encoding: .utf8)
      for name in names where name != landing {
        #expect(page.contains("<doc:\(name)>"), "\(name)")
      }
    }
  }

  @Test func `no sentence of the program says the number of a rule`() throws {
    for file in try swiftFiles(in: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(line.firstMatch(of: /"[^"]*\bR\d+b?\b[^"]*"/) == nil, "\(file.lastPathComponent)")
      }
    }
  }

  /// The numbers of the page's headings, in its order: `### R1b. Its outlet`.
  private func rulesOnThePage() throws -> [String] {
    let page = package.appending(path: "Sources/Editorial/Editorial.docc/Rules.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .compactMap { $0.firstMatch(of: #/^### (R\d+b?)\. /#).map { String($0.1) } }
  }

  /// The rules a file names; of `R8 to R14` the two that are named.
  private func cited(in file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    return Set(text.matches(of: /\bR\d+b?\b/).map { String($0.0) })
  }

  private var package: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private func swiftFiles(in folder: String) throws -> [URL] {
    let folder = package.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }
}
