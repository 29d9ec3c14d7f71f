/// Which columns of a table say what.
package struct SheetMapping: Hashable, Sendable {
  /// What the columns are called, as written.
  package let header: [String]
  /// The columns of each thing said, in their order.
  private var places: [SheetColumn: [Int]] = [:]

  /// A good guess: by the names that freelancers give their columns, each column and each thing once.
  package init(guessing header: [String]) {
    self.header = header
    let named = header.map(SheetMapping.plainNames)
    var taken: Set<Int> = []
    for column in SheetColumn.allCases {
      for name in column.names {
        let found = named.indices.filter { !taken.contains($0) && named[$0].contains(name) }
        guard let first = found.first else { continue }
        let all = column == .text ? found : [first]
        places[column, default: []] += all
        taken.formUnion(all)
        if column != .text { break }
      }
      places[column]?.sort()
    }
  }

  /// Takes what the writer says: `title=Story,outlet=Publication`; behind `=` nothing, where no column
  /// says it.
  ///
  /// - Throws: `Refusal` that names what there is.
  package mutating func map(_ text: String) throws(Refusal) {
    var pairs: [(key: Substring, name: String)] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if halves.count == 2 {
        pairs.append((halves[0].trimmed, String(halves[1].trimmed)))
      } else if let last = pairs.indices.last {
        // A column may have a comma in its name.
        pairs[last].name += ",\(part)"
      } else {
        throw Refusal("\"\(text)\" is no map", .advice("write it as title=Story,outlet=Client"))
      }
    }
    var said: Set<SheetColumn> = []
    for (key, name) in pairs {
      guard let column = SheetColumn(rawValue: key.lowercased()) else {
        throw SheetMapping.unknown(
          "no key \"\(key)\"", String(key), among: SheetColumn.allCases.map(\.rawValue))
      }
      if said.insert(column).inserted {
        places[column] = nil
      } else if column != .text {
        throw Refusal("\(column.rawValue) is mapped twice", .advice("only text takes several"))
      }
      guard !name.isEmpty else { continue }
      guard let index = index(of: name) else {
        throw SheetMapping.unknown("no column \"\(name)\"", name, among: header)
      }
      for other in SheetColumn.allCases { places[other]?.removeAll { $0 == index } }
      places[column, default: []].append(index)
    }
  }

  /// The column that says something; of several the first.
  func column(_ column: SheetColumn) -> Int? { places[column]?.first }

  func columns(_ column: SheetColumn) -> [Int] { places[column] ?? [] }

  /// What each column that is read becomes, in the order of the table.
  package var read: [(name: String, column: SheetColumn)] {
    header.indices.compactMap { index in
      SheetColumn.allCases.first { columns($0).contains(index) }.map { (header[index], $0) }
    }
  }

  /// The names of columns that nothing is read from.
  package var unread: [String] {
    let taken = Set(places.values.joined())
    return header.indices.filter { !taken.contains($0) && !header[$0].allSatisfy(\.isWhitespace) }
      .map { header[$0] }
  }

  private func index(of name: String) -> Int? {
    header.firstIndex(of: name)
      ?? header.firstIndex { SheetColumn.fold($0) == SheetColumn.fold(name) }
  }

  private static func unknown(
    _ cause: String, _ word: String, among names: [String]
  ) -> Refusal {
    Refusal(
      cause,
      .advice(
        Spelling.nearest(to: word, among: names).map { "did you mean \"\($0)\"?" }
          ?? "there is \(names.joined(separator: ", "))"))
  }
}

// What a column's name says beside what it holds.
extension SheetMapping {
  /// The currency in a column's name: `Fee (£)`, `Rate USD`.
  func currency(of column: Int) -> String? {
    for part in header[column].split(whereSeparator: { "()[]/ ,:".contains($0) }).reversed() {
      var rest = Substring(TypedText.plain(String(part)))
      if let code = FeeText.takeCurrency(&rest, at: .end, outlet: nil), rest.isEmpty { return code }
    }
    return nil
  }

  /// Whether a column holds what is paid for each word: `Rate per word`, `$/word`.
  func isPerWord(_ column: Int) -> Bool {
    let name = SheetColumn.fold(header[column])
    return name.hasSuffix("perword") || header[column].lowercased().contains("/word")
  }

  /// What a column may be known by: its name, without what stands in brackets, without a currency.
  private static func plainNames(_ name: String) -> Set<String> {
    let bare = name.prefix { !"([（".contains($0) }
    let words = bare.split(whereSeparator: \.isWhitespace)
    var names = [SheetColumn.fold(name), SheetColumn.fold(bare)]
    if words.count > 1, let last = words.last, Currency.code(last) != nil {
      names.append(SheetColumn.fold(words.dropLast().joined()))
    }
    return Set(names)
  }
}
