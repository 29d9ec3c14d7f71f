import Editorial
import TerminalKit

/// `?`: on one page what the keys do to what is selected; what is refused is dim.
struct HelpPage: Hashable, Sendable {
  /// A key on the page.
  struct Cell: Hashable, Sendable {
    var action: Action
    var key: String
    var text: String
    var isPossible: Bool
  }

  /// A line of a column.
  enum Line: Hashable, Sendable {
    case blank
    case title(String)
    /// Keys beside one another.
    case keys([Cell], columns: Int)
    /// What a sign of the screen stands for.
    case sign(String, String)
  }

  /// Lines below one another, of each column; what was sought has one column.
  var columns: [[Line]]

  /// Every key on it, in the order in which they are gone through.
  var cells: [Cell] {
    columns.joined().flatMap { line -> [Cell] in
      guard case .keys(let cells, _) = line else { return [] }
      return cells
    }
  }

  /// The page on one column, for a screen with no room for two.
  var narrow: HelpPage {
    HelpPage(
      columns: [
        columns.joined().flatMap { line -> [Line] in
          guard case .keys(let cells, _) = line else { return [line] }
          return cells.map { .keys([$0], columns: 1) }
        }
      ])
  }
}

extension HelpPage {
  /// One group of keys, each line with its actions and what they are called there.
  private struct Group {
    var title: String
    var lines: [[(Action, String)]]
  }

  private static let left = [
    Group(
      title: "MOVE IT",
      lines: [
        [(.next, "on")], [(.previous, "back")], [(.pick, "any status")], [(.exits, "end it")],
        [(.anotherDay, "it was another day")], [(.undo, "undo"), (.redo, "redo")],
      ]),
    Group(
      title: "SAY",
      lines: [
        [(.due, "when it is due")], [(.length, "how long"), (.fee, "what it pays")],
        [(.claim, "count held words")],
        [(.chased, "nudged them")], [(.money, "bill, paid")], [(.offer, "offer elsewhere")],
      ]),
    Group(
      title: "FILE",
      lines: [
        [(.add, "add a piece")], [(.edit, "edit"), (.copyPath, "copy path")],
        [(.rename, "rename"), (.archive, "archive")],
        [(.mend, "mend it"), (.ignore, "ignore it")],
      ]),
  ]

  private static var right: [Group] {
    let panes = Pane.all.map { (Action.pane($0), $0.heading) }
    let rows = stride(from: 0, to: panes.count, by: 3).map {
      Array(panes[$0..<min($0 + 3, panes.count)])
    }
    return [
      Group(
        title: "LOOK",
        lines: rows + [
          [(.open, "open"), (.back, "home"), (.manual, "all keys")],
          [(.nextPane, "next pane"), (.chartSpan, "12, 52 weeks")],
          [(.weekBack, "before"), (.weekForward, "after"), (.thisWeek, "week")],
          [(.filter, "find"), (.palette, "any command")],
        ]),
      Group(
        title: "CHOOSE",
        lines: [
          [(.down, "down"), (.up, "up")], [(.top, "first"), (.bottom, "last")],
          [(.halfDown, "half a page"), (.halfUp, "back")],
          [(.mark, "mark"), (.markRange, "a range"), (.markAll, "all")],
        ]),
    ]
  }

  private static let signs: [(String, String)] = [
    ("!", "late   * slot . due x marked"), ("~", "theirs + done  $ money"),
    ("[##..]", "words written of wanted"),
  ]

  /// The page for what is selected.
  ///
  /// - Parameters:
  ///   - keys: which key does what.
  ///   - hasBars: whether there are bars on the screen to be told of.
  ///   - outlook: what an action would do now.
  init(_ keys: Keymap, hasBars: Bool, outlook: (Action) -> Outlook) {
    func lines(_ groups: [Group]) -> [Line] {
      groups.enumerated().flatMap { index, group -> [Line] in
        (index > 0 ? [.blank] : []) + [.title(group.title)]
          + group.lines.map { cells in
            .keys(
              cells.map { HelpPage.cell($0.0, $0.1, keys, outlook($0.0)) },
              columns: cells[0].0.isPane ? 3 : cells.count)
          }
      }
    }
    let signs = HelpPage.signs.filter { hasBars || !$0.0.hasPrefix("[") }
      .map { Line.sign($0.0, $0.1) }
    columns = [lines(HelpPage.left), lines(HelpPage.right) + [.blank, .title("SIGNS")] + signs]
  }

  /// What was sought in it: each with what it would do.
  init(found: [Action], _ keys: Keymap, outlook: (Action) -> Outlook) {
    columns = [
      found.map { action in
        let outlook = outlook(action)
        return .keys(
          [
            Cell(
              action: action, key: keys.labels(of: action).joined(separator: " "),
              text: "\(action.entry.name): \(outlook.words)", isPossible: outlook.isPossible)
          ], columns: 1)
      }
    ]
  }

  private static func cell(
    _ action: Action, _ text: String, _ keys: Keymap, _ outlook: Outlook
  ) -> Cell {
    var text = text
    switch (action, outlook) {
    case (.next, .does(let words)), (.previous, .does(let words)): text += ": \(words)"
    case (.exits, .does(let words)) where words != action.entry.help: text += ": \(words)"
    default: break
    }
    return Cell(
      action: action, key: keys.labels(of: action).first ?? "", text: text,
      isPossible: outlook.isPossible)
  }

  /// The actions that answer to what is typed, the best first: by name, key, and the words of somebody
  /// new to the program.
  static func find(_ text: String, _ keys: Keymap) -> [Action] {
    let words = SoughtWord.all(in: text)
    var texts = SoughtTexts()
    for entry in Action.table {
      texts.append(
        [entry.name, entry.action.word, entry.action.alsoCalled, entry.help]
          + keys.labels(of: entry.action))
    }
    let ranks = texts.ranks(of: words)
    return Action.table.indices.filter { (ranks[$0] ?? .max) <= words.count * 2 }
      .sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
      .map { Action.table[$0].action }
  }
}

extension Action {
  /// Whether it fills the screen with a pane.
  fileprivate var isPane: Bool {
    if case .pane = self { true } else { false }
  }
}
