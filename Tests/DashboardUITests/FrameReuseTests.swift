import Editorial
import Glibc
import TerminalKit
import Testing

@testable import DashboardUI

/// A frame is drawn from the one before it, as far as that is still true.
struct FrameReuseTests {
  /// All of them in CI; a sample at a desk, where the suite is to be quick.
  private static let seeds = getenv("CI") == nil ? 0..<4 : 0..<60
  private static let sizes = [
    Size(80, 24), Size(44, 12), Size(120, 40), Size(60, 24), Size(80, 16), Size(110, 30),
  ]
  /// Mostly those that move the selection: after them most of a frame stands.
  private static let keys =
    ["j", "j", "j", "k", "k", "G", "g", "<c-d>", "<c-u>", "<tab>", "<tab>", "<s-tab>", "<space>"]
    + ["<left>", "<right>", "<enter>", "<esc>", "[", "]", ".", ">", "<lt>", "s", "d", "u", "?"]
    + [
      "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "b", "v", "w", "/nk<enter>", "/<esc>", ":",
      "V", "n",
    ]

  @Test(arguments: seeds)
  func `a frame drawn from the one before is the frame drawn from nothing`(_ seed: Int) {
    var random = RandomKeyTests.Random(UInt64(seed))
    var desk = RandomKeyTests.desk(&random)
    var dashboard = Dashboard(
      now: Sample.now, size: Self.sizes[seed % Self.sizes.count], isPlain: seed % 4 == 3)
    _ = dashboard.update(.loaded(desk))
    var frame: Frame?
    var trail: [String] = []
    for _ in 0..<50 {
      switch random.next(16) {
      case 0: _ = dashboard.update(.resized(random.pick(Self.sizes)))
      case 1:
        RandomKeyTests.change(&desk, &random)
        _ = dashboard.update(.loaded(desk))
      case 2: _ = dashboard.update(.clock(dashboard.now + 60))
      case 3: _ = dashboard.update(.ground(random.next(2) == 0 ? .dark : .light))
      case 4: _ = dashboard.update(.progress(done: random.next(9), of: 10))
      case 5:
        let press = MouseEvent(.press, .left, at: Point(random.next(80), random.next(24)))
        _ = dashboard.update(.key(.mouse(press)))
      default:
        trail.append(random.pick(Self.keys))
        for key in (try? Key.parse(trail.last ?? "")) ?? [] {
          let effects = dashboard.update(.key(key))
          for case .edit in effects { _ = dashboard.update(.failed("not here")) }
        }
      }
      let next = Frame(dashboard, after: frame)
      #expect(next.canvas == dashboard.canvas, "\(dashboard.size) after \(trail.suffix(9))")
      frame = next
    }
  }

  @Test func `a key that only moves the selection leaves what does not follow it as it was`() {
    var dashboard = Dashboard(now: Sample.now, size: Size(80, 24))
    _ = dashboard.update(.loaded(Sample.desk))
    var frame = Frame(dashboard)
    #expect(frame.isNew)
    for key in [Key.character("j"), .character("k"), .character("j"), .down] {
      _ = dashboard.update(.key(key))
      frame = Frame(dashboard, after: frame)
      #expect(!frame.isNew)
      #expect(frame.canvas == dashboard.canvas)
    }
    _ = dashboard.update(.key(.character("2")))
    #expect(Frame(dashboard, after: frame).isNew)
  }
}
