import Editorial

extension Edits {
  /// The status set last in each file, by whatever program; needs no lock.
  ///
  /// `nil` where a newer version wrote in the journal: what it did last is not known here.
  mutating func statuses() throws(EditFailure) -> StatusRecords? {
    try journal.refresh()
    return journal.isNewer ? nil : journal.statuses
  }

  /// What the writer said to leave; needs no lock.
  var waived: Set<String> { waivers.read() }

  /// Remembers that a problem is to be left.
  func waive(_ waiver: String) throws(EditFailure) {
    try waivers.add(waiver, holding: try open())
  }
}
