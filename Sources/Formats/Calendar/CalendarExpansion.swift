import Editorial

/// The items of one calendar made entries: every one that its rule makes, those moved where they
/// were moved to, those cancelled left out.
struct CalendarExpansion {
  private let repetition: CalendarRepetition
  private let items: [CalendarItem]
  /// What the calendar is called.
  private let name: String
  /// By name, those that stand for one that a rule of the same name makes, and the item that has the
  /// rule.
  private var overrides: [String: CalendarOverrides] = [:]
  private var series: [String: Int] = [:]
  /// Zones that nobody knows: the first line that names one, and how many events do.
  private var strangers: [String: (line: Int, count: Int)] = [:]
  /// What a file may still have.
  private(set) var room: CalendarRoom
  private(set) var notes = CalendarNotes()

  init(
    _ repetition: CalendarRepetition, _ items: [CalendarItem], name: String, room: CalendarRoom
  ) {
    self.repetition = repetition
    self.room = room
    self.items = items
    self.name = name
    for (index, item) in items.enumerated() where !item.uid.isEmpty {
      if item.replaces == nil {
        series[item.uid] = series[item.uid] ?? index
      } else {
        overrides[item.uid, default: CalendarOverrides()].add(item, at: index)
      }
    }
  }

  /// In order of the file; one's repetitions by time.
  mutating func entries(
    _ path: FilePath, _ reader: inout CalendarItemReader
  ) -> [CalendarEntry] {
    var entries: [CalendarEntry] = []
    for (index, item) in items.enumerated() {
      guard !room.isEmpty else {
        notes.add(item.line, "this calendar has too much in it; the rest is left out")
        break
      }
      let overrides = overrides[item.uid]
      guard !item.isCancelled, overrides?.isNewest(item, at: index) ?? true else { continue }
      let starts = item.replaces == nil ? repetition.starts(of: item, &reader) : nil
      var remarks = item.remarks
      remarks.add(reader.takeRemarks())
      let named = item.replaces.map { day(of: $0.clock, item) }
      let following =
        item.replaces == nil
        ? overrides?.following(item, among: items, repetition) ?? [] : []
      let count = entries.count
      for start in starts ?? [item.start.wall] {
        if item.replaces == nil, overrides?.replace(start, of: item) ?? false { continue }
        let (shown, wall) = standIn(for: start, of: item, following)
        guard !shown.isCancelled else { continue }
        let entry = entry(
          shown, at: wall, occurrence: named ?? (starts == nil ? nil : start.day), path,
          reader.producer)
        if isWanted(entry) { entries.append(entry) }
      }
      note(remarks, item.line, isShown: entries.count > count)
      guard entries.count > count else { continue }
      room.entries -= entries.count - count
      room.bytes -= item.size + name.utf8.count
    }
    for (zone, (line, count)) in strangers.sorted(by: { $0.value.line < $1.value.line }) {
      notes.add(
        line,
        "unknown time zone \"\(zone)\"; its clock is taken for one of \(reader.floating.name)"
          + (count > 1 ? ", here and in \((count - 1).counted("event")) more" : ""))
    }
    return entries
  }

  /// The day by which one of a series is called: by the clock of the series, whichever clock the one
  /// that stands for it is written by.
  private func day(of clock: CalendarClock, _ item: CalendarItem) -> Day {
    repetition.wall(of: clock, for: series[item.uid].map { items[$0] } ?? item).day
  }

  /// What nobody sees needs no word: a calendar goes years back.
  private mutating func note(_ remarks: CalendarRemarks, _ line: Int, isShown: Bool) {
    for message in remarks.always { notes.add(line, message) }
    guard isShown else { return }
    for message in remarks.ifShown { notes.add(line, message) }
    for zone in remarks.zones {
      strangers[zone] = (strangers[zone]?.line ?? line, (strangers[zone]?.count ?? 0) + 1)
    }
  }

  /// What stands for one that a rule makes, and when: itself, or by the last item that replaces all
  /// from some time before it on.
  private func standIn(
    for start: CalendarClock.Wall, of item: CalendarItem,
    _ following: [(from: CalendarClock.Wall, index: Int)]
  ) -> (CalendarItem, CalendarClock.Wall) {
    var (low, high) = (0, following.count)
    while low < high {
      let middle = (low + high) / 2
      if following[middle].from < start { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (item, start) }
    let (from, index) = following[low - 1]
    var shown = items[index]
    let moved = repetition.wall(of: shown.start, for: item).seconds - from.seconds
    shown.start.zone = item.start.zone
    return (shown, start + moved)
  }

  private func entry(
    _ item: CalendarItem, at wall: CalendarClock.Wall, occurrence: Day?, _ path: FilePath,
    _ producer: CalendarProducer
  ) -> CalendarEntry {
    let extent: CalendarEntry.Extent
    if let zone = item.start.zone {
      let start = zone.moment(wall)
      let end = item.isLengthExact ? start + item.length : zone.moment(wall + item.length)
      extent = .moments(start...max(end, start))
    } else {
      extent = .days(wall.day...(wall.day + ((item.days ?? 1) - 1)))
    }
    var entry = CalendarEntry(
      path: path, line: item.line, uid: producer.keeps(name: item.uid) ? item.uid : "",
      title: item.title, meaning: item.meaning,
      extent: extent, zoneName: item.start.zone?.name, location: item.location,
      categories: item.categories, occurrence: occurrence, isToDo: item.isToDo, isDone: item.isDone)
    entry.isDueAtEnd = item.isDueAtEnd
    entry.isFree = item.isFree
    entry.link = item.link
    entry.notes = item.notes
    entry.course = name.isEmpty ? item.categories.first ?? "" : name
    return entry
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
