import Editorial

/// The status set last in each file, kept while the journal is read: what a file must not fall
/// behind (R6).
///
/// It grows with what is appended, so that a load looks files up and reads no record again.
struct StatusRecords: Sendable {
  /// A status as an action left it in a file; kept by reference, for there may be very many.
  final class Entry: Sendable {
    /// The path the writer knows.
    let path: FilePath
    /// The file behind all links.
    let target: FilePath
    /// As it was written: the writer's own word or ours.
    let word: String
    let action: Int
    let when: Moment
    /// An undo brought it back.
    let isRestored: Bool
    /// The dates set in the file, each as it was written last: the stamps among them.
    let dates: [DatedKey]

    init(
      path: FilePath, target: FilePath, word: String, action: Int, when: Moment, isRestored: Bool,
      dates: [DatedKey]
    ) {
      self.path = path
      self.target = target
      self.word = word
      self.action = action
      self.when = when
      self.isRestored = isRestored
      self.dates = dates
    }

    /// The date a key was given last.
    func date(of key: String) -> WrittenDate? {
      dates.first { $0.key == key }.flatMap { WrittenDate(reading: $0.value) }
    }
  }

  /// A key of the front matter and the date it was given.
  struct DatedKey: Hashable, Sendable {
    var key: String
    var value: String
  }

  /// An action that nobody has concluded yet.
  private struct Announced: Sendable {
    var when: Moment
    var isUndo: Bool
    var edits: [StatusEdit]
  }

  /// By the file behind all links.
  private(set) var entries: [FilePath: Entry] = [:]
  /// Another number whenever `entries` may be others.
  private(set) var version: Int
  private var open: [Int: Announced] = [:]

  /// Nothing yet; `version` is what an older state, now void, had come to.
  init(after version: Int = 0) {
    self.version = version + 1
  }

  /// Takes in an announcement; `line` stands at its first edit.
  mutating func announce(_ head: AnnouncementHead, _ line: inout FieldReader) {
    var edits: [StatusEdit] = []
    edits.reserveCapacity(head.reversed.count)
    for _ in head.reversed {
      guard let edit = StatusEdit(&line) else { return }
      edits.append(edit)
    }
    guard !edits.isEmpty else { return }
    let isUndo = if case .undo = head.kind { true } else { false }
    open[head.number] = Announced(when: head.when, isUndo: isUndo, edits: edits)
  }

  /// Takes in what came of an action: only what was applied counts.
  mutating func conclude(_ conclusion: Conclusion) {
    guard let announced = open[conclusion.number],
      announced.edits.count == conclusion.results.count
    else { return }
    open[conclusion.number] = nil
    for (edit, result) in zip(announced.edits, conclusion.results)
    where result.fate == .applied {
      take(edit, announced, conclusion.number)
    }
  }

  /// Whether an action that is not concluded may have given a file this very word: one under way in
  /// another program, or one interrupted that nobody has mended yet.
  func isBeingSet(_ target: FilePath, to word: String) -> Bool {
    open.values.contains { announced in
      announced.edits.contains { $0.target == target && $0.status == .some(word) }
    }
  }

  private mutating func take(_ edit: StatusEdit, _ announced: Announced, _ action: Int) {
    switch edit.kind {
    case .change: break
    case .append: return
    case .move: return rename(edit)
    // A file that came or went begins anew: another piece may take its name.
    case .create, .remove: return forget(edit.target)
    }
    // What touches no dates and no status changes nothing here.
    if edit.status == nil, edit.dates.isEmpty { return }
    let old = entries[edit.target]
    let dates = StatusRecords.merged(old?.dates ?? [], edit.dates)
    switch edit.status {
    case .some(let word?):
      entries[edit.target] = Entry(
        path: edit.path, target: edit.target, word: word, action: action, when: announced.when,
        isRestored: announced.isUndo, dates: dates)
      version += 1
    // An undo took the key out again: nothing is set any more.
    case .some(.none): forget(edit.target)
    case .none:
      guard let old else { return }
      entries[edit.target] = Entry(
        path: old.path, target: old.target, word: old.word, action: old.action, when: old.when,
        isRestored: old.isRestored, dates: dates)
      version += 1
    }
  }

  /// A file takes what is known of it along to its new name.
  private mutating func rename(_ edit: StatusEdit) {
    let old = entries[edit.target]
    forget(edit.target)
    guard let newName = edit.newName else { return }
    forget(newName.target)
    guard let old else { return }
    entries[newName.target] = Entry(
      path: newName.path, target: newName.target, word: old.word, action: old.action,
      when: old.when, isRestored: old.isRestored, dates: old.dates)
    version += 1
  }

  private mutating func forget(_ target: FilePath) {
    guard entries.removeValue(forKey: target) != nil else { return }
    version += 1
  }

  private static func merged(
    _ old: [DatedKey], _ new: [(key: String, value: String?)]
  ) -> [DatedKey] {
    var dates = old.isEmpty ? [] : old.filter { old in !new.contains { $0.key == old.key } }
    for case (let key, let value?) in new { dates.append(DatedKey(key: key, value: value)) }
    return dates
  }
}

/// Of an edit in the journal what concerns its file's status; the rest is passed over.
private struct StatusEdit: Sendable {
  var kind: FileChangeKind
  var path: FilePath
  var target: FilePath
  /// What `status` was set to, `.some(nil)` where it was taken out; `nil` where it was not touched.
  var status: String??
  /// The other keys that were given a date, or taken out.
  var dates: [(key: String, value: String?)] = []
  /// Of a move, where the file goes.
  var newName: NewName?

  /// Reads the fields of one edit, as `EditRecord` writes them.
  init?(_ line: inout FieldReader) {
    guard let word = line.field()?.first, let kind = FileChangeKind(rawValue: word),
      let path = line.text(), let target = line.optionalText(), line.skip(3),
      let deadline = line.field(), line.skip(1), let changes = line.count(),
      line.skip(3 * changes), let keys = line.count()
    else { return nil }
    self.kind = kind
    self.path = FilePath(path)
    self.target = FilePath(target ?? path)
    // The keys of a semester's deadline are no piece's.
    let isDeadline = deadline.first == UInt8(ascii: "=")
    for _ in 0..<keys {
      guard let key = line.field(), line.skip(1), let value = line.field(), line.skip(1),
        let aliases = line.count(), line.skip(aliases)
      else { return nil }
      if isDeadline { continue }
      let isAbsent = value.first != UInt8(ascii: "=")
      if key.elementsEqual("=status".utf8) {
        status = .some(isAbsent ? nil : FieldReader.text(value))
      } else if isAbsent || StatusEdit.isDated(value), let key = FieldReader.text(key) {
        dates.append((key, isAbsent ? nil : FieldReader.text(value)))
      }
    }
    guard kind == .move else { return }
    guard let newName = NewName(&line) else { return nil }
    self.newName = newName
  }

  /// Whether a text begins as `2026-` does.
  private static func isDated(_ field: UnsafeRawBufferPointer) -> Bool {
    guard field.count > 5, field[5] == UInt8(ascii: "-") else { return false }
    return field[1..<5].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
