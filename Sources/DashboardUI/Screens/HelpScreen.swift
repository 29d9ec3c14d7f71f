import TerminalKit

/// A line of the help: a group's name, or keys and what they do.
struct HelpLine: Hashable, Sendable {
  var keys: String
  var text: String
  var isGroup = false
}

extension Dashboard {
  /// The keys that work here, by group, as far as they match what is sought.
  func helpLines(matching text: String) -> [HelpLine] {
    let words = text.lowercased().split(separator: " ")
    var lines: [HelpLine] = []
    for group in Action.Group.allCases {
      let entries = Action.table.filter { entry in
        guard entry.group == group, refusal(of: entry.action) == nil else { return false }
        let all = ([entry.name, entry.help, group.rawValue] + entry.keyLabels)
          .joined(separator: " ").lowercased()
        return words.allSatisfy { all.contains($0) }
      }
      guard !entries.isEmpty else { continue }
      if !lines.isEmpty { lines.append(HelpLine(keys: "", text: "")) }
      lines.append(HelpLine(keys: "", text: group.rawValue.uppercased(), isGroup: true))
      lines += entries.map {
        HelpLine(keys: $0.keyLabels.joined(separator: " "), text: $0.help)
      }
    }
    return lines
  }
}

/// The help over the whole body.
struct HelpScreen {
  let theme: Theme
  let lines: [HelpLine]
  let offset: Int

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !lines.isEmpty else {
      canvas.write(
        "no key here does that", at: rect.origin, style: theme[.dim], within: rect.width)
      return
    }
    let last = max(0, lines.count - rect.height)
    for (row, line) in lines.dropFirst(min(max(offset, 0), last)).prefix(rect.height).enumerated() {
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
