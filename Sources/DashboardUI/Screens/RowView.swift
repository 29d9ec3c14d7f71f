import Editorial
import TerminalKit

/// The columns of a list of rows, for one width.
struct RowColumns: Hashable, Sendable {
  enum Order: Hashable, Sendable {
    /// When, outlet, title, status, detail: a list of dates.
    case byDate
    /// Status, outlet, title, when, detail: the pipeline.
    case byStatus
  }

  var order: Order
  var when: Int
  var outlet: Int
  var status: Int
  var detail: Int

  init(_ order: Order, width: Int) {
    self.order = order
    when = width < 44 ? 9 : 11
    outlet = width < 40 ? 0 : 4
    status = width < 36 ? 0 : 6
    detail = width < 58 ? 0 : width < 72 ? 11 : width < 100 ? 15 : 20
    if order == .byStatus, width < 50 { when = 0 }
  }
}

/// One row of a list: selection and mark in cells of their own, then its columns.
struct RowView {
  let scene: Scene
  let columns: RowColumns
  let row: Row
  var isSelected = false
  /// Whether it has left the list, and stays for as long as it is selected.
  var isStaying = false
  /// Whether the row above stands at the same status, so that it need not be said again.
  var isSameStatus = false

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let text = RowText(row, in: scene)
    let theme = scene.theme
    let selected = isStaying ? theme[.selected].adding(.dim) : theme[.selected]
    let plain = isSelected ? selected : theme[.text]
    func look(_ role: Role) -> Style { isSelected ? selected : theme[role] }
    canvas.fill(rect, style: plain)
    if isSelected {
      canvas.write(">", at: rect.origin, style: theme[.selected], within: rect.width)
    }
    // What is late says so in its date as well, what is marked only here.
    let isMarked = scene.isMarked(row)
    canvas.write(
      isMarked ? "*" : text.mark, at: Point(rect.left + 1, rect.top),
      style: look(isMarked ? .mark : .late), within: rect.width - 1)

    let status = Span(
      isSameStatus && !isSelected ? "" : text.status, look(row.isUnconfirmed ? .warning : .text))
    let when = Span(RowView.short(text.when, columns.when), look(whenRole))
    let detail = Span(text.details.fitting(columns.detail), look(.dim))
    let outlet = Span(text.outlet, look(.outlet(row.outlet)))
    let isByDate = columns.order == .byDate
    var tracks: [Track] = []
    var cells: [[Span]] = []
    func add(_ width: Int, _ cell: [Span]) {
      guard width > 0 else { return }
      tracks.append(.fixed(width))
      cells.append(cell)
    }
    add(isByDate ? columns.when : columns.status, [isByDate ? when : status])
    add(columns.outlet, [outlet])
    tracks.append(.flexible(atLeast: 4))
    cells.append(titleSpans(text.title, look(.title)))
    add(isByDate ? columns.status : columns.when, [isByDate ? status : when])
    add(columns.detail, [detail])
    Columns(tracks.map { Column($0) }, gap: 1).draw(
      cells, on: &canvas, in: rect.split(left: 2).rest)
  }

  private var whenRole: Role {
    if row.isLate { return .late }
    return row.group == .today ? .soon : row.when == nil ? .dim : .text
  }

  /// The title, with what the filter sought marked.
  private func titleSpans(_ title: String, _ style: Style) -> [Span] {
    guard !isSelected, let word = scene.soughtWord, let range = title.range(ofFolded: word) else {
      return [Span(title, style)]
    }
    return [
      Span(String(title[..<range.lowerBound]), style),
      Span(String(title[range]), scene.theme[.match]),
      Span(String(title[range.upperBound...]), style),
    ]
  }

  /// A date in a column too narrow for it goes without its weekday.
  private static func short(_ when: String, _ width: Int) -> String {
    guard when.utf8.count > width, when.utf8.count > 4 else { return when }
    // Of today the time alone says enough.
    if when.hasPrefix("today ") { return String(when.dropFirst(6)) }
    let rest = String(when.dropFirst(4))
    return rest.hasPrefix(" ") ? String(rest.dropFirst()) : rest
  }
}

extension String {
  /// Where a word stands, whatever the case of either.
  func range(ofFolded word: String) -> Range<String.Index>? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      var index = start
      var matched = 0
      while matched < wanted.count, index < endIndex,
        self[index].lowercased() == String(wanted[matched])
      {
        index = self.index(after: index)
        matched += 1
      }
      if matched == wanted.count { return start..<index }
      start = self.index(after: start)
    }
    return nil
  }
}
