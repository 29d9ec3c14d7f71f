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
    let days = table.rows.map { $0[columns.day] }
    // `5/6/2026` is one day as soon as another row says `5/13/2026`.
    let order: DayOrder? =
      if case .order(let told) = SheetDate.evidence(days) { told } else { nil }
    var entries: [Day: ReaderCounts.Entry] = [:]
    for row in table.rows {
      do throws(BadRow) {
        let entry = try columns.entry(row, order)
        if columns.isGrowth, let known = entries[entry.day]?.new {
          // A row for each of the places they came from.
          entries[entry.day]?.new = known.adding(entry.new ?? 0)
        } else if entry.total != nil || entry.new != nil || entry.paid != nil {
          entries[entry.day] = entry
        }
      } catch {
        reading.problems.append(
          Problem(path: path, place: Place(line: row.line), message: error.sentence, kind: .file))
      }
    }
    reading.days = entries.values.sorted { $0.day < $1.day }
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

  /// Years in which there can be a newsletter's readers.
  private static let years = 1990...2100

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

  func entry(_ row: CSVTable.Row, _ order: DayOrder?) throws(BadRow) -> ReaderCounts.Entry {
    let text = row[day]
    if text.isEmpty { throw BadRow(sentence: "no day stands in this row; it is left out") }
    guard let day = SheetDate.read(text, order)?.day, Columns.years.contains(day.civil.year) else {
      throw BadRow(
        sentence: order == nil && SheetDate.read(text, .dayFirst) != nil
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
