/// The writer's text editor, as `$VISUAL` or `$EDITOR` names it.
package struct Editor: Equatable, Sendable {
  /// The command as the writer wrote it, with its arguments and quotes.
  package let command: String

  /// `$VISUAL`, else `$EDITOR`, else `vi`; one that is set but empty does not count.
  package init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// The command and arguments that open a file, at a line (from 1) if the editor takes one.
  ///
  /// The shell splits the command as git would; the file stays one argument.
  package func arguments(opening path: String, at line: Int?) -> [String] {
    let file = path.hasPrefix("-") ? "./" + path : path
    return ["sh", "-c", command + " \"$@\"", "sh"] + place(file, line)
  }

  /// The command and arguments that open several files; each stays one argument.
  package func arguments(opening paths: [String]) -> [String] {
    ["sh", "-c", command + " \"$@\"", "sh"] + paths.map { $0.hasPrefix("-") ? "./" + $0 : $0 }
  }

  private func place(_ file: String, _ line: Int?) -> [String] {
    guard let line, line > 0 else { return [file] }
    if Self.plusLine.contains(name) { return ["+\(line)", file] }
    if Self.colonLine.contains(name) { return ["\(file):\(line)"] }
    if Self.gotoLine.contains(name) { return ["-g", "\(file):\(line)"] }
    return [file]
  }

  /// The program's name, without folder and arguments.
  private var name: String {
    let word = command.split(whereSeparator: \.isWhitespace).first ?? ""
    return word.split(separator: "/").last.map(String.init) ?? ""
  }

  private static let plusLine: Set<String> = [
    "vi", "vim", "nvim", "gvim", "vimx", "view", "elvis", "nano", "pico", "emacs", "emacsclient",
    "emacs-nox", "micro", "kak", "joe", "jmacs", "jed", "mg", "ne", "zile", "gedit", "mcedit",
  ]
  private static let colonLine: Set<String> = ["hx", "helix", "subl", "zed", "zeditor"]
  private static let gotoLine: Set<String> = ["code", "code-insiders", "codium", "cursor"]
}
