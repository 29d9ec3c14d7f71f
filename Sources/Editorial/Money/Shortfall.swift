/// What a payment that is less than what is owed leaves open (R35).
package enum Shortfall: String, CaseIterable, Hashable, Sendable {
  /// It is still to come.
  case owed = "still owed"
  /// They kept it back for the tax office.
  case withheld
  /// The banks kept it.
  case charges

  /// Reads `still owed`, `owed`, `withheld`, `charges`, or their beginnings; `nil` for anything else.
  package init?(reading text: String) {
    let word = text.lowercased().split(separator: " ").joined(separator: " ")
    if word.isEmpty || "owed".hasPrefix(word) || "still owed".hasPrefix(word) {
      self = .owed
    } else if "withheld".hasPrefix(word) {
      self = .withheld
    } else if "charges".hasPrefix(word) || "bank charges".hasPrefix(word) {
      self = .charges
    } else {
      return nil
    }
  }
}
