import Foundation
import Testing

/// The build finds imports of modules that are not declared; this finds those of the system.
struct ImportTableTests {
  /// What each module may import: `Foundation` none of them.
  static let table: [String: Set<String>] = [
    "Editorial": [],
    "TerminalKit": [],
    "Formats": [
      "Editorial", "CCalendar", "CTable", "CYAML", "CMarkdown", "CHTML",
    ],
    "DeskService": [
      "Editorial", "Formats", "CArchive", "CSystem", "Glibc", "Dispatch", "Synchronization",
    ],
    "DashboardUI": ["Editorial", "TerminalKit"],
    "Curses": ["TerminalKit", "CCurses", "CSystem", "Glibc"],
    "copydesk": [
      "Editorial", "Formats", "TerminalKit", "DashboardUI", "DeskService", "Curses", "Config",
      "CSystem", "ArgumentParser", "Glibc", "Synchronization",
    ],
  ]

  @Test(arguments: table.keys.sorted())
  func `a module imports only what the table allows`(_ module: String) throws {
    let allowed = try #require(Self.table[module])
    for file in try swiftFiles(of: module) {
      for name in try imports(of: file) {
        #expect(allowed.contains(name), "\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test func `no module of ours imports Foundation or a part of it`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    let imported = try modules.flatMap { try swiftFiles(of: $0).flatMap { try imports(of: $0) } }
    #expect(imported.contains("Editorial"))
    #expect(imported.filter { $0.hasPrefix("Foundation") } == [])
  }

  @Test func `every module of ours stands in the table`() throws {
    let swift = try FileManager.default.contentsOfDirectory(atPath: sources.path)
      .filter { try !swiftFiles(of: $0).isEmpty }
    #expect(Set(swift) == Set(Self.table.keys))
  }

  private var sources: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
  }

  private func swiftFiles(of module: String) throws -> [URL] {
    let folder = sources.appending(path: module)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }

  /// The modules a file imports, whatever access or attribute the import has.
  private func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || ["package", "public"].contains($0) })
      else { return nil }
      return String(words[place + 1].split(separator: ".")[0])
    }
  }
}
