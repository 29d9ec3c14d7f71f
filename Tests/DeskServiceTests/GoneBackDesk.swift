import Editorial
import Testing

@testable import DeskService

/// A desk whose pieces are moved here and rewritten elsewhere.
final class GoneBackDesk {
  let scratch = ScratchDesk(pieces: [
    "gigs/nk-news/rason.md": GoneBackDesk.drafting,
    "gigs/nk-news/summit.md": GoneBackDesk.drafting,
  ])
  let service: DeskService
  let rason = FilePath("gigs/nk-news/rason.md")
  let summit = FilePath("gigs/nk-news/summit.md")

  static let drafting = "---\ntitle: Rason\nstatus: drafting\n---\nOne two.\n"

  init() throws {
    service = scratch.service()
    _ = try service.load()
  }

  func day(_ text: String) -> Day { WrittenDate(reading: text)!.day }

  func request(
    _ id: FilePath, to name: String, seen: String, on day: String = "2026-11-25"
  ) throws -> EditRequest {
    let status = try #require(Plan.builtIn.status(named: name))
    return EditRequest(
      action: .moved(to: name),
      edits: [.move(piece: id, seen: seen, Move(to: status, on: self.day(day)))])
  }

  func move(
    _ id: FilePath, to name: String, seen: String = "drafting", on day: String = "2026-11-25",
    with service: DeskService? = nil
  ) throws {
    let service = service ?? self.service
    service.reload()
    _ = try service.load()
    let outcome = service.perform(try request(id, to: name, seen: seen, on: day), at: noon)
    #expect(outcome.refused == [] && outcome.changed.map(\.id) == [id])
  }

  /// As another machine, or a merge resolved the wrong way, leaves it.
  func statusGoneBack(to status: String = "drafting") {
    scratch.write(
      rason.text, GoneBackDesk.drafting.replacing("status: drafting", with: "status: \(status)"))
  }

  func reread() throws -> Desk {
    service.reload()
    return try service.load()
  }

  func problems() throws -> [String] { try reread().problems.map(\.line) }

  /// What the remedies of the problems would do.
  func mends() throws -> [Mend] {
    let desk = try reread()
    return desk.problems.compactMap { problem in
      guard case .move(_, _, let move) = problem.remedy?.edits.first else { return nil }
      return Mend(to: desk.plan[move.to].name, on: move.on.description)
    }
  }
}

/// A move that a remedy makes.
struct Mend: Equatable {
  var to: String
  var on: String
}
