import Editorial

extension Verdict {
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
