import Editorial

/// A table as spreadsheets and services write it (RFC 4180): a first row of names, and rows.
package struct CSVTable: Sendable {
  /// One row with its place.
  package struct Row: Hashable, Sendable {
    /// The line it begins on, from 1; a field may hold line breaks.
    package var line: Int
    package var fields: [String]

    /// The field of a column without blanks around it; empty where there is none.
    package subscript(_ column: Int?) -> String {
      guard let column, fields.indices.contains(column) else { return "" }
      return String(fields[column][...].trimmed)
    }
  }

  package var header: Row
  package var rows: [Row]

  /// The first column of one of these names, however it is spelled; `nil` where there is none.
  package func column(_ names: String...) -> Int? { column(of: names) }

  /// The first column of one of these names, however it is spelled; `nil` where there is none.
  package func column(of names: [String]) -> Int? {
    let columns = header.fields.map(CSVTable.fold)
    for name in names {
      if let found = columns.firstIndex(of: CSVTable.fold(name)) { return found }
    }
    return nil
  }

  /// A column's name as names are compared: `New Subscribers`, `new_subscribers`.
  package static func fold(_ name: String) -> String {
    var folded = ""
    for character in name.lowercased() where character.isLetter || character.isNumber {
      folded.append(character)
    }
    return folded
  }
}

/// Why bytes are no table.
package enum CSVFailure: Error, Hashable, Sendable {
  /// libcsv is not installed.
  case noLibrary
  /// There is nothing in it but blank lines.
  case empty
  /// It is not UTF-8 from this line on: an old spreadsheet's own encoding.
  case notUTF8(line: Int)
  /// A quote that was opened on this line is never closed.
  case openQuote(line: Int)
  /// It has more fields than anyone has looked at.
  case tooLarge

  /// What is wrong and how to mend it, to a writer.
  package var sentence: String {
    switch self {
    case .noLibrary: "libcsv is not installed: the README's first command installs it"
    case .empty: "there is nothing in this table"
    case .notUTF8: "this is not UTF-8; save it from the spreadsheet as \"CSV UTF-8\""
    case .openQuote: "the quote \" that is opened here is never closed"
    case .tooLarge: "this table is too large to be read"
    }
  }

  /// The line it is found on, from 1.
  package var line: Int {
    switch self {
    case .notUTF8(let line), .openQuote(let line): line
    case .noLibrary, .empty, .tooLarge: 1
    }
  }
}
