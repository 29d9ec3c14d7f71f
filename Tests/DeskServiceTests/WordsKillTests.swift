import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// The log of words written where the program is killed or the disk is full (R59): no word is lost,
/// and none is counted twice.
@Suite struct WordsKillTests {
  private let scratch = ScratchDesk()
  private let desk: Desk
  // 2026-11-25 14:02 in Tokyo.
  private let start = Moment(seconds: 1_795_582_920)
  private let old = ["a.md": Self.text("가", 20), "b.md": Self.text("川", 20)]

  /// A minute, and what stands in the files that were saved by then.
  private let saves: [(minute: Int, texts: [String: String])] = [
    (10, ["a.md": Self.text("가", 50)]),
    (20, ["b.md": Self.text("川", 20) + "\n\n" + Self.text("새", 25)]),
    (30, ["a.md": Self.text("가", 70), "b.md": Self.text("川", 30) + "\n\n" + Self.text("새", 25)]),
  ]
  /// A Japanese letter is a word, and so is its number.
  private let typed = 95

  init() {
    var plan = Plan()
    plan.words.log = "words"
    desk = Desk(
      root: FilePath(scratch.root), plan: plan, home: Zone(name: "Asia/Tokyo", initial: 32_400))
  }

  private static func text(_ name: String, _ count: Int) -> String {
    (0..<count).map { "\(name)\($0)" }.joined(separator: " ")
  }

  private func look(
    _ keeper: inout WordsKeeper, _ texts: [String: String], at minute: Int, changed: Int? = nil
  ) {
    keeper.clock.set(start + minute * 60)
    let looks = texts.sorted { $0.key < $1.key }.map { piece, text in
      Look(
        piece: FilePath(piece), paragraphs: Markdown.paragraphs(text),
        changed: start + (changed ?? minute) * 60)
    }
    keeper.look(desk, looks, isThere: { _ in true }, notes: [], patience: 0)
    keeper.close(all: true, home: desk.home, patience: 0)
  }

  private func keeper(on disk: Disk = Disk()) -> WordsKeeper {
    WordsKeeper(folder: scratch.path("state"), at: start, on: disk)
  }

  /// Looks for the first time, then writes while the script has its way.
  private func write(_ script: FaultScript) -> WordsKeeper {
    scratch.remove("state")
    scratch.remove("words")
    var first = keeper()
    look(&first, old, at: 0)
    var keeper = keeper(on: script.disk)
    for save in saves where !script.isDead { look(&keeper, save.texts, at: save.minute) }
    return keeper
  }

  private var texts: [String: String] { saves.reduce(old) { $0.merging($1.texts) { $1 } } }

  private func written(_ keeper: WordsKeeper) -> Int {
    keeper.history()?.tally.days.values.flatMap(\.values).reduce(0) { $0 + $1.written } ?? 0
  }

  @Test func `R59 killed before any call, or within any write, it counts what was typed`() {
    let whole = FaultScript()
    #expect(written(write(whole)) == typed)
    for (number, call) in whole.calls.enumerated() where (number + 1) % min(sampling, 5) == 0 {
      for torn in call == .write ? [nil, 1, 60, 150] : [nil] {
        _ = write(.killed(at: number, torn: torn))
        var next = keeper()
        look(&next, texts, at: 40, changed: 30)
        #expect(written(next) == typed, "killed at \(number) (\(call)) \(torn ?? 0)")
        // What it says is what the logs say, here and in the desk.
        #expect(written(next) == told(), "killed at \(number) (\(call)) \(torn ?? 0)")
      }
    }
  }

  @Test func `R59 where the disk is full for a while that is said, and every word is there later`()
  {
    let whole = FaultScript()
    _ = write(whole)
    for number in stride(from: 0, to: whole.calls.count, by: min(sampling, 5)) {
      for room in [0, 40] {
        var isFull = true
        let script = FaultScript { script, call in
          let needsRoom = call == .write || call == .make || call == .makeFolder
          return isFull && script.calls.count > number && needsRoom
            ? .stops(after: room, ENOSPC) : nil
        }
        var keeper = write(script)
        #expect(written(keeper) == typed)
        if script.calls.count > number + 30 {
          #expect(keeper.failure?.contains("the disk is full") ?? false, "full from \(number)")
        }
        isFull = false
        look(&keeper, [:], at: 50)
        #expect(keeper.failure == nil)
        #expect(written(keeper) == typed)
        #expect(told() == typed, "full from \(number)")
      }
    }
  }

  /// What a command reads from the logs, on any machine.
  private func told() -> Int {
    let folder = WordsFolder(state: scratch.path("state"), shared: scratch.path("words"))
    let tally = WordsTally(folder.logs().flatMap(\.records), days: desk.writingDays)
    return tally.days.values.flatMap(\.values).reduce(0) { $0 + $1.written }
  }

  @Test func `R57 a desk that lost our lines gets them back, and conflict copies are read`() {
    _ = write(FaultScript())
    let folder = WordsFolder(state: scratch.path("state"), shared: scratch.path("words"))
    let lines = folder.logs()[0].reading.lines
    let mine = "words/\(folder.machine)"
    let bytes = lines.flatMap { WordsLogText.bytes(of: $0, in: desk.home) }
    #expect(folder.logs().count == 2)
    // Two programs that carry files each leave a copy of its own name, with some of the lines.
    scratch.write("\(mine).words", bytes: Array(bytes.prefix(bytes.count / 2)))
    scratch.write("\(mine) (conflicted copy 2026-11-25).words", bytes: bytes)
    scratch.write("\(mine).sync-conflict-20261125-140200-ABCDEFG.words", bytes: bytes)
    #expect(Set(folder.logs().map(\.machine)) == [folder.machine])
    #expect(told() == typed)
    // A checkout of an older commit took the copy's lines, and has cut one.
    var keeper = keeper()
    look(&keeper, texts, at: 60, changed: 30)
    let again = folder.logs().first { $0.path.hasSuffix("\(mine).words") }
    #expect(again?.reading.lines.filter(lines.contains).count == lines.count)
    #expect(written(keeper) == typed)
    // Without the state folder the copy in the desk says the same.
    scratch.remove("state")
    #expect(told() == typed)
  }

  @Test func `R59 sums that were kept are what the logs say, until a log is another`() throws {
    _ = write(FaultScript())
    let folder = WordsFolder(state: scratch.path("state"), shared: scratch.path("words"))
    let sums = try #require(folder.sums(isWhole: true))
    #expect(sums.holds(folder.fingerprint(), desk.writingDays))
    let logs = folder.logs()
    let tally = WordsTally(logs.flatMap(\.records), days: desk.writingDays)
    #expect(sums.history.tally.days == tally.days)
    #expect(sums.history.tally.held == tally.held)
    #expect(sums.history.tally.first == tally.first)
    #expect(sums.history.logs == logs.map(\.told))
    #expect(folder.sums(isWhole: false)?.history.logs == logs.map(\.told))
    scratch.write("words/other-1234.words", "a line that was torn\n")
    #expect(!sums.holds(folder.fingerprint(), desk.writingDays))
  }
}
