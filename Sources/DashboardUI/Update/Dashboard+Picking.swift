import Editorial
import TerminalKit

// Choosing a status, and searching the help.
extension Dashboard {
  /// The title of what a line or a choice is about, or how many pieces.
  var askedAbout: String? {
    let ids: [FilePath]
    switch mode {
    case .picker(let picker): ids = picker.targets.map(\.piece)
    case .prompt(let prompt): ids = prompt.kind.pieces
    case .help, .palette:
      ids = targets.compactMap { desk?.pieces[$0].id }
      if ids.isEmpty { return selected?.title }
    case .normal, .manual, .text, .filling: return nil
    }
    guard let first = ids.first else { return nil }
    return ids.count == 1 ? title(of: first) : "\(ids.count) pieces"
  }

  mutating func pick(exits: Bool) {
    guard let desk, let first = targets.first.map({ desk.pieces[$0] }) else { return }
    let statuses =
      exits ? desk.plan.exits(of: first) : desk.plan.workflow(of: first.outlet).statuses
    guard !statuses.isEmpty else {
      notice = Notice("desk.yaml names no statuses for this outlet", .warning)
      return
    }
    mode = .picker(
      Picker(
        targets: seen, statuses: statuses,
        choice: first.status.flatMap { statuses.firstIndex(of: $0) } ?? 0, areExits: exits))
  }

  mutating func choose(_ key: Key, in picker: Picker) -> [Effect] {
    guard let desk else { return [] }
    var picker = picker
    let count = picker.statuses.count
    switch key {
    case .escape, .control("c"), .control("g"): mode = .normal
    case .enter:
      mode = .normal
      return move(picker.targets, to: picker.statuses[picker.choice])
    case .right, .down, .tab: picker.choice = (picker.choice + 1) % count
    case .left, .up, .backtab: picker.choice = (picker.choice + count - 1) % count
    case .home: picker.choice = 0
    case .end: picker.choice = count - 1
    default:
      // A status may be called in Korean, or the Korean layout be on by chance.
      for case .character(let typed) in [key] + HangulLayout.latin(key).prefix(1) {
        let letter = String(typed).lowercased()
        let next = (1...count).lazy.map { (picker.choice + $0) % count }
          .first { desk.plan[picker.statuses[$0]].name.lowercased().hasPrefix(letter) }
        guard let next else { continue }
        picker.choice = next
        break
      }
    }
    if case .picker = mode { mode = .picker(picker) }
    return []
  }

  mutating func search(_ key: Key, in manual: Manual) -> [Effect] {
    var manual = manual
    switch key {
    case .escape, .enter, .control("c"), .control("g"):
      mode = .normal
      return []
    case .character("?") where manual.field.text.isEmpty:
      mode = .normal
      return []
    case .down: manual.offset += 1
    case .up: manual.offset -= 1
    case .pageDown: manual.offset += max(1, layout.body.height - 2)
    case .pageUp: manual.offset -= max(1, layout.body.height - 2)
    case .backspace where manual.field.text.isEmpty:
      mode = .normal
      return []
    default:
      if manual.field.handle(key) { manual.offset = 0 }
    }
    let hidden = manualLines(matching: manual.field.text).count - layout.body.height + 1
    manual.offset = min(max(manual.offset, 0), max(0, hidden))
    mode = .manual(manual)
    return []
  }

  mutating func choose(_ key: Key, in help: Help) -> [Effect] {
    var help = help
    let cells = helpPage(help).cells
    switch key {
    case .escape, .control("c"), .control("g"):
      mode = .normal
      return []
    case .enter:
      mode = .normal
      return cells.indices.contains(help.choice) ? perform(cells[help.choice].action) : []
    case .backspace where help.field.text.isEmpty:
      mode = .normal
      return []
    case .function(1):
      mode = .manual(Manual())
      return []
    case .character("?") where help.field.text.isEmpty:
      mode = .normal
      return []
    case .down, .tab: help.choice += 1
    case .up, .backtab: help.choice -= 1
    case .pageDown: help.choice += 8
    case .pageUp: help.choice -= 8
    default:
      if help.field.handle(key) { help.choice = 0 }
    }
    help.choice = min(max(help.choice, 0), max(0, helpPage(help).cells.count - 1))
    mode = .help(help)
    return []
  }

  /// The page of help as it stands now.
  func helpPage(_ help: Help) -> HelpPage {
    let text = help.field.text
    guard !text.isEmpty else { return HelpPage(keys, hasBars: !isPlain) { outlook(of: $0) } }
    return HelpPage(found: HelpPage.find(text, keys), keys) { outlook(of: $0) }
  }
}
