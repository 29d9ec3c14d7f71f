import Editorial
import TerminalKit

/// WEEK on the whole screen: its targets, two weeks day by day, and the weeks before them.
enum WeekLines {
  @Sendable static func list(_ overview: Overview) -> [Line] {
    let next = overview.showing(overview.week.week + 1)
    let timeColumns = Agenda.timeColumns(overview.days + next.days, overview)
    return targets(overview) + agenda(overview, timeColumns) + self.next(next, timeColumns)
      + terms(overview) + before(overview)
  }

  private static func targets(_ overview: Overview) -> [Line] {
    let targets = overview.week.targets.map { report in
      Line { scene, _, canvas, rect in
        WeekTarget(scene: scene, target: report).draw(on: &canvas, in: rect)
      }
    }
    let words = WordsView.lines(overview) + ReadersView.lines(overview)
    guard !targets.isEmpty else { return words.isEmpty ? [] : words + [.blank] }
    let spares = overview.week.targets.compactMap {
      $0.bringForward(overview.desk, overview.labels)
    }
    let spare = spares.prefix(1).map { words in
      Line { scene, _, canvas, rect in
        let row = rect.split(left: 2).rest
        canvas.write(
          TextWidth.clip(words, to: row.width), at: row.origin, style: scene.theme[.soon],
          within: row.width)
      }
    }
    // Targets and what may help them, then words: two things to be on target with.
    let gap: [Line] = words.isEmpty ? [] : [.blank]
    return targets + spare + gap + words + [.blank]
  }

  private static func agenda(_ overview: Overview, _ timeColumns: Int) -> [Line] {
    let names = Line { scene, _, canvas, rect in
      AgendaColumns(width: rect.width, timeColumns: timeColumns).drawNames(
        scene, on: &canvas, in: rect)
    }
    return [names.asTitle] + Agenda.lines(overview.days, overview, timeColumns: timeColumns)
  }

  /// The week after the one shown: what it holds, without its empty days.
  private static func next(_ next: Overview, _ timeColumns: Int) -> [Line] {
    let heading = Line { scene, _, canvas, rect in
      WeekLines.drawHeading(of: next, scene, on: &canvas, in: rect)
    }
    let days = Agenda.lines(next.days, next, timeColumns: timeColumns, withEmptyDays: false)
    let nothing = Line { scene, _, canvas, rect in
      canvas.write(
        "nothing yet", at: rect.split(left: 2).rest.origin, style: scene.theme[.dim],
        within: rect.width - 2)
    }
    return [.blank, heading.asTitle] + (days.isEmpty ? [nothing] : days)
  }

  /// The terms of the week shown: their weeks in a line, and what they ask for after the two weeks.
  private static func terms(_ overview: Overview) -> [Line] {
    let terms = overview.terms()
    return terms.flatMap { report -> [Line] in
      let term = TermLine(term: report, isNamed: terms.count > 1)
      let weeks = Line { scene, _, canvas, rect in term.drawWeeks(scene, on: &canvas, in: rect) }
      let deadlines = Line { scene, _, canvas, rect in
        term.drawDeadlines(scene, on: &canvas, in: rect)
      }
      return [.blank, weeks.asTitle, deadlines] + report.later.map(Line.init(row:))
    }
  }

  /// A dim line that says what signs are.
  private static func remark(_ words: String) -> Line {
    Line { scene, _, canvas, rect in
      let row = rect.split(left: 2).rest
      canvas.write(
        TextWidth.clip(words, to: row.width), at: row.origin, style: scene.theme[.dim],
        within: row.width)
    }
  }

  /// `NEXT   30 Nov - 6 Dec   ON TRACK   1 of 1 planned ------`.
  private static func drawHeading(
    of next: Overview, _ scene: Scene, on canvas: inout Canvas, in rect: Rect
  ) {
    let theme = scene.theme
    let week = next.week.week
    let span = "\(DateLabel.short(week.first)) - \(DateLabel.short(week.last))"
    var line = [Span("AFTER", theme[.heading]), Span("   \(span)", theme[.text])]
    if let main = scene.mainTarget(of: next) {
      let words = TargetWords(main, in: scene)
      line += [Span("   ", theme[.text]), Span(" \(words.verdict) ", theme[words.badge])]
      let planned = main.out.adding(main.queued).adding(main.planned)
      line.append(Span("  \(planned) of \(main.goal) planned", theme[.text]))
    }
    drawRule(behind: line, scene, on: &canvas, in: rect)
  }

  private static func before(_ overview: Overview) -> [Line] {
    let outlets = overview.week.targets.map(\.outlet)
    guard !outlets.isEmpty else { return [] }
    let report = outlets.map { overview.assessment.weeksBefore(overview.week.week, of: $0) }
    let heading = Line { scene, _, canvas, rect in
      drawRule(
        behind: [Span("BEFORE", scene.theme[.heading])], scene, on: &canvas, in: rect)
    }
    let names = report.prefix(1).map { first in
      Line { scene, _, canvas, rect in
        WeeksBeforeView(scene: scene).drawNames(first.weeks, on: &canvas, in: rect)
      }
    }
    let rows = zip(report, overview.week.targets).map { weeks, target in
      Line { scene, _, canvas, rect in
        WeeksBeforeView(scene: scene).draw(weeks, target, on: &canvas, in: rect)
      }
    }
    let written = wordsBefore(overview)
    let signs = StripSigns.words(of: report.flatMap(\.brought)).map(remark)
    let shipped = overview.week.shipped
    let words = Line { scene, _, canvas, rect in
      canvas.write(
        "shipped this week: \(grouped(shipped)) words", at: rect.split(left: 2).rest.origin,
        style: scene.theme[.text], within: rect.width - 2)
    }
    return [.blank, heading.asTitle] + names + rows + written + [signs].compactMap { $0 }
      + (shipped > 0 ? [words] : [])
  }

  /// Words written in these weeks, where any is known.
  private static func wordsBefore(_ overview: Overview) -> [Line] {
    guard let report = overview.assessment.words, report.hasBegun else { return [] }
    let (weeks, usual) = report.weeks(
      before: overview.week.week, WeeksBefore.count, in: overview.desk)
    return [
      Line { scene, _, canvas, rect in
        WeeksBeforeView(scene: scene).draw(words: weeks, usual: usual, on: &canvas, in: rect)
      }
    ]
  }

  /// A heading within a list: words, then a rule.
  static func drawRule(
    behind words: [Span], _ scene: Scene, on canvas: inout Canvas, in rect: Rect
  ) {
    let used = canvas.write(words.clipped(to: rect.width), at: rect.origin, within: rect.width)
    let rule = max(0, rect.width - used - 1)
    canvas.write(
      scene.rule("-", rule), at: Point(rect.left + used + 1, rect.top),
      style: scene.theme[.rule], within: rule)
  }
}
