import Editorial
import TerminalKit

// `:`, everything that can be done, by a word of it.
extension Dashboard {
  mutating func openPalette() {
    mode = .palette(Palette())
  }

  /// Finds anew what answers to the text, unless it was found as it stands.
  mutating func findCommands() {
    guard case .palette(var palette) = mode, let overview else { return }
    let reading = Reading(text: palette.field.text, assessments: assessments, width: 0)
    guard palette.read != reading else { return }
    let chosen = palette.read?.text == reading.text ? palette.chosen : nil
    if paletteIndex?.assessments != assessments {
      paletteIndex = PaletteIndex(overview, kept.filters, assessments: assessments)
    }
    guard var (found, count) = paletteIndex?.find(reading.text) else { return }
    if let meaning = daysOff(inPalette: reading.text) {
      found.insert(.daysOff(meaning), at: 0)
      count += 1
    }
    palette.read = reading
    (palette.found, palette.count) = (found, count)
    palette.total = paletteIndex?.count ?? 0
    // What was chosen stays so where the desk changed and not the text.
    palette.choice = chosen.flatMap { found.firstIndex(of: $0) } ?? 0
    mode = .palette(palette)
  }

  mutating func command(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    let page = max(1, sheetRows - 3)
    switch key {
    case .escape, .control("c"), .control("g"):
      mode = .normal
      return []
    case .enter:
      guard let entry = palette.chosen else { return [] }
      mode = .normal
      return remember(palette.field.text, in: .palette) + perform(entry)
    case .backspace where palette.field.text.isEmpty:
      mode = .normal
      return []
    case .down: palette.choice += 1
    case .up: palette.choice -= 1
    case .pageDown: palette.choice += page
    case .pageUp: palette.choice -= page
    case .tab:
      guard let chosen = palette.chosen, let overview else { return [] }
      palette.field = TextField(chosen.name(in: overview.desk))
    case .control("p"), .control("n"):
      walk(&palette.field, in: .palette, back: key == .control("p"))
    default:
      if palette.field.handle(key) { past = nil }
    }
    palette.choice = min(max(palette.choice, 0), max(0, palette.found.count - 1))
    mode = .palette(palette)
    return []
  }

  /// Does what a line of the palette stands for.
  private mutating func perform(_ entry: Palette.Entry) -> [Effect] {
    guard let desk else { return [] }
    notice = nil
    switch entry {
    case .action(let action): return perform(action)
    case .move(let status):
      if let reason = refusal(of: .pick) {
        notice = Notice(reason, .warning)
        return []
      }
      if pending.isUnderWay { return wait(for: .pick) }
      return move(seen, to: status)
    case .bill(_, let pieces):
      if pending.isUnderWay { return wait(for: .money) }
      return bill(pieces.map { SeenPiece(desk.pieces[$0]) })
    case .saved(let filter): show(only: "=" + filter.name)
    case .filter(let text, _): show(only: text)
    case .outlet(let outlet, _):
      show(only: "outlet:\(desk.plan[outlet].key)")
      open(.pipe)
      seek()
    case .piece(let index): go(to: desk.pieces[index].id)
    case .daysOff(let meaning):
      if pending.isUnderWay { return wait(for: .away) }
      return meaning.request.map { ask($0) } ?? []
    }
    return []
  }

  /// Opens a piece on the whole screen, and selects it where a list in view has it.
  mutating func go(to id: FilePath) {
    guard let index = desk?.index(of: id), let overview else { return }
    let subject = Subject.row(.piece(id))
    let panes = [selection.focus] + panesWithLists
    if let pane = panes.first(where: { makeList(of: $0).position(of: subject) != nil }) {
      let list = makeList(of: pane)
      selection.focus = pane
      if let found = list.position(of: subject) { selection.cursor.move(to: found, in: list) }
    }
    selection.pinned = overview.desk.pieces[index].id
    if zoom != .item { selection.zoomed.append(.item) }
  }

  /// What a line of the palette would do now, or why it cannot.
  func outlook(of entry: Palette.Entry) -> Outlook {
    guard let overview, let desk else { return .cannot("the desk is still being read") }
    switch entry {
    case .action(let action): return outlook(of: action)
    case .move(let status):
      if let reason = refusal(of: .pick) { return .cannot(reason) }
      let decision = overview.assessment.move(seen, to: status)
      return outlook(of: decision) ?? .does(desk.plan[status].name)
    case .bill(_, let pieces):
      let open = pieces.compactMap { overview.assessment.accounts[$0]?.open }
      let sums = Set(open.map(\.currency)).sorted().map { currency in
        Fee(
          amount: open.filter { $0.currency == currency }.reduce(0) { $0.adding($1.amount) },
          currency: currency
        ).grouped
      }
      return .does(([pieces.count.counted("piece")] + sums).joined(separator: ", "))
    case .saved(let filter): return .does(filter.text)
    case .filter(_, let shows): return .does(shows)
    case .daysOff: return .does("written into marks.txt")
    case .outlet(_, let live): return .does("\(live) live")
    case .piece(let index):
      let piece = desk.pieces[index]
      return .does(piece.status.map { desk.plan[$0].name } ?? piece.statusWord)
    }
  }
}
