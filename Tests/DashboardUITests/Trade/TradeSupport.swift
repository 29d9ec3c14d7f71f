import Editorial
import TerminalKit

@testable import DashboardUI

/// Files of the sample desk by what is asked of them.
enum TradeFiles {
  static let tycoons = FilePath("gigs/lost-in-cult/tycoons.md")
  static let coal = FilePath("gigs/nk-news/coal-buyers.md")
  static let boats = FilePath("gigs/nk-news/fishing-boats.md")
  static let rason = FilePath("gigs/nk-news/rason-customs.md")
  static let summit = FilePath("gigs/nk-news/summit.md")
  static let village = FilePath("gigs/the-spectator/coal-village.md")
  static let today = Sample.day("2026-11-25")
}

extension Dashboard {
  /// A dashboard with the first line that holds these words selected.
  static func at(_ title: String, _ desk: Desk = Sample.desk) -> Dashboard {
    var dashboard = Dashboard.reading(desk)
    dashboard.press("2/\(title)<enter>")
    return dashboard
  }
}

extension [Effect] {
  /// The edits asked for.
  var edits: [EditRequest.Edit] {
    flatMap { effect -> [EditRequest.Edit] in
      if case .edit(let request) = effect { request.edits } else { [] }
    }
  }

  /// What the log will call them.
  var verbs: [String] {
    compactMap { if case .edit(let request) = $0 { request.action.verb } else { nil } }
  }
}
