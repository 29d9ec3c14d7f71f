import Editorial

extension EditRecord {
  func write(to line: inout FieldWriter) {
    switch kind {
    case .change: line.word("change")
    case .create: line.word("new")
    case .remove: line.word("remove")
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
  }

  init?(_ line: inout FieldReader) {
    switch line.word() {
    case "change": kind = .change
    case "new": kind = .create
    case "remove": kind = .remove
    default: return nil
    }
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
