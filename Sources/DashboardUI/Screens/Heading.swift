import Editorial
import TerminalKit

/// The line above a pane: the digit that fills the screen with it, its name, how much is in it and of
/// what, a rule, and at the right how much of it is not shown.
///
/// `2 DUE 19   1 late  1 today  4 this week  11 later  2 undated ==== 12 more: 2`
struct Heading {
  private let scene: Scene
  private let area: Layout.Area
  /// What stands behind the name: a title, a span of days.
  private let title: Span?
  /// Ways to say what is in it, the fullest first.
  private let forms: [[Span]]
  /// Blanks before that.
  private let gap: Int
  /// What stands at the right where no rows are hidden.
  private let note: [Span]
  /// Whether that is wanted more than the counts.
  private let needsNote: Bool

  init(
    _ scene: Scene, _ area: Layout.Area, title: Span? = nil, forms: [[Span]], gap: Int = 3,
    note: [Span] = [], needsNote: Bool = false
  ) {
    self.scene = scene
    self.area = area
    self.title = title
    self.forms = forms
    self.gap = gap
    self.note = note
    self.needsNote = needsNote
  }

  /// The least of a rule that is seen as one.
  private static let leastRule = 2

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let must = hidden.map { [Span($0, scene.theme[.dim])] } ?? (needsNote ? note : nil)
    var line = label
    if let title {
      line.append(Span(" ", scene.theme[.text]))
      let least = forms.map(\.columns).min() ?? 0
      let room = rect.width - line.columns - (least == 0 ? 0 : least + gap) - 4
      line += [title].clipped(to: max(8, room - (must.map { $0.columns + 1 } ?? 0)))
    }
    let (counts, right) = choose(must, within: rect.width - line.columns)
    let rightColumns = right.isEmpty ? 0 : right.columns + 1
    if counts.columns > 0 {
      line.append(Span(String(repeating: " ", count: gap), scene.theme[.text]))
      line += counts.clipped(to: max(0, rect.width - line.columns - rightColumns))
    }
    var used = rect.left + canvas.write(line, at: rect.origin, within: rect.width)
    let end = rect.right - rightColumns
    // What stands on one line needs no rule to end it.
    if !scene.isPlain, area.rect.height > 1, end - used - 1 >= Heading.leastRule {
      used += 1
      canvas.write(
        String(repeating: isFocused ? "=" : "-", count: end - used), at: Point(used, rect.top),
        style: scene.theme[isFocused ? .focus : .rule])
      used = end
    }
    guard !right.isEmpty, used <= end + 1 else { return }
    canvas.write(
      right, at: Point(rect.right - right.columns, rect.top), within: right.columns)
  }

  /// What is said of the counts, and at the right, beside one another in so many columns: how many rows
  /// are hidden always, what is merely good to know as long as the counts are there.
  private func choose(_ must: [Span]?, within width: Int) -> (counts: [Span], right: [Span]) {
    func fits(_ counts: [Span], _ right: [Span]) -> Bool {
      let end = right.isEmpty ? 0 : right.columns + 1
      let middle = counts.columns == 0 ? 0 : counts.columns + gap
      let rule = area.rect.height > 1 ? 1 + Heading.leastRule : 0
      return middle + end + rule <= width
    }
    if let must { return (forms.first { fits($0, must) } ?? forms.last ?? [], must) }
    if let form = forms.dropLast(forms.count > 1 ? 1 : 0).first(where: { fits($0, note) }) {
      return (form, note)
    }
    return (forms.first { fits($0, []) } ?? forms.last ?? [], [])
  }

  private var isFocused: Bool { scene.isFocused(area) || scene.zoom == area.pane }

  /// `2 DUE 19`, `2 DUE 3 of 19` under a filter, `2 DUE 18 + 1 done` with a row that only stays.
  private var label: [Span] {
    let theme = scene.theme
    let pane = area.pane
    var line = [
      Span("\(pane.digit) ", theme[.dim]),
      Span(pane.heading, theme[isFocused ? .focus : .heading]),
    ]
    if let count = pane.count(scene.overview) {
      let isFiltered = !scene.filter.isEmpty && !pane.isOfFiles
      line.append(
        Span(
          " \(grouped(count.shown))" + (isFiltered ? " of \(grouped(count.all))" : ""),
          theme[.counter]))
    }
    if area.part == .list, scene.list(of: pane).staying != nil {
      line.append(Span(" + 1 done", theme[.dim]))
    }
    return line
  }

  /// `12 more: 2`, or of a list that fills the screen which of its lines are shown.
  private var hidden: String? {
    guard area.part == .list else { return nil }
    let list = ListView(scene: scene, area: area)
    if let position = list.position(in: area.listRect) { return position }
    let count = list.hidden(in: area.listRect)
    guard count > 0, scene.zoom != area.pane else { return nil }
    return "\(grouped(count)) more: \(scene.keys[.pane(area.pane)])"
  }
}

extension Scene {
  /// `1 late  4 this week`, the numbers bold; what there is none of is left out.
  func counts(_ parts: [(Int, String, Role)]) -> [Span] {
    var line: [Span] = []
    for (count, word, role) in parts where count > 0 {
      if !line.isEmpty { line.append(Span("  ", theme[.text])) }
      line.append(Span(grouped(count), theme[role == .text ? .counter : role]))
      line.append(Span(" " + word, theme[role]))
    }
    return line
  }
}
