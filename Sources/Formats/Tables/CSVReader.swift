import CTable
import Editorial

/// Reads tables through libcsv, opened when the first one is met.
package struct CSVReader {
  /// Fields a table may have in all.
  private static let mostFields = 4_000_000
  /// What libcsv calls the state within a field (`csv_parser.pstate`, libcsv.c).
  private static let isWithinField: Int32 = 2

  private let call: ctable

  /// `nil` where the library is not installed.
  package init?() {
    var functions = ctable()
    guard ctable_open(&functions) != 0 else { return nil }
    call = functions
  }

  /// Reads a whole table.
  ///
  /// - Parameters:
  ///   - bytes: the file; UTF-8, with or without a mark of byte order.
  ///   - delimiter: what stands between fields; `nil`: the comma, semicolon or tab that its first row
  ///     has most of.
  /// - Returns: its first row apart from the others; rows of nothing are left out.
  /// - Throws: why it is none.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8? = nil
  ) throws(CSVFailure) -> CSVTable {
    guard let reader = CSVReader() else { throw .noLibrary }
    return try reader.table(bytes, delimiter: delimiter)
  }

  private func table(
    _ bytes: UnsafeRawBufferPointer, delimiter: UInt8?
  ) throws(CSVFailure) -> CSVTable {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = UnsafeRawBufferPointer(
      rebasing: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...])
    if let line = CSVReader.firstBadLine(bytes) { throw .notUTF8(line: line) }
    var rows = try parse(bytes, delimiter ?? CSVReader.guess(bytes))
    // Excel ends a table with rows of nothing but commas.
    rows.removeAll { row in row.fields.allSatisfy { $0[...].trimmed.isEmpty } }
    guard !rows.isEmpty else { throw .empty }
    return CSVTable(header: rows.removeFirst(), rows: rows)
  }

  /// What libcsv's two callbacks collect.
  private struct Gathered {
    var rows: [CSVTable.Row] = []
    var row = CSVTable.Row(line: 0, fields: [])
    var fields = 0
    /// The line that is fed now, from 1.
    var line = 1
  }

  private func parse(
    _ bytes: UnsafeRawBufferPointer, _ delimiter: UInt8
  ) throws(CSVFailure) -> [CSVTable.Row] {
    var parser = csv_parser()
    guard call.csv_init(&parser, 0) == 0 else { throw .tooLarge }
    defer { call.csv_free(&parser) }
    call.csv_set_delim(&parser, delimiter)
    var gathered = Gathered()
    var isOpen = false
    withUnsafeMutablePointer(to: &gathered) { gathered in
      var start = 0
      // Line by line, so that the place of a row is known: the library says none.
      while start < bytes.count, gathered.pointee.fields < CSVReader.mostFields {
        let end = CSVReader.lineEnd(bytes, from: start)
        let line = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        if call.csv_parse(
          &parser, line.baseAddress, line.count, CSVReader.field, CSVReader.row, gathered)
          != line.count
        {
          gathered.pointee.fields = CSVReader.mostFields
        }
        // A field that is begun makes its row begin here, although nothing is said of it yet.
        if gathered.pointee.row.line == 0, parser.pstate != 0 {
          gathered.pointee.row.line = gathered.pointee.line
        }
        gathered.pointee.line += 1
        start = end
      }
      isOpen = parser.quoted != 0 && parser.pstate == CSVReader.isWithinField
      _ = call.csv_fini(&parser, CSVReader.field, CSVReader.row, gathered)
    }
    if gathered.fields >= CSVReader.mostFields { throw .tooLarge }
    if isOpen { throw .openQuote(line: gathered.rows.last?.line ?? 1) }
    return gathered.rows
  }

  private static let field:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?)
      -> Void = { bytes, count, gathered in
        guard let gathered = gathered?.assumingMemoryBound(to: Gathered.self) else { return }
        let text = UnsafeRawBufferPointer(start: bytes, count: count)
        if gathered.pointee.row.line == 0 { gathered.pointee.row.line = gathered.pointee.line }
        gathered.pointee.row.fields.append(String(decoding: text, as: UTF8.self))
        gathered.pointee.fields += 1
      }

  private static let row: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, gathered in
    guard let gathered = gathered?.assumingMemoryBound(to: Gathered.self) else { return }
    gathered.pointee.rows.append(gathered.pointee.row)
    gathered.pointee.row = CSVTable.Row(line: 0, fields: [])
  }

  /// The end of a line: behind its LF, CR LF or lone CR.
  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x0A { return index + 1 }
      if bytes[index] == 0x0D {
        return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
      }
      index += 1
    }
    return bytes.count
  }

  /// What the first row has most of, outside of quotes: Excel writes `;` where a comma is a decimal
  /// sign, and what is copied from it has tabs.
  private static func guess(_ bytes: UnsafeRawBufferPointer) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if counts.isEmpty { continue }
        break
      }
      if [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].contains(byte) {
        counts[byte, default: 0] += 1
      }
    }
    let most = counts.values.max() ?? 0
    return [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].first { counts[$0] == most }
      ?? UInt8(ascii: ",")
  }

  /// The first line that is no text in UTF-8; `nil` where all is.
  private static func firstBadLine(_ bytes: UnsafeRawBufferPointer) -> Int? {
    if !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil { return nil }
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = lineEnd(bytes, from: start)
      let part = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      if part.contains(0) || String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
      start = end
    }
    return nil
  }
}
