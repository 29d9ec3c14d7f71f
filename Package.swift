// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where we judge ourselves (CI); a writer with a newer compiler must still build.
let strict = Context.environment["COPYDESK_STRICT"] != nil
let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (strict ? [.treatAllWarnings(as: .error)] : [])

// Only `.ci/fuzz` builds what feeds noise to the readers: optimised, with every check of bounds and
// every branch counted.
let isFuzzed = Context.environment["COPYDESK_FUZZ"] != nil
let counted: [SwiftSetting] =
  isFuzzed
  ? [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing", "-assert-config", "Debug"])] : []
let noise: [Target] =
  isFuzzed
  ? [
    .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "copydesk-fuzz",
      dependencies: ["Editorial", "Formats", "TerminalKit", "DeskService", "Oracle", "CFuzzer"],
      path: "Tests/Fuzz/copydesk-fuzz", swiftSettings: settings + counted,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ] : []

// What runs once for a command or a key: its size counts for more than its speed.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// A module of ours; what it may import is what stands here, and a test holds the sources to it.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + counted)
}

/// A C library behind a shim header of ours.
///
/// No `pkgConfig`: its flags are refused with a warning.
func library(_ name: String, links library: String? = nil) -> Target {
  .target(name: name, linkerSettings: library.map { [.linkedLibrary($0)] } ?? [])
}

/// The tests of one module.
func tests(
  _ name: String, _ dependencies: Target.Dependency..., resources: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: resources, swiftSettings: settings)
}

// Only who builds the articles (.ci/docs) fetches the tool for it.
let tools: [Package.Dependency] =
  Context.environment["COPYDESK_DOCS"] == nil
  ? [] : [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")]

let package = Package(
  name: "copydesk",
  products: [.executable(name: "copydesk", targets: ["copydesk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ] + tools,
  targets: [
    library("CSystem"),
    library("CCurses", links: "ncursesw"),
    library("CYAML", links: "yaml"),
    library("CMarkdown", links: "md4c"),
    // Opened when the first calendar is read, not linked.
    library("CCalendar"),
    // Opened when the first table is read.
    library("CTable"),
    // Opened when the first export of a newsletter is read: the archive it comes in, and its texts.
    library("CArchive"),
    library("CHTML"),
    .target(
      name: "Config", path: "Config", exclude: ["desk.yaml", "demo", "small.ld"],
      publicHeadersPath: "include"),

    module("Editorial"),
    module("TerminalKit"),
    module(
      "Formats", "Editorial", "CYAML", "CMarkdown", "CCalendar", "CTable", "CHTML"),
    module("DeskService", "Editorial", "Formats", "CSystem", "CArchive"),
    .target(
      name: "DashboardUI", dependencies: ["Editorial", "TerminalKit"],
      swiftSettings: settings + counted + small),
    module("Curses", "TerminalKit", "CCurses", "CSystem"),
    .executableTarget(
      name: "copydesk",
      dependencies: [
        "Editorial", "Formats", "TerminalKit", "DashboardUI", "DeskService", "Curses", "Config",
        "CSystem", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings + small),

    // The rules once more, slowly, and desks to try them on: for tests, and in no product.
    .target(
      name: "Oracle", dependencies: ["Editorial"], path: "Tests/Oracle", swiftSettings: settings),
    tests("EditorialTests", "Editorial", "Oracle"),
    tests("TerminalKitTests", "TerminalKit"),
    tests("FormatsTests", "Formats", "Editorial", resources: ["Fixtures"]),
    tests(
      "DeskServiceTests", "DeskService", "Formats", "Editorial", "CSystem", "Oracle", "copydesk",
      resources: ["Writing/Journals"]),
    tests(
      "DashboardUITests", "DashboardUI", "Editorial", "TerminalKit", "Oracle",
      resources: ["Frames"]),
    tests("CursesTests", "Curses", "TerminalKit"),
    tests(
      "CopydeskTests", "copydesk", "Editorial", "TerminalKit", "DashboardUI", "DeskService",
      "Config", "Oracle", .product(name: "ArgumentParser", package: "swift-argument-parser")),
    tests(
      "EndToEndTests", "copydesk", "CSystem", resources: ["Diary/Desk", "Diary/Elsewhere"]),
    .executableTarget(
      name: "copydesk-bench", dependencies: ["CSystem"],
      path: "Tests/Benchmarks/copydesk-bench", swiftSettings: settings),
  ] + noise,
  swiftLanguageModes: [.v6]
)
