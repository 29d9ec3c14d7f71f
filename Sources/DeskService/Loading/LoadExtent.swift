/// How much of a desk is read.
package enum LoadExtent: Sendable {
  /// The front matter of all pieces and the words of live ones.
  case live
  /// The words of every piece as well.
  case whole
}
