import Editorial

/// `made moved =filed`, `made billed =INV-029`, `made paid`, `undo 17`: a word, and what belongs to it.
extension ActionKind {
  func write(to line: inout FieldWriter) {
    switch self {
    case .made(let action):
      line.word("made")
      action.write(to: &line)
    case .undo(let number):
      line.word("undo")
      line.number(number)
    case .redo(let number):
      line.word("redo")
      line.number(number)
    }
  }

  init?(_ line: inout FieldReader) {
    switch line.word() {
    case "made":
      guard let action = WriterAction(&line) else { return nil }
      self = .made(action)
    case "undo":
      guard let number = line.number() else { return nil }
      self = .undo(of: number)
    case "redo":
      guard let number = line.number() else { return nil }
      self = .redo(of: number)
    default: return nil
    }
  }
}

extension WriterAction {
  fileprivate func write(to line: inout FieldWriter) {
    switch self {
    case .moved(let status):
      line.word("moved")
      line.text(status)
    case .movedEach: line.word("moved-each")
    case .set: line.word("set")
    case .billed(let invoice):
      line.word("billed")
      line.text(invoice)
    case .paid: line.word("paid")
    case .received: line.word("received")
    case .chased: line.word("chased")
    case .offered(let outlet):
      line.word("offered")
      line.text(outlet)
    case .added: line.word("added")
    case .imported: line.word("imported")
    case .ticked: line.word("ticked")
    case .mended: line.word("mended")
    case .archived: line.word("archived")
    case .renamed: line.word("renamed")
    case .deleted: line.word("deleted")
    case .counted: line.word("counted")
    case .takenOff: line.word("taken-off")
    case .away: line.word("away")
    }
  }

  fileprivate init?(_ line: inout FieldReader) {
    switch line.word() {
    case "moved":
      guard let status = line.text() else { return nil }
      self = .moved(to: status)
    case "moved-each": self = .movedEach
    case "set": self = .set
    case "billed":
      guard let invoice = line.optionalText() else { return nil }
      self = .billed(invoice: invoice)
    case "paid": self = .paid
    case "received": self = .received
    case "chased": self = .chased
    case "offered":
      guard let outlet = line.optionalText() else { return nil }
      self = .offered(to: outlet)
    case "added": self = .added
    case "imported": self = .imported
    case "ticked": self = .ticked
    case "mended": self = .mended
    case "archived": self = .archived
    case "renamed": self = .renamed
    case "deleted": self = .deleted
    case "counted": self = .counted
    case "taken-off": self = .takenOff
    case "away": self = .away
    default: return nil
    }
  }
}
