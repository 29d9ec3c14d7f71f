/// The tax on top of a bill (R35).
package enum BilledTax: Hashable, Sendable {
  case nothing
  /// The outlet's, where it has one.
  case usual
  case share(Share)
  case amount(Fee)
}
