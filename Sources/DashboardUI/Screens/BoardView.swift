import Editorial
import TerminalKit

/// The lanes of the board beside one another, with their cards.
///
/// Where there is no room for all lanes, three are shown, the one with the selection among them.
struct BoardView {
  /// Rows a card takes with the blank one below it, where its title needs both of its lines.
  static let cardRows = 4

  private let scene: Scene
  private let list: PaneList
  /// The selected line; `nil` where nothing is selected.
  private let selected: Int?
  private let width: Int

  init(scene: Scene, area: Layout.Area) {
    self.scene = scene
    let list = scene.list(of: .board)
    self.list = list
    width = area.rect.width
    selected = scene.selectedPosition(in: area).flatMap {
      list.selectable.indices.contains($0) ? list.selectable[$0] : nil
    }
  }

  /// The lanes in view.
  private var lanes: Range<Int> {
    let count = list.parts.count
    // Lanes beside one another cannot be read out line by line.
    let shown =
      scene.isPlain
      ? min(count, 1) : width >= 100 ? count : min(count, max(1, min(3, width / 18)))
    let chosen = list.parts.firstIndex { lane in selected.map { lane.contains($0) } ?? false }
    let first = min(max(0, (chosen ?? 0) - shown / 2), count - shown)
    return first..<first + shown
  }

  /// Whether there are lanes beside those in view.
  var hidesLanes: Bool { lanes.count < list.parts.count }

  /// What the heading says at its right end: lanes beside those in view, and the key of the list.
  var hint: String {
    let shown = lanes
    let key = "\(scene.keys[.pane(.board)]) list"
    guard shown.count < list.parts.count else { return key }
    return "lanes \(shown.lowerBound + 1)-\(shown.upperBound) of \(list.parts.count)   \(key)"
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    for (lane, room) in rooms(in: rect) { draw(lane, on: &canvas, in: room) }
  }

  /// The line of the card under a cell.
  func line(at point: Point, in rect: Rect) -> Int? {
    guard let (lane, room) = rooms(in: rect).first(where: { $0.rect.contains(point) }) else {
      return nil
    }
    return cards(of: lane, in: room).places.first { $0.rect.contains(point) }?.line
  }

  /// The lanes in view, each with its lines and its part of the screen.
  private func rooms(in rect: Rect) -> [(lane: Range<Int>, rect: Rect)] {
    let lanes = lanes
    guard !rect.isEmpty, !lanes.isEmpty else { return [] }
    // Two columns before each lane: one parts it from the next, one is for the mark of the selection.
    let pitch = (rect.width - 1) / lanes.count
    return lanes.enumerated().map { place, lane in
      let room = Rect(
        x: rect.left + place * pitch, y: rect.top + 1, width: pitch, height: rect.height - 1)
      return (list.parts[lane], room.intersection(rect))
    }
  }

  /// The cards of a lane in view and where each stands, and how many are above and below them.
  private func cards(
    of lane: Range<Int>, in rect: Rect
  ) -> (above: Int, places: [(line: Int, rect: Rect)], below: Int) {
    let cards = Array(lane.dropFirst())
    let room = rect.split(top: 2).rest
    guard !cards.isEmpty, room.height > 0 else { return (0, [], 0) }
    let isChosen = selected.map { lane.contains($0) } ?? false
    let chosen = isChosen ? selected.map { $0 - lane.lowerBound - 1 } : nil
    let first = firstInView(cards, chosen: chosen, in: room)
    var places: [(line: Int, rect: Rect)] = []
    var top = room.top
    for place in cards.indices.dropFirst(first) {
      let rows = card(cards[place], width: rect.width - 2).rows
      let isLast = place == cards.count - 1
      // A row is kept for how many more there are.
      guard top + rows <= room.bottom - (isLast ? 0 : 1) else {
        return (first, places, cards.count - place)
      }
      places.append(
        (cards[place], Rect(x: rect.left, y: top, width: rect.width, height: rows)))
      top += rows + 1
    }
    return (first, places, 0)
  }

  private func draw(_ lane: Range<Int>, on canvas: inout Canvas, in rect: Rect) {
    let isChosen = selected.map { lane.contains($0) } ?? false
    let column = rect.split(left: 2).rest
    if case .drawn(let head) = list.lines[lane.lowerBound].content {
      head(scene, isChosen, &canvas, column)
    }
    let cards = cards(of: lane, in: rect)
    if cards.above > 0 {
      say("\(cards.above) above", at: column.row(1), on: &canvas)
    }
    for (line, place) in cards.places {
      card(line, width: column.width).draw(
        isSelected: line == selected, isStaying: line == list.staying, on: &canvas, in: place)
      if scene.isPlain, line == selected { canvas.placeCursor(at: place.origin) }
    }
    guard cards.below > 0 else { return }
    let top = cards.places.last.map { $0.rect.bottom + 1 } ?? rect.top + 2
    let row = Rect(x: column.left, y: top, width: column.width, height: 1)
    say("\(cards.below) more", at: row.intersection(column), on: &canvas)
  }

  private func say(_ words: String, at rect: Rect, on canvas: inout Canvas) {
    canvas.write(words, at: rect.origin, style: scene.theme[.dim], within: rect.width)
  }

  /// The first card in view: as many before the chosen one as leave it in view.
  private func firstInView(_ cards: [Int], chosen: Int?, in room: Rect) -> Int {
    guard var first = chosen, cards.indices.contains(first) else { return 0 }
    var rows = card(cards[first], width: room.width - 2).rows + 1
    while first > 0 {
      rows += card(cards[first - 1], width: room.width - 2).rows + 1
      guard rows <= room.height else { break }
      first -= 1
    }
    return first
  }

  private func card(_ line: Int, width: Int) -> BoardCard {
    guard case .row(let row) = list.lines[line].content else {
      return BoardCard(scene: scene, row: nil, width: width)
    }
    return BoardCard(scene: scene, row: row, width: width)
  }
}

/// A piece on the board: outlet and date, its title on two lines, how much of it is written.
struct BoardCard {
  private let scene: Scene
  private let row: Row?
  private let text: RowText?
  private let title: [String]
  private let width: Int

  init(scene: Scene, row: Row?, width: Int) {
    self.scene = scene
    self.row = row
    self.width = width
    text = row.map { RowText($0, in: scene) }
    let lines = TextWrap(width: width).lines(row?.title ?? "")
    let rest = lines.dropFirst().joined(separator: " ")
    title = Array(lines.prefix(1)) + (rest.isEmpty ? [] : [TextWidth.clip(rest, to: width)])
  }

  /// Words written of those wanted, where it is being written.
  private var written: (words: Int, length: Int)? {
    guard let status = row?.status, Lane(scene.desk.plan[status]) == .drafting else { return nil }
    return text?.written
  }

  var rows: Int { 1 + title.count + (written == nil ? 0 : 1) }

  func draw(isSelected: Bool, isStaying: Bool, on canvas: inout Canvas, in rect: Rect) {
    guard let row, let text else { return }
    let theme = scene.theme
    func look(_ role: Role) -> Style {
      let style = theme.look(role, isSelected: isSelected)
      return isStaying ? style.adding(.dim) : style
    }
    canvas.fill(rect.split(left: 1).rest, style: look(.text))
    if isSelected {
      canvas.write(">", at: Point(rect.left + 1, rect.top), style: theme[.selected])
    }
    let inner = rect.split(left: 2).rest
    let mark = scene.isMarked(row) ? Scene.markSign : text.mark
    var used = canvas.write(
      text.outlet, at: inner.origin, style: look(.outlet(text.outletID)),
      within: 5)
    used += canvas.write(
      mark, at: Point(inner.left + used, inner.top),
      style: look(mark == Scene.markSign ? .mark : .late))
    let room = inner.width - used - 1
    let when = BoardCard.short(row.isDone ? "done" : text.whens.fitting(room), room)
    canvas.write(
      when, at: Point(inner.right - TextWidth.columns(of: when), inner.top),
      style: look(row.isOverdue ? .late : row.isLate || row.group == .today ? .soon : .dim))
    for (place, line) in title.enumerated() {
      canvas.write(
        line, at: Point(inner.left, inner.top + 1 + place), style: look(.title),
        within: inner.width)
    }
    guard let written else { return }
    scene.gauge(written.words, of: written.length, isSelected: isSelected)
      .draw(on: &canvas, in: inner.row(1 + title.count))
  }

  /// A date in so many columns: without its weekday, of today the time alone, where that is too long.
  private static func short(_ when: String, _ width: Int) -> String {
    if when == "-" { return "" }
    let words = when.squeezed.split(separator: " ")
    let forms = [words.joined(separator: " "), words.dropFirst().joined(separator: " ")]
    return TextWidth.clip(forms.fitting(max(0, width)), to: max(0, width))
  }
}
