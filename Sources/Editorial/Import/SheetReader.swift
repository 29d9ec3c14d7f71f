/// Reads the rows of a table as pieces of a desk.
struct SheetReader {
  let mapping: SheetMapping
  let context: TypedContext
  /// The outlet of rows that name none.
  let outlet: OutletID?
  /// The order of day and month, by column.
  let orders: [Int: DayOrder]
  /// The columns whose sums have a comma before their cents.
  let commaCents: Set<Int>

  /// The piece of a row.
  ///
  /// - Throws: `Refusal` where something of it cannot be read: half a row is no piece, and the next
  ///   reading of a mended table would leave it alone.
  func draft(of row: Sheet.Row) throws(Refusal) -> PieceDraft {
    let title = String(PieceTitle.line(row[mapping, .title])[...].trimmed)
    guard !title.isEmpty else { throw Refusal("it has no title") }
    if Self.totals.contains(SheetColumn.fold(title)), row[mapping, .outlet].isEmpty {
      throw Refusal("it adds the others up")
    }
    let outlet = try outlet(of: row)
    var piece = SheetPiece(draft: PieceDraft(title: title, outlet: outlet), today: context.today)
    try readDays(row, into: &piece)
    try readMoney(row, into: &piece)
    let length = SheetFigure.words(row[mapping, .length])
    if !Self.saysNothing(length), length != "0" {
      piece.draft.length = try naming(.length) { () throws(Refusal) in try context.length(length) }
    }
    for column: SheetColumn in [.editor, .link, .series, .tags] {
      let text = PieceTitle.line(row[mapping, column])
      if !Self.saysNothing(text) { piece.facts[column] = text }
    }
    readType(row, into: &piece)
    piece.text = text(of: row)
    return try piece.finished(statusWord(of: row), context.plan)
  }

  private static let totals: Set<String> = [
    "total", "totals", "subtotal", "grandtotal", "sum", "합계", "총계", "소계", "合計", "小計", "総計",
  ]

  /// A type that counts, where the desk has it; another is a tag, by which the pieces are found.
  private func readType(_ row: Sheet.Row, into piece: inout SheetPiece) {
    let word = PieceTitle.line(row[mapping, .type])
    guard !Self.saysNothing(word) else { return }
    if let type = context.plan.types.first(where: { $0.name.lowercased() == word.lowercased() }) {
      piece.facts[.type] = type.name
    } else {
      piece.facts[.tags] = [piece.facts[.tags], word].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func outlet(of row: Sheet.Row) throws(Refusal) -> OutletID {
    let name = PieceTitle.line(row[mapping, .outlet])
    guard !Self.saysNothing(name) else {
      guard let outlet else { throw Refusal("it names no outlet", .say(.sheet(.outlet))) }
      return outlet
    }
    if let found = context.plan.outlet(for: name) ?? context.plan.outletsByFolder[Plan.folder(name)]
    {
      return found
    }
    if let found = try context.plan.outlet(typed: name) { return found }
    if let near = context.plan.outletName(near: name) {
      throw Refusal("no outlet is called \"\(name)\"", .advice("did you mean \(near)?"))
    }
    throw Refusal(
      "no outlet is called \"\(name)\"",
      .advice("add it to desk.yaml as `\(TypedPiece.outletLine(for: name))`"))
  }

  private func statusWord(of row: Sheet.Row) -> String? {
    let word = PieceTitle.line(row[mapping, .status])
    return Self.saysNothing(word) ? nil : word
  }

  /// What stands below the front matter; of several columns each with its name.
  private func text(of row: Sheet.Row) -> String {
    let columns = mapping.columns(.text).filter { !row[$0].isEmpty }
    let parts = columns.map { column in
      let text = row[column].split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline
      ).joined(separator: "\n")
      return mapping.columns(.text).count > 1 ? "\(mapping.header[column]): \(text)" : text
    }
    return parts.isEmpty ? "" : parts.joined(separator: "\n\n") + "\n"
  }
}

// MARK: Days and sums

extension SheetReader {
  private func readDays(_ row: Sheet.Row, into piece: inout SheetPiece) throws(Refusal) {
    for column in SheetColumn.allCases where column.isDay {
      let field = row[mapping, column]
      guard !Self.saysNothing(field), let place = mapping.column(column) else { continue }
      if let date = SheetDate.read(field, orders[place]) {
        if case .named(let zone) = date.mark, context.named(zone) == nil {
          throw noDay(field, column)
        }
        piece.dates[column] = date
        let home = context.zone(nil)
        piece.days[column] = date.day(home: home, named: context.named)
        continue
      }
      switch (column, SheetColumn.fold(field)) {
      case (.due, let word) where Self.noDeadline.contains(word): break
      case (.paid, let word) where Self.yes.contains(word) || word == "paid":
        piece.money = .paid
      case (.invoiced, let word) where Self.yes.contains(word) || word == "invoiced":
        piece.money = piece.money ?? .invoiced
      case (.paid, let word) where Self.no.contains(word): break
      case (.invoiced, let word) where Self.no.contains(word): break
      case (.paid, _):
        guard let sum = try sum(field, at: place, of: row, piece.draft.outlet) else {
          throw noDay(field, column)
        }
        piece.received = sum
      default: throw noDay(field, column)
      }
    }
  }

  private static let noDeadline: Set<String> = [
    "asap", "rolling", "flexible", "ongoing", "open", "nodeadline", "evergreen", "상시", "随時",
  ]
  private static let free: Set<String> = ["free", "unpaid", "probono", "무료", "無料"]
  private static let yes: Set<String> = [
    "yes", "y", "true", "x", "done", "예", "はい", "済", "済み", "완료",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "unpaid", "notyet", "pending", "outstanding", "아니오", "미입금", "いいえ", "未",
    "未入金",
  ]

  private func noDay(_ field: String, _ column: SheetColumn) -> Refusal {
    Refusal(
      "\(name(of: column)) \"\(PieceTitle.line(field))\" is no day with its year",
      .advice("write it as 2026-11-24"))
  }

  private func readMoney(_ row: Sheet.Row, into piece: inout SheetPiece) throws(Refusal) {
    let outlet = piece.draft.outlet
    if let place = mapping.column(.fee) {
      let fee = try sum(row[place], at: place, of: row, outlet)
      let isNothing = fee?.amount == 0 && context.plan[outlet].fee == nil
      piece.draft.fee = isNothing ? nil : fee
    }
    if let place = mapping.column(.killFee),
      let sum = try sum(row[place], at: place, of: row, outlet)
    {
      piece.facts[.killFee] = sum.written
    }
    let invoice = PieceTitle.line(row[mapping, .invoice])
    switch SheetColumn.fold(invoice) {
    case let word where Self.yes.contains(word) || word == "sent":
      piece.money = piece.money ?? .invoiced
    case let word where Self.saysNothing(invoice) || Self.no.contains(word): break
    default: piece.facts[.invoice] = invoice
    }
  }

  /// A sum: in the currency of its field, else of the row's, else of the column's name, else the
  /// outlet's.
  private func sum(
    _ field: String, at place: Int, of row: Sheet.Row, _ outlet: OutletID
  ) throws(Refusal) -> Fee? {
    if Self.saysNothing(field) { return nil }
    var text = SheetFigure.sum(field, commaCents: commaCents.contains(place))
    if Self.free.contains(SheetColumn.fold(field)) { text = "0" }
    let code = Currency.code(row[mapping, .currency]) ?? sign(row[mapping, .currency])
    let currency = code ?? mapping.currency(of: place) ?? context.currency(of: outlet)
    if mapping.isPerWord(place), !text.lowercased().contains("word") { text += "/word" }
    let name = mapping.header[place]
    do throws(Refusal) {
      if let sum = try context.sum(text, currency: currency) { return sum }
    } catch {
      throw Refusal("\(name): \(error.cause)", error.remedy)
    }
    guard currency == nil, text.contains(where: \.isNumber) else {
      throw Refusal(
        "\(name) \"\(PieceTitle.line(field))\" is no sum",
        .advice("write it as 300 usd or 0.40 gbp/word"))
    }
    throw Refusal(
      "\(name) \"\(PieceTitle.line(field))\" is in no currency",
      .advice("give the outlet a `currency:` in desk.yaml"))
  }

  private func sign(_ field: String) -> String? {
    var rest = Substring(TypedText.plain(field))
    let code = FeeText.takeCurrency(&rest, at: .end, outlet: nil)
    return rest.isEmpty ? code : nil
  }

  private func name(of column: SheetColumn) -> String {
    mapping.column(column).map { mapping.header[$0] } ?? column.rawValue
  }

  private func naming<Value>(
    _ column: SheetColumn, _ body: () throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    do throws(Refusal) {
      return try body()
    } catch {
      throw Refusal("\(name(of: column)): \(error.cause)", error.remedy)
    }
  }

  /// Whether a field is empty, or filled with what says that it is.
  static func saysNothing(_ field: String) -> Bool {
    let plain = TypedText.plain(field).lowercased()
    return plain.allSatisfy { $0.isWhitespace || "-–—?./".contains($0) } || nothing.contains(plain)
  }

  private static let nothing: Set<String> = [
    "n/a", "na", "tbc", "tbd", "tba", "none", "null", "nil", "unknown", "없음", "미정", "未定", "なし",
    "無し", "#n/a", "#ref!", "#value!",
  ]
}

extension Sheet.Row {
  /// What a row says of something; empty where no column does.
  fileprivate subscript(_ mapping: SheetMapping, _ column: SheetColumn) -> String {
    mapping.column(column).map { self[$0] } ?? ""
  }
}
