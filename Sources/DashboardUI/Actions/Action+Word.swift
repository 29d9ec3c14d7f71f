extension Action {
  /// What `keys:` of the settings calls it, and how the palette finds it: `next`, `another-day`,
  /// `show-week`.
  package var word: String {
    switch self {
    case .next: "next"
    case .previous: "previous"
    case .pick: "pick"
    case .exits: "exits"
    case .anotherDay: "another-day"
    case .money: "money"
    case .chased: "chased"
    case .offer: "offer"
    case .add: "add"
    case .due: "due"
    case .length: "length"
    case .fee: "fee"
    case .undo: "undo"
    case .redo: "redo"
    case .edit: "edit"
    case .copyPath: "copy-path"
    case .rename: "rename"
    case .archive: "archive"
    case .delete: "delete"
    case .mark: "mark"
    case .markRange: "mark-range"
    case .markAll: "mark-all"
    case .mend: "mend"
    case .ignore: "ignore"
    case .claim: "claim"
    case .away: "away"
    case .left: "left"
    case .right: "right"
    case .down: "down"
    case .up: "up"
    case .top: "top"
    case .bottom: "bottom"
    case .halfDown: "half-down"
    case .halfUp: "half-up"
    case .pageDown: "page-down"
    case .pageUp: "page-up"
    case .nextPane: "next-pane"
    case .previousPane: "previous-pane"
    case .pane(let pane): "show-\(pane.name)"
    case .open: "open"
    case .back: "back"
    case .nextPiece: "next-piece"
    case .previousPiece: "previous-piece"
    case .filter: "filter"
    case .weekBack: "week-before"
    case .weekForward: "week-after"
    case .thisWeek: "this-week"
    case .chartSpan: "chart-span"
    case .palette: "palette"
    case .help: "help"
    case .manual: "manual"
    case .redraw: "redraw"
    case .reload: "reload"
    case .suspend: "suspend"
    case .quit: "quit"
    }
  }

  /// The action of a word, as `word` has it.
  static func named(_ word: String) -> Action? {
    let wanted = word.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 }
    return table.lazy.map(\.action).first { $0.word == String(wanted) }
  }
}
