import Editorial
import TerminalKit

/// What is known of the selected thing, line by line, above its text.
struct ItemHead {
  let scene: Scene
  let facts: ItemFacts
  private let width: Int
  /// Whether there are few rows: then what is behind it is left out.
  private let isBrief: Bool

  init(_ scene: Scene, _ selected: Selected, width: Int, isBrief: Bool) {
    self.scene = scene
    self.width = width
    self.isBrief = isBrief
    facts = ItemFacts(scene: scene, selected: selected)
  }

  private var selected: Selected { facts.selected }
  private var theme: Theme { scene.theme }

  /// The lines, from the most to the least wanted but for the company it is in.
  var lines: [[Span]] {
    let lines =
      facts(
        [[outlet, editor, facts.place], [outlet, facts.editorThere, facts.place]]
          + (isBrief ? [[outlet, facts.editorThere]] : []))
      + facts([[facts.words, fee], [facts.words, facts.fee]])
      + steps + [line([date, usual], by: "; ")] + wrapped([facts.money, billing], by: "; ")
      + wrapped(facts.company, by: "   ")
      + (selected.piece == nil ? wrapped([facts.remark], by: "") : [])
      + facts.said.flatMap { wrapped([$0], by: "") }
    return lines.filter { $0.contains { !$0.text.isEmpty } }
  }

  /// Facts beside one another in the first way that fits on a line; where none does, the last of them on
  /// as many lines as they take, each fact whole.
  private func facts(_ forms: [[String?]]) -> [[Span]] {
    let forms = forms.map { $0.compactMap { $0 }.filter { !$0.isEmpty } }
    let gap = "   "
    if let fitting = forms.first(where: {
      TextWidth.columns(of: $0.joined(separator: gap)) <= width
    }) {
      return [line(fitting)]
    }
    var lines: [[String]] = []
    for fact in forms.last ?? [] {
      let joined = ((lines.last ?? []) + [fact]).joined(separator: gap)
      if !lines.isEmpty, TextWidth.columns(of: joined) <= width {
        lines[lines.count - 1].append(fact)
      } else {
        lines.append([fact])
      }
    }
    return lines.map { line($0) }
  }

  private func line(_ parts: [String?], by gap: String = "   ") -> [Span] {
    let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: gap)
    return [Span(TextWidth.clip(text, to: width), theme[.text])]
  }

  private func wrapped(_ parts: [String?], by gap: String) -> [[Span]] {
    let text = parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: gap)
    return text.isEmpty ? [] : TextWrap(width: width).lines([Span(text, theme[.text])])
  }

  private var outlet: String? {
    let outlet = selected.piece?.outlet ?? selected.row?.outlet
    return outlet.map { scene.desk.plan[$0].name }
  }

  /// `H. Whitlock, it is 05:02 there`.
  private var editor: String? {
    guard let piece = selected.piece, let outlet = piece.outlet else { return nil }
    let zone = scene.desk.zone(of: outlet)
    let now = scene.overview.assessment.now
    let isElsewhere = zone.offset(at: now) != scene.here.offset(at: now)
    let clock = isElsewhere ? "it is \(zone.local(now).clock) there" : nil
    let name = piece.editor ?? scene.desk.plan[outlet].editor
    let parts = [name, clock].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `GBP 450, terms 30 days from publication`.
  private var fee: String? {
    guard let fee = facts.fee, let index = selected.index, let outlet = selected.piece?.outlet
    else { return facts.fee }
    let account = scene.overview.assessment.account(index)
    let terms = scene.desk.plan[outlet].terms
    guard account.state != .paid, scene.desk.plan[outlet].kind == .client else { return fee }
    return "\(fee), terms \(terms.days) days from \(terms.start.noun)"
  }

  /// The way it has come and has to go, where it stands in capitals.
  private var steps: [[Span]] {
    guard let index = selected.index else { return [] }
    return ItemSteps(scene: scene, index: index).lines(within: width, isBrief: isBrief)
      .map { $0.clipped(to: width) }
  }

  /// `reply by Mon 23 Nov, 2d late`.
  private var date: String? {
    guard let clocks = facts.clocks else { return nil }
    guard let row = selected.row, row.isLate, let when = row.when else { return clocks }
    let days = scene.overview.today - when.day(in: scene.desk.home)
    return days < 1 ? "\(clocks), late" : "\(clocks), \(days)d \(row.isOverdue ? "late" : "ago")"
  }

  /// `they usually take 8 days`.
  private var usual: String? {
    guard let piece = selected.piece, let status = piece.status, selected.row?.ball == .them,
      selected.row?.money == nil,
      let days = piece.outlet.flatMap({
        scene.overview.turnarounds[$0.index].usual(at: scene.desk.plan[status])
      })
    else { return nil }
    return "they usually take \(days.counted("day"))"
  }

  /// What is billed beside the fee, and what settled it (R35).
  private var billing: String? {
    guard let billing = selected.piece?.billing else { return nil }
    let parts: [(String, Fee?)] = [
      ("expenses", billing.expenses), ("tax", billing.tax), ("received", billing.received),
      ("withheld", billing.withheld), ("charges", billing.charges),
    ]
    let said = parts.compactMap { word, fee in fee.map { "\(word) \($0.grouped)" } }
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }
}

extension Terms.Start {
  /// `30 days from publication`.
  fileprivate var noun: String {
    switch self {
    case .publication: "publication"
    case .filing: "filing"
    case .invoice: "the invoice"
    }
  }
}
