import TerminalKit

/// A line of the help: a group's name, or keys and what they do.
struct HelpLine: Hashable, Sendable {
  var keys: String
  var text: String
  var isGroup = false
}

extension HelpLine {
  /// Actions with their keys, by group, and what signs mean, as far as they match what is sought.
  static func lines(
    of actions: [Action], matching text: String, _ keys: Keymap
  ) -> [HelpLine] {
    let words = text.lowercased().split(separator: " ")
    let all = actions.map(\.entry)
    var lines: [HelpLine] = []
    for group in Action.Group.allCases {
      let entries = all.filter { entry in
        guard entry.group == group else { return false }
        let all = ([entry.name, entry.help, group.rawValue] + keys.labels(of: entry.action))
          .joined(separator: " ").lowercased()
        return words.allSatisfy { all.contains($0) }
      }
      guard !entries.isEmpty else { continue }
      if !lines.isEmpty { lines.append(HelpLine(keys: "", text: "")) }
      lines.append(HelpLine(keys: "", text: group.rawValue.uppercased(), isGroup: true))
      lines += entries.map {
        HelpLine(keys: keys.labels(of: $0.action).joined(separator: " "), text: $0.help)
      }
    }
    let signs = HelpLine.signs(keys).filter { sign in
      let all = "signs \(sign.keys) \(sign.text)".lowercased()
      return words.allSatisfy { all.contains($0) }
    }
    guard !signs.isEmpty else { return lines }
    if !lines.isEmpty { lines.append(HelpLine(keys: "", text: "")) }
    return lines + [HelpLine(keys: "", text: "SIGNS", isGroup: true)] + signs
  }
}

extension HelpLine {
  /// What the short signs of the screen stand for.
  static func signs(_ keys: Keymap) -> [HelpLine] {
    [
      HelpLine(keys: "!", text: "late, or a bill past its date; beside an outlet too"),
      HelpLine(keys: "SPE", text: "an outlet, by its few letters in desk.yaml"),
      HelpLine(keys: "* ?", text: "a slot of that day, still to be filled; one that nothing fills"),
      HelpLine(keys: "~ $ +", text: "beside an outlet: theirs, money, done"),
      HelpLine(keys: "27.", text: "behind a day of MONTH: something of yours, and no slot"),
      HelpLine(keys: "x", text: "before a row: marked, the next key is for all that are"),
      HelpLine(keys: "+2", text: "so many more than there is room for"),
      HelpLine(
        keys: "last 8 weeks", text: "pieces of each; a only appearances, which count 0; - away"),
      HelpLine(keys: "[###..]", text: "what is out, and the words of the piece the week hangs on"),
      HelpLine(
        keys: "12 more: \(keys[.pane(.due)])",
        text: "rows that have no room here, and the key that shows them"),
      HelpLine(keys: "out?", text: "its moment has passed; \(keys[.next]) confirms it"),
    ]
  }
}

/// All keys and signs over the whole body.
struct HelpScreen {
  let scene: Scene
  let manual: Manual

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let lines = HelpLine.lines(
      of: Action.table.map(\.action), matching: manual.field.text, scene.keys)
    guard !lines.isEmpty else {
      canvas.write(
        "no key does that", at: rect.origin, style: theme[.dim], within: rect.width)
      return
    }
    // The last row says where one is, where there is more than fits.
    let rows = lines.count > rect.height ? max(1, rect.height - 1) : rect.height
    let first = min(max(manual.offset, 0), max(0, lines.count - rows))
    if rows < lines.count {
      let shown = "\(first + 1)-\(min(lines.count, first + rows)) of \(lines.count)"
      canvas.write(
        shown, at: Point(max(rect.left, rect.right - shown.utf8.count), rect.bottom - 1),
        style: theme[.dim])
    }
    for (row, line) in lines.dropFirst(first).prefix(rows).enumerated() {
      let place = rect.row(row)
      if line.isGroup {
        canvas.write(line.text, at: place.origin, style: theme[.heading], within: place.width)
        continue
      }
      let width = place.width < 50 ? 10 : 16
      canvas.write(
        TextWidth.clip(line.keys, to: width - 2), at: Point(place.left + 2, place.top),
        style: theme[.key])
      let text = place.split(left: width + 1).rest
      canvas.write(
        TextWidth.clip(line.text, to: text.width), at: text.origin, style: theme[.text],
        within: text.width)
    }
  }
}
