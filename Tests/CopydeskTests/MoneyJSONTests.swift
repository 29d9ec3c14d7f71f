import Editorial
import Foundation
import Oracle
import Testing

@testable import copydesk

@Suite("The JSON of list and due tells all that MONEY shows, on many random desks")
struct MoneyJSONTests {
  private struct Sum: Decodable {
    var amount: Decimal
    var currency: String
  }

  private struct Answer: Decodable {
    struct Piece: Decodable {
      var money: String
      var owed: Sum?
    }
    struct Deadline: Decodable {
      var id: String
      var kind: String
      var late: Bool
      var zone: String
    }

    var pieces: [Piece]
    var deadlines: [Deadline]
  }

  private func answer(_ overview: Overview, _ rows: [Row]) throws -> Answer {
    var json = JSONWriter()
    json.object { json in
      json.array("pieces", overview.desk.pieces.indices) { $0.piece($1, of: overview.adviser) }
      json.array("deadlines", rows) { $0.deadline($1, of: overview.adviser) }
    }
    return try JSONDecoder().decode(Answer.self, from: Data(json.bytes))
  }

  @Test func `R39 every figure of MONEY can be made again from what list says of pieces`() throws {
    var figures = 0
    for seed in tried(200_000..<200_900) {
      let random = RandomDesk(seed: seed)
      let week = Week(containing: random.desk.home.day(random.now))
      let overview = Overview(random.desk, Overview.Request(now: random.now, week: week))
      let pieces = try answer(overview, []).pieces
      func sum(_ states: [String], _ currency: String) -> Decimal {
        pieces.filter { states.contains($0.money) && $0.owed?.currency == currency }
          .reduce(0) { $0 + ($1.owed?.amount ?? 0) }
      }
      func decimal(_ sum: MoneyReport.Sum) -> Decimal { Decimal(sum.amount) / 10_000 }
      let open = ["to-bill", "owed", "late"]
      let currencies = Set(pieces.filter { open.contains($0.money) }.compactMap(\.owed?.currency))
      #expect(overview.money.lines.map(\.currency) == currencies.sorted(), "seed \(seed)")
      for line in overview.money.lines {
        #expect(decimal(line.toBill) == sum(["to-bill"], line.currency), "seed \(seed)")
        #expect(decimal(line.notDue) == sum(["owed"], line.currency), "seed \(seed)")
        #expect(decimal(line.late) == sum(["late"], line.currency), "seed \(seed)")
        #expect(decimal(line.owed) == sum(["owed", "late"], line.currency), "seed \(seed)")
        figures += 4
      }
      let unknown = pieces.count { open.contains($0.money) && $0.owed == nil }
      #expect(overview.money.unknown == unknown, "seed \(seed)")
    }
    #expect(figures > 200)
  }

  @Test func `R33 R45 no two payments share an id, and late in due is late in list`() throws {
    for seed in tried(210_000..<210_900) {
      let random = RandomDesk(seed: seed)
      let week = Week(containing: random.desk.home.day(random.now))
      let overview = Overview(random.desk, Overview.Request(now: random.now, week: week))
      let rows = overview.accounts
      let answer = try answer(overview, rows)
      #expect(Set(answer.deadlines.map(\.id)).count == rows.count, "seed \(seed)")
      for (row, deadline) in zip(rows, answer.deadlines) {
        let states = (row.money?.pieces ?? []).map { answer.pieces[$0.index].money }
        if row.kind == .payment {
          #expect(states.allSatisfy { ($0 == "late") == deadline.late }, "seed \(seed)")
        }
        // Days of the writer's own calendar.
        #expect(deadline.zone == random.desk.home.name)
      }
    }
  }
}
