import Editorial

/// What is kept for the writer's convenience, in a file of ours beside the journal: filters that were
/// saved, and lines typed before.
struct KeptLines: Sendable {
  private let records: OwnRecords

  init(folder: String, on disk: Disk) {
    records = OwnRecords("kept", in: folder, on: disk)
  }

  /// All that is kept, by any program.
  func read() -> Kept {
    records.read(Self.change).reduce(into: Kept()) { $0.apply($1) }
  }

  /// Keeps one thing more, or less; once this returns it is on the disk.
  func add(_ change: Kept.Change, holding lock: borrowing JournalLock) throws(Refusal) {
    var kept = read()
    kept.apply(change)
    do throws(SystemError) {
      try records.replace(with: Self.lines(of: kept), holding: lock)
    } catch {
      throw Refusal(error, ours: "what is kept of filters", at: records.path)
    }
  }

  private static func change(_ fields: inout FieldReader) -> Kept.Change? {
    switch fields.word() {
    case "filter":
      guard let name = fields.text(), let text = fields.text() else { return nil }
      return .save(SavedFilter(name: name, text: text))
    case "typed":
      guard let line = fields.text().flatMap(Kept.Line.init(rawValue:)), let text = fields.text()
      else { return nil }
      return .typed(line, text)
    default: return nil
    }
  }

  private static func lines(of kept: Kept) -> [FieldWriter] {
    kept.filters.map { filter in
      var line = FieldWriter()
      line.word("filter")
      line.text(filter.name)
      line.text(filter.text)
      return line
    }
      + Kept.Line.allCases.flatMap { kind in
        kept.history(of: kind).map { text in
          var line = FieldWriter()
          line.word("typed")
          line.text(kind.rawValue)
          line.text(text)
          return line
        }
      }
  }
}
