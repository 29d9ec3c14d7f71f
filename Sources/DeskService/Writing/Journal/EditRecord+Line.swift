import Editorial

/// `change`, `new`, `remove` or `move`, and what belongs to it; `remove:644` and `new:644` keep the
/// file's permissions, and behind the keys of a move stands where it goes.
extension EditRecord {
  func write(to line: inout FieldWriter) {
    switch kind {
    case .change: line.word("change")
    case .create: line.word("new", octal: mode)
    case .remove: line.word("remove", octal: mode)
    case .move: line.word("move")
    case .append: line.word("append")
    }
    line.text(path.text)
    line.text(target == path ? nil : target.text)
    line.text(temporary)
    line.checksum(before)
    line.checksum(after)
    line.text(deadline?.title)
    line.text(deadline?.due)
    line.number(changes.count)
    for change in changes {
      line.number(change.offset)
      line.bytes(change.old)
      line.bytes(change.new)
    }
    line.number(keys.count)
    for key in keys { key.write(to: &line) }
    newName?.write(to: &line)
  }

  init?(_ line: inout FieldReader) {
    guard let (word, mode) = line.wordAndOctal() else { return nil }
    switch word {
    case "change": kind = .change
    case "new": kind = .create
    case "remove": kind = .remove
    case "move": kind = .move
    case "append": kind = .append
    default: return nil
    }
    self.mode = mode
    guard let path = line.text(), let target = line.optionalText(), let temporary = line.text(),
      let before = line.optionalChecksum(), let after = line.optionalChecksum(),
      let title = line.optionalText(), let due = line.optionalText(), let changes = line.count()
    else { return nil }
    self.path = FilePath(path)
    self.target = FilePath(target ?? path)
    self.temporary = temporary
    self.before = before
    self.after = after
    deadline = title.map { DeadlineName(title: $0, due: due ?? "") }
    self.changes = []
    for _ in 0..<changes {
      guard let offset = line.number(), let old = line.bytes(), let new = line.bytes() else {
        return nil
      }
      self.changes.append(ByteChange(offset: offset, old: old, new: new))
    }
    guard let count = line.count() else { return nil }
    keys = []
    for _ in 0..<count {
      guard let key = KeyRecord(&line) else { return nil }
      keys.append(key)
    }
    guard kind == .move else { return }
    guard let newName = NewName(&line) else { return nil }
    self.newName = newName
  }
}

extension NewName {
  func write(to line: inout FieldWriter) {
    line.text(path.text)
    line.text(target == path ? nil : target.text)
    line.number(foldersMade)
    line.number(foldersLeft)
  }

  init?(_ line: inout FieldReader) {
    guard let path = line.text(), let target = line.optionalText(), let made = line.number(),
      let left = line.number()
    else { return nil }
    self.path = FilePath(path)
    self.target = FilePath(target ?? path)
    foldersMade = made
    foldersLeft = left
  }
}

extension KeyRecord {
  fileprivate func write(to line: inout FieldWriter) {
    line.text(change.key)
    line.text(change.from)
    line.text(change.to)
    line.text(anchor)
    line.number(aliases.count)
    for alias in aliases { line.text(alias) }
  }

  fileprivate init?(_ line: inout FieldReader) {
    guard let key = line.text(), let from = line.optionalText(), let to = line.optionalText(),
      let anchor = line.optionalText(), let count = line.count()
    else { return nil }
    change = KeyChange(key: key, from: from, to: to)
    self.anchor = anchor
    aliases = []
    for _ in 0..<count {
      guard let alias = line.text() else { return nil }
      aliases.append(alias)
    }
  }
}
