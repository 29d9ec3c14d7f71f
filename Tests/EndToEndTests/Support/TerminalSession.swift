import Glibc
import Testing

/// A program in a terminal of its own: a private tmux server emulates it.
///
/// Nothing of the developer's tmux, locale or settings is seen, and the server goes with the
/// session. Every wait has a deadline and, when it is missed, shows the screen.
final class TerminalSession {
  /// The files of the session: the program's home is `home` in it.
  let scratch: ScratchFolder
  private let socket: String

  /// Starts a program on a terminal of that size.
  ///
  /// Of the environment, what is given replaces what the harness sets, and nil removes it.
  init(
    _ arguments: [String], width: Int = 80, height: Int = 24,
    environment changes: [String: String?] = [:], scratch: ScratchFolder? = nil
  ) throws {
    let scratch = try scratch ?? ScratchFolder()
    self.scratch = scratch
    socket = scratch.path + "/tmux"
    var environment = Programs.environment(in: scratch)
    for (name, value) in changes { environment[name] = value }
    try scratch.write("", to: "tmp/.keep")
    try scratch.write("", to: "home/.keep")
    try scratch.write(Self.configuration, to: "tmux.conf")
    try scratch.write(Self.script(arguments, environment), to: "run.sh")
    let size = ["-x", "\(width)", "-y", "\(height)"]
    let script = "sh \(scratch.path)/run.sh"
    try take(
      ["new-session", "-d"] + size + ["-s", "t", script, ";"]
        + ["pipe-pane", "-t", "t", "-o", "cat >'\(scratch.path)/raw'", ";"]
        + ["resize-window", "-t", "t"] + size, width, height)
    try scratch.write("", to: "go")
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Presses keys by tmux's names for them: `Up`, `Escape`, `C-c`, `M-x`, `Enter`, `a`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys", "-t", "t"] + keys)
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-t", "t", "-l", "--", text])
  }

  /// Sends bytes as they are, such as a paste or a click.
  func send(bytes: [UInt8]) throws {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    try tmux(["send-keys", "-t", "t", "-H"] + digits)
  }

  /// Pastes text as a terminal does: marked as a paste where the program asked for that.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-t", "t"])
  }

  /// Gives the terminal another size and sees to it that it has it.
  func resize(width: Int, height: Int) throws {
    try take(
      ["resize-window", "-t", "t", "-x", "\(width)", "-y", "\(height)"], width, height)
  }

  private func take(_ commands: [String], _ width: Int, _ height: Int) throws {
    let size = try tmux(
      commands + [";", "display-message", "-p", "-t", "t", "#{pane_width}x#{pane_height}"])
    guard size == "\(width)x\(height)\n" else { throw Failure("tmux made it \(size)") }
  }

  /// The screen at this moment.
  func screen() throws -> Screen {
    // Both in one run of tmux: starting it is what a look costs.
    let between = "plain above, styled below"
    let both = try tmux(
      ["capture-pane", "-p", "-t", "t", ";", "display-message", "-p", "-t", "t", between, ";"]
        + ["capture-pane", "-p", "-e", "-N", "-t", "t"])
    guard let cut = both.firstRange(of: between + "\n") else { throw Failure("no screen: \(both)") }
    return Screen(
      text: String(both[..<cut.lowerBound]), styled: String(both[cut.upperBound...]))
  }

  /// Waits until the screen holds the text and no longer changes.
  @discardableResult
  func wait(for text: String, within limit: Duration = .seconds(30)) throws -> Screen {
    try wait(for: "“\(text)”", within: limit) { $0.text.contains(text) }
  }

  /// Waits until the screen no longer holds the text.
  @discardableResult
  func wait(until gone: String, within limit: Duration = .seconds(30)) throws -> Screen {
    try wait(for: "“\(gone)” to go", within: limit) { !$0.text.contains(gone) }
  }

  /// Waits until the screen is as wanted and no longer changes: two captures in a row are equal.
  @discardableResult
  func wait(
    for what: String, within limit: Duration = .seconds(30), _ isWanted: (Screen) -> Bool
  ) throws -> Screen {
    var last: Screen?
    return try Deadline(limit).wait(
      "\(what); the screen was\n\((try? screen().framed) ?? "(gone)")", from: 5000, to: 20_000
    ) {
      let now = try screen()
      defer { last = now }
      return isWanted(now) && now == last ? now : nil
    }
  }

  /// What tmux says of the terminal, in its own format language.
  func ask(_ format: String) throws -> String {
    var answer = try tmux(["display-message", "-p", "-t", "t", format])
    if answer.hasSuffix("\n") { answer.removeLast() }
    return answer
  }

  /// The program's process.
  var process: pid_t {
    get throws {
      try Deadline().wait("the program to start") {
        scratch.read("pid").flatMap { pid_t($0.filter(\.isNumber)) }
      }
    }
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) throws {
    kill(try process, number)
  }

  /// Waits for the program to end: its status as a shell sees it, 128 and more for a signal.
  func exitStatus(within limit: Duration = .seconds(30)) throws -> Int32 {
    try Deadline(limit).wait(
      "the program to end; the screen was\n\((try? screen().framed) ?? "(gone)")"
    ) {
      scratch.read("status").flatMap { Int32($0.filter(\.isNumber)) }
    }
  }

  /// Presses `Escape` and `q` until the program has ended, and returns its status.
  ///
  /// For a screen whose keys are still at work: a prompt may open behind an Escape.
  func quit() throws -> Int32 {
    try Deadline().wait(
      "the program to quit; the screen was\n\((try? screen().framed) ?? "(gone)")"
    ) {
      for key in ["Escape", "q"] {
        try press(key)
        if let status = try? exitStatus(within: .milliseconds(200)) { return status }
      }
      return nil
    }
  }

  /// What an ended program left changed on the terminal; nothing if it was polite.
  func traces() throws -> [String] {
    _ = try exitStatus()
    let after = try Deadline().wait("stty") {
      scratch.read("after").flatMap { $0.isEmpty ? nil : $0 }
    }
    let flags = try ask(
      "alternate #{alternate_on}, cursor #{cursor_flag}, keypad #{keypad_flag}"
        + "#{keypad_cursor_flag}, mouse #{mouse_any_flag}")
    var traces: [String] = []
    if modes(after) != modes(scratch.read("before") ?? "") { traces.append("stty: \(after)") }
    if flags != "alternate 0, cursor 1, keypad 00, mouse 0" { traces.append(flags) }
    if let mode = pasteMode(), mode == "h" { traces.append("bracketed paste is on") }
    return traces
  }

  /// What `stty -a` says, without the size: tmux gives a resized terminal its size a moment later.
  private func modes(_ said: String) -> [String] {
    said.split(separator: ";").map { String($0) }
      .filter { !$0.hasPrefix(" rows ") && !$0.hasPrefix(" columns ") }
  }

  /// Every byte the program wrote to the terminal.
  var rawOutput: String { scratch.read("raw") ?? "" }

  private func pasteMode() -> Character? {
    rawOutput.split(separator: "\u{1b}[?2004").dropFirst().last?.first
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let command = ["tmux", "-u", "-S", socket, "-f", scratch.path + "/tmux.conf"] + arguments
    let answer = try Command(command, environment: Programs.environment(in: scratch)).run()
    guard answer.status == 0 else {
      throw Failure("tmux \(arguments.first ?? ""): \(answer.status) \(answer.errors)")
    }
    return answer.output
  }

  private static let configuration = """
    set -g remain-on-exit on
    set -s escape-time 0
    set -g status off
    set -g history-limit 0
    set -g default-terminal tmux-256color
    set -g set-clipboard on

    """

  /// The program, once the terminal has its size, between two looks at the terminal's modes.
  private static func script(_ arguments: [String], _ environment: [String: String]) -> String {
    let settings = environment.map { "\($0)=\($1)" }.sorted()
    return """
      cd "$(dirname "$0")"
      folder=$PWD
      trap : INT QUIT TSTP
      while [ ! -e go ]; do sleep 0.01; done
      stty -a >before
      cd home
      sh -c 'echo $$ >"$0/pid"; exec "$@"' "$folder" env -i \(shellLine(settings + arguments))
      status=$?
      cd "$folder"
      stty -a >after
      echo $status >status.new
      mv status.new status
      exec sleep 1000

      """
  }
}
