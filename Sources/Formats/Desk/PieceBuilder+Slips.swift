import Editorial

// Keys with a slip in them: `stauts: drafting`.
extension PieceBuilder {
  /// Notes a key one letter off one of ours, if what it holds is what ours would hold.
  mutating func noteSlip(
    _ key: UnsafeRawBufferPointer, of meant: String, _ value: FieldValue
  ) {
    guard value.isSingle, !Self.isAbsent(value), holds(value, words.meaning(ofKey: meant)) else {
      return
    }
    fields.slips.append(KeySlip(key: Self.text(key), meant: meant, place: value.keyPlace))
  }

  /// Tells of slips whose own key stands nowhere; where it does, the other is the writer's.
  mutating func addSlips() {
    for slip in fields.slips where !isTaken(words.meaning(ofKey: slip.meant)) {
      add(
        PieceSentence.slip(slip.key, slip.meant), at: slip.place,
        .key(seen: slip.key, meant: slip.meant, line: slip.place.line))
    }
    fields.slips = []
  }

  /// What is told of a note: that its status or its outlet has a slip in its key, and is no sign of a
  /// piece (R1).
  var slipsOfNote: [PieceFinding] {
    var builder = self
    builder.findings = []
    builder.fields.slips.removeAll { slip in
      slip.meant != PieceKey.status.name && slip.meant != PieceKey.outlet.name
    }
    builder.addSlips()
    return builder.findings
  }

  private func isTaken(_ meaning: PieceWords.Meaning) -> Bool {
    switch meaning {
    case .key(let key): fields.seen & (1 << UInt64(key.rawValue)) != 0
    case .stamp(let status): stamps.contains(of: status)
    case .slip, .none: true
    }
  }

  /// Whether a value can be that of a key of ours and hardly of another.
  private mutating func holds(_ value: FieldValue, _ meaning: PieceWords.Meaning) -> Bool {
    let text = Self.text(value.bytes)
    switch meaning {
    case .stamp: return Self.writtenDate(value.bytes, source.style) != nil
    case .slip, .none: return false
    case .key(let key):
      switch key.kind {
      case .word:
        return (key == .status && words.status(value.bytes).isOurs)
          || (key == .outlet && words.outlet(value.bytes) != nil)
      // What other programs call these is theirs, slip or none.
      case .date where key.isWritten, .figure where key.isWritten: break
      case .date, .figure, .text: return false
      }
      if key.kind == .date { return Self.writtenDate(value.bytes, source.style) != nil }
      if key == .length { return CountText.words(text) != nil }
      return ValueLikeness.isSum(text) && Fee(reading: text, outletCurrency: "USD") != nil
    }
  }
}
