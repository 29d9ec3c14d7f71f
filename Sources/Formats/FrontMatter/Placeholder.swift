/// What a template leaves where nobody filled it in: `{{date}}`, `<% tp.file.title %>`.
enum Placeholder {
  /// The placeholder that a text begins with; `nil` where it begins with none.
  static func leading(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard text.count > 4 else { return nil }
    let close: (UInt8, UInt8)
    switch (text[0], text[1]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): close = (UInt8(ascii: "}"), UInt8(ascii: "}"))
    case (UInt8(ascii: "<"), UInt8(ascii: "%")): close = (UInt8(ascii: "%"), UInt8(ascii: ">"))
    default: return nil
    }
    for index in 3..<text.count where text[index - 1] == close.0 && text[index] == close.1 {
      return UnsafeRawBufferPointer(rebasing: text[...index])
    }
    return nil
  }

  /// Whether a value is one rather than a text of the writer's; a title may well begin like one
  /// (`{{<` in Hugo), and is one only as a whole.
  static func stands(in value: UnsafeRawBufferPointer, ofTitle isTitle: Bool) -> Bool {
    guard let first = value.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "<"),
      leading(value) != nil
    else { return false }
    return !isTitle || value.suffix(2).elementsEqual("}}".utf8)
      || value.suffix(2).elementsEqual("%>".utf8)
  }
}
