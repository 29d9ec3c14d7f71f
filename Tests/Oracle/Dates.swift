import Editorial

/// A day: `day("2026-11-24")`.
package func day(_ text: String) -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return known(Day(year: parts[0], month: parts[1], day: parts[2]))
}

/// A day, perhaps a time, perhaps a zone: `date("2026-11-27 18:00 London")`.
package func date(_ text: String) -> WrittenDate {
  var words = text.split(separator: " ").map { String($0) }
  var date = WrittenDate(day(words.removeFirst()))
  if let clock = words.first, clock.contains(":") {
    date.minute = minute(clock)
    words.removeFirst()
  }
  switch words.first {
  case nil: break
  case "AoE": date.mark = .anywhereOnEarth
  case "Z": date.mark = .offset(0)
  case let name?: date.mark = .named(name)
  }
  return date
}

/// Minutes of `18:00`.
package func minute(_ clock: String) -> Int {
  let parts = clock.split(separator: ":").compactMap { Int($0) }
  return parts[0] * 60 + parts[1]
}

/// The moment a clock shows `2026-11-25 14:02`, in Tokyo where no place is given.
package func at(_ text: String, _ zone: Zone = Zones.tokyo) -> Moment {
  let words = text.split(separator: " ")
  return zone.moment(day(String(words[0])), minute: minute(String(words[1])))
}

/// A week: `week("2026-W48")`.
package func week(_ text: String) -> Week { known(Week(text, year: 2026)) }

/// What a test takes for granted; where it is missing the test itself is wrong.
package func known<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("a test names what is not there") }
  return value
}
