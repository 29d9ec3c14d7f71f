import Editorial

/// How far a load has come.
package enum LoadStep: Sendable {
  /// So many files of those that this pass reads.
  case reading(done: Int, of: Int)
  /// All that a frame waits for is read, and the rest is on its way.
  case readingLater
  /// A stage is reached: this is the desk now. More may follow.
  case loaded(Desk)
  /// The desk's folder went away just now; it is looked for until it is back.
  case away
  /// There is nothing to read.
  case idle
}
