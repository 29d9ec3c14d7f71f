/// Turns the commits of a repository into lines of a log, the first before those that follow it (R66).
///
/// Each text is compared with the one it replaced (R49); what stood in any text before is not fresh.
package struct CommittedWords {
  /// A piece whose text a commit changed.
  package struct Change: Hashable, Sendable {
    package var piece: FilePath
    /// The name it had before.
    package var oldPiece: FilePath?
    package var outlet: String?
    /// Nothing for a new piece, or one that goes.
    package var before: [Paragraph]
    package var after: [Paragraph]

    package init(
      of piece: FilePath, from oldPiece: FilePath? = nil, outlet: String? = nil,
      before: [Paragraph], after: [Paragraph]
    ) {
      self.piece = piece
      self.oldPiece = oldPiece
      self.outlet = outlet
      self.before = before
      self.after = after
    }
  }

  /// A change with what of it is fresh.
  private struct Weighed {
    var change: Change
    var runs: [(fresh: [Paragraph], old: [WordsLine.Replaced], isCut: Bool)] = []

    var claim: Int {
      runs.reduce(0) { $0 + max(0, $1.fresh.words - $1.old.map(\.paragraph).words) }
    }
    var hasFresh: Bool { runs.contains { !$0.fresh.isEmpty } }
  }

  private let days: WritingDays
  private var known: Set<Print> = []
  /// The day that text of the writer's own was fresh on.
  private var fresh: [Print: Day] = [:]
  /// Text that has left the figure of its day, until it is back (R54).
  private var gone: Set<Print> = []
  private var changed: [FilePath: Moment] = [:]

  /// A commit that brings so many new pieces is an import, and so is one of more words than anybody
  /// writes between two commits.
  private static let bulk = (pieces: 3, words: 10_000)

  /// - Parameter days: which day a moment belongs to.
  package init(days: WritingDays) {
    self.days = days
  }

  /// The lines of one commit.
  ///
  /// - Parameters:
  ///   - changes: what it changed.
  ///   - moment: its author's.
  ///   - isMine: whether the writer is its author; what others wrote is known from then on.
  ///   - isRoot: whether none is before it.
  /// - Returns: lines of text that is written, held or brought; none for what was there before.
  package mutating func lines(
    _ changes: [Change], at moment: Moment, isMine: Bool, isRoot: Bool
  ) -> [WordsLine] {
    let standing = Set(changes.lazy.flatMap { $0.after.lazy.map(\.print) })
    let weighed = changes.map { weigh($0, standing) }
    let new = weighed.count { $0.change.before.isEmpty && $0.hasFresh }
    let isBulk =
      isRoot || new >= CommittedWords.bulk.pieces
      || weighed.reduce(0) { $0 + $1.claim } > CommittedWords.bulk.words
    var lines = weighed.flatMap { weighed in
      let isHeld = isBulk || isUntyped(weighed, at: moment)
      return self.lines(of: weighed, at: moment, as: isMine ? isHeld ? .held : .written : .brought)
    }
    if isMine { note(lines) }
    lines += weighed.flatMap { shifts(of: $0.change, standing, at: moment, isMine: isMine) }
    for change in changes { changed[change.piece] = moment }
    return lines
  }

  /// Keeps what lines say of text that is fresh and of text that something else stands for.
  private mutating func note(_ lines: [WordsLine]) {
    for line in lines {
      for paragraph in line.new { fresh[paragraph.print] = days.day(of: line.moment) }
      gone.formUnion(line.old.lazy.filter { !$0.standsElsewhere }.map(\.paragraph.print))
    }
  }

  /// Text of the day that an edit has taken, and text that is back (R54); what goes with its file stays.
  private mutating func shifts(
    of change: Change, _ standing: Set<Print>, at moment: Moment, isMine: Bool
  ) -> [WordsLine] {
    let day = days.day(of: moment)
    let lost =
      change.after.isEmpty || !isMine
      ? []
      : change.before.filter { paragraph in
        !standing.contains(paragraph.print) && fresh[paragraph.print] == day
          && gone.insert(paragraph.print).inserted
      }
    let back = change.after.filter { gone.remove($0.print) != nil }
    func line(_ kind: WordsLine.Kind, _ new: [Paragraph], _ old: [Paragraph]) -> WordsLine? {
      new.isEmpty && old.isEmpty
        ? nil
        : WordsLine(
          kind, at: moment, of: change.piece, outlet: change.outlet, words: (new + old).words,
          new: new, old: old.map { WordsLine.Replaced($0) })
    }
    return [line(.gone, [], lost), line(.returned, back, [])].compactMap { $0 }
  }

  private mutating func weigh(_ change: Change, _ standing: Set<Print>) -> Weighed {
    var weighed = Weighed(change: change)
    for print in change.before.lazy.map(\.print) { known.insert(print) }
    for run in TextChange.runs(from: change.before, to: change.after) {
      weighed.runs.append(
        (
          fresh: run.added.filter { known.insert($0.print).inserted },
          old: run.removed.map {
            WordsLine.Replaced($0, standsElsewhere: standing.contains($0.print))
          }, isCut: run.added.isEmpty
        ))
    }
    return weighed
  }

  /// Whether text came faster than anybody types, as from one look to the next (R53).
  private func isUntyped(_ weighed: Weighed, at moment: Moment) -> Bool {
    let change = weighed.change
    let since =
      change.before.isEmpty
      ? nil : changed[change.oldPiece ?? change.piece] ?? changed[change.piece]
    return TypingSpeed.isBeyond(
      weighed.claim, from: since ?? days.start(of: days.day(of: moment)), to: moment)
  }

  private func lines(
    of weighed: Weighed, at moment: Moment, as kind: WordsLine.Kind
  ) -> [WordsLine] {
    weighed.runs.compactMap { run in
      var old = run.old
      if run.fresh.isEmpty {
        guard run.isCut, kind == .written, !weighed.change.after.isEmpty else { return nil }
        // Text of the day only leaves the figure.
        old.removeAll {
          $0.standsElsewhere || fresh[$0.paragraph.print] == days.day(of: moment)
        }
        if old.isEmpty { return nil }
      }
      if kind == .brought { old = [] }
      return WordsLine(
        kind, at: moment, of: weighed.change.piece, outlet: weighed.change.outlet,
        words: max(0, run.fresh.words - old.map(\.paragraph).words), new: run.fresh, old: old)
    }
  }
}
