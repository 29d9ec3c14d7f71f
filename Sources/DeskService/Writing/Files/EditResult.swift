import Editorial

/// What came of writing one file.
struct EditResult: Hashable, Sendable {
  enum Fate: Hashable, Sendable {
    case applied
    /// Nothing was written, for this reason.
    case refused(Refusal)
    /// Nothing was written because the program was interrupted.
    case untouched
    /// Whether it was written nobody can tell, for this reason. Undo treats it as written, and looks
    /// before it takes anything back.
    case undecided(Refusal)
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
