import Glibc
import TerminalKit

/// The process's two outputs; text goes there only as a `LinePrinter` or a `JSONWriter` made it.
enum Standard {
  static func print(_ lines: LinePrinter) {
    write(Array(lines.text.utf8), to: STDOUT_FILENO)
  }

  static func print(_ json: JSONWriter) {
    write(json.bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// A screen as text, with escape sequences where there are colours.
  static func print(frame: Canvas, colors: ColorDepth) {
    let text = colors == .none ? frame.description : frame.ansi(colors: colors)
    write(Array(text.utf8) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// One sentence to standard error, made safe.
  static func complain(_ sentence: String) {
    var lines = LinePrinter()
    for line in sentence.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.line(String(line))
    }
    write(Array(lines.text.utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of it; a reader that went away ends the answer, not the process with an error.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count > 0 {
          done += count
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
