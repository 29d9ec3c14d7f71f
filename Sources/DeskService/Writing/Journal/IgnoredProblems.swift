import Editorial

/// The problems the writer said to ignore: they are not told of again (R6).
///
/// A damaged line brings a problem back and hides none.
struct IgnoredProblems: Sendable {
  private let records: OwnRecords

  init(folder: String, on disk: Disk) {
    records = OwnRecords("waived", in: folder, on: disk)
  }

  /// Those ignored so far, by any program.
  func read() -> Set<String> { Set(all) }

  /// Remembers one more; once this returns it is on the disk.
  func add(_ problem: String, holding lock: borrowing JournalLock) throws(Refusal) {
    let problems = all
    guard !problems.contains(problem) else { return }
    do throws(SystemError) {
      try records.replace(with: (problems + [problem]).map(Self.record), holding: lock)
    } catch {
      throw Refusal(error, ours: "the list of ignored problems", at: records.path)
    }
  }

  private var all: [String] {
    records.read { fields in fields.word() == "waived" ? fields.text() : nil }
  }

  private static func record(_ problem: String) -> FieldWriter {
    var line = FieldWriter()
    line.word("waived")
    line.text(problem)
    return line
  }
}
