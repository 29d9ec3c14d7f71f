import Editorial
import Oracle
import Testing

/// Giving a piece to an empty place of the schedule (R25).
struct FillingTests {
  private func slotDesk(_ build: (inout DeskBuilder) -> Void) -> Assessment {
    assessment {
      $0.slot("fp", .friday, "18:00", "Weekly")
      build(&$0)
    }
  }

  private func titles(_ assessment: Assessment) -> [String] {
    let row = known(assessment.row("Weekly"))
    return assessment.fillings(of: row).map { assessment.desk.pieces[$0].title }
  }

  @Test func `R25 its outlet's open pieces can fill it, the readiest first`() {
    let found = slotDesk {
      $0.piece("idea", "fp", "idea")
      $0.piece("half", "fp", "drafting", length: 900, words: 400)
      $0.piece("near", "fp", "drafting", length: 900, words: 800)
      $0.piece("edited", "fp", "editing")
      $0.piece("queued", "fp", "scheduled", scheduled: "2026-12-11 18:00")
      $0.piece("out", "fp", "published", ["published": "2026-11-02"])
      $0.piece("dropped", "fp", "dropped")
      $0.piece("talk", "fp", "drafting", type: "appearance")
      $0.piece("elsewhere", "nkn", "drafting")
      $0.piece("odd", "fp", "fild")
    }
    #expect(titles(found) == ["queued", "edited", "near", "half", "idea"])
  }

  @Test
  func `R47 a piece that a deadline is tied to is offered no place: its own date says nothing`() {
    let found = slotDesk {
      $0.piece("free", "fp", "drafting")
      $0.piece("tied", "fp", "drafting")
      $0.semester(
        "2026-09-07", "2026-12-20", [deadline("Chapter", "2026-12-11", piece: "tied")])
    }
    #expect(titles(found) == ["free"])
  }

  @Test func `R25 a client's filed piece has counted, and what fills the week's other place stays`()
  {
    let found = assessment {
      $0.slot("nkn", .friday, "18:00", "Weekly")
      $0.slot("nkn", .thursday, "18:00", "Daily")
      // What was filed fills the first place.
      $0.slot("nkn", .wednesday, "09:00", "Early")
      $0.piece("filed", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("taken", "nkn", "drafting", due: "2026-11-26 18:00")
      $0.piece("free", "nkn", "drafting", due: "2026-12-09")
    }
    #expect(titles(found) == ["free"])
  }

  @Test func `R25 it writes the day of the place, or where it goes out by itself the moment`()
    throws
  {
    let found = slotDesk {
      $0.piece("draft", "fp", "drafting")
      $0.piece("queued", "fp", "scheduled", scheduled: "2026-12-11 18:00")
    }
    #expect(try writes(found, "draft") == ["due 2026-11-27 18:00"])
    #expect(try writes(found, "queued") == ["scheduled 2026-11-27 18:00"])
  }

  @Test func `R25 in the outlet's zone, and a place without a time is a day`() throws {
    let found = assessment {
      $0.slot("spe", .friday, nil, "Weekly")
      $0.piece("draft", "spe", "drafting")
    }
    #expect(try writes(found, "draft") == ["due 2026-11-27"])
    let london = assessment {
      $0.slot("spe", .friday, "09:00", "Weekly")
      $0.piece("draft", "spe", "drafting")
    }
    #expect(try writes(london, "draft") == ["due 2026-11-27 09:00"])
  }

  @Test func `a place whose time is over takes none, nor one that changed meanwhile`() {
    let late = assessment("2026-11-28 10:00") {
      $0.slot("fp", .friday, "18:00", "Weekly")
      $0.target("fp", 1)
      $0.piece("draft", "fp", "drafting")
    }
    let row = known(late.row("Weekly"))
    #expect(row.isLate)
    guard case .refuse(let refused) = late.fill(row, with: seen("draft", "drafting")) else {
      Issue.record("it was given")
      return
    }
    #expect(refused[0].refusal.cause == "the time of this slot is over")
    let now = slotDesk { $0.piece("draft", "fp", "editing") }
    guard
      case .refuse = now.fill(known(now.row("Weekly")), with: seen("draft", "drafting"))
    else {
      Issue.record("it was given")
      return
    }
  }

  @Test func `R25 a piece that was given a place fills it`() {
    for seed in tried(0..<120) {
      let found = RandomDesk(seed: 930_000 + seed)
      let assessment = Assessment(found.desk, at: found.now)
      let rows = RowReport(assessment).rows.filter { $0.kind == .slot && !$0.isLate }
      for row in rows {
        for index in assessment.fillings(of: row).prefix(2) {
          var desk = found.desk
          let piece = desk.pieces[index]
          guard
            case .edit(let request, _) = assessment.fill(row, with: SeenPiece(piece)),
            case .change(_, _, let change) = request.edits[0]
          else { continue }
          switch change {
          case .due(let date): desk.pieces[index].due = date
          case .scheduled(let date): desk.pieces[index].scheduled = date
          default: Issue.record("\(change)")
          }
          // Of two places on one day it takes the earlier.
          let day = row.when?.day(in: desk.home)
          func open(_ assessment: Assessment) -> Int {
            RowReport(assessment).rows.count {
              $0.kind == .slot && $0.outlet == row.outlet && $0.when?.day(in: desk.home) == day
            }
          }
          let filled = open(Assessment(desk, at: found.now))
          #expect(filled == open(assessment) - 1, "seed \(seed): \(piece.title)")
        }
      }
    }
  }

  private func seen(_ id: String, _ status: String) -> SeenPiece {
    SeenPiece(piece: FilePath(id), seen: status)
  }

  private func writes(_ assessment: Assessment, _ id: String) throws -> [String] {
    let piece = assessment.piece(id)
    let decision = assessment.fill(known(assessment.row("Weekly")), with: SeenPiece(piece))
    guard case .edit(let request, _) = decision, case .change(_, _, let change) = request.edits[0]
    else { return ["\(decision)"] }
    return try assessment.desk.plan.keys(for: change, of: piece).map(\.reads)
  }
}
