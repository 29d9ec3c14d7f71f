/// The clocks of the header: here first, home where it differs, then those of live outlets (R16).
package struct Clocks: Hashable, Sendable {
  /// One further clock.
  package struct Other: Hashable, Sendable {
    package var city: String
    package var time: LocalTime
  }

  package let here: LocalTime
  /// `Tokyo`.
  package let hereCity: String
  package let others: [Other]

  package init(_ assessment: Assessment) {
    let desk = assessment.desk
    let now = assessment.now
    here = desk.here.local(now)
    hereCity = desk.here.city
    var offsets: Set<Int> = [desk.here.offset(at: now)]
    var others: [Other] = []
    func add(_ zone: Zone) {
      // Zones that read the same are one clock.
      guard offsets.insert(zone.offset(at: now)).inserted else { return }
      others.append(Other(city: zone.city, time: zone.local(now)))
    }
    add(desk.home)
    let live = Set(
      desk.pieces.indices.lazy.filter { index in
        desk.pieces[index].status.map { !desk.plan[$0].isEnd } ?? false
      }.compactMap { desk.pieces[$0].outlet })
    for outlet in live.sorted() { add(desk.zone(of: outlet)) }
    self.others = others
  }
}
