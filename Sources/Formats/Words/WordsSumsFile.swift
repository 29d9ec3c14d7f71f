import Editorial

/// What the logs of words say day by day, as a file of ours: a cache, of which a damaged one is none
/// (R59).
package enum WordsSumsFile {
  private static let heading = "copydesk sums 2"

  /// Reads it.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - isWhole: whether the days are wanted, or the logs alone, which stand first.
  /// - Returns: `nil` where it is damaged, cut short or of another rule.
  package static func read(_ bytes: [UInt8], isWhole: Bool = true) -> WordsSums? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      guard rest.popField(before: 0x0A)?.elementsEqual(heading.utf8) ?? false else { return nil }
      var sums = Reading()
      while var line = rest.popField(before: 0x0A) {
        guard let kind = line.popText() else { return nil }
        switch kind {
        case "." where rest.isEmpty: return sums.sums
        // The last line is there, whatever stands before it.
        case "d" where !isWhole:
          return bytes.suffix(3).elementsEqual("\n.\n".utf8) ? sums.sums : nil
        default: guard sums.read(kind, line) else { return nil }
        }
      }
      return nil
    }
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
    if let first = tally.first {
      bytes += "f \(first.number) \(tally.firstLook.map { String($0.number) } ?? "-")\n".utf8
    }
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
    private var firstLook: Day?
    private var held: [WordsTally.Held] = []
    private var days: [Day: [WordsTally.Place: WordsTally.Figures]] = [:]

    var sums: WordsSums {
      WordsSums(
        sizes: sizes, days: WritingDays(home: Zone(name: zone, initial: 0), starts: starts),
        history: WordsHistory(
          tally: WordsTally(days: days, held: held, first: first, firstLook: firstLook), logs: logs)
      )
    }

    /// Takes in a line of a kind; whether it is one.
    mutating func read(_ kind: String, _ line: Slice<UnsafeRawBufferPointer>) -> Bool {
      var line = line
      switch kind {
      case "z":
        guard let starts = line.popNumber(), let zone = line.popText() else { return false }
        (self.starts, self.zone) = (starts, zone)
      case "s":
        guard let size = line.popNumber(), let path = line.popPath() else { return false }
        sizes[path.text] = size
      case "l": return readLog(line)
      case "f":
        guard let first = line.popNumber() else { return false }
        self.first = Day(number: first)
        firstLook = line.popNumber().map { Day(number: $0) }
      case "h": return readHeld(line)
      case "d":
        guard let day = line.popNumber(), let outlet = line.popText(),
          let written = line.popNumber(), let reworked = line.popNumber(),
          let cut = line.popNumber(), let piece = line.popPath()
        else { return false }
        let place = WordsTally.Place(piece: piece, outlet: LogPath.outlet(outlet))
        days[Day(number: day), default: [:]][place] = WordsTally.Figures(
          written: written, reworked: reworked, cut: cut)
      default: return false
      }
      return true
    }

    private mutating func readLog(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
      var line = line
      guard let machine = line.popText(), let lines = line.popNumber(), let bad = line.popNumber()
      else { return false }
      // Of a log that is whole or empty a line stands for nothing.
      let (firstBad, latest) = (line.popNumber(), line.popNumber())
      guard let latestLine = line.popNumber(), let path = line.popPath() else { return false }
      logs.append(
        WordsHistory.Log(
          machine: machine, path: path.text, lines: lines, bad: bad, firstBad: firstBad,
          latest: latest.map { Moment(seconds: $0) }, latestLine: latestLine))
      return true
    }

    private mutating func readHeld(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
      var line = line
      guard let moment = line.popNumber(), let day = line.popNumber(),
        let words = line.popNumber(), let prints = line.popText(), let piece = line.popPath()
      else { return false }
      held.append(
        WordsTally.Held(
          piece: piece, moment: Moment(seconds: moment), day: Day(number: day), words: words,
          prints: prints.split(separator: ",").compactMap(WordsLogText.paragraph)))
      return true
    }
  }
}
