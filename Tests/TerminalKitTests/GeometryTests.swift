import Testing

@testable import TerminalKit

@Suite struct GeometryTests {
  let screen = Rect(x: 2, y: 1, width: 10, height: 6)

  @Test func `rectangles split without losing a cell`() {
    let (head, body) = screen.split(top: 1)
    #expect(head == Rect(x: 2, y: 1, width: 10, height: 1))
    #expect(body == Rect(x: 2, y: 2, width: 10, height: 5))
    #expect(screen.split(bottom: 2).part == Rect(x: 2, y: 5, width: 10, height: 2))
    #expect(screen.split(left: 4).rest == Rect(x: 6, y: 1, width: 6, height: 6))
    #expect(screen.split(right: 4).part == Rect(x: 8, y: 1, width: 4, height: 6))
    #expect(screen.split(top: 99) == (screen, Rect(x: 2, y: 7, width: 10, height: 0)))
    #expect(screen.split(right: -1).rest == screen)
  }

  @Test func `rectangles meet and hold points`() {
    let corner = screen.intersection(Rect(x: 0, y: 0, width: 4, height: 3))
    #expect(corner == Rect(x: 2, y: 1, width: 2, height: 2))
    #expect(screen.intersection(Rect(x: 50, y: 50, width: 4, height: 3)).isEmpty)
    #expect(screen.contains(Point(11, 6)) && !screen.contains(Point(12, 6)))
    #expect(screen.row(5) == Rect(x: 2, y: 6, width: 10, height: 1))
    #expect(screen.row(6).isEmpty && screen.row(-1).isEmpty)
  }

  @Test func `tracks share what is left by weight`() {
    let tracks: [Track] = [.fixed(3), .flexible(), .flexible(weight: 2, atLeast: 2)]
    #expect(Track.spans(tracks, within: 20, gap: 1) == [0..<3, 4..<8, 9..<20])
    #expect(Track.spans(tracks, within: 5) == [0..<3, 3..<3, 3..<5])
    #expect(Track.spans(tracks, within: 0) == [0..<0, 0..<0, 0..<0])
    #expect(Track.spans(tracks, within: 2, gap: 9).map(\.upperBound).max() ?? 0 <= 2)
    #expect(
      Track.spans([.fixed(.max), .fixed(-1), .flexible(weight: .max, atLeast: .min)], within: 7)
        == [0..<7, 7..<7, 7..<7])
    #expect(screen.columns([.fixed(2), .flexible()], gap: 1)[1].left == 5)
    #expect(screen.rows([.flexible(), .fixed(1)])[1].top == 6)
  }

  @Test func `colours become the nearest a terminal has`() {
    #expect(Color.indexed(196).reduced(to: .eight) == .ansi(.red))
    #expect(Color.indexed(196).reduced(to: .sixteen) == .ansi(.brightRed))
    #expect(Color.indexed(196).reduced(to: .full) == .indexed(196))
    #expect(Color.ansi(.brightBlue).reduced(to: .eight) == .ansi(.blue))
    #expect(Color.ansi(.brightBlack).reduced(to: .eight) == .default)
    #expect(Color.indexed(244).reduced(to: .eight) == .default)
    #expect(Color.indexed(233).reduced(to: .eight) == .ansi(.black))
    #expect(Color.ansi(.red).reduced(to: .none) == .default)
    #expect(Color.default.reduced(to: .eight) == .default)
    #expect(
      [-1, 0, 7, 8, 16, 88, 256, 1 << 24].map(ColorDepth.init(colors:))
        == [.none, .none, .none, .eight, .sixteen, .sixteen, .full, .full])
    for index in UInt8.min...UInt8.max {
      _ = Style(foreground: .indexed(index), .bold).reduced(to: .eight)
    }
  }
}
