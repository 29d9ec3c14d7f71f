import Editorial
import Glibc
import TerminalKit
import Testing

@testable import DashboardUI

/// Keys pressed blindly, on desks that change meanwhile, on every layout: an edit changes what the
/// frame before it showed as selected, or the marked ones, and nothing else.
struct RandomKeyTests {
  /// All of them in CI; a sample at a desk, where the suite is to be quick.
  static let seeds = getenv("CI") == nil ? 0..<10 : 0..<60
  static let sizes = [
    Size(80, 24), Size(120, 40), Size(44, 12), Size(80, 16), Size(60, 24), Size(110, 30),
    Size(200, 60), Size(100, 24), Size(30, 6),
  ]
  static let keys =
    [">", ">", ">", ">>", "<lt>", "j", "j", "k", "g", "G", "<space>", "V", "<esc>", "<tab>"]
    + ["<s-tab>", "<enter>", "1", "2", "3", "4", "5", "6", "7", "8", "[", "]", ".", "$", "c", "d"]
    + ["l", "m", "s", "x", "<c-d>", "<c-u>", "/nk<enter>", "/last<enter>", "/out", "/<esc>", "q"]

  @Test(arguments: seeds)
  func `an edit changes the piece that was shown as selected`(_ seed: Int) {
    var random = Random(UInt64(seed))
    var desk = RandomKeyTests.desk(&random)
    var dashboard = Dashboard.reading(desk, random.pick(RandomKeyTests.sizes))
    var trail: [String] = []
    var edits = 0
    for _ in 0..<150 {
      switch random.next(12) {
      case 0: _ = dashboard.update(.resized(random.pick(RandomKeyTests.sizes)))
      case 1:
        desk = dashboard.desk ?? desk
        RandomKeyTests.change(&desk, &random)
        _ = dashboard.update(.loaded(desk))
      case 2: _ = dashboard.update(.clock(dashboard.now + 60))
      default:
        let keys = random.pick(RandomKeyTests.keys)
        trail.append(keys)
        for key in (try? Key.parse(keys)) ?? [] {
          edits += press(key, on: &dashboard, trail)
          // What is asked is answered with what is filled in, or let go.
          if case .prompt(let prompt) = dashboard.mode, prompt.kind != .filter {
            edits += press(.enter, on: &dashboard, trail)
            _ = dashboard.update(.key(.escape))
          } else if case .picker = dashboard.mode {
            edits += press(.down, on: &dashboard, trail)
            edits += press(.enter, on: &dashboard, trail)
          }
        }
      }
    }
    #expect(edits > 0, "\(trail)")
  }

  /// Presses a key and holds what it edits against the frame before; how many pieces were edited.
  private func press(_ key: Key, on dashboard: inout Dashboard, _ trail: [String]) -> Int {
    let marked = Set(dashboard.marks.keys)
    let title = dashboard.selectedTitle
    let shown = Set(
      (dashboard.selected?.pieces ?? []).compactMap { dashboard.desk?.pieces[$0].id }
        + [dashboard.selected?.subject.file].compactMap { $0 })
    let before = selectedText(of: dashboard)
    let isAsking = dashboard.mode != .normal
    var count = 0
    let effects = dashboard.update(.key(key))
    for case .edit(let request) in effects {
      let ids = request.edits.compactMap(\.file)
      count += ids.count
      if !marked.isEmpty {
        #expect(marked.isSuperset(of: ids), "\(ids) after \(trail.suffix(12))")
      } else {
        #expect(shown.isSuperset(of: ids), "\(ids) after \(trail.suffix(12))")
        // What a line or a choice asks about names the piece itself.
        // The whole screen of a piece names its file where it has no room for the title.
        let names = [String((title ?? "?").prefix(7))] + shown.map { String($0.text.prefix(14)) }
        #expect(
          isAsking || before.contains { row in names.contains { row.contains($0) } },
          "\(names) after \(trail.suffix(12)) in \(before)")
      }
    }
    answer(effects, on: &dashboard)
    return count
  }

  /// The rows of the frame that show the selection: those with its sign, or the whole screen where
  /// one piece fills it.
  private func selectedText(of dashboard: Dashboard) -> [String] {
    if dashboard.zoom == .item { return dashboard.rows }
    return dashboard.rows.dropLast(2).compactMap { row in
      row.firstIndex(of: ">").map { String(row[$0...]) }
    }
  }

  /// Moves happen; other edits are refused.
  private func answer(_ effects: [Effect], on dashboard: inout Dashboard) {
    for case .edit(let request) in effects {
      let isMove = request.edits.allSatisfy { if case .move = $0 { true } else { false } }
      if isMove {
        dashboard.answer([.edit(request)])
      } else {
        _ = dashboard.update(.failed("not here"))
      }
    }
  }

  /// A desk with the sample's pieces at statuses of chance.
  static func desk(_ random: inout Random) -> Desk {
    var desk = Sample.desk
    for _ in 0..<10 { change(&desk, &random) }
    return desk
  }

  /// One piece goes, or stands elsewhere.
  static func change(_ desk: inout Desk, _ random: inout Random) {
    guard desk.pieces.count > 8 else { return }
    let index = random.pick(Array(desk.pieces.indices))
    if random.next(6) == 0 {
      desk.pieces.remove(at: index)
      return
    }
    let workflow = desk.plan.workflow(of: desk.pieces[index].outlet).statuses
    let status = random.pick(workflow)
    desk.pieces[index].status = status
    desk.pieces[index].statusWord = desk.plan[status].name
  }

  /// A generator that a seed repeats (SplitMix64).
  struct Random {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((bits ^ (bits >> 31)) % UInt64(bound))
    }

    mutating func pick<Element>(_ all: [Element]) -> Element { all[next(all.count)] }
  }
}
