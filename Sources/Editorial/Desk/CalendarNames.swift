/// Gives what is due in calendars names that no two have (R48, R69): ticks and rows go by them.
struct CalendarNames {
  /// What has a name, as far as it says that two are one.
  private var looks: [CalendarEntry.ID: Look] = [:]
  /// Those whose own name was another's already.
  private var others: Set<Other> = []
  private var numbers: [CalendarEntry.ID: Int] = [:]

  private struct Look: Hashable {
    var title: String
    var extent: CalendarEntry.Extent
    var location: String
    var categories: [String]

    init(_ entry: CalendarEntry) {
      title = entry.title
      extent = entry.extent
      location = entry.location
      categories = entry.categories
    }
  }

  private struct Other: Hashable {
    var id: CalendarEntry.ID
    var look: Look
  }

  /// Sees to it that the next thing, in order of the files, has a name of its own; whether it is one of
  /// its own at all, and not one that was there in all it says.
  mutating func name(_ entry: inout CalendarEntry) -> Bool {
    let look = Look(entry)
    let own = entry.id
    guard let first = looks[own] else {
      looks[own] = look
      return true
    }
    // A calendar that was put together from two has things twice.
    guard first != look, others.insert(Other(id: own, look: look)).inserted else { return false }
    for name in [entry.nameByDay, entry.nameByTime] {
      entry.otherName = name
      guard looks[entry.id] != nil else {
        looks[entry.id] = look
        return true
      }
    }
    let shared = entry.id
    repeat {
      let number = numbers[shared, default: 1] + 1
      numbers[shared] = number
      entry.otherName = "\(shared.name) \(number)"
    } while looks[entry.id] != nil
    looks[entry.id] = look
    return true
  }
}

extension CalendarEntry {
  /// `Quiz 1 due@2026-12-03`.
  var nameByDay: String {
    switch extent {
    case .days(let days): "\(title)@\(days.lowerBound)"
    case .moments(let moments): "\(title)@\(Zone.utc.day(moments.lowerBound))"
    }
  }

  /// `Quiz 1 due@2026-12-03T05:00Z`; by its day where it has no clock time.
  fileprivate var nameByTime: String {
    guard case .moments(let moments) = extent else { return nameByDay }
    return "\(nameByDay)T\(Zone.utc.local(moments.lowerBound).clock)Z"
  }
}
