import Editorial

/// A zone named in a file; whether there is such a place is for those to say who know zones.
package struct ZoneMention: Hashable, Sendable {
  /// As written: `Asia/Seoul`, `London`.
  package var name: String
  package var place: Place

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}
