import Editorial
import Formats

/// Zone files and the rules in them: nothing is read past an end, and clocks can be told by them.
enum ZoneNoise {
  static func take(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    if first & 1 == 0 {
      guard let file = bytes.withUnsafeBytes({ ZoneFile($0) }) else { return }
      tell(file.initial, file.periods, file.abbreviations)
    } else {
      guard let rule = ZoneRule(String(decoding: bytes, as: UTF8.self)) else { return }
      for seconds in [0, 1_795_579_200, 4_102_444_800, 4_133_980_799, 5_000_000_000] {
        let (offset, changes) = rule.course(from: Moment(seconds: seconds))
        hold(changes.allSatisfy { $0.start.seconds > seconds }, "a change ahead lies behind")
        tell(offset, changes, [:])
      }
    }
  }

  private static func tell(_ initial: Int, _ periods: [Zone.Period], _ names: [Int: String]) {
    let starts = periods.map(\.start)
    hold(zip(starts, starts.dropFirst()).allSatisfy(<), "changes out of order")
    hold(abs(initial) < 200_000, "an offset of days")
    let zone = Zone(name: "Some/Where", initial: initial, periods: periods, abbreviations: names)
    for moment in starts.prefix(40) + [TypedNoise.now, Moment(seconds: 0)] {
      let local = zone.local(moment)
      hold((0..<1440).contains(local.minute), "a clock that shows \(local.minute) minutes")
      _ = zone.moment(local.day, minute: local.minute)
      _ = zone.abbreviation(at: moment)
    }
  }
}
