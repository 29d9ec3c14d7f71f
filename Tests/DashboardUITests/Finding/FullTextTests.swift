import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

struct FullTextTests {
  private let hits = [
    TextHit(
      piece: FilePath("gigs/the-spectator/coal-village.md"), line: 12,
      excerpt: "The last coal train"),
    TextHit(piece: FilePath("posts/pyongyang-coffee.md"), line: 9, excerpt: "커피 and coal"),
  ]

  @Test func `a second / seeks in the texts, and each letter seeks anew`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    #expect(dashboard.press("//c").isEmpty)
    let effects = dashboard.press("oa")
    #expect(effects.count == 2)
    guard case .search(let query) = effects.last else {
      Issue.record("nothing is sought")
      return
    }
    #expect(query.text == "coa" && query.pieces.count == Sample.pieces.count)
    // An answer to what was sought before is none to this.
    _ = dashboard.update(.found(hits, number: query.number - 1, done: 1, of: 27))
    #expect(!dashboard.picture.contains("coal train"))
    _ = dashboard.update(.found([hits[0]], number: query.number, done: 10, of: 27))
    #expect(
      dashboard.rows.contains {
        $0.hasPrefix("TEXT  1 line in 1 piece") && $0.contains("10 of 27 read")
      })
    _ = dashboard.update(.found([hits[1]], number: query.number, done: 27, of: 27))
    #expect(
      dashboard.rows.contains { $0.hasPrefix("> The last coal village") && $0.contains("12") })
    expectFrame(dashboard, "text-100x30", withStyles: true)
  }

  @Test func `Enter goes to the piece, Escape stops and then closes`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 30))
    dashboard.press("//coal")
    #expect(dashboard.press("<esc>") == [.stopSearch])
    #expect(dashboard.picture.contains("stopped; a letter goes on"))
    dashboard.press("<esc>")
    #expect(dashboard.mode == .normal)
    dashboard.press("//coal")
    _ = dashboard.update(.found(hits, number: dashboard.searches, done: 27, of: 27))
    let effects = dashboard.press("<down><enter>")
    #expect(effects.contains(.keep(.typed(.text, "coal"))))
    #expect(dashboard.zoom == .item)
    #expect(dashboard.selectedTitle == "평양의 커피: who drinks it, and where")
  }

  @Test func `one letter of a syllabary is enough, one of an alphabet is not`() {
    #expect(TextQuery.isWorthwhile("커") && TextQuery.isWorthwhile("ab"))
    #expect(!TextQuery.isWorthwhile("a ") && !TextQuery.isWorthwhile(""))
  }
}
