import Editorial

/// Weeks once more (R19 to R27).
extension PlainAssessment {
  /// What an outlet brought and will bring in a week.
  package struct Figures: Hashable {
    package var out = 0
    package var extras = 0
    package var queued = 0
    package var planned = 0
    package var fourWeeks = 0
    package var inHand = 0
    package var mean: Int?
    package var strip: [TargetReport.StripWeek] = []
    package var verdict: Verdict?
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
      guard let (state, date) = waiting(piece), date.moment >= now,
        span.contains(day(date, desk.home))
      else { continue }
      if state == .queued {
        figures.queued += weight(piece)
      } else {
        figures.planned += weight(piece)
        let isNear =
          target.per == .week
          ? day(date, desk.home) <= today + 2 : span.upperBound - today <= 6
        if !(isNear && isShort(piece)) { safe += weight(piece) }
      }
    }
    var reached = 0
    for back in 0..<4 {
      let first = monday - 7 * back
      let sum = brought(outlet, first...(first + 6)).reduce(0) { $0 + weight($1) }
      figures.fourWeeks += sum
      reached += isAwayWeek(first) ? max(goal, sum) : sum
    }
    figures.inHand = target.per == .week ? inHand(outlet, monday, goal) : 0
    (figures.strip, figures.mean) = strip(outlet, monday)
    if target.per == .week, isAwayWeek(monday) { return figures }
    let isBought = target.per == .week && reached >= 4 * goal
    let d = figures.out
    let q = figures.queued
    let isOver = span.upperBound < today
    if d >= goal || (isOver && isBought) {
      figures.verdict = .met
    } else if isOver {
      figures.verdict = .missed
    } else if d + q >= goal || isBought || d + q + safe >= goal {
      figures.verdict = .onTrack
    } else if d + q + figures.planned >= goal {
      figures.verdict = .atRisk
    } else {
      let last = slots(monday).filter { $0.outlet == outlet }.map(\.date).map { day($0, desk.home) }
      let isNear =
        target.per == .week
        ? (last.max() ?? span.upperBound) <= today + 2 : span.upperBound - today <= 6
      figures.verdict = isNear ? .behind : .atRisk
    }
    return figures
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

  /// R25: by outlet, same day first, the rest in order of time.
  package func slots(_ monday: Day) -> [Place] {
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
    for outlet in Set(places.map(\.outlet)) { fill(&places, outlet, week) }
    for index in places.indices where places[index].date.moment < now {
      if places[index].state == .empty || places[index].state == .planned {
        places[index].state = .missed
      }
    }
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
    // In order of time; at one moment a time before a day that ends then.
    free.sort {
      ($0.date.moment, $0.date.day?.number ?? .min) < ($1.date.moment, $1.date.day?.number ?? .min)
    }
    for ahead in 0..<7 {
      let today = week.lowerBound + ahead
      let mine = places.indices.filter {
        places[$0].outlet == outlet && day(places[$0].date, desk.home) == today
      }
      var chosen: [Int] = []
      for state in [SlotReport.State.out, .queued, .planned] {
        for index in free.indices where chosen.count < mine.count {
          if free[index].state == state, day(free[index].date, desk.home) == today {
            chosen.append(index)
          }
        }
      }
      chosen.sort()
      for (place, index) in zip(mine, chosen) {
        places[place].state = free[index].state
        places[place].piece = free[index].title
      }
      for index in chosen.reversed() { free.remove(at: index) }
    }
    for place in places.indices where places[place].outlet == outlet {
      guard places[place].piece == nil, !free.isEmpty else { continue }
      let first = free.removeFirst()
      places[place].state = first.state
      places[place].piece = first.title
    }
  }

  /// R27, and R43: what is sold again ships no words of its own.
  package func shipped(_ monday: Day) -> Int {
    desk.plan.outlets.indices.reduce(0) { sum, outlet in
      sum
        + brought(OutletID(outlet), monday...(monday + 6)).filter { $0.from == nil }
        .reduce(0) { $0 + ($1.words ?? 0) }
    }
  }
}
