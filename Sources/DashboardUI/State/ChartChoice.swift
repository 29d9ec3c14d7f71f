import Editorial

/// One of the charts of CHARTS.
enum Chart: Int, CaseIterable, Hashable, Sendable {
  case pieces, words, readers, days, income, outlets

  /// Whether its columns are weeks.
  var isByWeek: Bool {
    switch self {
    case .pieces, .words, .readers, .days: true
    case .income, .outlets: false
    }
  }
}

/// What CHARTS shows: which chart is chosen, and how many weeks.
struct ChartChoice: Hashable, Sendable {
  var chart = Chart.pieces
  var isYear = false

  var weeks: Int { isYear ? Charts.mostWeeks : Charts.fewestWeeks }

  /// The chart so many behind the one chosen, in a ring.
  func turned(by step: Int, hasReaders: Bool) -> Chart {
    let all = Chart.allCases.filter { $0 != .readers || hasReaders }
    let place = (all.firstIndex(of: chart) ?? 0) + step
    return all[(place % all.count + all.count) % all.count]
  }
}
