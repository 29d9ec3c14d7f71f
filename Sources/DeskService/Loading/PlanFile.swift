import Editorial
import Formats
import Glibc

/// `desk.yaml` as it was last read.
package struct PlanFile: Sendable {
  static let path = FilePath("desk.yaml")

  var plan: Plan
  var problems: [Problem]
  var zones: [ZoneMention]
  private let bytes: [UInt8]

  /// Reads the plan of a desk; where the bytes are those of a plan that is known, it is that one.
  ///
  /// - Throws: what is wrong with the file, each with its place.
  package static func read(
    _ location: DeskLocation, known: PlanFile? = nil
  ) throws(PlanFailure) -> PlanFile {
    var reader = FileReader()
    defer { reader.close() }
    switch reader.open(location.plan.text, at: AT_FDCWD, first: limit) {
    case .opened(let stamp, let count):
      guard stamp.size <= limit else {
        throw PlanFailure("desk.yaml is larger than 1 MB; it holds settings only")
      }
      if let known, known.bytes.elementsEqual(reader.bytes(count)) { return known }
      let bytes = Array(reader.bytes(count))
      let reading = PlanReader.read(bytes, path: path)
      guard let plan = reading.plan else { throw PlanFailure(problems: reading.problems) }
      return PlanFile(
        plan: plan, problems: reading.problems, zones: reading.zones, bytes: bytes)
    case .absent: throw PlanFailure("there is no desk.yaml here", isAbsent: true)
    case .notAFile: throw PlanFailure("desk.yaml is no file")
    case .failed(let code):
      throw PlanFailure("desk.yaml cannot be read: \(FileError(code: code).sentence)")
    }
  }

  /// The zone that decides days and weeks: the one it names, else the system's (R16).
  package func home(orSystem zone: Zone) -> Zone {
    plan.homeZoneName.flatMap { ZoneMaker.zone(named: $0) } ?? zone
  }

  /// Nobody writes more by hand.
  private static let limit = 1 << 20

  /// Whether the file still says the same.
  func isSame(as other: PlanFile) -> Bool { bytes == other.bytes }

  /// The problem that a source is not there; `nil` where the writer never named it.
  func problem(_ lost: LostSource) -> Problem? {
    guard let place = place(ofSource: lost.written) else { return nil }
    // `~/Downloads/canvas.ics` is a file to be fetched, and no folder to be made.
    let isFile = FilePath(lost.id).name.contains(".") && !lost.written.contains("*")
    let remedy = isFile ? "put the file there" : "make the folder"
    let reason =
      lost.error.code == ENOENT || lost.error.code == ENOTDIR
      ? "there is no \(lost.written): \(remedy), or take it out of sources"
      : "\(lost.written) cannot be read: \(lost.error.sentence)"
    return Problem(path: PlanFile.path, place: place, message: reason)
  }

  /// Where a path stands below `sources:`.
  private func place(ofSource path: String) -> Place? {
    var isInSources = false
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      if let first = text.first, first != " ", first != "-", first != "#", first != "\r" {
        isInSources = text.hasPrefix("sources")
      }
      guard isInSources, let found = text.ranges(of: path).first(where: { isWhole($0, text) })
      else { continue }
      let column = text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
      return Place(line: index + 1, column: column + 1)
    }
    return nil
  }

  /// Whether a path found in a line is all of a value, not the middle of another path.
  private func isWhole(_ found: Range<String.Index>, _ line: String) -> Bool {
    func ends(_ character: Character?) -> Bool {
      character.map { " \t\r\"',[]{}/".contains($0) } ?? true
    }
    let before = line[..<found.lowerBound].last
    return before != "/" && ends(before) && ends(line[found.upperBound...].first)
  }
}

/// The desk cannot be opened: its `desk.yaml` is missing or broken.
package struct PlanFailure: Error, Hashable, Sendable {
  /// What is wrong, each with its place.
  package var problems: [Problem]
  /// Whether there is no such file.
  package var isAbsent: Bool

  init(problems: [Problem]) {
    self.problems = problems
    isAbsent = false
  }

  init(_ message: String, isAbsent: Bool = false) {
    problems = [Problem(path: PlanFile.path, message: message)]
    self.isAbsent = isAbsent
  }
}
