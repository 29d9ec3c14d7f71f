/// What the report is to be about.
struct Options {
  /// The `copydesk` to measure; a release build, of which a stripped copy is taken.
  var program = ".build/release/copydesk"
  var parts = Part.allCases
  /// Runs of each kind; medians are taken over them.
  var runs = 7
  /// Pieces on the large desk.
  var pieces = 10_000
  /// Whether desks and repositories stay when all is done.
  var keeps = false

  static let usage = """
    USAGE: copydesk-bench [PROGRAM] [--only PART]... [--runs N] [--pieces N] [--keep]

    Measures a release build of copydesk (.build/release/copydesk), stripped as it is kept, on
    desks it makes in $TMPDIR, against `cat`, `wc -w` and, where they are installed, `tig` and
    `git status`, and prints the ratios beside what they may be. Medians of alternating runs.
    With cold caches only as root. It is a report, not a test: it ends with 0 whatever the
    figures are, and with 1 when one could not be measured.

      swift build -c release --static-swift-stdlib --product copydesk
      swift run -c release copydesk-bench

      --only PART   this part, may be repeated:
    \(Part.allCases.map { "      \($0.rawValue.padded(10))\($0.summary)\n" }.joined())\
      --runs N      runs of each kind (7)
      --pieces N    pieces on the large desk (10000, about 86 MB)
      --keep        leaves desks and repositories behind and says where

    """

  /// Reads the command line; nothing where the usage is asked for.
  init?(_ arguments: some Sequence<String>) throws {
    var words = Array(arguments)[...]
    var only: [Part] = []
    while let word = words.popFirst() {
      switch word {
      case "--help", "-h": return nil
      case "--keep": keeps = true
      case "--runs": runs = try Options.count(words.popFirst(), of: word)
      case "--pieces": pieces = try Options.count(words.popFirst(), of: word)
      case "--only":
        let name = words.popFirst() ?? ""
        guard let part = Part(rawValue: name) else {
          throw Failure("no part \"\(name)\"; see --help")
        }
        only.append(part)
      default:
        guard !word.hasPrefix("-") else { throw Failure("no option \(word); see --help") }
        program = word
      }
    }
    if !only.isEmpty { parts = Part.allCases.filter(only.contains) }
  }

  private static func count(_ word: String?, of option: String) throws -> Int {
    guard let word, let number = Int(word), (1...1_000_000).contains(number) else {
      throw Failure("\(option) takes a number")
    }
    return number
  }
}
