import Editorial
import TerminalKit

/// One thing in a line of codes: the few letters of its outlet, and a sign.
///
/// `SPE!` late, `FP*` the slot of a day, `FP?` one that is empty, `LIC$` money, `KP~` theirs, `KP+`
/// done.
struct OutletCode: Hashable {
  var letters: String
  var sign = ""
  var role: Role
  /// What it stands for, where there is room to say so.
  var title = ""

  /// The code of an outlet, in its colour or that of a role.
  ///
  /// What is of no outlet says what it is: no letters stand where nothing is due, and `none` would.
  init(
    _ outlet: OutletID?, _ sign: String = "", in scene: Scene, role: Role? = nil,
    otherwise letters: String = "piece"
  ) {
    self.letters = outlet.map { scene.desk.plan[$0].short } ?? letters
    self.sign = sign
    self.role = role ?? .outlet(outlet)
  }

  /// A live piece: late, or in the colour of its outlet.
  init(piece index: PieceIndex, in scene: Scene) {
    let state = scene.overview.assessment.states[index]
    // Their silence is a nudge to give, and no less a thing to be seen (R45).
    let isLate = state.next?.isLate ?? false
    self.init(
      scene.desk.pieces[index].outlet, isLate ? "!" : "", in: scene,
      role: isLate ? (state.ball == .them ? .soon : .late) : nil)
  }

  /// The same with what it stands for.
  func named(_ title: String) -> OutletCode {
    var code = self
    code.title = title
    return code
  }

  /// The first of some codes, no more than have room, in so many columns; how many there are beyond
  /// them stands at the end, `+2`.
  static func line(
    _ codes: [OutletCode], of count: Int, within width: Int, _ theme: Theme
  ) -> [Span] {
    guard count > 0 else { return [Span("-", theme[.dim])] }
    var line: [Span] = []
    var used = 0
    for (place, code) in codes.enumerated() {
      let text = code.letters + code.sign
      let columns = TextWidth.columns(of: text) + (place == 0 ? 0 : 1)
      let left = count - place - 1
      let rest = left == 0 ? 0 : "\(left)".utf8.count + 2
      guard used + columns + rest <= width else { break }
      if place > 0 { line.append(Span(" ", theme[.text])) }
      line.append(Span(text, theme[code.role]))
      used += columns
    }
    let left = count - (line.count + 1) / 2
    if left > 0 { line.append(Span("\(line.isEmpty ? "" : " ")+\(left)", theme[.dim])) }
    return line
  }
}

extension OutletCode {
  /// What a day has: what is open in order of time, then theirs, then what is done.
  ///
  /// No more than so many are made, whatever there are.
  static func codes(
    of day: Overview.WeekDay, theirs: [Row] = [], upTo most: Int, in scene: Scene
  ) -> [OutletCode] {
    var open: [OutletCode] = []
    var done: [OutletCode] = []
    for entry in day.entries.prefix(most) {
      switch entry {
      case .owed(let row):
        let sign = (row.money == nil ? "" : "$") + (row.isLate ? "!" : "")
        open.append(
          OutletCode(
            row.outlet, sign, in: scene, role: row.isLate ? .late : nil,
            otherwise: row.kind == .piece ? "piece" : "due"
          ).named(row.title))
      case .queued(let row): open.append(OutletCode(row.outlet, in: scene).named(row.title))
      case .done(let index):
        let piece = scene.desk.pieces[index]
        done.append(OutletCode(piece.outlet, "+", in: scene, role: .dim).named(piece.title))
      case .slot(let slot):
        let title = slot.piece.map { scene.desk.pieces[$0].title } ?? slot.name
        let sign: String
        let role: Role?
        switch slot.state {
        // Where not all is read, something may fill it.
        case .empty where scene.desk.stage == .part: (sign, role) = ("*", nil)
        case .empty: (sign, role) = ("?", .soon)
        case .planned, .queued: (sign, role) = ("*", nil)
        case .out: (sign, role) = ("+", .dim)
        case .missed: (sign, role) = ("*!", .late)
        case .unknown: (sign, role) = ("*?", .dim)
        }
        let code = OutletCode(slot.outlet, sign, in: scene, role: role).named(title)
        if slot.state == .out { done.append(code) } else { open.append(code) }
      }
    }
    for row in theirs.prefix(most) {
      let outlet = row.outlet ?? row.money?.pieces.first.flatMap { scene.desk.pieces[$0].outlet }
      let sign = (row.money == nil ? "~" : "$") + (row.isLate ? "!" : "")
      open.append(
        OutletCode(outlet, sign, in: scene, role: row.isOverdue ? .late : nil).named(row.title))
    }
    return Array((open + done).prefix(most))
  }
}
