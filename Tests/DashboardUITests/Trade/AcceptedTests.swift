import Editorial
import Testing

@testable import DashboardUI

@Suite("R11, R13: what was accepted, on the screen")
struct AcceptedTests {
  private let id = "gigs/nk-news/summit.md"

  private func row(runs: String?, chased: String? = nil) -> String? {
    let desk = Sample.desk.with(id) {
      $0.status = Sample.status("accepted")
      $0.statusWord = "accepted"
      $0.stamps.append(Stamp(status: Sample.status("accepted"), date: Sample.date("2026-11-20")))
      $0.runs = runs.map(Sample.date)
      $0.chased = chased.map(Sample.date)
    }
    return Dashboard.reading(desk).rows(after: "3").first { $0.contains("summit d") }?.trimmed
  }

  @Test func `the row says when it runs, and from the day after asks whether it has`() {
    #expect(row(runs: "2026-11-27")?.hasSuffix(" runs 27 Nov") == true)
    #expect(row(runs: "2026-11-24")?.hasSuffix(" has it run?") == true)
    #expect(row(runs: "2026-11-20")?.hasPrefix("waited 5d  ") == true)
    #expect(row(runs: "2026-11-20")?.hasSuffix(" has it run?") == true)
    #expect(
      row(runs: "2026-11-20", chased: "2026-11-24")?.hasSuffix("wait, chased 24 Nov") == true)
  }

  @Test func `without a day it says how long they have had it, and asks for nothing`() {
    #expect(row(runs: nil)?.hasPrefix("waited 5d  ") == true)
    #expect(row(runs: nil)?.hasSuffix(" wait") == true)
  }

  @Test func `> goes on to it from returned, < opens another round`() {
    for (key, target) in [(">", "published"), ("<lt>", "edits")] {
      let desk = Sample.desk.with(id) {
        $0.status = Sample.status("accepted")
        $0.statusWord = "accepted"
      }
      var dashboard = Dashboard.at("summit did", desk)
      guard case .move(_, _, let move)? = dashboard.press(key).edits.first else {
        Issue.record("\(key) moved nothing")
        continue
      }
      #expect(move.to == Sample.status(target))
    }
  }

  @Test func `x offers what ends a piece of its kind of outlet`() {
    var own = Dashboard.at("DMZ tour", Sample.desk)
    own.press("x")
    #expect(own.said == "end as: >dropped<")
    var gig = Dashboard.at("Rason", Sample.desk)
    gig.press("x")
    #expect(gig.said.hasPrefix("end as: >declined<no-reply withdrawn killed"))
    #expect(!gig.said.contains("dropped"))
  }
}
