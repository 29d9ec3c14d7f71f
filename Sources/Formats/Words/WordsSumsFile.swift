import Editorial

/// What the logs of words say day by day, as a file of ours: a cache, of which a damaged one is none
/// (R59).
package enum WordsSumsFile {
  private static let heading = "copydesk sums 1"

  /// Reads it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - isWhole: whether the days are wanted, or the logs alone, which stand first.
  /// - Returns: `nil` where it is damaged, cut short or of another rule.
  package static func read(_ bytes: [UInt8], isWhole: Bool = true) -> WordsSums? {
    var lines = bytes.split(separator: 0x0A)[...]
    guard lines.popFirst().map({ String(decoding: $0, as: UTF8.self) }) == heading,
      lines.popLast()?.elementsEqual(CollectionOfOne(UInt8(ascii: "."))) ?? false
    else { return nil }
    var sums = Reading()
    for line in lines {
      let fields = line.split(separator: 0x20, omittingEmptySubsequences: false)
      let isDay = fields[0].elementsEqual(CollectionOfOne(UInt8(ascii: "d")))
      if isDay, !isWhole { break }
      guard sums.read(fields.map { String(decoding: $0, as: UTF8.self) }) else { return nil }
    }
    return sums.sums
  }

  /// The file's bytes.
  package static func bytes(of sums: WordsSums) -> [UInt8] {
    var bytes = Array("\(heading)\nz \(sums.starts) \(sums.zone)\n".utf8)
    func add(_ fields: String, _ path: String) {
      bytes += fields.utf8
      bytes.append(0x20)
      bytes += LogPath.escaped(FilePath(path)) + [0x0A]
    }
    for (path, size) in sums.sizes.sorted(by: { $0.key < $1.key }) { add("s \(size)", path) }
    for log in sums.history.logs {
      let bad = "\(log.bad) \(log.firstBad.map { String($0) } ?? "-")"
      let latest = "\(log.latest.map { String($0.seconds) } ?? "-") \(log.latestLine)"
      add("l \(log.machine) \(log.lines) \(bad) \(latest)", log.path)
    }
    let tally = sums.history.tally
    if let first = tally.first { bytes += "f \(first.number)\n".utf8 }
    for held in tally.held {
      let prints = held.prints.map { "\($0.print)=\($0.words)" }.joined(separator: ",")
      add("h \(held.moment.seconds) \(held.day.number) \(held.words) \(prints)", held.piece.text)
    }
    for (day, places) in tally.days.sorted(by: { $0.key < $1.key }) {
      for (place, figures) in places.sorted(by: { order($0.key) < order($1.key) }) {
        let outlet = LogPath.field(place.outlet)
        add(
          "d \(day.number) \(outlet) \(figures.written) \(figures.reworked) \(figures.cut)",
          place.piece.text)
      }
    }
    return bytes + Array(".\n".utf8)
  }

  private static func order(_ place: WordsTally.Place) -> (FilePath, String) {
    (place.piece, place.outlet ?? "")
  }

  /// What was read so far.
  private struct Reading {
    private var sizes: [String: Int] = [:]
    private var zone = ""
    private var starts = 0
    private var logs: [WordsHistory.Log] = []
    private var first: Day?
    private var held: [WordsTally.Held] = []
    private var days: [Day: [WordsTally.Place: WordsTally.Figures]] = [:]

    var sums: WordsSums {
      WordsSums(
        sizes: sizes, days: WritingDays(home: Zone(name: zone, initial: 0), starts: starts),
        history: WordsHistory(
          tally: WordsTally(days: days, held: held, first: first), logs: logs))
    }

    mutating func read(_ fields: [String]) -> Bool {
      func number(_ index: Int) -> Int? { index < fields.count ? Int(fields[index]) : nil }
      /// A path may hold spaces; it is the last field.
      func path(from index: Int) -> FilePath? {
        index < fields.count ? LogPath.read(fields[index...].joined(separator: " ")) : nil
      }
      switch fields[0] {
      case "z":
        guard fields.count == 3, let starts = number(1) else { return false }
        (self.starts, zone) = (starts, fields[2])
      case "s":
        guard let size = number(1), let path = path(from: 2) else { return false }
        sizes[path.text] = size
      case "l":
        guard let lines = number(2), let bad = number(3), let latestLine = number(6),
          let path = path(from: 7)
        else { return false }
        logs.append(
          WordsHistory.Log(
            machine: fields[1], path: path.text, lines: lines, bad: bad, firstBad: number(4),
            latest: number(5).map { Moment(seconds: $0) }, latestLine: latestLine))
      case "f":
        guard let first = number(1) else { return false }
        self.first = Day(number: first)
      case "h":
        guard let moment = number(1), let day = number(2), let words = number(3),
          let piece = path(from: 5)
        else { return false }
        let prints = fields[4].split(separator: ",").compactMap(WordsLogText.paragraph)
        held.append(
          WordsTally.Held(
            piece: piece, moment: Moment(seconds: moment), day: Day(number: day), words: words,
            prints: prints))
      case "d":
        guard let day = number(1), let written = number(3), let reworked = number(4),
          let cut = number(5), let piece = path(from: 6)
        else { return false }
        let place = WordsTally.Place(piece: piece, outlet: LogPath.outlet(fields[2]))
        days[Day(number: day), default: [:]][place] = WordsTally.Figures(
          written: written, reworked: reworked, cut: cut)
      default: return false
      }
      return true
    }
  }
}
