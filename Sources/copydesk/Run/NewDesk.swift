import DeskService
import Editorial
import Formats
import Glibc

/// A desk yet to be made by `copydesk init`.
struct NewDesk {
  let folder: String

  /// Lays out desk.yaml, folders and a first piece, leaving alone whatever is there.
  ///
  /// - Returns: what was made, as the writer typed the folder.
  /// - Throws: `Failure` with the system's reason.
  func make() throws(Failure) -> [String] {
    let writer = FolderWriter(root: folder)
    try writer.makeFolder()
    var made: [String] = []
    // Only a new desk gets folders and a piece: a desk of the writer's own has its own layout.
    guard try writer.write(NewDesk.plan(homeZone: NewDesk.systemZone), to: "desk.yaml") else {
      return []
    }
    made.append("\(folder)/desk.yaml")
    for path in ["posts", "gigs", "semester"] {
      try writer.makeFolder(path)
      made.append("\(folder)/\(path)/")
    }
    if try writer.write(NewDesk.firstPiece(), to: "posts/my-first-piece.md") {
      made.append("\(folder)/posts/my-first-piece.md")
    }
    return made
  }

  /// The commented desk.yaml, home set to the system's zone where it has a name.
  static func plan(homeZone: String?) -> [UInt8] {
    let bytes = Embedded.file("desk.yaml") ?? []
    guard let homeZone else { return bytes }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let filled = lines.map { line in
      line.starts(with: "time_zone:".utf8) ? ArraySlice("time_zone: \(homeZone)".utf8) : line
    }
    return Array(filled.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The name of the system's zone; `nil` where it has none but an offset.
  private static var systemZone: String? {
    let name = SystemZone.zone(environment: Session.systemEnvironment()).name
    return name.contains("/") || name == "UTC" ? name : nil
  }

  private static func firstPiece() throws(Failure) -> [UInt8] {
    let text = """

      Write here. In the dashboard, > moves this piece to its next status, and u takes that back.

      """
    do throws(Refusal) {
      return try NewFrontMatter(above: Array(text.utf8)).file([
        ("title", "My first piece"), ("status", "idea"), ("length", "900"),
      ])
    } catch {
      throw Failure(error.cause)
    }
  }
}
