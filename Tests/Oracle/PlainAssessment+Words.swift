import Editorial

/// Goals, pace and forecast once more (R28, R60 to R65). What each day brought is taken as reckoned:
/// `PlainWords` holds that.
extension PlainAssessment {
  /// Whose words are looked at, by the key of the outlet they were written for.
  package typealias Counted = (String?) -> Bool

  /// R60.
  package var wordsToday: Day {
    let local = desk.home.local(now)
    return local.minute < desk.plan.words.dayStarts ? local.day - 1 : local.day
  }

  /// R61, R23: no words are asked for.
  func isFree(_ day: Day) -> Bool {
    desk.plan.words.rest.contains(day.weekday) || isAway(day)
      || desk.calendars.own.contains { !$0.isToDo && !$0.isFree && takes($0, day) }
  }

  /// R61: whether an appointment takes the day, or six hours of it; one that is free takes none.
  private func takes(_ entry: CalendarEntry, _ day: Day) -> Bool {
    switch entry.extent {
    case .days(let days): return days.contains(day)
    case .moments(let moments):
      let first = max(moments.lowerBound.seconds, moment(day, 0, desk.home).seconds)
      let last = min(moments.upperBound.seconds, moment(day + 1, 0, desk.home).seconds)
      return last - first >= 21_600
    }
  }

  /// The days for writing in some days, counted off one by one.
  func writingDays(_ first: Day, _ last: Day) -> Int {
    var count = 0
    var day = first
    while day <= last {
      if !isFree(day) { count += 1 }
      day = day + 1
    }
    return count
  }

  /// Whether any word is known.
  package var knowsWords: Bool { desk.words.map { !$0.tally.days.isEmpty } ?? false }

  /// The words of a day.
  package func words(_ day: Day, _ counted: Counted = { _ in true }) -> Int {
    var sum = 0
    for (place, figures) in desk.words?.tally.days[day] ?? [:] where counted(place.outlet) {
      sum += figures.written
    }
    return sum
  }

  private func words(_ first: Day, _ last: Day, _ counted: Counted = { _ in true }) -> Int {
    var sum = 0
    var day = first
    while day <= last {
      sum += words(day, counted)
      day = day + 1
    }
    return sum
  }

  /// R64: of a day, in a lean week, and how many days for writing had nothing until yesterday.
  func pace(_ counted: Counted) -> (usual: Int, lean: Int, silence: Int)? {
    guard let first = desk.words?.tally.first else { return nil }
    let days = (1...28).map { wordsToday - $0 }.filter { $0 >= first }
    let writing = days.filter { !isFree($0) }
    if writing.count < 10 || days.count(where: { words($0, counted) > 0 }) < 5 { return nil }
    var lean: [Int] = []
    for block in [1...7, 8...14, 15...21, 22...28] {
      let some = block.map { wordsToday - $0 }.filter { $0 >= first }
      let count = some.count { !isFree($0) }
      if count >= 3 { lean.append(some.reduce(0) { $0 + words($1, counted) } / count) }
    }
    let usual = days.reduce(0) { $0 + words($1, counted) } / writing.count
    var silence = 0
    for day in writing {
      if words(day, counted) > 0 { break }
      silence += 1
    }
    return (usual, lean.min() ?? usual, silence)
  }

  /// R62: words of the period, what was to be expected of it by today, and the verdict.
  package func goal(
    _ goal: WordGoal, _ outlet: Outlet?
  ) -> (written: Int, expected: Int, verdict: Verdict?) {
    let counted: Counted = { outlet == nil || $0 == outlet?.key }
    var first = wordsToday
    var last = wordsToday
    switch goal.per {
    case .day: break
    case .week:
      first = monday(wordsToday)
      last = first + 6
    case .month:
      while first.civil.day > 1 { first = first - 1 }
      while (last + 1).civil.day > 1 { last = last + 1 }
    case .by(let day):
      let total = total(outlet)
      let left = goal.words - total
      var verdict: Verdict?
      if left <= 0 {
        verdict = .met
      } else if day < wordsToday {
        verdict = .missed
      } else if let pace = pace(counted) {
        verdict = pace.usual * writingDays(wordsToday, day - 1) >= left ? .onTrack : .behind
      }
      return (total, goal.words, verdict)
    }
    let written = words(first, last, counted)
    let days = writingDays(first, last)
    // Of what lies before the first line nothing is known, and nothing asked.
    let over = desk.words?.tally.first.map { writingDays(max(first, $0), wordsToday - 1) } ?? 0
    let expected = days == 0 ? 0 : goal.words * over / days
    if days == 0 || goal.per == .week && isAwayWeek(first) { return (written, expected, nil) }
    let verdict: Verdict =
      written >= goal.words ? .met : written >= expected ? .onTrack : .behind
    return (written, expected, verdict)
  }

  /// R61: what the pieces of an outlet, or all, hold; exits left out.
  private func total(_ outlet: Outlet?) -> Int {
    desk.pieces.filter { piece in
      !Self.exits.contains(status(piece))
        && (outlet == nil || piece.outlet.map { desk.plan[$0].key } == outlet?.key)
    }.reduce(0) { $0 + ($1.words ?? 0) }
  }

  /// R28: words a day of a piece with a date, by its title.
  package func perDay(_ title: String) -> Int? {
    guard let piece = desk.pieces.first(where: { $0.title == title }),
      let length = piece.length, let words = piece.words, let due = dueDate(piece)
    else { return nil }
    let days = max(1, writingDays(today, day(due, desk.home) - 1))
    return (max(0, length - words) + days - 1) / days
  }

  /// What is said of what is due (R65).
  package struct Outlook: Hashable {
    /// By the title of a piece: whether it fits, and how much of it will be missing.
    package var fits: [String: String] = [:]
    package var short: [String: Int] = [:]
    /// The first that fails; empty for a goal.
    package var first: String?
    package var firstShort: Int?
    package var perDay: Int?
    package var noLength = 0
    package var verdict = "yes"
  }

  /// What has a date, and what is left of it.
  fileprivate typealias Load = (title: String, left: Int, date: Date)

  /// R65.
  package func outlook() -> Outlook? {
    guard desk.words != nil else { return nil }
    let own = desk.plan.outlets.filter { $0.kind == .study && $0.words != nil }.map(\.key)
    let rest: Counted = { key in !own.contains { $0 == key } }
    let counted: [Counted] = [rest] + own.map { key in { $0 == key } }
    let tracks = counted.compactMap { track($0) }
    if tracks.isEmpty { return nil }
    var outlook = Outlook()
    var failing: [(load: Load, short: Int, perDay: Int?)] = []
    for track in tracks {
      outlook.noLength += track.noLength
      for line in track.lines {
        if line.fits == "tight", outlook.verdict == "yes" { outlook.verdict = "tight" }
        if line.fits == "no" {
          outlook.verdict = "no"
          failing.append((line.load, min(line.load.left, line.short), track.perDay))
        }
        guard !line.load.title.isEmpty else { continue }
        outlook.fits[line.load.title] = line.fits
        outlook.short[line.load.title] =
          line.fits == "no" ? min(line.load.left, line.short) : nil
      }
    }
    let first = failing.min { isBefore($0.load, $1.load) }
    outlook.first = first?.load.title
    outlook.firstShort = first?.short
    outlook.perDay = first != nil ? first?.perDay : tracks.compactMap(\.perDay).max()
    return outlook
  }

  fileprivate func isBefore(_ a: Load, _ b: Load) -> Bool {
    if inOrder(a.date, b.date) { return true }
    if inOrder(b.date, a.date) { return false }
    if a.left != b.left { return a.left < b.left }
    return (a.title.isEmpty ? "~" : a.title) < (b.title.isEmpty ? "~" : b.title)
  }

  /// What is written at one pace.
  private func track(
    _ counted: Counted
  ) -> (lines: [(load: Load, fits: String, short: Int)], perDay: Int?, noLength: Int)? {
    guard let pace = pace(counted), pace.silence < 7 else { return nil }
    func key(_ piece: Piece) -> String? { piece.outlet.map { desk.plan[$0].key } }
    let dated = desk.pieces.filter { piece in
      ["idea", "outline", "commissioned", "drafting", "editing", "revising"]
        .contains(status(piece)) && !piece.isTranslation && dueDate(piece) != nil
        && momentThere(piece) == nil
    }
    let mine = dated.filter { counted(key($0)) }
    let noLength = mine.count { $0.length == nil }
    if noLength > mine.count - noLength { return nil }
    func left(_ piece: Piece) -> Int {
      guard let length = piece.length, let words = piece.words else { return 0 }
      return max(0, length - words)
    }
    var loads: [Load] = mine.map { ($0.title, left($0), known(dueDate($0))) }
    var goals: [(WordGoal, Outlet?)] = desk.plan.words.goals.map { ($0, nil) }
    for outlet in desk.plan.outlets {
      if let words = outlet.words { goals.append((words, outlet)) }
    }
    for (goal, outlet) in goals where counted(outlet?.key) {
      guard case .by(let day) = goal.per, day >= wordsToday else { continue }
      let held = dated.filter { outlet == nil || key($0) == outlet?.key }
        .reduce(0) { $0 + left($1) }
      let rest = max(0, goal.words - total(outlet)) - held
      loads.append(("", max(0, rest), (moment(day + 1, 0, desk.home) + -1, day)))
    }
    loads = loads.filter { $0.left > 0 }.sorted { isBefore($0, $1) }
    if loads.isEmpty { return nil }
    let today = words(wordsToday, counted)
    var sum = 0
    var perDay: Int?
    var lines: [(load: Load, fits: String, short: Int)] = []
    for load in loads {
      sum += load.left
      let due = day(load.date, desk.home)
      let isToday = due > wordsToday && !isFree(wordsToday)
      let ahead = writingDays(wordsToday + 1, due - 1)
      let usual = (isToday ? max(0, pace.usual - today) : 0) + pace.usual * ahead
      let lean = (isToday ? max(0, pace.lean - today) : 0) + pace.lean * ahead
      let days = ahead + (isToday ? 1 : 0)
      if days > 0 { perDay = max(perDay ?? 0, (sum + today + days - 1) / days) }
      lines.append((load, sum > usual ? "no" : sum > lean ? "tight" : "yes", sum - usual))
    }
    return (lines, perDay, noLength)
  }
}

extension PlainAssessment {
  /// R65: the piece whose deadline breaks first, where words are written today at all.
  package func breaking() -> String? {
    guard !isFree(wordsToday), let outlook = outlook() else { return nil }
    let failing = desk.pieces.filter { outlook.fits[$0.title] == "no" }
    return failing.min { a, b in
      isBefore(
        (a.title, known(a.length) - known(a.words), known(dueDate(a))),
        (b.title, known(b.length) - known(b.words), known(dueDate(b))))
    }?.title
  }

  /// R62, R67: what a week brought, what is asked of it, and the verdict; that of words begins and ends
  /// with their days.
  package func wordsOfWeek(_ first: Day) -> (words: Int?, goal: Int?, verdict: Verdict?) {
    guard let tally = desk.words?.tally else { return (nil, nil, nil) }
    let asked = desk.plan.words.goals.first { $0.per == .week }
    let isFree = writingDays(first, first + 6) == 0 || isAwayWeek(first)
    let goal = isFree ? nil : asked
    let isAhead = first > wordsToday
    guard let begun = tally.first, begun <= first + 6, !isAhead else {
      return (nil, goal?.words, nil)
    }
    let written = words(first, first + 6)
    if first == monday(wordsToday) {
      return (written, goal?.words, goal.flatMap { self.goal($0, nil).verdict })
    }
    guard let goal else { return (written, nil, nil) }
    let missed: Verdict? = begun <= first ? .missed : nil
    return (written, goal.words, written >= goal.words ? .met : missed)
  }
}
