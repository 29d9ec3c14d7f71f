import Editorial
import TerminalKit

/// What a row says, column by column.
struct RowText {
  let mark: String
  /// When, in full and in short: of what is theirs whether it is how long they have had it, or until
  /// when they have time.
  let whens: [String]
  let outlet: String
  /// Whose colour the outlet's letters have.
  let outletID: OutletID?
  let title: String
  /// In full words, then in a few letters.
  let statuses: [String]
  /// What to do next, in full and in short.
  let steps: [String]
  /// How much is written of how much; `nil` where it is not being written, or nobody said how long.
  let written: (words: Int, length: Int)?

  init(_ row: Row, in scene: Scene) {
    let desk = scene.desk
    let piece = row.piece.map { desk.pieces[$0] }
    let adviser = scene.overview.adviser
    mark = row.isOverdue && !row.isDone ? "!" : ""
    whens = adviser.whens(row)
    outletID = row.outlet ?? row.money?.pieces.first.flatMap { desk.pieces[$0].outlet }
    outlet = RowText.outlet(row, outletID, desk)
    title = row.title
    statuses = RowText.statuses(row, piece, desk)
    if row.isDone {
      steps = ["done, \(scene.keys[.undo]) takes it back", "done"]
    } else if row.isResting(in: desk) {
      steps = [piece?.words.map { "\(grouped($0))w" } ?? ""]
    } else {
      steps = adviser.advice(for: row)?.forms ?? []
    }
    written = RowText.written(row, piece)
  }

  /// The outlet's few letters; of a bill over several the first, with a sign that there are more.
  private static func outlet(_ row: Row, _ outlet: OutletID?, _ desk: Desk) -> String {
    guard let outlet else { return "" }
    let short = desk.plan[outlet].short
    return row.outlet == nil ? String(short.prefix(3)) + "+" : short
  }

  private static func statuses(_ row: Row, _ piece: Piece?, _ desk: Desk) -> [String] {
    if row.isDone { return ["done"] }
    if let money = row.money { return [money.state.words] }
    if row.isUnconfirmed { return ["out?"] }
    if let id = row.status { return [desk.plan[id].name, desk.plan[id].label] }
    return [row.kind == .piece ? piece?.statusWord ?? "" : ""]
  }

  /// The status in the fullest words that fit.
  func status(within width: Int) -> String { statuses.fitting(width) }

  private static func written(_ row: Row, _ piece: Piece?) -> (words: Int, length: Int)? {
    guard row.wordsLeft != nil, row.money == nil, let piece, let length = piece.length, length > 0
    else { return nil }
    return (piece.words ?? 0, length)
  }
}

extension Account.State {
  /// `overdue`, as the column of statuses says it.
  var words: String {
    switch self {
    case .toBill: "to bill"
    case .owed: "owed"
    case .late: "overdue"
    case .paid: "paid"
    case .none: ""
    }
  }
}
