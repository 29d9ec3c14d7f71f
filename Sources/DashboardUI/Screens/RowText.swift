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
    when = RowText.when(row, scene)
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

  /// The date; of their silence how long they have had it (`6d`), of a bill how long it is over
  /// (`9d over`, R45).
  private static func when(_ row: Row, _ scene: Scene) -> String {
    guard let when = row.when else { return noDate(row, scene.desk) }
    let today = scene.overview.today
    if row.isLate, row.kind == .payment {
      return "\(today - when.day(in: scene.desk.home))d over"
    }
    if row.isLate, row.kind == .chase, let index = row.piece,
      let waited = scene.overview.assessment.daysWaited(index)
    {
      return "\(waited)d"
    }
    return scene.labels.text(when, isLate: row.isLate)
  }

  /// What a payment waits for whose day is not known yet (R34): `on publ`.
  private static func noDate(_ row: Row, _ desk: Desk) -> String {
    guard let money = row.money, money.state != .toBill, let first = money.pieces.first else {
      return "-"
    }
    return desk.termsStart(of: desk.pieces[first]).shortWords
  }

  private static func details(_ row: Row, _ piece: Piece?, _ scene: Scene) -> [String] {
    if row.isDone { return ["\(scene.keys[.undo]) takes it back", ""] }
    if let money = row.money { return money.details(row, scene) }
    if row.isUnconfirmed { return confirm(scene.keys) }
    switch row.kind {
    case .slot: return [row.isLate ? "missed slot" : "empty slot"]
    case .semester:
      // What waits for the supervisor is still the writer's row (R47); what it waits for is said.
      if let piece, let index = row.piece, scene.overview.assessment.states[index].ball == .them {
        return waiting(row, piece, scene)
      }
      return semesterDetails(row, scene)
    case .piece, .chase, .bill, .payment: break
    }
    guard let piece else { return [] }
    if piece.isConflicted { return ["merge conflict", "conflict"] }
    if row.isResting(in: scene.desk) { return piece.words.map { ["\(grouped($0))w"] } ?? [] }
    switch row.why {
    case .reply: return ["reply owed"]
    case .out: return ["goes out"]
    case .due, .chase, .bill, .payment, nil: break
    }
    if row.ball == .them { return waiting(row, piece, scene) }
    if row.status == nil { return ["unknown status", "unknown"] }
    // What is out is not measured any more.
    if let index = row.piece, let day = scene.overview.assessment.states[index].outDay {
      return ["out \(DateLabel.short(day))"]
    }
    return words(piece)
  }

  /// What to do about a moment that has passed (R8), at its fullest first.
  static func confirm(_ keys: Keymap) -> [String] {
    ["\(keys[.next]) confirms it", "\(keys[.next]) confirms"]
  }

  /// `640 of 900w, 260w left`, `260w left`.
  static func words(_ piece: Piece) -> [String] {
    if let left = piece.wordsLeft, let words = piece.words, let length = piece.length {
      if left == 0 { return ["written, \(grouped(words))w", "written"] }
      let rest = "\(grouped(left))w left"
      return words > 0 ? ["\(rest) of \(grouped(length))", rest] : [rest]
    }
    if let length = piece.length { return ["\(grouped(length))w wanted", "\(grouped(length))w"] }
    if let words = piece.words, words > 0 { return ["\(grouped(words))w"] }
    return []
  }

  private static func semesterDetails(_ row: Row, _ scene: Scene) -> [String] {
    if let left = row.wordsLeft, left > 0 {
      return ["\(grouped(left))w left"]
    }
    let term = row.termWeek.map { "term wk \($0)" }
    // A list says the time only for this week; a deadline of elsewhere needs it before, and says that
    // it closes then.
    if let when = row.when, !when.isAllDay, !row.isLate,
      row.group == .nextWeek || row.group == .later
    {
      let closes = "closes \(scene.here.local(when.moment).clock)"
      return [term.map { "\(closes) here, \($0)" }, "\(closes) here", closes].compactMap { $0 }
    }
    return term.map { [$0] } ?? []
  }

  /// How long they have had it and usually take, or when they were asked again (R45).
  private static func waiting(_ row: Row, _ piece: Piece, _ scene: Scene) -> [String] {
    let desk = scene.desk
    guard let status = row.status else { return [] }
    if desk.plan[status].next == .runs, let runs = piece.runs.map({ desk.day(of: $0) }) {
      // The question is asked from the day after, until it is asked of them (R13).
      let isAsked = piece.chased.map { desk.day(of: $0) > runs } ?? false
      if runs >= scene.overview.today { return ["runs \(DateLabel.short(runs))"] }
      if !isAsked { return ["has it run?"] }
    }
    guard let reached = desk.stampDay(of: piece, status) else { return [] }
    let days = scene.overview.today - reached
    let waited = days == 0 ? "since today" : "\(days)d"
    if let chased = piece.chased.map({ desk.day(of: $0) }), chased > reached {
      return ["\(waited), chased \(DateLabel.short(chased))", "chased \(DateLabel.short(chased))"]
    }
    let usual = piece.outlet.flatMap {
      scene.overview.turnarounds[$0.index].usual(at: desk.plan[status])
    }
    let short = days == 0 ? [waited] : ["waiting \(waited)", waited]
    return (usual.map { ["\(waited), usual \($0)d"] } ?? []) + short
  }
}

extension Row.Money {
  /// `USD 600, chased 12 Nov`, `~USD 300, on publication`, `GBP 300`.
  func details(_ row: Row, _ scene: Scene) -> [String] {
    let sum = amount.map { $0.grouped + (unknown > 0 ? " and more" : "") } ?? "amount unknown"
    if let chased {
      let asked = "chased \(DateLabel.short(chased))"
      return ["\(sum), \(asked)", asked, sum]
    }
    guard state == .late, let billed, let outlet = row.outlet,
      let usual = scene.overview.turnarounds[outlet.index].payment
    else { return [sum] }
    return ["\(sum), \(scene.overview.today - billed)d, usual \(usual)d", sum]
  }
}
