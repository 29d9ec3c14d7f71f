import DashboardUI
import DeskService
import Editorial
import Formats
import TerminalKit

/// The dashboard as `frame` runs it, without a terminal: keys are pressed, and what would write a
/// file or leave the program only says so.
struct FrameSession {
  private let session: Session
  private let size: Size
  private var dashboard: Dashboard

  init(
    session: Session, size: Size, look: ThemeChoice = ThemeChoice(), depth: ColorDepth = .full,
    isPlain: Bool = false, isDemo: Bool = false
  ) {
    self.session = session
    self.size = size
    dashboard = Dashboard(
      now: session.now, size: size, look: look, depth: depth,
      keys: WriterSettings.read(at: session.location).keymap(at: session.location).keymap,
      isPlain: isPlain, isDemo: isDemo,
      name: session.deskName,
      zoneNamed: { ZoneMaker.zone(named: $0) })
    carryOut(dashboard.update(.loaded(session.desk)))
    carryOut(dashboard.update(.words(session.service.wordsHistory(of: session.desk))))
  }

  /// Opens one pane on the whole screen.
  mutating func zoom(_ pane: Pane) {
    carryOut(dashboard.show(pane))
  }

  /// Presses a key.
  mutating func press(_ key: Key) {
    carryOut(dashboard.update(.key(key)))
  }

  /// The screen as it stands.
  func canvas() -> Canvas {
    var canvas = Canvas(size: size)
    dashboard.draw(on: &canvas)
    return canvas
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .edit(let request):
        let outcome = session.perform(request, isDryRun: true)
        let lines = outcome.lines + outcome.refused.map { $0.sentence() }
        tell("would write \(lines.joined(separator: "; "))")
      case .undo: tell("would undo the last action")
      case .redo: tell("would redo the last undone action")
      case .ignore: tell("would leave this problem as it is")
      case .openEditor(let id, let line): tell("would open \(id) at line \(line)")
      case .openFiles(let ids): tell("would open \(ids.count) files")
      case .copy(let text): tell("would copy \(text)")
      case .suspend: tell("would suspend")
      case .quit: tell("would quit")
      case .readBody(let id):
        carryOut(dashboard.update(.body(id, session.service.prose(of: id) ?? Prose())))
      case .search(let query):
        var search = TextSearch(query)
        let hits = session.service.advance(&search, for: Int.max)
        let count = query.pieces.count
        carryOut(dashboard.update(.found(hits, number: query.number, done: count, of: count)))
      case .reload, .stopReading, .redraw, .keep, .stopSearch: break
      }
    }
  }

  private mutating func tell(_ sentence: String) {
    carryOut(dashboard.update(.declined(sentence)))
  }
}
