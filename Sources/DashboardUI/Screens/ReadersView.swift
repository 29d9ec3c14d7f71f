import Editorial
import TerminalKit

/// How many read the newsletters, in WEEK: `2,418 readers, +31 this week, 112 paid`; nothing where no file
/// counts them, nor of another week than this one.
enum ReadersView {
  /// Those of all newsletters in a line, the fullest first.
  static func figures(_ overview: Overview) -> [String] {
    guard isNow(overview) else { return [] }
    let forms = overview.readers.map { named($0, $0.figures(isNamed: true), overview) }
    let most = forms.map(\.count).max() ?? 0
    return (0..<most).map { place in
      forms.compactMap { place < $0.count ? $0[place] : $0.last }.joined(separator: "   ")
    }
  }

  /// The same where WEEK fills the screen, each followed by what came after its last post.
  static func lines(_ overview: Overview) -> [Line] {
    guard isNow(overview) else { return [] }
    return overview.readers.flatMap { report -> [Line] in
      let post = report.posts.first { $0.day > overview.today - ReadersView.daysOfPosts }
      return [line(named(report, report.figures(isNamed: true), overview), .text)]
        + [post].compactMap { $0 }.map { line(report.sentences(of: $0, in: overview.desk), .dim) }
    }
  }

  /// So many days a post is still told of.
  private static let daysOfPosts = 14

  private static func isNow(_ overview: Overview) -> Bool {
    overview.week.week == Week(containing: overview.today)
  }

  /// With the newsletter's code where there are several.
  private static func named(
    _ report: ReadersReport, _ forms: [String], _ overview: Overview
  ) -> [String] {
    guard overview.readers.count > 1, let outlet = report.readership.outlet else { return forms }
    return forms.map { "\(overview.desk.plan[outlet].short) \($0)" }
  }

  private static func line(_ forms: [String], _ role: Role) -> Line {
    Line { scene, _, canvas, rect in
      let row = rect.split(left: 2).rest
      canvas.write(
        TextWidth.clip(forms.fitting(row.width), to: row.width), at: row.origin,
        style: scene.theme[role], within: row.width)
    }
  }
}
