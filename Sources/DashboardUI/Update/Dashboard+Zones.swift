import Editorial

// Dates as typed: their zones need not be named in any file yet.
extension Dashboard {
  /// A zone as typed: a name of the files, a city of the desk's zones in any case, or any other.
  func zone(typed name: String) -> Zone? {
    guard let desk else { return zoneNamed(name) }
    if let zone = desk.zones[name] { return zone }
    let wanted = name.lowercased()
    let known = [desk.home, desk.here] + desk.zones.keys.sorted().compactMap { desk.zones[$0] }
    return known.first { $0.name.lowercased() == wanted || $0.city.lowercased() == wanted }
      ?? zoneNamed(name)
  }

  /// A typed date of a piece as a moment or day, as `Desk.when` has it once it is written.
  func when(_ date: WrittenDate, for outlet: OutletID?, in desk: Desk) -> When {
    date.when(
      in: desk.zone(of: outlet), dueMinute: desk.plan.dueMinute(of: outlet), named: zone(typed:))
  }

  /// The day of the home zone a typed date falls on.
  func day(of date: WrittenDate, in desk: Desk) -> Day {
    date.day(home: desk.home, named: zone(typed:))
  }
}
