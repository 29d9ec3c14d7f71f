import Editorial

/// What records of the first version say with texts, as the values of today.
///
/// They are read wherever a journal holds them, and never written any more.
enum VersionOne {
  /// Reads `new - =filed`, `undo 17 =undo`: what an action is.
  static func kind(_ line: inout FieldReader) -> ActionKind? {
    guard let word = line.field(), let other = line.optionalNumber(), let verb = line.text() else {
      return nil
    }
    switch (word.count, word.first, other) {
    case (3, UInt8(ascii: "n"), nil): return .made(action(verb))
    case (4, UInt8(ascii: "u"), let other?): return .undo(of: other)
    case (4, UInt8(ascii: "r"), let other?): return .redo(of: other)
    default: return nil
    }
  }

  /// Reads why an edit was refused: a sentence.
  ///
  /// Which of them would have passed nobody wrote down: an undo refused then left the stack.
  static func refusal(_ line: inout FieldReader) -> Refusal? {
    line.text().map { Refusal($0) }
  }

  /// The action a verb stood for; any but these is the status that something was moved to.
  static func action(_ verb: String) -> WriterAction {
    switch verb {
    case "move": .movedEach
    case "set": .set
    case "billed": .billed(invoice: nil)
    case "paid": .paid
    case "received": .received
    case "chased": .chased
    case "offered": .offered(to: nil)
    case "new": .added
    case "done": .ticked
    default: .moved(to: verb)
    }
  }
}
