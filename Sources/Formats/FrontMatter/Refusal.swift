import Editorial

/// Why an edit was not made: nothing has been written.
package struct Refusal: Error, Hashable, Sendable {
  /// Where in the file the obstacle stands, if it stands anywhere.
  package var place: Place?
  /// One sentence for the writer that says what to do; `e` opens the editor.
  package var reason: String

  package init(place: Place? = nil, reason: String) {
    self.place = place
    self.reason = reason
  }
}
