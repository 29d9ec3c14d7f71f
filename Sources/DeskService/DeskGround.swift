import Editorial
import Glibc

/// The folder a desk lies in, which may go while the desk is open: renamed, removed, unmounted.
///
/// An unmounted one leaves an empty folder of the same name behind, so the folder is told from
/// another by its place on the disk.
struct DeskGround {
  /// What a look at the folder finds.
  enum Finding: Hashable, Sendable {
    case there, away
    /// It was away at the look before.
    case back
  }

  /// Nanoseconds between two looks for a folder that is away: no event tells of a mount.
  static let lookEvery = 500_000_000

  private let root: String
  private let plan: String
  /// The folder in which `desk.yaml` was read last.
  private var known: FolderPlace?
  private(set) var isAway = false
  /// When to look for it again, in nanoseconds of the monotonic clock; `nil` while it is there.
  private(set) var nextLook: Int?
  private var hasDeparted = false

  init(_ location: DeskLocation) {
    root = location.root.text
    plan = location.plan.text
  }

  /// Takes the folder as it is for the desk's: its `desk.yaml` was just read.
  mutating func settle() {
    known = place ?? known
    isAway = false
    nextLook = nil
    hasDeparted = false
  }

  /// Looks whether the desk is there.
  mutating func look() -> Finding {
    // One that was never read is not missed.
    guard known != nil else { return .there }
    guard isDeskThere else {
      hasDeparted = hasDeparted || !isAway
      isAway = true
      nextLook = MonotonicClock.now() + DeskGround.lookEvery
      return .away
    }
    defer {
      isAway = false
      nextLook = nil
      hasDeparted = false
    }
    return isAway ? .back : .there
  }

  /// Whether it went since this was asked last.
  mutating func takeDeparture() -> Bool {
    defer { hasDeparted = false }
    return hasDeparted
  }

  private var isDeskThere: Bool {
    guard let place else { return false }
    return place == known || access(plan, F_OK) == 0
  }

  private var place: FolderPlace? { FolderPlace(of: root) }

  /// What folders of new files are made upon: the desk as it was read, or another one that was put
  /// in its place.
  var forNewFiles: FolderGround { FolderGround(FilePath(root), isDeskThere ? place : known) }
}

extension DeskService {
  /// What an edit comes to while the desk is away; `nil` while it is there.
  func outcomeWhileAway() -> EditOutcome? {
    guard ground.look() == .away else { return nil }
    var outcome = EditOutcome()
    outcome.refused = [EditOutcome.Refused(id: PlanFile.path, refusal: .deskAway)]
    return outcome
  }
}

extension Refusal {
  /// The desk's folder was renamed, removed or unmounted.
  static let deskAway = Refusal(
    "the desk is away: its folder was renamed, removed or unmounted", .retry, persistence: .passing)
}
