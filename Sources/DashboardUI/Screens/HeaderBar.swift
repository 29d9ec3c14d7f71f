import Editorial
import TerminalKit

/// The first line: what it is, the day and the clocks, what is filtered and marked, and at the right
/// the term, a load under way, problems.
struct HeaderBar {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let style = scene.theme[.header]
    canvas.fill(rect, style: style)
    let wanted =
      1
      + parts.enumerated().reduce(0) {
        $0 + ($1.element.first?.columns ?? 0) + ($1.offset == 0 ? 0 : 3)
      }
    let ends = rights
    // The term gives way to the clocks where there is no room for both.
    let right = ends.first { wanted + $0.columns + 3 <= rect.width } ?? ends.last ?? []
    let room = rect.width - right.columns - (right.isEmpty ? 1 : 2)
    var line = [Span(" ", style)]
    for (index, forms) in parts.enumerated() {
      let gap = Span(String(repeating: " ", count: index == 0 ? 0 : 3), style)
      let left = room - line.columns - gap.text.utf8.count
      // Of several that stand together, as many as there is room for.
      guard let fitting = forms.first(where: { $0.columns <= left }) else {
        // What is first is there in any case.
        if index == 0, let last = forms.last { line += last.clipped(to: max(0, left)) }
        continue
      }
      line += [gap] + fitting
    }
    canvas.write(line, at: rect.origin, within: max(0, rect.width))
    canvas.write(
      right, at: Point(max(rect.left, rect.right - right.columns - 1), rect.top),
      within: right.columns)
  }

  private func plain(_ text: String) -> Span { Span(text, scene.theme[.header]) }
  private func strong(_ text: String) -> Span { Span(text, scene.theme[.barStrong]) }

  /// `DEMO` where the desk is made up.
  private var demo: [Span] { scene.isDemo ? [Span("DEMO", scene.theme[.demo])] : [] }
  private var name: [Span] {
    [strong("COPYDESK")] + (demo.isEmpty ? [] : [plain(" ")] + demo)
  }

  /// From the most to the least important, each at its fullest first.
  private var parts: [[[Span]]] {
    guard scene.isRead else { return [[name]] }
    let clocks = scene.overview.clocks
    let day = clocks.here.day
    let time = "\(day.weekday.short) \(day.civil.day) \(day.month.short) \(clocks.here.clock)"
    let short = "\(day.weekday.short) \(clocks.here.clock)"
    var parts: [[[Span]]] = []
    if scene.isSingle {
      parts.append(verdict)
    } else {
      parts.append([
        name + [plain("   \(time) \(clocks.hereCity)")], name + [plain("   \(time)")],
        name + [plain("  \(short)")], demo + [plain(demo.isEmpty ? short : "  \(short)")],
      ])
    }
    if scene.desk.isAway(scene.overview.today) { parts.append([[strong("away today")]]) }
    if !scene.marks.isEmpty { parts.append([[strong("\(scene.marks.count) marked")]]) }
    if !scene.filter.isEmpty {
      parts.append([
        [strong("/\(scene.filter)")], [strong(TextWidth.clip("/\(scene.filter)", to: 20))],
      ])
    }
    if let next = scene.overview.nextAppointment {
      let time = scene.labels.clock(next.when, under: clocks.here.day) ?? ""
      let words = "\(time) \(next.entry.title)"
      parts.append([
        [strong(TextWidth.clip(words, to: 40))], [strong(TextWidth.clip(words, to: 20))],
        [strong(time)],
      ])
    }
    // Home's clock is the first: where it differs from here, the week hangs on it (R16).
    let others = clocks.others.map { "\($0.city) \($0.time.clock)" }
    if !others.isEmpty {
      parts.append(
        others.indices.reversed().map { [plain(others[...$0].joined(separator: "  "))] })
    }
    return parts
  }

  /// `AT RISK 0/1  late 1  today 1`: what WEEK and DUE say where only one pane is shown.
  private var verdict: [[Span]] {
    let counts = scene.overview.dueCounts
    let late = counts[.late]
    let today = counts[.today]
    var line: [Span] = []
    if let main = scene.mainTarget {
      let words = TargetWords(main, in: scene)
      let week = scene.otherWeek.map { "\($0): " } ?? ""
      line.append(strong("\(week)\(words.verdict) \(words.count)"))
    }
    var full = line
    if late > 0 { full.append(strong("\(full.isEmpty ? "" : "  ")late \(late)")) }
    let lateOnly = full
    if today > 0 { full.append(plain("\(full.isEmpty ? "" : "  ")today \(today)")) }
    return [full, lateOnly, line]
  }

  /// Ways to say at the right what is under way, what wants attention and how far the term is, the
  /// fullest first; where one pane is shown, the clock.
  private var rights: [[Span]] {
    guard scene.isRead else { return [] }
    if let progress = scene.progress {
      return [[strong("reading \(grouped(progress.done)) of \(grouped(progress.of))")]]
    }
    if scene.desk.left > 0 {
      let left = "! \(grouped(scene.desk.left))"
      let files = "file".plural(of: scene.desk.left)
      return [
        [strong("\(left) \(files) not read, \(scene.keys[.reload]) reads on")],
        [strong("\(left) not read, \(scene.keys[.reload])")], [strong("\(left) not read")],
      ]
    }
    let count = scene.desk.problems.count
    let problems = count == 0 ? [] : [strong("! \(grouped(count)) \("problem".plural(of: count))")]
    if scene.isSingle {
      let clocks = scene.overview.clocks
      let clock = plain("\(clocks.here.day.weekday.short) \(clocks.here.clock)")
      let made = demo.isEmpty ? [] : demo + [plain(" ")]
      // The demo opens on a Wednesday whenever it is opened: its name is worth more than the day's.
      let short = demo.isEmpty ? clock : plain("\(clocks.here.clock)")
      guard count > 0 else { return [made + [clock], made + [short]] }
      return [
        demo + (demo.isEmpty ? [] : [plain("   ")]) + problems + [plain("   "), clock],
        [strong("!\(count) ")] + made + [short],
      ]
    }
    guard let term = scene.overview.term else { return [problems] }
    let gap = problems.isEmpty ? [] : [plain("   ")]
    return [term.text, term.shortText].map { [plain($0)] + gap + problems } + [problems]
  }
}
