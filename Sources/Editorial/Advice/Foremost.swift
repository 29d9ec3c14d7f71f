/// The one thing to do now, and why: the first row of DUE that is late or of today, else the piece whose
/// deadline breaks first (R65), else what is due this week, whom to ask, what comes first of the rest.
///
/// But for the piece that will not be written in time, and says so, it is the first row of a list on the
/// screen: no order of its own could contradict one.
package struct Foremost: Hashable, Sendable {
  /// Why it is this one.
  package enum Why: Hashable, Sendable {
    case late, today
    /// It is the first that will not be written in time at a pace of so many words a day.
    case breaks(pace: Int)
    /// Due in this week; the outlet whose target hangs on it, where that is at risk or behind.
    case thisWeek(hangingOn: OutletID?, Verdict?)
    /// They have had it long enough, or a bill is over.
    case silence
    case later, undated
  }

  package var row: Row
  package var why: Why

  /// The one thing to do now; `nil` where there is nothing.
  ///
  /// - Parameters:
  ///   - rows: all rows, in order (`RowReport`).
  ///   - week: this week.
  ///   - forecast: which deadline breaks first, where words can be written today at all.
  package init?(_ rows: [Row], week: WeekReport, _ forecast: Forecast?) {
    let mine = rows.filter { $0.ball == .you }
    if let row = mine.first, row.group <= .today {
      self.init(row: row, why: Foremost.why(row, week))
    } else if let forecast, let row = Foremost.breaking(mine, forecast) {
      self.init(row: row, why: .breaks(pace: forecast.pace.perDay))
    } else if let row = mine.first, row.group <= .thisWeek {
      self.init(row: row, why: Foremost.why(row, week))
    } else if let row = rows.first(where: \.asksForNudge) {
      self.init(row: row, why: .silence)
    } else if let row = mine.first {
      self.init(row: row, why: row.when == nil ? .undated : .later)
    } else {
      return nil
    }
  }

  private init(row: Row, why: Why) {
    self.row = row
    self.why = why
  }

  /// The row of the piece whose deadline breaks first.
  private static func breaking(_ mine: [Row], _ forecast: Forecast) -> Row? {
    guard let piece = forecast.breaking else { return nil }
    return mine.first { $0.pieceToWrite == piece }
  }

  private static func why(_ row: Row, _ week: WeekReport) -> Why {
    switch row.group {
    case .late: return .late
    case .today: return .today
    case .thisWeek, .nextWeek, .later, .undated:
      let target = week.targets.first { target in
        guard let verdict = target.verdict, verdict == .atRisk || verdict == .behind else {
          return false
        }
        return row.kind == .slot
          ? target.outlet == row.outlet
          : row.money == nil && target.waitsFor?.piece == row.piece && row.piece != nil
      }
      return .thisWeek(hangingOn: target?.outlet, target?.verdict)
    }
  }
}

extension Row.Group: Comparable {
  package static func < (a: Row.Group, b: Row.Group) -> Bool { a.rawValue < b.rawValue }
}

extension Adviser {
  /// `answer edits: Seoul's housing lottery (SPE), 2d late`: the step, whose, and why it is the one.
  package func words(_ foremost: Foremost) -> String {
    let row = foremost.row
    let step = advice(for: row)?.words ?? row.kind.rawValue
    let outlet = row.outlet.map { " (\(plan[$0].short))" } ?? ""
    return "\(step): \(row.title)\(outlet), \(why(foremost))"
  }

  /// `2d late`, `Foreign Perspectives is at risk without it`.
  package func why(_ foremost: Foremost) -> String {
    let row = foremost.row
    switch foremost.why {
    case .late: return when(row)
    case .today: return "due \(when(row))"
    case .thisWeek(let outlet?, let verdict?):
      return "due \(when(row)): \(plan[outlet].name) is \(verdict.words.lowercased()) without it"
    case .thisWeek: return "due \(when(row)), nothing before it"
    case .breaks(let pace):
      return "due \(when(row).squeezed), the first to break at \(grouped(pace)) words a day"
    case .silence: return fullWhen(row)
    case .later: return "due \(when(row).squeezed), nothing is due this week"
    case .undated: return "without a date, as all that is left"
    }
  }
}
