import Editorial
import TerminalKit

/// The desk in one line: `AT RISK 0/1  late 1  today 1  Why the DMZ tour.. Fri 18:00`.
struct StatusLine {
  /// The target the week is spoken of by.
  let target: TargetReport?
  /// The writer's own rows that are late, and those of today.
  let late: Int
  let today: Int
  /// Words written today; `nil` where none was ever counted.
  let written: Int?
  /// `w340/500`, where there is a goal.
  private let words: String?
  /// The piece the week hangs on, else the next of the writer's own rows.
  private let title: String?
  /// Why its target has no verdict.
  private let unjudged: String
  private let when: String

  init(_ assessment: Assessment) {
    let desk = assessment.desk
    let adviser = Adviser(assessment)
    let rows = RowReport(assessment).rows
    let week = WeekReport(assessment, week: Week(containing: assessment.today))
    let mine = rows.filter { $0.ball == .you }
    target = week.main(in: desk)
    unjudged = target?.unjudged(in: desk) ?? ""
    late = mine.count { $0.group == .late }
    today = mine.count { $0.group == .today }
    written = assessment.words.flatMap { report in
      report.hasBegun ? report.tally.figures(report.today).written : nil
    }
    words = WordsSentences(assessment, adviser.label)?.brief
    if let waited = target?.waitsFor {
      title = desk.pieces[waited.piece].title
      when = adviser.label.text(waited.when, isLate: waited.isLate).squeezed
    } else {
      let row = Foremost(rows, week: week, assessment.forecast)?.row
      title = row?.title
      when = row.map { adviser.fullWhen($0).squeezed } ?? ""
    }
  }

  /// The parts as far as they have room, the first before the rest; a title is cut, a figure never
  /// but where it alone is too long.
  func text(within width: Int?) -> String {
    let width = width ?? .max
    var line = ""
    for figure in figures {
      let longer = line.isEmpty ? figure : line + "  " + figure
      guard line.isEmpty || TextWidth.columns(of: longer) <= width else { break }
      line = longer
    }
    guard let title else { return TextWidth.clip(line, to: width) }
    let used = line.isEmpty ? 0 : TextWidth.columns(of: line) + 2
    let whole = TextWidth.columns(of: title)
    for tail in [when == "-" ? "" : when, ""] {
      let room = width - used - (tail.isEmpty ? 0 : TextWidth.columns(of: tail) + 1)
      guard room >= min(whole, Self.leastTitle) else { continue }
      let named = TextWidth.clip(title, to: room) + (tail.isEmpty ? "" : " " + tail)
      return line.isEmpty ? named : line + "  " + named
    }
    return TextWidth.clip(line.isEmpty ? title : line, to: width)
  }

  /// The fewest cells by which a title is still told.
  private static let leastTitle = 8

  private var figures: [String] {
    let verdict = target.map { target in
      let count = "\(target.out)/\(target.goal)"
      return target.verdict.map { "\($0.words) \(count)" }
        ?? unjudged
    }
    let counts = [late > 0 ? "late \(late)" : nil, today > 0 ? "today \(today)" : nil, words]
    let all = ([verdict] + counts).compactMap { $0 }
    return all.isEmpty && title == nil ? ["nothing due"] : all
  }
}
