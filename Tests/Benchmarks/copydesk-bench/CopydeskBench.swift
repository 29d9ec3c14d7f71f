import Glibc

/// `copydesk-bench`: the figures to hold, as ratios on the same files in one run.
@main
struct CopydeskBench {
  static func main() {
    do {
      guard let options = try Options(CommandLine.arguments.dropFirst()) else {
        print(Options.usage, terminator: "")
        return
      }
      let isWhole = try run(options)
      exit(isWhole ? 0 : 1)
    } catch {
      complain("\(error)")
      exit(2)
    }
  }

  /// Measures part after part; false when one of them could not be measured.
  private static func run(_ options: Options) throws -> Bool {
    let workshop = try Workshop(options)
    defer { workshop.clear() }
    var figures: [Figure] = []
    var isWhole = true
    for part in options.parts {
      complain("measuring \(part.rawValue) …")
      do {
        figures += try part.measure(in: workshop)
      } catch {
        isWhole = false
        figures.append(Figure(part.rawValue, "not measured"))
        complain("\(part.rawValue): \(error)")
      }
    }
    print(Table(figures).text, terminator: "")
    return isWhole
  }

  /// Says something beside the report.
  static func complain(_ text: String) {
    let line = "copydesk-bench: \(text)\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
  }
}
