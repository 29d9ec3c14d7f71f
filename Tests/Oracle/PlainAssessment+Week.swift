import Editorial

/// Weeks once more (R19 to R27).
extension PlainAssessment {
  /// What an outlet brought and will bring in a week.
  package struct Figures: Hashable {
    package var out = 0
    package var extras = 0
    package var queued = 0
    package var planned = 0
    package var late = 0
    package var fourWeeks = 0
    package var fourWeeksGoal = 0
    package var inHand = 0
    package var mean: Int?
    package var strip: [TargetReport.StripWeek] = []
    package var verdict: Verdict?
    /// The piece the span waits for, by its title.
    package var piece: String?
    package var spare: String?
    package var isBought = false
    package var isUnknown = false
  }

  /// R19 to R26 of an outlet with a target.
  package func figures(_ outlet: OutletID, _ monday: Day) -> Figures {
    let target = known(desk.plan[outlet].target)
    let goal = target.goal
    var span = monday...(monday + 6)
    if target.per == .month {
      let inMonth = span.contains(today) ? today : monday + 3
      var first = inMonth
      while first.civil.day > 1 { first = first - 1 }
      var last = inMonth
      while (last + 1).civil.day > 1 { last = last + 1 }
      span = first...last
    }
    var figures = Figures()
    figures.out = brought(outlet, span).reduce(0) { $0 + weight($1) }
    figures.extras = brought(outlet, span).count { weight($0) == 0 }
    var safe = 0
    for piece in desk.pieces where piece.outlet == outlet {
      guard let (state, date) = waiting(piece), span.contains(day(date, desk.home))
      else { continue }
      if state == .planned, date.moment < now {
        figures.late += weight(piece)
      } else if state == .queued {
        figures.queued += weight(piece)
      } else {
        figures.planned += weight(piece)
        let isNear =
          target.per == .week
          ? day(date, desk.home) <= today + 2 : span.upperBound - today <= 6
        if !(isNear && isShort(piece)) { safe += weight(piece) }
      }
    }
    for back in 0..<4 where !isAwayWeek(monday - 7 * back) {
      let first = monday - 7 * back
      figures.fourWeeks += brought(outlet, first...(first + 6)).reduce(0) { $0 + weight($1) }
      figures.fourWeeksGoal += goal
    }
    figures.inHand = target.per == .week ? inHand(outlet, monday, goal) : 0
    (figures.strip, figures.mean) = strip(outlet, monday)
    if target.per == .week, isAwayWeek(monday) { return figures }
    figures.isBought = target.per == .week && figures.fourWeeks >= figures.fourWeeksGoal
    let d = figures.out
    let q = figures.queued
    let isOver = span.upperBound < today
    let slotDays = slots(monday).filter { $0.outlet == outlet }.map { day($0.date, desk.home) }
    let last = target.per == .week ? slotDays.max() ?? span.upperBound : span.upperBound
    let isNear =
      target.per == .week ? last <= today + 2 : span.upperBound - today <= 6
    if d >= goal || (isOver && figures.isBought) {
      figures.verdict = .met
    } else if isOver {
      figures.verdict = firstDay(outlet).map { $0 <= last } == true ? .missed : nil
    } else if d + q >= goal || figures.isBought || d + q + safe >= goal {
      figures.verdict = .onTrack
    } else if d + q + figures.planned >= goal {
      figures.verdict = .atRisk
    } else if firstDay(outlet).map({ $0 <= last }) == true {
      figures.verdict = isNear ? .behind : .atRisk
    }
    if figures.verdict == .missed || figures.verdict == .behind, isUnseen(span, outlet) {
      figures.verdict = nil
      figures.isUnknown = true
    }
    if figures.verdict != .met {
      let isShort = isOver || d + q + figures.planned < goal
      figures.piece = lateOrNext(outlet, span, isOver: isOver, onlyLate: !isShort)
    }
    if !isOver { figures.spare = spare(outlet, after: span) }
    return figures
  }

  /// R21: the first day an outlet's pieces name at all; one that names none, and is no mere idea,
  /// was always there.
  private func firstDay(_ outlet: OutletID) -> Day? {
    desk.pieces.filter { $0.outlet == outlet && $0.status != nil }.flatMap { piece in
      let days =
        piece.stamps.map { day(meant($0.date, desk.home), desk.home) }
        + [dueDate(piece), piece.scheduled.map { meant($0, piece) }].compactMap { $0 }
        .map { day($0, desk.home) } + [countedDay(piece)].compactMap { $0 }
      return days.isEmpty && status(piece) != "idea" ? [Day(number: -1_000_000)] : days
    }.min()
  }

  /// R21b: days of it have passed, or a slot of it, that the newest export is too old to know of.
  func isUnseen(_ span: ClosedRange<Day>, _ outlet: OutletID) -> Bool {
    guard let taken = desk.exports.first(where: { $0.outlet == outlet })?.taken else {
      return false
    }
    let last = desk.home.local(taken).day
    if span.upperBound < today { return span.upperBound >= last }
    var day = span.lowerBound
    while day < today {
      if day > last { return true }
      day = day + 1
    }
    for first in Set([monday(span.lowerBound), monday(today)]) {
      for slot in slotTimes(first) where slot.outlet == outlet {
        let day = self.day(slot.date, desk.home)
        if span.contains(day), day < today, slot.date.moment > taken { return true }
      }
    }
    return false
  }

  /// R21: what is late of the span, the longest late first, whatever else would do; where something
  /// is missing before the span is over, else what is planned next or, of what is near and short, the
  /// first.
  private func lateOrNext(
    _ outlet: OutletID, _ span: ClosedRange<Day>, isOver: Bool, onlyLate: Bool
  ) -> String? {
    var late: [(piece: Piece, date: Date)] = []
    var planned: [(piece: Piece, date: Date)] = []
    for piece in desk.pieces where piece.outlet == outlet {
      guard let (state, date) = waiting(piece), state == .planned,
        span.contains(day(date, desk.home))
      else { continue }
      if date.moment < now { late.append((piece, date)) } else { planned.append((piece, date)) }
    }
    func first(_ some: [(piece: Piece, date: Date)]) -> String? {
      some.min { inOrder($0.date, $1.date) }?.piece.title
    }
    late = late.filter { weight($0.piece) > 0 }
    if isOver || onlyLate || !late.isEmpty { return first(late) }
    let isMonth = known(desk.plan[outlet].target).per == .month
    let endangered = planned.filter { piece, date in
      isShort(piece)
        && (isMonth ? span.upperBound - today <= 6 : day(date, desk.home) <= today + 2)
    }
    return first(endangered) ?? first(planned)
  }

  /// R24: beyond the span, scheduled, or edited with its length reached.
  private func spare(_ outlet: OutletID, after span: ClosedRange<Day>) -> String? {
    var dated: [(title: String, date: Date)] = []
    var undated: [String] = []
    for piece in desk.pieces where piece.outlet == outlet && weight(piece) > 0 {
      if let (state, date) = waiting(piece), state == .queued {
        if day(date, desk.home) > span.upperBound { dated.append((piece.title, date)) }
      } else if status(piece) == "editing", let length = piece.length, let words = piece.words,
        words >= length, !isOut(piece)
      {
        guard let due = dueDate(piece) else {
          undated.append(piece.title)
          continue
        }
        if !span.contains(day(due, desk.home)) { dated.append((piece.title, due)) }
      }
    }
    return dated.min { inOrder($0.date, $1.date) }?.title ?? undated.first
  }

  /// Whether one date lies before another; at one moment a time lies before a day that ends then.
  func inOrder(_ a: Date, _ b: Date) -> Bool {
    (a.moment, a.day?.number ?? .min) < (b.moment, b.day?.number ?? .min)
  }

  /// R24.
  func inHand(_ outlet: OutletID, _ shown: Day, _ goal: Int) -> Int {
    var count = 0
    var first = max(shown, monday(today)) + 7
    for _ in 0..<100 {
      if !isAwayWeek(first) {
        let week = first...(first + 6)
        let sum = desk.pieces.filter { $0.outlet == outlet }.reduce(0) { sum, piece in
          guard let (state, date) = waiting(piece), state == .queued,
            week.contains(day(date, desk.home))
          else { return sum }
          return sum + weight(piece)
        }
        if sum < goal { return count }
        count += 1
      }
      first = first + 7
    }
    return count
  }

  /// R22.
  func strip(_ outlet: OutletID, _ shown: Day) -> ([TargetReport.StripWeek], Int?) {
    let end = min(shown, monday(today))
    let ever = desk.pieces.filter { $0.outlet == outlet && $0.status != nil }
      .compactMap { countedDay($0) }.min()
    var strip: [TargetReport.StripWeek] = []
    var weights: [Int] = []
    for back in [8, 7, 6, 5, 4, 3, 2, 1] {
      let first = end - 7 * back
      let pieces = brought(outlet, first...(first + 6))
      let sum = pieces.reduce(0) { $0 + weight($1) }
      if isAwayWeek(first) {
        strip.append(.away)
        continue
      }
      if pieces.isEmpty, isUnseen(first...(first + 6), outlet) {
        strip.append(.unknown)
        continue
      }
      strip.append(sum == 0 && !pieces.isEmpty ? .appearance : .brought(sum))
      if let ever, first + 6 >= ever { weights.append(sum) }
    }
    if weights.isEmpty { return (strip, nil) }
    let hundredths = Double(weights.reduce(0, +)) * 100 / Double(weights.count)
    return (strip, Int(hundredths.rounded()))
  }

  /// A slot of a week and what fills it.
  package struct Place {
    var outlet: OutletID
    package var name: String
    var date: Date
    package var state: SlotReport.State
    package var piece: String?
  }

  /// R25: the slots of this week that are rows of the writer's.
  func openSlots() -> [Place] {
    slots(monday(today)).filter { slot in
      guard slot.piece == nil, slot.state != .unknown else { return false }
      guard desk.plan[slot.outlet].target != nil else { return true }
      let figures = figures(slot.outlet, monday(today))
      return figures.verdict != .met && !(slot.state == .empty && figures.isBought)
    }
  }

  /// R25: by outlet, what is out first, then queued, planned, late; of each the same day first.
  package func slots(_ monday: Day) -> [Place] {
    var places = slotTimes(monday)
    for outlet in Set(places.map(\.outlet)) { fill(&places, outlet, monday...(monday + 6)) }
    for index in places.indices where places[index].date.moment < now {
      if places[index].state == .empty || places[index].state == .planned {
        let taken = desk.exports.first { $0.outlet == places[index].outlet }?.taken
        let isUnseen =
          day(places[index].date, desk.home) < today
          && taken.map { $0 < places[index].date.moment } ?? false
        places[index].state = isUnseen ? .unknown : .missed
      }
    }
    return places
  }

  /// The slots of a week, nothing in them yet.
  private func slotTimes(_ monday: Day) -> [Place] {
    if isAwayWeek(monday) { return [] }
    let week = monday...(monday + 6)
    var places: [Place] = []
    for slot in desk.plan.schedule {
      let outlet = desk.plan[slot.outlet]
      let zone = outlet.zoneName.flatMap { desk.zones[$0] } ?? desk.home
      for ahead in -2...8 where (monday + ahead).weekday == slot.weekday {
        let date = meant(
          WrittenDate(monday + ahead, minute: slot.minute), zone, dueMinute: outlet.dueMinute)
        guard week.contains(day(date, desk.home)) else { continue }
        places.append(Place(outlet: slot.outlet, name: slot.name, date: date, state: .empty))
      }
    }
    places.sort { $0.date.moment < $1.date.moment }
    return places
  }

  private func fill(_ places: inout [Place], _ outlet: OutletID, _ week: ClosedRange<Day>) {
    var free: [(title: String, state: SlotReport.State, date: Date)] = []
    for piece in desk.pieces where piece.outlet == outlet && weight(piece) > 0 {
      if piece.status == nil { continue }
      if let counted = countedDay(piece) {
        free.append((piece.title, .out, meant(WrittenDate(counted), desk.home)))
      } else if let (state, date) = waiting(piece) {
        free.append((piece.title, state, date))
      }
    }
    free = free.filter { week.contains(day($0.date, desk.home)) }
    free.sort { inOrder($0.date, $1.date) }
    let mine = places.indices.filter { places[$0].outlet == outlet }
    func dayOf(_ place: Int) -> Day { day(places[place].date, desk.home) }
    func put(_ piece: (title: String, state: SlotReport.State, date: Date), in place: Int) {
      places[place].state = piece.state
      places[place].piece = piece.title
    }
    var dates: [String: Date] = [:]
    for piece in free { dates[piece.title] = piece.date }
    for turn in ["out", "queued", "planned", "late"] {
      let these = free.filter { piece in
        let isLate = piece.state == .planned && piece.date.moment < now
        return (isLate ? "late" : piece.state.rawValue) == turn
      }
      var rest: [(title: String, state: SlotReport.State, date: Date)] = []
      for piece in these {
        let place = mine.first {
          places[$0].piece == nil && dayOf($0) == day(piece.date, desk.home)
        }
        if let place { put(piece, in: place) } else { rest.append(piece) }
      }
      for piece in rest {
        if let place = mine.first(where: { places[$0].piece == nil }) { put(piece, in: place) }
      }
    }
    // Two slots of a day hold the pieces of that day in order of time.
    for first in mine {
      for second in mine where first < second && dayOf(first) == dayOf(second) {
        guard let a = places[first].piece, let b = places[second].piece,
          let before = dates[a], let after = dates[b], day(before, desk.home) == dayOf(first),
          day(after, desk.home) == dayOf(second), inOrder(after, before)
        else { continue }
        (places[first].piece, places[second].piece) = (b, a)
        (places[first].state, places[second].state) = (places[second].state, places[first].state)
      }
    }
  }

  /// R27, and R43: what is sold again ships no words of its own.
  package func shipped(_ monday: Day) -> Int {
    desk.plan.outlets.indices.filter { desk.plan.outlets[$0].kind != .study }.reduce(0) {
      sum, outlet in
      sum
        + brought(OutletID(outlet), monday...(monday + 6)).filter { $0.from == nil }
        .reduce(0) { $0 + ($1.words ?? 0) }
    }
  }
}
