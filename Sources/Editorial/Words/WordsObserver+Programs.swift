/// What tells a writer's work from a program's (R53, R54).
extension WordsObserver {
  /// A look with what it is compared with.
  struct Comparison {
    var look: Look
    var moment: Moment
    /// The text before; `nil` for a new piece like none there is.
    var before: Seen.Text?
    var isNew: Bool
    /// The piece with whose text a new one begins while that stands.
    var original: FilePath?
    /// That text stood in the desk until this moment, in this piece or under another name.
    var wasThere: Bool
    /// The file was there before, and no piece.
    var wasNote: Bool
    var runs: [TextChange.Run]
    /// Words that are fresh in it beyond those they stand in place of.
    var claim: Int
    var hasFresh: Bool
  }

  /// What changes so many pieces in so many seconds is a program: it brings text to three, or takes
  /// text from two and brings none.
  private static let burst = (bringing: 3, taking: 2, seconds: 2)

  /// Whether a paragraph was in no text, log or first look before.
  func isFresh(_ paragraph: Paragraph) -> Bool {
    !met.isKnown(paragraph.print) && !met.isStanding(paragraph.print)
  }

  /// Words that are fresh in runs beyond those they stand in place of.
  func claim(of runs: [TextChange.Run]) -> Int {
    var met: Set<Print> = []
    return runs.reduce(0) { sum, run in
      let fresh = run.added.filter { isFresh($0) && met.insert($0.print).inserted }
      return sum + max(0, fresh.words - run.removed.words)
    }
  }

  /// Whether text came faster than anybody types, or was there before.
  func isUntyped(_ comparison: Comparison) -> Bool {
    let look = comparison.look
    if comparison.wasNote { return true }
    if comparison.isNew, let looked = seen.looked, look.changed < looked { return true }
    let since =
      comparison.isNew
      ? days.start(of: days.day(of: comparison.moment))
      : comparison.before?.changed ?? comparison.moment
    return TypingSpeed.isBeyond(comparison.claim, from: since, to: comparison.moment)
  }

  /// Whether a moment is one of so many that text came to pieces at once.
  func isBurst(around moment: Moment, among moments: [Moment]) -> Bool {
    Self.isBurst(of: Self.burst.bringing, around: moment, among: moments)
  }

  private static func isBurst(
    of pieces: Int, around moment: Moment, among moments: [Moment]
  ) -> Bool {
    for (index, first) in moments.enumerated() where index + pieces <= moments.count {
      let last = moments[index + pieces - 1]
      if last - first <= burst.seconds, first <= moment, moment - first <= burst.seconds {
        return true
      }
    }
    return false
  }

  /// The pieces from which a program has taken text, as a checkout or a stash does: two or more at
  /// once lose text that stands nowhere now, and none of them has anything fresh.
  ///
  /// Of one piece that cannot be told from an edit: text of today leaves the figure and is back when
  /// it returns.
  func takings(among comparisons: [Comparison]) -> Set<FilePath> {
    var there: Set<Print> = []
    var lost: [Print: Int] = [:]
    for comparison in comparisons {
      there.formUnion(comparison.look.paragraphs.lazy.map(\.print))
      guard !comparison.isNew else { continue }
      for paragraph in comparison.before?.paragraphs ?? [] {
        lost[paragraph.print, default: 0] += 1
      }
    }
    let losing = comparisons.filter { comparison in
      (!comparison.isNew || comparison.wasThere) && !comparison.hasFresh
        && comparison.runs.contains { run in
          run.removed.contains {
            !there.contains($0.print)
              && met.count($0.print) <= lost[$0.print, default: 0]
          }
        }
    }
    let moments = losing.map(\.moment).sorted()
    return Set(
      losing.lazy.filter {
        Self.isBurst(of: Self.burst.taking, around: $0.moment, among: moments)
      }.map(\.look.piece))
  }
}
