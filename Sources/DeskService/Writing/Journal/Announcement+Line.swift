import Editorial

/// `v2 announce 17 1764047040 made moved =filed 1 0 -` and the edits: what a reader of the whole
/// journal needs comes first.
extension Announcement {
  var record: [UInt8] {
    var line = FieldWriter()
    RecordStart(.announcement).write(to: &line)
    line.number(number)
    line.number(when.seconds)
    kind.write(to: &line)
    line.number(edits.count)
    line.number(refused.count)
    for edit in edits { line.reference(edit.reverses) }
    for refused in refused { line.reference(refused.reverses) }
    for edit in edits { edit.write(to: &line) }
    for refused in refused {
      line.text(refused.path.text)
      refused.refusal.write(to: &line)
    }
    return line.record
  }

  /// Reads what follows the word `announce`.
  init?(_ line: inout FieldReader, version: Int) {
    guard let head = AnnouncementHead(&line, version: version) else { return nil }
    number = head.number
    when = head.when
    kind = head.kind
    edits = []
    for reverses in head.reversed {
      guard var edit = EditRecord(&line) else { return nil }
      edit.reverses = reverses
      edits.append(edit)
    }
    refused = []
    for unreversed in head.unreversed {
      let reverses = unreversed.reverses
      guard let path = line.text(), let refusal = line.refusal(version: version) else {
        return nil
      }
      refused.append(RefusalRecord(path: FilePath(path), refusal: refusal, reverses: reverses))
    }
  }
}

extension FieldReader {
  /// Why an edit was refused, as records of that version say it.
  mutating func refusal(version: Int) -> Refusal? {
    version == 1 ? VersionOne.refusal(&self) : Refusal(&self)
  }
}

/// What the history needs of an announcement.
struct AnnouncementHead: Hashable, Sendable {
  var number: Int
  var when: Moment
  var kind: ActionKind
  /// For each edit, the one it reverses.
  var reversed: [EditReference?]
  /// Each refusal: the edit that could not be reversed, and whether it may be reversed later.
  var unreversed: [Unreversed]

  struct Unreversed: Hashable, Sendable {
    var reverses: EditReference?
    var persistence: Refusal.Persistence
  }

  /// Reads what follows the word `announce`, up to the first edit; past it
  /// only an undo or redo that was refused in part is read.
  init?(_ line: inout FieldReader, version: Int) {
    guard let number = line.number(), number > 0, number < Int(UInt32.max),
      let seconds = line.number(),
      let kind = version == 1 ? VersionOne.kind(&line) : ActionKind(&line),
      let edits = line.count(), let refusals = line.count()
    else { return nil }
    self.number = number
    when = Moment(seconds: seconds)
    self.kind = kind
    reversed = []
    for _ in 0..<edits {
      guard let reference = line.optionalReference() else { return nil }
      reversed.append(reference)
    }
    unreversed = []
    for _ in 0..<refusals {
      guard let reference = line.optionalReference() else { return nil }
      unreversed.append(Unreversed(reverses: reference, persistence: .lasting))
    }
    guard unreversed.contains(where: { $0.reverses != nil }) else { return }
    // Why stands behind the edits.
    var rest = line
    for _ in reversed {
      guard EditRecord(&rest) != nil else { return nil }
    }
    for index in unreversed.indices {
      guard rest.text() != nil, let refusal = rest.refusal(version: version) else { return nil }
      unreversed[index].persistence = refusal.persistence
    }
  }
}
