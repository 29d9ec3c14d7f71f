import Editorial
import TerminalKit

/// What a row says, column by column.
struct RowText {
  var mark: String
  var when: String
  var outlet: String
  var title: String
  var status: String
  /// The last column, at its fullest first.
  var details: [String]

  init(_ row: Row, in scene: Scene) {
    let desk = scene.desk
    mark = row.isOverdue ? "!" : ""
    when = scene.overview.adviser.when(row)
    outlet = RowText.outlet(row, desk)
    title = row.title
    let piece = row.piece.map { desk.pieces[$0] }
    if row.isDone {
      status = "done"
    } else if let money = row.money {
      status = money.state.label
    } else if row.isUnconfirmed {
      status = "out?"
    } else if let id = row.status {
      status = desk.plan[id].label
    } else {
      status = row.kind == .piece ? piece?.statusWord ?? "" : ""
    }
    details = RowText.details(row, piece, scene)
  }

  /// The outlet's few letters; of a bill over several the first, with a sign that there are more.
  private static func outlet(_ row: Row, _ desk: Desk) -> String {
    if let outlet = row.outlet { return desk.plan[outlet].short }
    let first = row.money?.pieces.first.flatMap { desk.pieces[$0].outlet }
    return first.map { String(desk.plan[$0].short.prefix(3)) + "+" } ?? ""
  }

  /// The next step; what is over says how long it is.
  private static func details(_ row: Row, _ piece: Piece?, _ scene: Scene) -> [String] {
    if let advice = scene.overview.adviser.advice(for: row) { return advice.forms }
    if row.isResting(in: scene.desk), let words = piece?.words { return ["\(grouped(words))w"] }
    return []
  }
}

extension Advice {
  /// The fullest first, for a column.
  var forms: [String] { [words, short] }
}
