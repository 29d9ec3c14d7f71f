/// How a week (or month) stands against its target (R21), best first.
package enum Verdict: String, Comparable, CaseIterable, Sendable {
  case met
  case onTrack = "on-track"
  case atRisk = "at-risk"
  case behind
  case missed

  private var rank: Int { Verdict.allCases.firstIndex(of: self) ?? 0 }

  package static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }

  /// A piece planned for later in the span, as far as the verdict cares.
  package struct Planned: Hashable, Sendable {
    /// Its place in `Desk.pieces`.
    package var piece: PieceIndex
    package var weight: Int
    package var isShort: Bool
    /// Whether its day is near: today, tomorrow or the day after (R21), or as R26 says.
    package var isNear: Bool
    /// How far along its workflow it stands.
    package var progress: Int
    package var when: When

    package init(
      piece: PieceIndex, weight: Int, isShort: Bool, isNear: Bool, progress: Int, when: When
    ) {
      self.piece = piece
      self.weight = weight
      self.isShort = isShort
      self.isNear = isNear
      self.progress = progress
      self.when = when
    }

    /// Its day is near and its length not reached.
    package var isEndangered: Bool { isShort && isNear }

    /// Readiest first: what is not short, then what is not near, then what is furthest along.
    static func isReadier(_ a: Planned, _ b: Planned) -> Bool {
      let first = (a.isShort ? 1 : 0, a.isEndangered ? 1 : 0, -a.progress)
      let second = (b.isShort ? 1 : 0, b.isEndangered ? 1 : 0, -b.progress)
      return first == second ? (a.when, a.piece) < (b.when, b.piece) : first < second
    }
  }

  /// What is known of a span when it is judged.
  package struct Evidence: Sendable {
    package var goal: Int
    package var done: Int
    package var queued: Int
    package var planned: [Planned]
    /// Pieces of the span whose day has passed and that are not out: they fill it no more, and are
    /// what it waits for.
    package var late: [Planned]
    /// The span lies in the past.
    package var isOver: Bool
    /// The four weeks have brought four goals (R20).
    package var isBought: Bool
    /// The last slot, or without slots the end of the span, is near or past.
    package var isLastChanceNear: Bool
    /// The outlet has a piece no younger than that last chance.
    package var hasBegun: Bool

    package init(
      goal: Int, done: Int, queued: Int, planned: [Planned], late: [Planned] = [], isOver: Bool,
      isBought: Bool, isLastChanceNear: Bool, hasBegun: Bool = true
    ) {
      self.goal = goal
      self.done = done
      self.queued = queued
      self.planned = planned
      self.late = late
      self.isOver = isOver
      self.isBought = isBought
      self.isLastChanceNear = isLastChanceNear
      self.hasBegun = hasBegun
    }
  }

  /// Judges a span with a goal above 0 (R20, R21); `nil` where something is missing at an outlet
  /// that has not begun: it has no pieces yet, and nobody is behind.
  package init?(_ span: Evidence) {
    if span.done >= span.goal || (span.isOver && span.isBought) {
      self = .met
    } else if span.isOver {
      guard span.hasBegun else { return nil }
      self = .missed
    } else if span.done.adding(span.queued) >= span.goal || span.isBought {
      self = .onTrack
    } else if let needed = Verdict.needed(span) {
      self = needed.contains(where: \.isEndangered) ? .atRisk : .onTrack
    } else {
      guard span.hasBegun else { return nil }
      self = span.isLastChanceNear ? .behind : .atRisk
    }
  }

  /// The piece the span waits for: what is late of it, though others would do; else of those needed
  /// the first that endangers it, else the first in time; `nil` where nothing is to come.
  package static func weekPiece(_ span: Evidence) -> Planned? {
    func inTime(_ pieces: [Planned]) -> [Planned] {
      pieces.sorted { ($0.when, $0.piece) < ($1.when, $1.piece) }
    }
    if let late = inTime(span.late).first(where: { $0.weight > 0 }) { return late }
    let needed = span.isOver ? nil : needed(span)
    let pool = inTime(needed ?? span.planned)
    return pool.first(where: \.isEndangered) ?? pool.first
  }

  /// The planned pieces the goal still needs: the fewest that reach it, readiest first; `nil` where
  /// all of them together do not.
  package static func needed(_ span: Evidence) -> [Planned]? {
    let brought = span.done.adding(span.queued)
    var missing = brought >= span.goal ? 0 : span.goal.subtracting(brought)
    if missing <= 0 { return [] }
    var pool = span.planned.filter { $0.weight > 0 }.sorted(by: Planned.isReadier)
    guard pool.map(\.weight).sum >= missing else { return nil }
    // What is near and short is not needed where the others bring enough, be they more pieces.
    let safe = pool.filter { !$0.isEndangered }
    if safe.map(\.weight).sum >= missing { pool = safe }
    var places = fewest(pool, reaching: missing)
    var chosen: [Planned] = []
    for (index, piece) in pool.enumerated() where missing > 0 {
      // A piece is taken if the places left after it can still bring the rest.
      let rest = pool[(index + 1)...].map(\.weight).sorted(by: >).prefix(places - 1)
      guard piece.weight.adding(rest.sum) >= missing else { continue }
      chosen.append(piece)
      missing -= piece.weight
      places -= 1
    }
    return chosen
  }

  private static func fewest(_ pool: [Planned], reaching goal: Int) -> Int {
    var sum = 0
    var count = 0
    for weight in pool.map(\.weight).sorted(by: >) where sum < goal {
      sum = sum.adding(weight)
      count += 1
    }
    return count
  }
}
