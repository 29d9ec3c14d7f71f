import Editorial
import TerminalKit

/// What was paid by month, a currency beside the other, and what was billed behind it.
struct IncomeChart {
  let scene: Scene
  let charts: Charts

  /// Columns of a month's name.
  private static let label = 5
  /// The least columns of a currency.
  private static let least = 10

  /// Rows it takes of so many: title, currencies, half a year or a whole one, what is open.
  func rows(in room: Size) -> Int {
    let besides = 2 + open(within: room.width).count
    let least = charts.shares.count + 2
    return min(room.height, besides + (room.height >= besides + 12 + least ? 12 : 6))
  }

  /// The least columns of a bar.
  private static let leastBar = 2

  /// Columns that it takes where every currency has bars beside its figures.
  var columns: Int {
    let figures = charts.currencies.map { currency in
      charts.months.map { figure(sum($0, currency), within: .max).utf8.count }.max() ?? 0
    }
    // A blank stands between bar and figure, and one behind that.
    let currency = (figures.max() ?? 0) + IncomeChart.leastBar + 2
    return IncomeChart.label + charts.currencies.count * max(IncomeChart.least, currency)
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    guard !charts.currencies.isEmpty else {
      canvas.write(
        TextWidth.clip("money stands here in the month it is paid", to: max(0, rect.width - 2)),
        at: Point(rect.left + 2, rect.top), style: theme[.dim], within: rect.width - 2)
      return
    }
    // The last rows say what is open.
    let open = open(within: rect.width)
    let months = charts.months.suffix(max(0, rect.height - 1 - open.count))
    let room = rect.width - IncomeChart.label
    let shown = charts.currencies.prefix(max(1, room / IncomeChart.least))
    let width = room / max(1, shown.count)
    for (place, currency) in shown.enumerated() {
      let left = rect.left + IncomeChart.label + place * width
      canvas.write(
        padding(currency, to: width - 1), at: Point(left, rect.top), style: theme[.dim],
        within: width - 1)
      let sums = months.map { sum($0, currency) }
      let most = sums.map { $0.paid.adding($0.billed) }.max() ?? 0
      let figures = sums.map { figure($0, within: width - 1) }
      let widest = figures.map(\.utf8.count).max() ?? 0
      for (row, sum) in sums.enumerated() {
        let line = Rect(x: left, y: rect.top + 1 + row, width: width - 1, height: 1)
        draw(
          sum, of: max(1, most), figures[row], within: widest, on: &canvas,
          in: line.intersection(rect))
      }
    }
    for (row, month) in months.enumerated() {
      canvas.write(
        " " + month.month.short, at: Point(rect.left, rect.top + 1 + row), style: theme[.dim],
        within: IncomeChart.label)
    }
    for (row, line) in open.enumerated() {
      canvas.write(
        TextWidth.clip(line, to: rect.width - 1),
        at: Point(rect.left + 1, rect.top + 1 + months.count + row), style: theme[.dim],
        within: rect.width - 1)
    }
  }

  private func sum(_ month: Charts.MonthColumn, _ currency: String) -> Charts.Sum {
    month.sums[currency] ?? .none
  }

  private func padding(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }

  /// `450`, `450 +600` with what was billed behind it; `450+` where there is no room to say how much.
  private func figure(_ sum: Charts.Sum, within width: Int) -> String {
    let paid = Fee(amount: sum.paid, currency: "").groupedDigits
    let billed = "+" + Fee(amount: sum.billed, currency: "").groupedDigits
    if sum.billed == 0 { return sum.paid == 0 ? "-" : paid }
    return sum.paid == 0 ? billed : ["\(paid) \(billed)", "\(paid)+"].fitting(width)
  }

  /// `####++  450 +600`: a bar where there is room for one.
  private func draw(
    _ sum: Charts.Sum, of most: Int, _ figure: String, within widest: Int, on canvas: inout Canvas,
    in rect: Rect
  ) {
    guard !rect.isEmpty else { return }
    let theme = scene.theme
    canvas.write(
      TextWidth.clip(figure, to: rect.width),
      at: Point(rect.right - min(rect.width, figure.utf8.count), rect.top),
      style: theme[figure == "-" ? .dim : .text], within: rect.width)
    let room = rect.width - widest - 1
    guard room >= IncomeChart.leastBar else { return }
    let whole = Gauge(sum.paid.adding(sum.billed), of: most).cells(of: room)
    let done = sum.billed == 0 ? whole : min(whole, Gauge(sum.paid, of: most).cells(of: room))
    let used = canvas.write(
      String(repeating: "#", count: done), at: rect.origin, style: theme[.gauge], within: room)
    canvas.write(
      String(repeating: "+", count: whole - done), at: Point(rect.left + used, rect.top),
      style: theme[.key], within: room - used)
  }

  /// `owed GBP 450, USD 600 (late); to bill GBP 300`: what is open, whenever it was billed; in two lines
  /// where one has no room for it.
  private func open(within width: Int) -> [String] {
    let lines = scene.overview.money.lines
    let owed = lines.filter { $0.owed.amount > 0 }.map { line in
      line.owed.text(line.currency) + (line.late.amount > 0 ? " (late)" : "")
    }
    let toBill = lines.filter { $0.toBill.amount > 0 }.map { $0.toBill.text($0.currency) }
    let parts = [("owed", owed), ("to bill", toBill)].filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1.joined(separator: ", "))" }
    let whole = parts.joined(separator: "; ")
    return parts.count < 2 || TextWidth.columns(of: whole) < width ? [whole] : parts
  }
}

/// Pieces of this year by outlet.
struct OutletsChart {
  let scene: Scene
  let charts: Charts

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    guard let most = charts.shares.first?.pieces else {
      canvas.write(
        TextWidth.clip("outlets stand here with what they took", to: max(0, rect.width - 2)),
        at: Point(rect.left + 2, rect.top), style: theme[.dim], within: rect.width - 2)
      return
    }
    let isWhole = charts.shares.count <= rect.height
    let shown = charts.shares.prefix(isWhole ? rect.height : max(0, rect.height - 1))
    for (row, share) in shown.enumerated() {
      let line = rect.row(row)
      canvas.write(
        TextWidth.clip(scene.desk.plan[share.outlet].short, to: 4),
        at: Point(line.left + 1, line.top), style: theme[.outlet(share.outlet)], within: 4)
      let count = grouped(share.pieces)
      let room = max(1, line.width - 6 - count.utf8.count - 2)
      let cells = Gauge(share.pieces, of: most).cells(of: room)
      let used = canvas.write(
        String(repeating: "#", count: cells), at: Point(line.left + 6, line.top),
        style: theme[.gauge], within: room)
      canvas.write(
        count, at: Point(line.left + 7 + used, line.top), style: theme[.text],
        within: count.utf8.count)
    }
    guard !isWhole else { return }
    let rest = charts.shares.dropFirst(shown.count)
    canvas.write(
      "\(rest.count) more: \(rest.map(\.pieces).sum)",
      at: Point(rect.left + 1, rect.bottom - 1), style: theme[.dim], within: rect.width - 1)
  }
}
