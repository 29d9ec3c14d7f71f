import Editorial

/// `announce 17 1764047040 new - =move 1 0 -` and the edits: what a reader of the whole journal
/// needs comes first.
extension Announcement {
  var record: [UInt8] {
    var line = FieldWriter()
    line.word("announce")
    line.number(number)
    line.number(when.seconds)
    switch kind {
    case .new:
      line.word("new")
      line.word("-")
    case .undo(let other):
      line.word("undo")
      line.number(other)
    case .redo(let other):
      line.word("redo")
      line.number(other)
    }
    line.text(verb)
    line.number(edits.count)
    line.number(refused.count)
    for edit in edits { line.reference(edit.reverses) }
    for refusal in refused { line.reference(refusal.reverses) }
    for edit in edits { edit.write(to: &line) }
    for refusal in refused {
      line.text(refusal.path.text)
      line.text(refusal.reason)
    }
    return line.record
  }

  /// Reads what follows the word `announce`.
  init?(_ line: inout FieldReader) {
    guard let head = AnnouncementHead(&line) else { return nil }
    number = head.number
    when = head.when
    verb = head.verb
    kind = head.kind
    edits = []
    for reverses in head.reversed {
      guard var edit = EditRecord(&line) else { return nil }
      edit.reverses = reverses
      edits.append(edit)
    }
    refused = []
    for reverses in head.unreversed {
      guard let path = line.text(), let reason = line.text() else { return nil }
      refused.append(RefusalRecord(path: FilePath(path), reason: reason, reverses: reverses))
    }
  }
}

/// What the history needs of an announcement.
struct AnnouncementHead: Hashable, Sendable {
  var number: Int
  var when: Moment
  var verb: String
  var kind: ActionKind
  /// For each edit, the one it reverses.
  var reversed: [EditReference?]
  /// For each refusal, the edit that could not be reversed.
  var unreversed: [EditReference?]

  init(_ announcement: Announcement) {
    number = announcement.number
    when = announcement.when
    verb = announcement.verb
    kind = announcement.kind
    reversed = announcement.edits.map(\.reverses)
    unreversed = announcement.refused.map(\.reverses)
  }

  /// Reads what follows the word `announce`, up to the first edit.
  init?(_ line: inout FieldReader) {
    guard let number = line.number(), number > 0, number < Int(UInt32.max),
      let seconds = line.number(), let word = line.field(),
      let other = line.optionalNumber(), let verb = line.text(), let edits = line.count(),
      let refusals = line.count()
    else { return nil }
    switch (word.count, word.first, other) {
    case (3, UInt8(ascii: "n"), nil): kind = .new
    case (4, UInt8(ascii: "u"), let other?): kind = .undo(of: other)
    case (4, UInt8(ascii: "r"), let other?): kind = .redo(of: other)
    default: return nil
    }
    self.number = number
    when = Moment(seconds: seconds)
    self.verb = verb
    reversed = []
    for _ in 0..<edits {
      guard let reference = line.optionalReference() else { return nil }
      reversed.append(reference)
    }
    unreversed = []
    for _ in 0..<refusals {
      guard let reference = line.optionalReference() else { return nil }
      unreversed.append(reference)
    }
  }
}
