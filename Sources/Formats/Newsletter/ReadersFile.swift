import Editorial

/// Counts of a newsletter's readers: Substack's table of growth, which says who came, or a plain one
/// with `date,subscribers[,paid]`.
package enum ReadersFile {
  /// What a file says, and what of it cannot be read.
  package struct Reading: Hashable, Sendable {
    /// In order of the days, each once.
    package var days: [ReaderCounts.Entry] = []
    /// Whether nobody came on a day that is not named.
    package var isGapless = false
    package var problems: [Problem] = []

    /// Of a file that says nothing.
    package init() {}
  }

  /// Rows that are told of one by one where they cannot be read.
  private static let mostProblems = 20

  /// Why a table is none of readers, from the bytes its file begins with; `nil` where it is one.
  ///
  /// It goes by the first row alone: nothing of another table is to be looked at, least of all
  /// readers' addresses.
  package static func refusal(_ start: UnsafeRawBufferPointer) -> String? {
    func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let begin = start.firstIndex { !isEnd($0) } ?? start.endIndex
    let end = start[begin...].firstIndex(where: isEnd) ?? start.endIndex
    do throws(CSVFailure) {
      let table = try CSVReader.read(UnsafeRawBufferPointer(rebasing: start[begin..<end]))
      return Columns(table) == nil ? sentence(for: table) : nil
    } catch {
      return error.sentence
    }
  }

  /// What another table is, and what is wanted here.
  private static func sentence(for table: CSVTable) -> String {
    func has(_ names: String...) -> Bool { table.column(of: names) != nil }
    if has("email", "email address") {
      return
        "this table has readers' addresses in it and was left alone; \(wanted)"
    }
    if has("post_id"), has("is_published", "post_date") {
      return "this is the list of posts of an export; name it under `substack:`"
    }
    if has("title"), has("views", "opens", "open_rate") {
      return "these are figures of single posts; \(wanted)"
    }
    return "no readers are counted in this table; \(wanted)"
  }

  private static let wanted =
    "wanted is a first row with date and subscribers, or Substack's with Date and New subscribers"

  /// Reads a table of readers, as far as its rows can be read.
  ///
  /// - Throws: why it is no table at all.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, path: FilePath
  ) throws(CSVFailure) -> Reading {
    let table = try CSVReader.read(bytes)
    var reading = Reading()
    guard let columns = Columns(table) else { return reading }
    reading.isGapless = columns.isGrowth
    let order = DayOrder(table.rows.map { $0[columns.day] })
    var days: [Day: ReaderCounts.Entry] = [:]
    for row in table.rows {
      do throws(BadRow) {
        let entry = try columns.entry(row, order)
        if columns.isGrowth, let known = days[entry.day]?.new {
          // A row for each of the places they came from.
          days[entry.day]?.new = known.adding(entry.new ?? 0)
        } else if entry.total != nil || entry.new != nil || entry.paid != nil {
          days[entry.day] = entry
        }
      } catch {
        reading.problems.append(
          Problem(path: path, place: Place(line: row.line), message: error.sentence, kind: .file))
      }
    }
    reading.days = days.values.sorted { $0.day < $1.day }
    let more = reading.problems.count - mostProblems
    if more > 0 {
      reading.problems.removeLast(more)
      reading.problems[mostProblems - 1].message += "; so are \(more.counted("row")) below it"
    }
    return reading
  }
}

/// Why a row is left out.
private struct BadRow: Error {
  let sentence: String
}

/// Which columns of a table of readers are which.
private struct Columns {
  let day: Int
  let total: Int?
  let paid: Int?
  let new: Int?

  /// `nil` where they are not there, and where any has readers' addresses.
  init?(_ table: CSVTable) {
    guard table.column("email", "email address") == nil, table.column("post_id") == nil,
      let day = table.column("date", "day", "날짜", "日付")
    else { return nil }
    self.day = day
    total = table.column(
      "subscribers", "readers", "total subscribers", "subscriber count", "members", "total",
      "구독자", "購読者")
    new = table.column("new subscribers", "new readers", "new")
    paid = table.column("paid", "paid subscribers", "paying", "paid members")
    if total == nil, new == nil { return nil }
  }

  /// Whether it says only who came, on every day on which somebody did.
  var isGrowth: Bool { total == nil }

  func entry(_ row: CSVTable.Row, _ order: DayOrder) throws(BadRow) -> ReaderCounts.Entry {
    let text = row[day]
    if text.isEmpty { throw BadRow(sentence: "no day stands in this row; it is left out") }
    guard let day = order.day(text) else {
      throw BadRow(
        sentence: order.isUndecided(text)
          ? "\"\(text)\" may be two days; write them as 2026-11-24"
          : "\"\(text.prefix(24))\" is no day; write it as 2026-11-24")
    }
    var entry = ReaderCounts.Entry(day)
    entry.total = try number(row, total, mayBeLess: false)
    entry.paid = try number(row, paid, mayBeLess: false)
    entry.new = try number(row, new, mayBeLess: true)
    return entry
  }

  private func number(
    _ row: CSVTable.Row, _ column: Int?, mayBeLess: Bool
  ) throws(BadRow) -> Int? {
    let text = row[column]
    if text.isEmpty { return nil }
    guard let number = Columns.number(text), mayBeLess || number >= 0 else {
      throw BadRow(sentence: "\"\(text.prefix(24))\" is no number of readers; it is left out")
    }
    return number
  }

  /// `2,418`, `2 418`, `2.418`, `-3`, `31.0`.
  private static func number(_ text: String) -> Int? {
    var digits = Substring(text)
    let isLess = digits.first.map { "-\u{2212}".contains($0) } ?? false
    if isLess || digits.first == "+" { digits.removeFirst() }
    let parts = digits.split(omittingEmptySubsequences: false) {
      $0.isWhitespace || ",.'\u{2019}".contains($0)
    }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return nil
    }
    let isGrouped = parts.count > 1 && parts.dropFirst().allSatisfy { $0.utf8.count == 3 }
    let isWhole = parts.count == 2 && parts[1].allSatisfy { $0 == "0" }
    guard parts.count == 1 || isGrouped || isWhole,
      let number = Int(isGrouped ? parts.joined() : String(parts[0])), number <= 1_000_000_000
    else { return nil }
    return isLess ? -number : number
  }
}

/// Which figure of a date is which: `2026/06/09` says it, and of `6/13/2026` one row tells for all.
private struct DayOrder {
  private let isDayFirst: Bool?

  init(_ texts: [String]) {
    let dates = texts.compactMap(DayOrder.figures).filter { $0[2] >= 1000 }
    let (isDay, isMonth) = (dates.contains { $0[0] > 12 }, dates.contains { $0[1] > 12 })
    isDayFirst = isDay == isMonth ? nil : isDay
  }

  /// The three figures of a date, whatever stands behind it.
  private static func figures(_ text: String) -> [Int]? {
    let date = text.prefix { $0 != "T" && $0 != " " }
    let figures = date.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
      .map { $0.utf8.count <= 4 ? Int($0) : nil }
    let known = figures.compactMap(\.self)
    return known.count == 3 && figures.count == 3 ? known : nil
  }

  func day(_ text: String) -> Day? {
    guard let figures = DayOrder.figures(text) else { return nil }
    let isYearFirst = figures[0] >= 1000
    let year = isYearFirst ? figures[0] : figures[2]
    guard (1990...2100).contains(year) else { return nil }
    if isYearFirst { return Day(year: year, month: figures[1], day: figures[2]) }
    let dayFirst = Day(year: year, month: figures[1], day: figures[0])
    let monthFirst = Day(year: year, month: figures[0], day: figures[1])
    return switch isDayFirst {
    case true?: dayFirst
    case false?: monthFirst
    case nil:
      dayFirst == monthFirst || monthFirst == nil ? dayFirst : dayFirst == nil ? monthFirst : nil
    }
  }

  /// Whether a date could be either of two days.
  func isUndecided(_ text: String) -> Bool {
    guard isDayFirst == nil, let figures = DayOrder.figures(text), figures[2] >= 1000 else {
      return false
    }
    return (1...12).contains(figures[0]) && (1...12).contains(figures[1])
  }
}
