import Editorial
import TerminalKit

/// The readers of the newsletters, in lines for a person and in JSON.
struct ReadersText {
  private let reports: [ReadersReport]
  private let desk: Desk
  private let today: Day
  private let weeks: Int

  /// So many weeks are told of, this one the last of them.
  init(_ reports: [ReadersReport], _ assessment: Assessment, weeks: Int) {
    self.reports = reports
    self.weeks = weeks
    desk = assessment.desk
    today = assessment.today
  }

  /// Columns of a bar between its brackets.
  private static let bar = 24

  private var first: Week { Week(containing: today) - (weeks - 1) }

  func print(to lines: inout LinePrinter) {
    if reports.isEmpty {
      let isNamed = !desk.plan.readerSources.isEmpty
      lines.line(
        isNamed
          ? "no readers are counted in the files under readers: in desk.yaml"
          : "desk.yaml names no counts of readers; write readers: [readers.csv] under sources:")
    }
    for report in reports {
      let code = report.readership.outlet.map { desk.plan[$0].short + "  " } ?? ""
      lines.line(code + (report.figures(isNamed: true).first ?? ""))
      if report.readership.isStale {
        lines.line("a file of them cannot be read now; this is what it said before")
      }
      printWeeks(report, to: &lines)
      printPosts(report, to: &lines)
    }
  }

  /// `16-22 Nov  2,387  +27  [################........]`.
  private func printWeeks(_ report: ReadersReport, to lines: inout LinePrinter) {
    let readership = report.readership
    let all = (0..<weeks).map { first + $0 }.filter {
      $0.last >= readership.first && $0.first <= readership.asOf
    }
    let news = all.map { readership.new(in: $0) }
    let most = max(1, news.compactMap { $0 }.max() ?? 0)
    Table(
      [["week", "readers", "new", ""]]
        + zip(all, news).map { week, new in
          [
            ChartsText.name(of: week, on: today),
            readership.total(on: min(week.last, readership.asOf)).map { grouped($0) } ?? "",
            new.map(ReadersReport.signed) ?? "?",
            new.map { Gauge($0, of: most).spans(ReadersText.bar).map(\.text).joined() } ?? "",
          ]
        }, alignments: [.left, .right, .right]
    ).print(to: &lines)
  }

  private func printPosts(_ report: ReadersReport, to lines: inout LinePrinter) {
    let posts = report.posts.filter { $0.day >= first.first }
    if posts.isEmpty { return }
    let usual = report.usual.map { "; on two days usually \(grouped($0))" } ?? ""
    lines.line("new on the day of a post and the day after it\(usual)")
    Table(
      posts.map { post in
        [
          DateLabel(desk, now: desk.home.moment(today, minute: 0)).long(post.day),
          ReadersReport.signed(post.new) + (post.isWhole ? "" : " so far"),
          desk.pieces[post.piece].title,
        ]
      }, alignments: [.left, .right, .left], yielding: 2
    ).print(to: &lines)
  }

  func write(to json: inout JSONWriter) {
    json.array("days", days) { json, row in
      let readership = row.report.readership
      json.object { json in
        json.member("day", row.day.description)
        json.member("subscribers", readership.total(on: row.day))
        json.member("paid", readership.paid(on: row.day))
        json.member("new", readership.new(on: row.day))
        json.member("outlet", key(row.report))
      }
    }
    let posts = reports.flatMap { report in
      report.posts.filter { $0.day >= first.first }.map { (report, $0) }
    }
    json.array("posts", posts) { json, row in
      json.object { json in
        json.member("id", desk.pieces[row.1.piece].id.text)
        json.member("day", row.1.day.description)
        json.member("new", row.1.new)
        json.member("outlet", key(row.0))
      }
    }
    json.array("readers", reports) { json, report in
      let week = Week(containing: today)
      json.object { json in
        json.member("outlet", key(report))
        json.member("subscribers", report.readership.total)
        json.member("paid", report.readership.paid)
        json.member("asOf", report.readership.asOf.description)
        json.member("thisWeek", report.readership.new(in: week))
        json.member("lastWeek", report.readership.new(in: week - 1))
        json.member("usual", report.usual)
      }
    }
  }

  /// Every day of these weeks of which anything is known.
  private var days: [(report: ReadersReport, day: Day)] {
    reports.flatMap { report -> [(report: ReadersReport, day: Day)] in
      let from = max(first.first, report.readership.first)
      guard from <= report.readership.asOf else { return [] }
      return (0...(report.readership.asOf - from)).map { (report, from + $0) }
    }
  }

  private func key(_ report: ReadersReport) -> String? {
    report.readership.outlet.map { desk.plan[$0].key }
  }
}
