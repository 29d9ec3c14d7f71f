import Editorial
import Foundation
import Testing

@testable import DashboardUI
@testable import copydesk

/// What is refused, and what is wrong in the files, each front end in its own words.
@Suite struct WordsTests {
  private static let remedies: [(Refusal.Remedy, screen: String, shell: String)] = [
    (.edit(at: nil), "e opens it", "open it in your editor"),
    (.retry, "press the key again", "try again"),
    (
      .say(.amount(example: "75 usd")), "say the amount, such as 75 usd",
      "`copydesk bill --fee '75 usd'` says it"
    ),
    (.say(.moment), "move it alone to say when", "`copydesk move --at 'fri 18:00'` says it"),
    (.say(.piece), "4 and /status:publ list them", "name the one it was for"),
    (.use(.pay), "$ marks it paid", "`copydesk paid` closes it"),
    (.use(.offer), "o goes on", "`copydesk offer` goes on"),
    (.use(.end), "x ends it first", "`copydesk move` ends it first"),
    (.use(.publish), "s says that it is out", "`copydesk move` says that it is out"),
    (.use(.undo), "u takes it back", "`copydesk undo` takes it back"),
    (
      .use(.makeFile), "PROBLEMS and reconcile make one",
      "`copydesk reconcile --make` makes one"
    ),
    (.advice("take another number"), "take another number", "take another number"),
    // Nothing to type on the screen: what is odd is for the command line.
    (.say(.excess), "", "`copydesk paid --anyway` writes it all the same"),
    (.say(.anyway), "", "`copydesk bill --anyway` bills it all the same"),
    (.say(.sheet(.titles)), "", "--map title=Story names it"),
    (.say(.sheet(.outlets)), "", "--map outlet=… names it, or --outlet one for all rows"),
    (.say(.sheet(.outlet)), "", "--outlet names one"),
    (.say(.sheet(.days)), "", "--dates dmy or --dates mdy says which is the day"),
  ]

  /// A number for each remedy there is; a new one does not compile until it has its own.
  private static func number(of remedy: Refusal.Remedy) -> Int {
    switch remedy {
    case .edit: 0
    case .retry: 1
    case .say(.amount): 2
    case .say(.moment): 3
    case .say(.piece): 4
    case .say(.anyway): 5
    case .use(.pay): 6
    case .use(.offer): 7
    case .use(.end): 8
    case .use(.publish): 9
    case .use(.undo): 10
    case .use(.makeFile): 13
    case .advice: 11
    case .say(.excess): 12
    case .say(.sheet(.titles)): 14
    case .say(.sheet(.outlets)): 15
    case .say(.sheet(.outlet)): 16
    case .say(.sheet(.days)): 17
    }
  }

  @Test func `every remedy there is stands in this test`() {
    #expect(Set(Self.remedies.map { Self.number(of: $0.0) }) == Set(0...17))
  }

  @Test func `no remedy on the screen is a command or an option, and none in the shell is a key`() {
    for (remedy, _, _) in Self.remedies {
      let refusal = Refusal("it is so", remedy)
      let screen: String = refusal.words(.standard)
      #expect(!screen.contains("copydesk") && !screen.contains("--"), "\(screen)")
      for sayable: Set<Refusal.Sayable> in [[], [.amount, .moment, .anyway]] {
        let shell = refusal.words(sayable)
        #expect(!shell.contains("press") && !shell.contains(" key"), "\(shell)")
        // A key is a word of one sign.
        let words = shell.split(separator: " ").map(String.init)
        #expect(words.allSatisfy { $0.count > 1 }, "\(shell)")
      }
    }
  }

  @Test(arguments: [
    ("DashboardUI", #"`copydesk |--[a-z]"#),
    ("Editorial", #"`copydesk |--[a-z]|\bpress\b"#),
    ("Formats", #"`copydesk |--[a-z]|\bpress\b"#),
    ("DeskService", #"`copydesk |--[a-z]|\bpress\b"#),
    ("copydesk", #"\bpress\b|PROBLEMS"#),
  ])
  func `a sentence names neither keys nor options where it cannot know who reads it`(
    _ module: String, _ pattern: String
  ) throws {
    let foreign = try Regex(pattern)
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/\(module)")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for line in text.split(separator: "\n")
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        for literal in line.matches(of: /"[^"]+"/) {
          // What git is told is no sentence: an option of its own, and nothing else.
          if path.hasPrefix("Words/Git/"), literal.0.wholeMatch(of: /"--[A-Za-z0-9=-]+"/) != nil {
            continue
          }
          #expect(literal.0.firstMatch(of: foreign) == nil, "\(path): \(literal.0)")
        }
      }
    }
  }

  @Test(arguments: remedies.indices)
  func `the same refusal speaks of keys on the screen and of commands in the shell`(_ index: Int) {
    let (remedy, screen, shell) = Self.remedies[index]
    let refusal = Refusal("it is so", remedy)
    let keys: String = refusal.words(.standard)
    #expect(keys == (screen.isEmpty ? "it is so" : "it is so; \(screen)"))
    #expect(refusal.words([]) == "it is so; \(shell)")
  }

  @Test func `a command with an option for what is missing names its own option`() {
    #expect(
      Refusal.noAmount.words([.amount])
        == "nobody knows what it pays; say it with --fee '350 usd'")
    #expect(
      Refusal.noMoment.words([.moment])
        == "nobody knows when it goes out; say it with --at 'fri 18:00'")
  }

  @Test func `a refusal about a place in the file says the line, a question is no list of clauses`()
  {
    let refusal = Refusal(
      "is a space missing?", .edit(at: Place(line: 4)), at: Place(line: 4))
    let keys: String = refusal.words(.standard)
    #expect(keys == "line 4: is a space missing? e opens it")
    #expect(refusal.words([]) == "line 4: is a space missing? open it in your editor")
  }

  @Test func `R6 a problem is mended by a command in the shell and by keys on the screen`() {
    func problem(_ path: String, at moment: WrittenDate? = nil) -> Problem {
      let move = Move(to: StatusID(3), on: Day(number: 20_782), at: moment)
      return Problem(
        path: FilePath(path), message: "it was filed here",
        remedy: EditRequest(
          action: .moved(to: "filed"),
          edits: [.move(piece: FilePath(path), seen: "drafting", move)]),
        ignoreKey: "status 1", kind: .changed)
    }
    let odd = problem("posts/kim's (two) days.md")
    let day = Day(number: 20_782)
    #expect(
      odd.checkLine
        == "posts/kim's (two) days.md:1:1: it was filed here. Put it back with "
        + "`copydesk move 'posts/kim'\\''s (two) days.md' filed --on \(day)`; "
        + "`copydesk ignore 'posts/kim'\\''s (two) days.md:1'` leaves it so")
    let dated = problem("a.md", at: WrittenDate(reading: "2026-11-27 18:00"))
    #expect(dated.checkLine.contains("`copydesk move a.md filed --at '2026-11-27 18:00'`"))
    #expect(
      odd.keyed(.standard) == "it was filed here; f puts it back, i ignores it")
    var unmendable = odd
    unmendable.remedy = nil
    #expect(unmendable.keyed(.standard) == "it was filed here, or i ignores it")
    #expect(
      unmendable.checkLine.hasSuffix(
        "it was filed here; `copydesk ignore 'posts/kim'\\''s (two) days.md:1'` leaves it so"))
  }
}
