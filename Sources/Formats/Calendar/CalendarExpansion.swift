import Editorial

/// The items of one calendar made entries: every one that its rule makes, those moved where they
/// were moved to, those cancelled left out.
struct CalendarExpansion {
  private let repetition: CalendarRepetition
  private let items: [CalendarItem]
  /// By name, the places of those that stand for one that a rule of the same name makes.
  private var replacements: [String: [Int]] = [:]
  /// Entries after which a file is cut.
  private let most: Int
  private(set) var notes: [CalendarText.Note] = []

  init(_ repetition: CalendarRepetition, _ items: [CalendarItem], most: Int) {
    self.repetition = repetition
    self.most = most
    self.items = items
    for index in items.indices where items[index].replaces != nil {
      replacements[items[index].uid, default: []].append(index)
    }
  }

  /// In order of the file; one's repetitions by time.
  mutating func entries(
    _ path: FilePath, _ reader: inout CalendarItemReader
  ) -> [CalendarEntry] {
    var entries: [CalendarEntry] = []
    for index in items.indices {
      let item = items[index]
      guard entries.count < most else {
        notes.append(
          .init(line: item.line, message: "this calendar has too much in it; the rest is left out"))
        break
      }
      guard !item.isCancelled, !isOutdated(index) else { continue }
      let starts =
        item.replaces == nil ? repetition.starts(of: item, &reader, &notes) : nil
      let replaced = item.uid.isEmpty ? [] : replacements[item.uid] ?? []
      for start in starts ?? [item.start.wall] {
        guard let (shown, wall) = standIn(for: start, of: item, replaced) else { continue }
        let named = starts == nil ? item.replaces?.clock.wall.day : start.day
        let entry = self.entry(shown, at: wall, occurrence: named, path, reader.producer)
        if isWanted(entry) { entries.append(entry) }
      }
    }
    return entries
  }

  /// Whether another of the same name that stands in the same place is newer, or the same once more.
  private func isOutdated(_ index: Int) -> Bool {
    let item = items[index]
    guard let clock = item.replaces?.clock else { return false }
    return (replacements[item.uid] ?? []).contains { other in
      guard other != index, let otherClock = items[other].replaces?.clock,
        otherClock.moment == clock.moment, otherClock.isDay == clock.isDay
      else { return false }
      return (items[other].sequence, other) > (item.sequence, index)
    }
  }

  /// What stands for one that a rule makes, and when: itself, or by the last item that replaces all
  /// from some day on; `nil` where an item of its own does.
  private func standIn(
    for start: CalendarClock.Wall, of item: CalendarItem, _ replaced: [Int]
  ) -> (CalendarItem, CalendarClock.Wall)? {
    guard item.replaces == nil else { return (item, start) }
    var shown = (item, start)
    var latest: CalendarClock.Wall?
    for index in replaced {
      guard let (clock, andFuture) = items[index].replaces else { continue }
      if repetition.names(clock, start, of: item) { return nil }
      let from = repetition.wall(of: clock, for: item)
      guard andFuture, from < start, latest.map({ $0 < from }) ?? true,
        items[index].start.isDay == item.start.isDay
      else { continue }
      latest = from
      let moved = repetition.wall(of: items[index].start, for: item).seconds - from.seconds
      var replacement = items[index]
      replacement.start = CalendarClock(wall: replacement.start.wall, zone: item.start.zone)
      shown = (replacement, start + moved)
    }
    return shown.0.isCancelled ? nil : shown
  }

  private func entry(
    _ item: CalendarItem, at wall: CalendarClock.Wall, occurrence: Day?, _ path: FilePath,
    _ producer: CalendarProducer
  ) -> CalendarEntry {
    let (meaning, isAtEnd) = producer.meaning(
      of: .init(
        uid: item.uid, title: item.title, isToDo: item.isToDo, days: item.days,
        length: item.length))
    let extent: CalendarEntry.Extent
    if let zone = item.start.zone {
      let end = max(zone.moment(wall + item.length), zone.moment(wall))
      let start = isAtEnd ? end : zone.moment(wall)
      extent = .moments(start...(meaning == .appointment ? end : start))
    } else {
      extent = .days(wall.day...(wall.day + ((item.days ?? 1) - 1)))
    }
    return CalendarEntry(
      path: path, line: item.line, uid: producer.keeps(name: item.uid) ? item.uid : "",
      title: item.title, meaning: meaning,
      extent: extent, zoneName: item.start.zone?.name, location: item.location,
      categories: item.categories, occurrence: occurrence, isToDo: item.isToDo, isDone: item.isDone)
  }

  private func isWanted(_ entry: CalendarEntry) -> Bool {
    let window = repetition.window
    switch entry.extent {
    case .days(let days): return days.overlaps(window)
    case .moments(let moments):
      // Of whatever place: whoever shows it knows its own days.
      let zone = Zone.utc
      return zone.day(moments.lowerBound) <= window.upperBound + 1
        && zone.day(moments.upperBound) >= window.lowerBound - 1
    }
  }
}
