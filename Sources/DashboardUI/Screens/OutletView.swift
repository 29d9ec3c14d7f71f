import Editorial
import TerminalKit

/// One outlet with its figures: target, verdict, live pieces, and what it usually takes.
struct OutletView {
  let scene: Scene
  let line: OutletLine
  let isSelected: Bool

  private enum Kind {
    case short, name, target, verdict, week, open, fourWeeks, taken, answers, edits, pays, there

    var heading: String {
      switch self {
      case .short: ""
      case .name: "outlet"
      case .target: "target"
      case .verdict: "week"
      case .week: ""
      case .open: "open"
      case .fourWeeks: "4 wk"
      case .taken: "taken"
      case .answers: "reply"
      case .edits: "edits"
      case .pays: "pays"
      case .there: "there"
      }
    }
  }

  /// The columns that have room, from left to right; where there is little of it the medians go first.
  private static func kinds(_ width: Int) -> [(Kind, Column)] {
    let wanted: [(Kind, Int, Int)] = [
      (.short, 4, 0), (.target, 15, 96), (.verdict, 8, 36), (.week, 5, 0), (.open, 5, 0),
      (.fourWeeks, 5, 50), (.taken, 6, 84), (.answers, 5, 72), (.edits, 5, 72), (.pays, 5, 72),
      (.there, 5, 92),
    ]
    var kinds = wanted.filter { width >= $0.2 }.map { kind, columns, _ in
      let isWords = kind == .short || kind == .target || kind == .verdict
      return (kind, Column(.fixed(columns), isWords ? .left : .right))
    }
    kinds.insert((.name, Column(.flexible(atLeast: 4))), at: 1)
    return kinds
  }

  /// Draws what stands above the figures.
  static func drawNames(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    let kinds = kinds(rect.width)
    Columns(kinds.map(\.1), gap: 1).draw(
      kinds.map { [Span($0.0.heading, scene.theme[.dim])] }, on: &canvas,
      in: rect.readable.split(left: 2).rest)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    func look(_ role: Role) -> Style { scene.theme.look(role, isSelected: isSelected) }
    canvas.fill(rect, style: look(.text))
    if isSelected { canvas.write(">", at: rect.origin, style: look(.text)) }
    let outlet = scene.desk.plan[line.outlet]
    let kinds = OutletView.kinds(rect.width)
    func days(_ days: Int?) -> [Span] {
      [Span(days.map { "\($0)d" } ?? "-", look(days == nil ? .dim : .text))]
    }
    let cells = kinds.map { kind, _ -> [Span] in
      switch kind {
      case .short: [Span(outlet.short, look(.outlet(line.outlet)))]
      case .name: [Span(outlet.name, look(.text))]
      case .target: [Span(line.targetWords(outlet), look(line.target == nil ? .dim : .text))]
      case .verdict:
        [Span(verdict, look(line.target?.verdict?.role ?? .dim))]
      case .week: [Span(line.target.map { "\($0.out)/\($0.goal)" } ?? "-", look(.text))]
      case .open: [Span("\(line.open)", look(.text))]
      case .fourWeeks: [Span("\(line.fourWeeks)", look(.dim))]
      case .taken:
        [
          Span(
            line.acceptance.answered > 0
              ? "\(line.acceptance.taken)/\(line.acceptance.answered)" : "-", look(.text))
        ]
      case .answers: days(line.turnaround.reply)
      case .edits: days(line.turnaround.edits)
      case .pays: days(line.turnaround.payment)
      case .there:
        [
          Span(
            scene.desk.zone(of: line.outlet).local(scene.overview.assessment.now).clock,
            look(.dim))
        ]
      }
    }
    Columns(kinds.map(\.1), gap: 1).draw(
      cells, on: &canvas, in: rect.readable.split(left: 2).rest)
  }

  private var verdict: String {
    guard let target = line.target else { return "" }
    return target.verdict?.words
      ?? (target.hasNoPiecesYet
        ? "none yet" : target.isPartlyRead ? "unread" : target.isUnknown ? "unknown" : "away")
  }
}

extension OutletLine {
  /// `1 piece a week`.
  func targetWords(_ outlet: Outlet) -> String {
    guard let target = outlet.target, target.goal > 0 else { return "-" }
    return "\(target.goal.counted("piece")) a \(target.per.rawValue)"
  }
}

/// What is known of the chosen outlet, below the others.
struct OutletDetails {
  let scene: Scene
  let line: OutletLine

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let facts = facts
    drawFacts(facts, on: &canvas, in: rect)
    drawPieces(on: &canvas, in: rect.split(top: facts.count + 2).rest)
  }

  /// Its live pieces in the order of its workflow, where there is room for some.
  private func drawPieces(on canvas: inout Canvas, in rect: Rect) {
    guard rect.height >= 4, !line.pieces.isEmpty else { return }
    let (heading, rows) = rect.split(top: 1)
    let hidden = max(0, line.pieces.count - rows.height)
    WeekLines.drawRule(
      behind: [
        Span("LIVE ", scene.theme[.heading]),
        Span(grouped(line.pieces.count), scene.theme[.counter]),
        Span(hidden > 0 ? "   \(hidden) more: \(scene.keys[.open])" : "", scene.theme[.dim]),
      ], scene, on: &canvas, in: heading)
    let columns = RowColumns(
      .byStatus, width: rect.width, showsWritten: RowColumns.isWide(scene.size))
    for (place, index) in line.pieces.prefix(rows.height).enumerated() {
      guard let row = scene.overview.assessment.row(piece: index) else { continue }
      RowView(scene: scene, columns: columns, row: row).draw(on: &canvas, in: rows.row(place))
    }
  }

  /// What is said of it, each in full and in short.
  private var facts: [(String, [String])] {
    let terms = terms(scene.desk.plan[line.outlet])
    return [
      ("last 12 weeks", strips), ("slot", [slot]), ("spare", [spare]),
      ("live", [live]), ("posts", posts), ("usually", [usual]), ("terms", [terms]),
    ].filter { $0.1.last?.isEmpty == false }
  }

  private func drawFacts(_ facts: [(String, [String])], on canvas: inout Canvas, in rect: Rect) {
    let outlet = scene.desk.plan[line.outlet]
    WeekLines.drawRule(
      behind: [Span(outlet.name.uppercased(), scene.theme[.heading])], scene, on: &canvas,
      in: rect.row(0))
    for (row, fact) in facts.enumerated() where row + 1 < rect.height {
      let place = rect.row(row + 1).split(left: 2).rest
      canvas.write(fact.0, at: place.origin, style: scene.theme[.dim], within: 15)
      let room = place.split(left: 16).rest
      canvas.write(
        TextWidth.clip(fact.1.fitting(room.width), to: room.width), at: room.origin,
        style: scene.theme[.text],
        within: room.width)
    }
  }

  /// The weeks, and what they come to, the fullest first.
  private var strips: [String] {
    let weeks = line.before.brought.map(\.sign).joined(separator: " ")
    // What the letters among them stand for.
    let signs = StripSigns.words(of: line.before.brought).map { "   (\($0))" } ?? ""
    guard let target = line.target, target.per == .week else { return [weeks + signs, weeks] }
    let now = "\(weeks), now \(target.out)"
    let four = now + "   4 weeks \(target.fourWeeks)/\(target.fourWeeksGoal)"
    let isOwn = scene.desk.plan[line.outlet].kind == .own
    let all = isOwn ? four + "   in hand \(target.inHand)" : four
    return [all + signs, all, four, now]
  }

  private var spare: String {
    guard let spare = line.target?.spare else { return "" }
    let when = spare.when.map { "\(scene.labels.full($0).squeezed): " } ?? ""
    return when + scene.desk.pieces[spare.piece].title
  }

  private var slot: String {
    guard let slot = line.slot else { return "" }
    let when = scene.labels.full(slot.when).squeezed
    guard let index = slot.piece else { return "\(when): \(slot.name), \(scene.words(of: slot))" }
    let left = scene.desk.pieces[index].wordsLeft.map { $0 > 0 ? ", \(grouped($0))w left" : "" }
    return "\(when): \(scene.desk.pieces[index].title)\(left ?? "")"
  }

  private var live: String {
    guard line.open > 0 else { return "nothing" }
    let stages = line.stages.map { "\($0.count) \($0.name)" }.joined(separator: "  ")
    return "\(line.open): \(stages)"
  }

  /// `Substack as of 12 Nov: 42 posts`, and how old what is known of them is.
  private var posts: [String] {
    guard let export = scene.desk.export(of: line.outlet) else { return [""] }
    let asOf = scene.desk.asOfWords(export)
    let alone = line.pieces.count { !scene.desk.pieces[$0].hasFile }
    let all = "\(asOf): \(export.posts.count.counted("post"))"
    return [alone > 0 ? "\(all), \(alone) live without a file" : all, all, asOf]
  }

  private var usual: String {
    let turnaround = line.turnaround
    return [
      turnaround.reply.map { "answers in \($0)d" }, turnaround.edits.map { "edits after \($0)d" },
      turnaround.payment.map { "pays after \($0)d" },
      line.acceptance.answered > 0
        ? "took \(line.acceptance.taken) of \(line.acceptance.answered.counted("pitch", "pitches"))"
        : nil,
    ].compactMap { $0 }.joined(separator: "   ")
  }

  private func terms(_ outlet: Outlet) -> String {
    guard outlet.kind == .client else { return outlet.editor ?? "" }
    return [
      outlet.editor, outlet.fee.map { "\($0.grouped) a piece" },
      "pays \(outlet.terms.days) days \(outlet.terms.start.behind)",
    ].compactMap { $0 }.joined(separator: "   ")
  }
}

extension Int {
  /// `1 pitch`, `2 pitches`: of a word that has no plain plural.
  fileprivate func counted(_ one: String, _ many: String) -> String {
    "\(self) \(self == 1 ? one : many)"
  }
}

extension Terms.Start {
  fileprivate var behind: String {
    switch self {
    case .publication: "from publication"
    case .filing: "from filing"
    case .invoice: "from the invoice"
    }
  }
}
