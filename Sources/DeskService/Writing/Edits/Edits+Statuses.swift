import Editorial

extension Edits {
  /// The status set last in each file, by whatever program; needs no lock.
  ///
  /// `nil` where a newer version wrote in the journal: what it did last is not known here.
  mutating func statuses() throws(Refusal) -> StatusRecords? {
    try journal.refresh()
    return journal.isNewer ? nil : journal.statuses
  }
}
