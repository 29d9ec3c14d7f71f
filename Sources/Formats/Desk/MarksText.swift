import Editorial

/// `marks.txt` as text: a line a mark (R69).
///
/// `2026-11-28T12:00:03+09:00 done 2026-11-28 semester/canvas.ics#event-assignment-12`,
/// `2026-11-28T12:01:00+09:00 away 2026-12-03..2026-12-04`, `back` with days, and behind another
/// moment `unsaid` with a whole line that was not said.
package enum MarksText {
  /// What was read of a file of marks.
  package struct Reading: Sendable {
    package var marks: [Mark] = []
    package var problems: [Problem] = []

    package init() {}
  }

  /// So many lines that are none are named, and the rest counted.
  private static let mostProblems = 20

  /// Reads the file's bytes; a line that is none of ours stays where it is, and is a problem.
  package static func read(_ bytes: UnsafeRawBufferPointer, path: FilePath) -> Reading {
    var reading = Reading()
    var bad = 0
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var text = line.last == 0x0D ? line.dropLast() : line
      if number == 1, text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
      if text.allSatisfy(isBlank) || text.first == UInt8(ascii: "#") { continue }
      if let mark = mark(String(decoding: text, as: UTF8.self)) {
        reading.marks.append(mark)
        continue
      }
      bad += 1
      guard bad <= mostProblems else { continue }
      reading.problems.append(
        Problem(
          path: path, place: Place(line: number),
          message: "this is no mark of ours, such as `2026-11-28T12:00:00+09:00 away "
            + "2026-12-03..2026-12-04`, and is passed over; take the line out, or write # before it",
          kind: .file))
    }
    if bad > mostProblems {
      let others = bad - mostProblems
      reading.problems[mostProblems - 1].message += " (and \(others.counted("line")) more)"
    }
    return reading
  }

  /// Reads the file's bytes.
  package static func read(_ bytes: [UInt8], path: FilePath) -> Reading {
    bytes.withUnsafeBytes { read($0, path: path) }
  }

  /// A mark as its line, with the line's end; the moment has the zone's offset.
  package static func bytes(of mark: Mark, in zone: Zone) -> [UInt8] {
    Array((text(of: mark, in: zone) + "\n").utf8)
  }

  private static func text(of mark: Mark, in zone: Zone) -> String {
    let moment = mark.moment.text(in: zone)
    switch mark.saying {
    case .done(let id, let day):
      return
        "\(moment) done \(day) \(String(decoding: LogPath.escaped(FilePath(id)), as: UTF8.self))"
    case .away(let days): return "\(moment) away \(text(of: days))"
    case .back(let days): return "\(moment) back \(text(of: days))"
    case .unsaid(let other): return "\(moment) unsaid \(text(of: other, in: zone))"
    }
  }

  /// `2026-12-03..2026-12-04`, `2026-12-03`.
  package static func text(of days: ClosedRange<Day>) -> String {
    days.lowerBound == days.upperBound
      ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
  }

  private static func mark(_ line: String, isInner: Bool = false) -> Mark? {
    let fields = line.split(separator: " ", maxSplits: 2)
    guard fields.count == 3, let moment = LogMoment.read(String(fields[0])) else { return nil }
    let rest = fields[2]
    switch fields[1] {
    case "done":
      let parts = rest.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let day = LogMoment.day(parts[0]),
        let id = LogPath.read(String(parts[1]))
      else { return nil }
      return Mark(.done(id.text, on: day), at: moment)
    case "away": return DayRangeText.read(String(rest)).map { Mark(.away($0), at: moment) }
    case "back": return DayRangeText.read(String(rest)).map { Mark(.back($0), at: moment) }
    case "unsaid" where !isInner:
      return mark(String(rest), isInner: true).map { Mark(.unsaid($0), at: moment) }
    default: return nil
    }
  }
}
