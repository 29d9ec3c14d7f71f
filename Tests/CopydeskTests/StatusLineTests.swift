import Editorial
import Oracle
import TerminalKit
import Testing

@testable import copydesk

/// The desk in one line, for a bar: as much of it as has room.
@Suite struct StatusLineTests {
  private static let now = Zones.tokyo.moment(day("2026-11-25"), minute: 14 * 60 + 2)

  private func status(_ build: (inout DeskBuilder) -> Void) -> StatusLine {
    StatusLine(Assessment(Oracle.desk { build(&$0) }, at: Self.now))
  }

  private var busy: StatusLine {
    status {
      $0.target("fp", 1)
      $0.piece(
        "왜 DMZ 관광은 죽었나", "fp", "drafting", due: "2026-11-27 18:00", length: 1500, words: 1140)
      $0.piece("lottery", "spe", "edits", replyBy: "2026-11-23", ["edits": "2026-11-20"])
      $0.piece("tariffs", "nkn", "drafting", due: "2026-11-25 18:00")
    }
  }

  @Test(
    arguments: [
      (nil, "AT RISK 0/1  late 1  today 1  왜 DMZ 관광은 죽었나 Fri 18:00"),
      (60, "AT RISK 0/1  late 1  today 1  왜 DMZ 관광은 죽었나 Fri 18:00"),
      (48, "AT RISK 0/1  late 1  today 1  왜 DMZ.. Fri 18:00"),
      (40, "AT RISK 0/1  late 1  today 1  왜 DMZ .."),
      (30, "AT RISK 0/1  late 1  today 1"),
      (20, "AT RISK 0/1  late 1"), (12, "AT RISK 0/1"), (5, "AT .."), (1, "A"),
    ] as [(Int?, String)])
  func `what has no room goes, the last first`(width: Int?, text: String) {
    #expect(busy.text(within: width) == text)
  }

  @Test func `it is never longer than it may be, on any desk`() {
    for seed in tried(730_000..<730_300) {
      let random = RandomDesk(seed: seed)
      let status = StatusLine(Assessment(random.desk, at: random.now))
      for width in [1, 2, 3, 7, 20, 33, 40, 80] {
        let text = status.text(within: width)
        #expect(TextWidth.columns(of: text) <= width && !text.isEmpty, "seed \(seed): \(text)")
      }
      let all = status.text(within: nil)
      #expect(status.late == 0 || all.contains("late \(status.late)"))
    }
  }

  @Test func `without a target the next thing is named, and with nothing due that is said`() {
    #expect(
      status { $0.piece("a", "fp", "drafting", due: "2026-11-26") }.text(within: 40) == "a Thu")
    #expect(status { $0.piece("a", "fp", "outline") }.text(within: 40) == "a")
    #expect(status { $0.piece("A long title", "fp", "outline") }.text(within: 6) == "A lo..")
    #expect(status { _ in }.text(within: 40) == "nothing due")
    let young = status { $0.target("fp", 1) }
    #expect(young.text(within: 40) == "no pieces yet")
  }
}
