import Editorial
import Foundation
import Oracle
import TerminalKit
import Testing

@testable import DashboardUI
@testable import copydesk

/// What is printed and drawn of random desks, read back and compared with the rules worked out by hand.
@Suite("Every figure of the home screen and of the answers is what the rules say")
struct SixtyDesksTests {
  private static let sizes = [Size(80, 24), Size(110, 36), Size(120, 40), Size(200, 60)]

  /// A random desk; every second one is looked at from a place where it is another day half the time.
  private func random(_ seed: Int) -> (Desk, Moment) {
    let random = RandomDesk(seed: seed)
    var desk = random.desk
    if seed % 2 == 1 {
      let isEast = desk.home.offset(at: random.now) >= 0
      desk.here = isEast ? .anywhereOnEarth : Zones.kiritimati
    }
    return (desk, random.now)
  }

  @Test func `the home screen at four sizes`() {
    var compared = 0
    for seed in tried(300_000..<300_060) {
      let (desk, now) = random(seed)
      let plain = PlainAssessment(desk: desk, now: now)
      for size in Self.sizes {
        var dashboard = Dashboard(
          now: now, size: size, depth: .full, name: "desk")
        _ = dashboard.update(.loaded(desk))
        var canvas = Canvas(size: size)
        dashboard.draw(on: &canvas)
        let rows = canvas.description.split(separator: "\n", omittingEmptySubsequences: false)
          .map { String($0) }
        let expected = ExpectedFigures(plain, desk, now)
        let screen = ScreenFigures(rows, main: expected.main)
        let place = "seed \(seed), \(size.width)x\(size.height)"
        for (name, value) in expected.all {
          guard let shown = screen[name] else {
            #expect(
              expected.mayBeLeftOut(name, at: size.width), "\(place): no \(name), which is \(value)"
            )
            continue
          }
          compared += 1
          #expect(shown == value, "\(place), \(name): \(shown), not \(value)")
        }
        compared += screen.days.count
        #expect(expected.agrees(days: screen.days), "\(place): \(screen.days)")
        #expect(expected.addsUp(screen), "\(place)")
      }
    }
    print("figures of the home screen compared: \(compared)")
    #expect(compared > 250)
  }

  @Test func `week, due and list as JSON`() throws {
    var compared = 0
    for seed in tried(300_000..<300_060) {
      let (desk, now) = random(seed)
      let plain = PlainAssessment(desk: desk, now: now)
      let assessment = Assessment(desk, at: now)
      func expect(_ found: Any?, _ wanted: Any?, _ what: String) {
        compared += 1
        #expect(text(found) == text(wanted), "seed \(seed), \(what)")
      }
      let monday = plain.monday(plain.today)
      let week = try object { json in
        json.week(WeekReport(assessment, week: Week(containing: monday)), of: assessment)
      }
      try compareWeek(week, plain, desk, monday, expect)
      let adviser = Adviser(assessment)
      let rows = RowReport(assessment).rows.filter { $0.when != nil }
      let due = try object { json in
        json.array("deadlines", rows) { $0.deadline($1, of: adviser) }
      }
      let lines = plain.lines().filter { $0.when != nil }.map { line in
        [line.title, text(line.ball?.rawValue), "\(line.group == .late)", text(line.when)]
          .joined(separator: " | ")
      }.sorted()
      let found = (due["deadlines"] as? [[String: Any]] ?? []).map { row in
        [text(row["title"]), text(row["ball"]), text(row["late"]), text(row["when"])]
          .joined(separator: " | ")
      }.sorted()
      compared += lines.count * 4
      let outlook = plain.outlook()
      for (row, json) in zip(rows, due["deadlines"] as? [[String: Any]] ?? []) {
        let title =
          row.money == nil && row.ball == .you ? row.piece.map { desk.pieces[$0].title } : nil
        expect(json["fits"], title.flatMap { outlook?.fits[$0] }, "\(row.title) fits")
      }
      #expect(found == lines, "seed \(seed), due")
      let list = try object { json in
        json.array("pieces", desk.pieces.indices) { $0.piece($1, of: adviser) }
      }
      let states = plain.moneyStates()
      for (index, piece) in (list["pieces"] as? [[String: Any]] ?? []).enumerated() {
        let file = desk.pieces[PieceIndex(index)]
        expect(piece["id"], file.id.text, "id")
        expect(piece["money"], states[index], "\(file.title) money")
        let standing = plain.standing(file)
        expect(piece["out"], "\(standing.isOut)", "\(file.title) out")
        expect(piece["words"], file.words, "\(file.title) words")
        expect(piece["length"], file.length, "\(file.title) length")
        guard !plain.isEnded(file) else { continue }
        expect(piece["ball"], standing.ball?.rawValue, "\(file.title) ball")
        expect((piece["next"] as? [String: Any])?["when"], standing.when, "\(file.title) next")
      }
    }
    print("figures of the answers compared: \(compared)")
    #expect(compared > 500)
  }

  private func compareWeek(
    _ week: [String: Any], _ plain: PlainAssessment, _ desk: Desk, _ monday: Day,
    _ expect: (Any?, Any?, String) -> Void
  ) throws {
    let targets = week["targets"] as? [[String: Any]] ?? []
    var worst: Verdict?
    for target in targets {
      let outlet = try #require(desk.plan.outlet(for: text(target["outlet"])))
      let figures = plain.figures(outlet, monday)
      expect(target["out"], figures.out, "out")
      expect(target["queued"], figures.queued, "queued")
      expect(target["planned"], figures.planned, "planned")
      expect(target["late"], figures.late, "late")
      expect(target["fourWeeks"], figures.fourWeeks, "four weeks")
      expect(target["fourWeeksGoal"], figures.fourWeeksGoal, "goal of four weeks")
      expect(target["appearances"], figures.extras, "appearances")
      expect(target["inHand"], figures.inHand, "in hand")
      expect(target["verdict"], figures.verdict?.rawValue, "verdict")
      expect((target["spare"] as? [String: Any])?["id"], figures.spare, "spare")
      if let piece = figures.piece {
        let shown = target["piece"] as? [String: Any]
        expect(shown?["id"], piece, "the week's piece")
        expect(shown?["perDay"], plain.perDay(piece), "words a day of the week's piece")
      }
      let strip = figures.strip.map { week in
        switch week {
        case .brought(let weight): "\(weight)"
        case .appearance: "0"
        case .away, .unknown: text(nil)
        }
      }
      expect(
        (target["recent"] as? [Any] ?? []).map { text($0) }.joined(separator: " "),
        strip.joined(separator: " "), "recent")
      if desk.plan[outlet].kind == .own, let verdict = figures.verdict {
        worst = max(worst ?? verdict, verdict)
      }
    }
    expect(targets.count, desk.plan.outlets.count { $0.target != nil }, "targets")
    expect(week["verdict"], worst?.rawValue, "the week's verdict")
    let words = week["words"] as? [String: Any]
    expect(words?["shipped"], plain.shipped(monday), "shipped")
    let written = plain.wordsOfWeek(monday)
    expect(words?["written"], written.words, "words written")
    expect(words?["goal"], written.goal, "words asked for")
    expect(words?["verdict"], written.verdict?.rawValue, "verdict on words")
    let slots = (week["slots"] as? [[String: Any]] ?? []).map { slot in
      "\(text(slot["name"])) \(text(slot["state"])) \(text(slot["piece"]))"
    }
    let wanted = plain.slots(monday).map { "\($0.name) \($0.state.rawValue) \(text($0.piece))" }
    expect(slots.sorted().joined(separator: ", "), wanted.sorted().joined(separator: ", "), "slots")
  }

  private func object(_ body: (inout JSONWriter) -> Void) throws -> [String: Any] {
    var json = JSONWriter()
    json.object(body)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes))
    return try #require(parsed as? [String: Any])
  }
}

/// A value of JSON, or of ours, as text; `-` for what is absent.
private func text(_ value: Any?) -> String {
  switch value {
  case nil, is NSNull: return "-"
  case let number as NSNumber where String(cString: number.objCType) == "c":
    return number.boolValue ? "true" : "false"
  case let value?: return "\(value)"
  }
}
