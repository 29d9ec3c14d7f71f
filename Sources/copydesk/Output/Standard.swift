import ArgumentParser
import Glibc
import TerminalKit

/// The process's two outputs; text goes there only as a `LinePrinter` or a `JSONWriter` made it,
/// or as a file for another program.
enum Standard {
  /// - Parameters:
  ///   - lines: the answer.
  ///   - isAfterWriting: files were written before it, which stays so if it cannot be.
  static func print(_ lines: LinePrinter, isAfterWriting: Bool = false) {
    write(Array(lines.text.utf8), to: STDOUT_FILENO, isAfterWriting: isAfterWriting)
  }

  /// - Parameters:
  ///   - json: the answer.
  ///   - isAfterWriting: files were written before it, which stays so if it cannot be.
  static func print(_ json: JSONWriter, isAfterWriting: Bool = false) {
    write(json.bytes + [UInt8(ascii: "\n")], to: STDOUT_FILENO, isAfterWriting: isAfterWriting)
  }

  /// A screen as text, with escape sequences where there are colours.
  static func print(frame: Canvas, colors: ColorDepth) {
    let text = colors == .none ? frame.description : frame.ansi(colors: colors)
    write(Array(text.utf8) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
  }

  /// A file for another program, as its bytes are.
  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// One sentence to standard error, made safe.
  static func complain(_ sentence: String) {
    var lines = LinePrinter()
    for line in sentence.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.line(String(line))
    }
    write(Array(lines.text.utf8), to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How wide the terminal is that the answer goes to; `nil` where it goes into a file or a pipe.
  static var columns: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes all of it, or ends the call with what was in the way.
  ///
  /// An answer cut short must not look like a whole one. Only a reader that went away, as `head`
  /// does, is no error.
  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, isAfterWriting: Bool = false
  ) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count > 0 {
          done += count
        } else if errno == EPIPE || descriptor == STDERR_FILENO {
          return
        } else if errno != EINTR {
          let reason = String(cString: strerror(errno))
          let done = isAfterWriting ? "it is done, but " : ""
          complain("copydesk: \(done)the answer could not be written: \(reason)")
          Glibc.exit(Exit.unanswered.rawValue)
        }
      }
    }
  }
}
