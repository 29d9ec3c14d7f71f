import Editorial

/// A value that may be the beginning of a figure: `300` of `300,000`, between braces.
struct FigureStart {
  var key: PieceKey
  var place: Place
  var text: String
}

// Values that are not what they were meant as: cut by YAML, or left by a template.
extension PieceBuilder {
  /// Takes the figure whole whose rest YAML reads as a key: `{fee: 300,000 KRW}`.
  mutating func takeRest(_ key: UnsafeRawBufferPointer, at place: Place) {
    guard let start = figure, place.line == start.place.line,
      place.column == start.place.column + start.text.utf8.count + 1,
      key.prefix(while: isDigit).count == 3
    else {
      figure = nil
      return
    }
    var figure = start.text + "," + Self.text(key)
    fields.sums.removeAll { $0.key == start.key.name }
    let name = start.key.name
    add(PieceSentence.cutFigure(name, figure), at: start.place)
    let whole = FigureStart(key: start.key, place: start.place, text: figure)
    figure.withUTF8 { figure in
      let value = FieldValue(
        .scalar, UnsafeRawBufferPointer(figure), .doubleQuoted, keyPlace: start.place,
        place: start.place)
      var name = name
      name.withUTF8 { take(start.key, as: UnsafeRawBufferPointer($0), value) }
    }
    // One of several commas is one figure, told of once.
    self.figure = figure.last?.isNumber == true ? whole : nil
  }

  /// Notes a value that a template left; the file is told of once.
  mutating func notePlaceholder(_ meaning: PieceWords.Meaning, _ value: FieldValue) {
    let text = Placeholder.leading(value.bytes).map(Self.text) ?? ""
    if fields.placeholder == nil {
      fields.placeholder = (text, value.place, 0)
    } else {
      fields.placeholder?.more += 1
    }
    switch meaning {
    case .key(.fee): fields.isFeeUnreadable = true
    case .key(.killFee): fields.isKillFeeUnreadable = true
    case .key, .stamp, .slip, .none: break
    }
  }
}

extension FieldValue {
  /// Whether it is written without quotes and ends in a digit.
  var isPlainFigure: Bool {
    kind == .scalar && style == .plain && bytes.last.map { isDigit($0) } ?? false
  }
}
