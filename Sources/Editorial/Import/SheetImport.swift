/// What a table brings to a desk: the pieces to be made, and the rows that make none.
package struct SheetImport: Hashable, Sendable {
  /// A row that becomes a piece.
  package struct Made: Hashable, Sendable {
    package var line: Int
    package var draft: PieceDraft
  }

  /// A row whose piece is here already.
  package struct Here: Hashable, Sendable {
    package var line: Int
    package var id: FilePath
  }

  /// A row that is left out, and why.
  package struct Left: Hashable, Sendable {
    package var line: Int
    package var refusal: Refusal
  }

  /// Pieces one action makes at most: what undo takes back in one step.
  package static let most = 2_000

  package private(set) var made: [Made] = []
  package private(set) var here: [Here] = []
  package private(set) var left: [Left] = []
  /// Rows beyond those of one action, which the next reading takes.
  package private(set) var more = 0
  /// Which figure was taken for the day, where days are written in figures that can be read two ways.
  package private(set) var order: DayOrder?

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - sheet: the table.
  ///   - mapping: which columns say what.
  ///   - order: which of `3/4/2026` is the day; `nil` where the columns tell.
  ///   - outlet: the outlet of rows that name none.
  ///   - desk: the desk it comes to.
  ///   - context: what its days and sums are read against.
  /// - Throws: `Refusal` where nothing of it can be read before more is said.
  package init(
    _ sheet: Sheet, _ mapping: SheetMapping, order: DayOrder?, outlet: OutletID?, in desk: Desk,
    _ context: TypedContext
  ) throws(Refusal) {
    guard mapping.column(.title) != nil else {
      throw Refusal(
        "no column is called as titles are; there is \(sheet.header.joined(separator: ", "))",
        .say(.sheet(.titles)))
    }
    guard mapping.column(.outlet) != nil || outlet != nil else {
      throw Refusal(
        "no column names the outlets", .say(.sheet(.outlets)))
    }
    let sums = SheetColumn.allCases.filter(\.isSum).compactMap { mapping.column($0) }
    let orders = try SheetImport.orders(sheet, mapping, said: order)
    self.order = order ?? orders.told
    let reader = SheetReader(
      mapping: mapping, context: context, outlet: outlet, orders: orders.columns,
      commaCents: Set(
        sums.filter { column in SheetFigure.hasCommaCents(sheet.rows.map { $0[column] }) }))
    var seen: [[String]: Int] = [:]
    var drafts: [Made] = []
    for row in sheet.rows {
      do throws(Refusal) {
        if let twin = seen[row.fields] { throw Refusal("it is the same as line \(twin)") }
        seen[row.fields] = row.line
        drafts.append(Made(line: row.line, draft: try reader.draft(of: row)))
      } catch {
        left.append(Left(line: row.line, refusal: error))
      }
    }
    sort(drafts, desk)
  }

  /// What is to be written; `nil` where every row is here or left out.
  package var request: EditRequest? {
    made.isEmpty ? nil : EditRequest(action: .imported, edits: made.map { .add($0.draft) })
  }

  /// Tells rows whose pieces are here from those that are to be made.
  private mutating func sort(_ drafts: [Made], _ desk: Desk) {
    var matcher = SheetMatcher(desk)
    // Rows that surely are one of several pieces of a title come before those that may be any.
    let sure = drafts.map { matcher.take(surely: $0.draft) }
    for (row, id) in zip(drafts, sure) {
      if let id = id ?? matcher.take(row.draft) {
        here.append(Here(line: row.line, id: id))
      } else if made.count < SheetImport.most {
        made.append(row)
      } else {
        more += 1
      }
    }
  }

  /// The order of day and month in each column of days: its own, else what the other columns tell.
  ///
  /// - Returns: it, and the one that the table tells as a whole.
  /// - Throws: `Refusal` that asks for it.
  private static func orders(
    _ sheet: Sheet, _ mapping: SheetMapping, said: DayOrder?
  ) throws(Refusal) -> (columns: [Int: DayOrder], told: DayOrder?) {
    let columns = SheetColumn.allCases.filter(\.isDay).compactMap { mapping.column($0) }
    if let said { return (Dictionary(uniqueKeysWithValues: columns.map { ($0, said) }), said) }
    let evidence = columns.map { column in
      (column, SheetDate.evidence(sheet.rows.map { $0[column] }))
    }
    let told = Set(
      evidence.compactMap { column, found -> DayOrder? in
        if case .order(let order) = found { order } else { nil }
      })
    var orders: [Int: DayOrder] = [:]
    for (column, found) in evidence {
      switch found {
      case .order(let order): orders[column] = order
      case .none: orders[column] = told.count == 1 ? told.first : .dayFirst
      case .doubtful(let place):
        guard told.count == 1, let order = told.first else {
          let row = sheet.rows[place]
          throw Refusal(
            "\(sheet.header[column]) \"\(row[column])\" can be read as two days",
            .say(.sheet(.days)),
            at: Place(line: row.line))
        }
        orders[column] = order
      }
    }
    return (orders, told.count == 1 ? told.first : nil)
  }
}
