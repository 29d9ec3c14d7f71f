extension Verdict {
  /// The verdict as it is said: `AT RISK`.
  package var words: String {
    switch self {
    case .met: "MET"
    case .onTrack: "ON TRACK"
    case .atRisk: "AT RISK"
    case .behind: "BEHIND"
    case .missed: "MISSED"
    }
  }
}
