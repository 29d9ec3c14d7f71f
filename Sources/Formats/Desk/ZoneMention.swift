import Editorial

/// A zone named in a file; whether there is such a place is for those to say who know zones.
package struct ZoneMention: Hashable, Sendable {
  /// As written: `Asia/Seoul`, `London`.
  package var name: String
  package var place: Place
  /// The date it stands behind, as a mend that writes it as it is; `nil` where no mend reaches it.
  package var date: Mend?

  package init(name: String, place: Place, date: Mend? = nil) {
    self.name = name
    self.place = place
    self.date = date
  }
}
