import Editorial

/// What came of writing one file.
struct EditResult: Hashable, Sendable {
  enum Fate: Hashable, Sendable {
    case applied
    /// Nothing was written, for this reason.
    case refused(Refusal)
    /// Nothing was written because the program was interrupted.
    case untouched
  }

  var fate: Fate
  /// The temporary is still there: it could not be removed, or it holds somebody's text.
  var leavesTemporary: Bool

  init(_ fate: Fate, leavesTemporary: Bool = false) {
    self.fate = fate
    self.leavesTemporary = leavesTemporary
  }

  static func refused(_ refusal: Refusal, leavesTemporary: Bool = false) -> EditResult {
    EditResult(.refused(refusal), leavesTemporary: leavesTemporary)
  }
}
