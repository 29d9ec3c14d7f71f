/// Sums and counts as spreadsheets write them.
enum SheetFigure {
  /// Whether the sums of a column have a comma before their cents: `1.234,50 €`.
  static func hasCommaCents(_ fields: some Sequence<String>) -> Bool {
    var isComma = false
    for field in fields {
      let figures = figures(field)
      guard let mark = figures.lastIndex(where: { $0 == "," || $0 == "." }) else { continue }
      guard (1...2).contains(figures[mark...].dropFirst().count) else { continue }
      if figures[mark] == "." { return false }
      isComma = true
    }
    return isComma
  }

  /// A sum as it is typed: without blanks and apostrophes among its figures, its cents behind a point.
  static func sum(_ field: String, commaCents: Bool) -> String {
    var plain = ungrouped(TypedText.plain(field))
    // A book-keeper's own sign for even sums.
    if plain.hasSuffix(",-") || plain.hasSuffix(".-") { plain.removeLast(2) }
    guard commaCents else { return plain }
    return String(plain.compactMap { $0 == "." ? nil : $0 == "," ? "." : $0 })
  }

  /// A number of words as it is typed: `1.200` and `1200.0` as well, since no word is cut.
  static func words(_ field: String) -> String {
    let plain = ungrouped(TypedText.plain(field))
    let figures = figures(plain)
    let groups = figures.split(separator: ".", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return plain }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    let isWhole = groups.count == 2 && groups[1].allSatisfy { $0 == "0" }
    guard isGrouped || isWhole else { return plain }
    let whole = isGrouped ? groups.joined() : String(groups[0])
    let before = plain.prefix { !isFigure($0) }
    return before + whole + plain.dropFirst(before.count + figures.count)
  }

  /// The run of figures, points and commas in a field.
  private static func figures(_ field: String) -> String {
    let plain = ungrouped(TypedText.plain(field))
    return String(
      plain.drop { !isFigure($0) }.prefix { isFigure($0) || $0 == "," || $0 == "." })
  }

  /// Without the blanks and apostrophes that stand between groups of three figures.
  private static func ungrouped(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      let isMark = character.isWhitespace || character == "'" || character == "’"
      let isBetween =
        isMark && kept.last.map(isFigure) == true && rest.prefix(while: isFigure).count == 3
      if !isBetween { kept.append(character) }
    }
    return kept
  }

  private static func isFigure(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
