import Editorial

/// Why a YAML text could not be read to its end: a place in the file and a sentence for its writer.
///
/// No `Refusal`: nothing was asked for. A file read with one is a piece with a problem; only where
/// it is to be written does it become the refusal's cause.
package struct YAMLFailure: Error, Hashable, Sendable {
  package var place: Place
  /// What is wrong and how to mend it, without the path.
  package var reason: String

  package init(place: Place, reason: String) {
    self.place = place
    self.reason = reason
  }
}
