/// What one file says of the readers of a newsletter, day by day.
package struct ReaderCounts: Hashable, Sendable {
  /// One day of it.
  package struct Entry: Hashable, Sendable {
    package var day: Day
    /// How many readers there were; `nil` where the file says only who came.
    package var total: Int?
    /// How many of them paid.
    package var paid: Int?
    /// How many came on that day; less than none where more went.
    package var new: Int?

    package init(_ day: Day, total: Int? = nil, paid: Int? = nil, new: Int? = nil) {
      self.day = day
      self.total = total
      self.paid = paid
      self.new = new
    }
  }

  /// The file, as commands show it.
  package var path: FilePath
  /// Whose readers they are; `nil` where desk.yaml does not say and no outlet is the only own one.
  package var outlet: OutletID?
  /// In order of the days, each once.
  package var days: [Entry]
  /// Whether nobody came on a day between the first and the last that is not named.
  package var isGapless: Bool
  /// It could not be read again since.
  package var isStale: Bool

  package init(
    path: FilePath, outlet: OutletID? = nil, days: [Entry], isGapless: Bool = false,
    isStale: Bool = false
  ) {
    self.path = path
    self.outlet = outlet
    self.days = days
    self.isGapless = isGapless
    self.isStale = isStale
  }
}
