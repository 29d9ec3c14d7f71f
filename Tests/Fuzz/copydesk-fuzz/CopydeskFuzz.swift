import CFuzzer
import Glibc

/// `copydesk-fuzz TARGET [libFuzzer's arguments]`: noise for one reader, kept by what it reaches.
///
/// A crash, a second of computing on one input, or a promise that does not hold ends it, and
/// libFuzzer leaves the input behind.
@main
enum CopydeskFuzz {
  static func main() {
    let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.init)
    guard let target else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      let line = "copydesk-fuzz: a target is needed: \(names)\n"
      _ = write(STDERR_FILENO, line, line.utf8.count)
      exit(2)
    }
    // The target's name stands where libFuzzer expects the program's.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      CommandLine.unsafeArgv.advanced(by: 1)
    exit(LLVMFuzzerRunDriver(&count, &arguments, target.input))
  }
}
