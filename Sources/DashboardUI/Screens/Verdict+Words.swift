import Editorial

extension Verdict {
  /// The verdict as the screen says it.
  var words: String {
    switch self {
    case .met: "MET"
    case .onTrack: "ON TRACK"
    case .atRisk: "AT RISK"
    case .behind: "BEHIND"
    case .missed: "MISSED"
    }
  }

  /// Its look as a badge.
  var badge: Role {
    switch self {
    case .met, .onTrack: .badgeGood
    case .atRisk: .badgeSoon
    case .behind, .missed: .badgeLate
    }
  }

  /// Its look as text.
  var role: Role {
    switch self {
    case .met, .onTrack: .good
    case .atRisk: .soon
    case .behind, .missed: .late
    }
  }
}
