import ArgumentParser
import DashboardUI
import DeskService
import Editorial
import Formats
import TerminalKit

/// `copydesk frame`: one screen as text.
struct FrameCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Prints one screen of the dashboard as text.",
    usage: """
      copydesk frame [--size 80x24] [--pane <pane>] [--keys <keys>]
       [--color] [--plain] [--demo]
      """,
    discussion: """
      Keys are pressed first: letters stand for themselves, others are written <enter>, <esc>, \
      <tab>, <up>, <c-d>, <lt> for <. A key that would write a file or leave the program shows what \
      it would do and does nothing. PANE is \(panes.dropLast().joined(separator: ", ")) or \
      \(panes.last ?? ""); the home screen without it.

      Examples:
        copydesk frame --size 120x40
        copydesk frame --pane due --keys 'jj?' --color
      """)

  private static let panes = Pane.all.map(\.name)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @Option(help: ArgumentHelp("Columns and rows.", valueName: "size")) var size = "80x24"
  @Option(help: ArgumentHelp("One pane on the whole screen.", valueName: "pane"))
  var pane: String?
  @Option(help: ArgumentHelp("Keys pressed before it is drawn.", valueName: "keys"))
  var keys = ""
  @Flag(help: "With colours, as escape sequences.") var color = false
  @Flag(help: "As for a screen reader.") var plain = false
  @Flag(help: "Of the demo desk, on its Wednesday.") var demo = false

  func run() throws {
    let size = try frameSize()
    let pressed: [Key]
    do throws(KeyNotationError) {
      pressed = try Key.parse(keys)
    } catch {
      throw Failure("--keys: \(error)")
    }
    let options = options.inheriting(parent.options)
    guard isDemo else { return try show(Session(options, calendars: .all), size, pressed) }
    try DemoSession.with(options) { try show($0, size, pressed) }
  }

  private var isDemo: Bool { demo || parent.demo }

  private func show(_ session: Session, _ size: Size, _ pressed: [Key]) throws {
    var frame = FrameSession(
      session: session, size: size,
      isPlain: plain || parent.plain || WriterSettings.read(at: session.location).isPlain,
      isDemo: isDemo)
    if let pane {
      guard let named = Pane.named(pane.lowercased()) else {
        let panes = FrameCommand.panes
        throw Failure.unknown(
          "no pane \"\(pane)\"", pane, among: panes,
          otherwise: "there are \(panes.joined(separator: ", "))")
      }
      frame.zoom(named)
    }
    for key in pressed { frame.press(key) }
    Standard.print(frame: frame.canvas(), colors: color ? .full : .none)
  }

  private func frameSize() throws -> Size {
    let parts = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      throw Failure("no size \"\(size)\"; write columns and rows as 80x24")
    }
    return Size(parts[0], parts[1])
  }
}
