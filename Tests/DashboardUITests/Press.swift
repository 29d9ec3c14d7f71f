import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

extension Dashboard {
  /// A dashboard that has read a desk.
  static func reading(
    _ desk: Desk = Sample.desk, _ size: Size = Size(80, 24), now: Moment = Sample.now,
    look: ThemeChoice = ThemeChoice(), depth: ColorDepth = .full
  ) -> Dashboard {
    var dashboard = Dashboard(now: now, size: size, look: look, depth: depth, name: "desk")
    _ = dashboard.update(.loaded(desk))
    return dashboard
  }

  /// Presses keys one after the other; returns what they ask to be done.
  @discardableResult
  mutating func press(_ notation: String) -> [Effect] {
    guard let keys = try? Key.parse(notation) else {
      Issue.record("no keys: \(notation)")
      return []
    }
    return keys.flatMap { update(.key($0)) }
  }

  var canvas: Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas)
    return canvas
  }

  var picture: String { canvas.description }
  var rows: [String] {
    picture.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
  func rows(after keys: String) -> [String] {
    var other = self
    other.press(keys)
    return other.rows
  }

  /// The message line.
  var said: String { rows.count > 1 ? rows[rows.count - 2].trimmed : "" }
  /// What is typed and what it means, which has the last line where it is long.
  var asked: String { rows.suffix(2).map(\.trimmed).joined(separator: "  ") }
  var selectedTitle: String? { selected?.title }

  /// Makes the edits asked for happen at once: what the service would do to the desk.
  ///
  /// - Returns: what is asked for next, by keys that waited.
  @discardableResult
  mutating func answer(
    _ effects: [Effect], action: Int = 17
  ) -> [Effect] {
    var next: [Effect] = []
    for effect in effects {
      guard case .edit(let request) = effect, var desk else { continue }
      var outcome = EditOutcome(number: action, action: request.action)
      for case .move(let id, let seen, let move) in request.edits {
        guard let index = desk.index(of: id), desk.pieces[index].statusWord == seen else {
          outcome.number = nil
          outcome.refused = [.init(id: id, refusal: Refusal("it changed meanwhile"))]
          continue
        }
        outcome.changed.append(desk.apply(move, to: index))
      }
      next += update(.edited(outcome, request.amends == nil ? .move : .amend))
      next += update(.loaded(desk))
    }
    return next
  }
}

extension Prose {
  /// A text of plain paragraphs.
  static func plain(_ paragraphs: [String]) -> Prose {
    Prose(paragraphs.map { Prose.Block(runs: [Prose.Run($0)], isApart: true) })
  }
}

extension Desk {
  /// Writes a move into the value, as the service would into the file.
  mutating func apply(_ move: Move, to index: PieceIndex) -> EditOutcome.Changed {
    let piece = pieces[index]
    let status = plan[move.to]
    var keys = [KeyChange(key: "status", from: piece.statusWord, to: status.name)]
    if status.isStamped {
      let date = move.at ?? WrittenDate(move.on)
      keys.append(KeyChange(key: status.name, from: nil, to: date.text))
      pieces[index].stamps.removeAll { $0.status == move.to }
      pieces[index].stamps.append(Stamp(status: move.to, date: date))
    }
    if let at = move.at { pieces[index].scheduled = at }
    pieces[index].status = move.to
    pieces[index].statusWord = status.name
    return EditOutcome.Changed(id: piece.id, keys: keys)
  }

  func with(_ id: String, _ change: (inout Piece) -> Void) -> Desk {
    var desk = self
    if let index = desk.index(of: FilePath(id)) { change(&desk.pieces[index]) }
    return desk
  }

  func without(_ id: String) -> Desk {
    var desk = self
    desk.pieces.removeAll { $0.id == FilePath(id) }
    return desk
  }
}

extension String {
  var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
