import Editorial

/// What keeps a key from hitting a thing that the writer has not seen selected.
///
/// Between a look at the screen and a key three events can put another thing under the selection:
/// files change outside, an edit of ours takes the piece out of its list, and an undo brings one back.
struct SelectionGuard: Hashable, Sendable {
  /// What was selected before the files were read anew.
  struct Seen: Hashable, Sendable {
    var title: String
    /// The files it lies in.
    var files: [FilePath] = []
    /// The status word it was shown with, if it is a piece.
    var status: String?
  }

  /// A change of the selected thing outside, which the next key that would move it tells of first.
  private struct Change: Hashable, Sendable {
    var sentence: String
    /// Whether a minute has begun since.
    var isOld = false
  }

  /// The selected thing left its list by an edit of ours: the line below it took its place.
  private struct Departure: Hashable, Sendable {
    var title: String
    /// When the line below took its place, or a key last came too soon after; `nil` for long ago.
    var instant: ContinuousClock.Instant?
  }

  /// A key held down comes every 30 ms, and a writer's second look takes longer than this.
  static let secondLook = Duration.milliseconds(250)

  /// What the selection goes to as soon as its list has it: what an undo brought back, a new piece.
  private(set) var expected: Subject?
  private var change: Change?
  private var departure: Departure?
  /// Files our last edit changed that no desk has shown yet: their next reading is no surprise.
  private var unseen: Set<FilePath> = []

  /// The selection is to go to a thing when it appears.
  mutating func expect(_ subject: Subject?) { expected = subject }

  /// The writer went on: nothing draws the selection away any more.
  mutating func stopExpecting() { expected = nil }

  /// An edit of ours changed these files.
  mutating func noteEdited(_ files: Set<FilePath>) { unseen = files }

  /// Takes in what a new reading of the files did to what was selected.
  ///
  /// - Parameters:
  ///   - seen: what was selected; `nil` if nothing was.
  ///   - isListed: whether its list still has it.
  ///   - status: the status word of the piece now, if it is one that is still there.
  ///   - isOurs: whether an edit of ours is on its way, so that the change is no surprise.
  ///   - instant: when that was.
  mutating func noteReading(
    of seen: Seen?, isListed: Bool, status: String?, isOurs: Bool,
    at instant: ContinuousClock.Instant?
  ) {
    let isOurs = isOurs || seen?.files.contains(where: unseen.contains) == true
    unseen = []
    guard let seen else { return }
    if isOurs {
      if !isListed { departure = Departure(title: seen.title, instant: instant) }
    } else if !isListed {
      change = Change(sentence: "\"\(seen.title)\" is no longer in this list")
    } else if seen.status != nil, let status, status != seen.status {
      change = Change(sentence: "\"\(seen.title)\" is \(status) now")
    }
  }

  /// A minute began: who comes back after a while has seen the list as it is.
  ///
  /// The first minute may begin right after the files changed, so it takes a second.
  mutating func noteMinute() {
    if change?.isOld == true { change = nil } else { change?.isOld = true }
  }

  /// What happened outside to the selected thing, told once: a key pressed again is meant.
  mutating func takeChange() -> String? {
    defer { change = nil }
    return change?.sentence
  }

  /// The title that left its list so shortly before a key that the key may be meant for it.
  func departed(shortlyBefore instant: ContinuousClock.Instant?) -> String? {
    guard let departure, let left = departure.instant, let instant,
      instant - left < SelectionGuard.secondLook
    else { return nil }
    return departure.title
  }

  /// A key came too soon and did nothing: the writer has still to look.
  mutating func noteHaste(at instant: ContinuousClock.Instant?) { departure?.instant = instant }

  /// A key was pressed by who saw the list as it is.
  mutating func noteLook() { departure = nil }
}
