import Editorial

// Keys that are somebody else's, though they have a name of ours (R4b).
extension SplicePlanner {
  /// Ours wherever they stand: what they hold is a slip at most.
  private static let ours: Set<String> = [
    "status", "outlet", "due", "length", "fee", "kill_fee", "title", "tried", "done",
  ]
  /// Other programs' words that an edit looks for too.
  private static let others: Set<String> = ["deadline", "target", "word_goal"]

  /// The value of a key that holds what cannot be of its kind: `paid: true`, `draft: second`.
  ///
  /// - Returns: `nil` where the key is ours to write.
  func foreign(_ entry: FieldMapping.Entry, _ edit: KeyEdit) -> FieldEvent? {
    let name = entry.name ?? ""
    if Self.ours.contains(edit.key), !Self.others.contains(name) { return nil }
    // A list or a group is refused for what it is.
    let scalars = text.events[entry.value].filter(\.isScalar)
    guard scalars.count == 1, let event = scalars.first, entry.value.count < 6 else { return nil }
    let isNull = event.isPlain && event.text.withUnsafeBytes { YAMLScalar.isNull($0) }
    if isNull || event.text.isEmpty { return nil }
    let isList = text.events[entry.value.lowerBound].isList
    let written = isList && entry.value.count > 3 ? "[[\(event.string)]]" : event.string
    return isOfKind(WikiLink.followed(written) ?? written, event, edit) ? nil : event
  }

  /// Refuses a figure that YAML has cut at its comma: its rest, which is a key by now, would stay
  /// behind a new one (`{fee: 300,000}`).
  func requireWhole(
    _ figure: FieldEvent, before next: Int, _ key: String
  ) throws(Refusal) {
    let rest = text.events[next]
    guard rest.isPlain, rest.bytes.lowerBound == figure.bytes.upperBound + 1,
      figure.text.last.map(isDigit) == true, rest.text.prefix(while: isDigit).count == 3
    else { return }
    throw refusal(
      figure, PieceSentence.cutFigure(key, "\(figure.string),\(rest.string)"))
  }

  private func isOfKind(_ old: String, _ event: FieldEvent, _ edit: KeyEdit) -> Bool {
    switch edit.key {
    case "draft":
      return event.text.withUnsafeBytes {
        YAMLScalar.bool($0) != nil || $0.elementsEqual("0".utf8) || $0.elementsEqual("1".utf8)
      }
    case "published" where event.text.withUnsafeBytes({ YAMLScalar.bool($0) != nil }):
      return edit.replacesFlag || !Self.isDate(edit)
    // A word for a day, such as `last-modified`, is the site's and moves with its file.
    case "date", "publishDate":
      return WrittenDate(reading: old, style: .quarto) != nil
        || (old.contains(where: \.isNumber) && ValueLikeness.isDate(old))
    case "length": return CountText.words(old) != nil
    case "received", "expenses", "tax", "withheld", "charges": return ValueLikeness.isSum(old)
    case "invoice":
      return !event.isPlain || event.text.withUnsafeBytes { YAMLScalar.bool($0) == nil }
    default: break
    }
    return !Self.isDate(edit) || WrittenDate(reading: old, style: .quarto) != nil
      || ValueLikeness.isDate(old)
  }

  /// Whether what is written, or taken out, is a date.
  private static func isDate(_ edit: KeyEdit) -> Bool {
    switch edit.change {
    case .set(let new): WrittenDate(reading: new) != nil
    case .remove, .drop: edit.key == "reply_by"
    case .replace, .append: false
    }
  }
}
