import Testing

@testable import TerminalKit

@Suite struct WidgetTests {
  @Test func `a gauge is full only when nothing is missing`() {
    #expect(Gauge(0, of: 10).cells(of: 10) == 0)
    #expect(Gauge(1, of: 1000).cells(of: 10) == 1)
    #expect(Gauge(640, of: 900).cells(of: 10) == 7)
    #expect(Gauge(999, of: 1000).cells(of: 10) == 9)
    #expect(Gauge(1000, of: 1000).cells(of: 10) == 10)
    #expect(Gauge(5, of: 0).cells(of: 10) == 10)
    #expect(Gauge(.max - 1, of: .max).cells(of: 10) == 9)
    #expect(Gauge(-1, of: 3).cells(of: -2) == 0)
  }

  @Test func `a gauge is drawn in ASCII, whatever its colours`() {
    var canvas = Canvas(size: Size(12, 2))
    Gauge(1, of: 2).draw(on: &canvas, in: Rect(x: 1, y: 0, width: 8, height: 1))
    let green = Style(foreground: .ansi(.green), background: .ansi(.green))
    Gauge(1, of: 2, filled: green, rest: .dim)
      .draw(on: &canvas, in: Rect(x: 1, y: 1, width: 8, height: 1))
    #expect(canvas.description == " [###...]\n [###...]")
    #expect(canvas.styles == "\n.2222dddd")
  }

  @Test(arguments: [
    (0, 10, "[..........]"), (1, 10, "[#.........]"), (9, 10, "[#########.]"),
    (10, 10, "[##########]"),
  ])
  func `a gauge is empty and full only where it is meant`(_ value: Int, _ of: Int, _ bar: String) {
    #expect(Gauge(value, of: of).spans(12).map(\.text).joined() == bar)
  }

  @Test(arguments: -1...3)
  func `a gauge without room for brackets is without them`(_ width: Int) {
    let bar = Gauge(1, of: 1).spans(width).map(\.text).joined()
    #expect(bar == ["", "", "#", "##", "[#]"][width + 1])
  }

  @Test func `the selected row stays in view with some around it`() {
    #expect(Scroll.range(selection: 0, count: 5, height: 10) == 0..<5)
    #expect(Scroll.range(selection: 9, count: 20, height: 6) == 6..<12)
    #expect(Scroll.range(selection: 9, count: 20, height: 6, offset: 7) == 7..<13)
    #expect(Scroll.range(selection: 3, count: 20, height: 6, offset: 7) == 1..<7)
    #expect(Scroll.range(selection: 19, count: 20, height: 6) == 14..<20)
    #expect(Scroll.range(selection: 5, count: 20, height: 1) == 5..<6)
    #expect(Scroll.range(selection: nil, count: 20, height: 6, offset: 99) == 14..<20)
    #expect(Scroll.range(selection: 3, count: 0, height: 6) == 0..<0)
    #expect(Scroll.range(selection: 99, count: 3, height: -1) == 0..<0)
  }

  @Test func `columns clip and align their cells`() {
    let columns = Columns([Column(.fixed(4)), Column(.flexible()), Column(.fixed(6), .right)])
    var canvas = Canvas(size: Size(24, 2))
    columns.draw(
      [[Span("NKN")], [Span("김정은과 "), Span("푸틴", .bold)], [Span("9d")]],
      on: &canvas, in: Rect(x: 0, y: 0, width: 24, height: 1))
    columns.draw(
      [[Span("longer")], [Span("x")], [Span("1,234,567")]],
      on: &canvas, in: Rect(x: 0, y: 1, width: 24, height: 1))
    #expect(
      canvas.description == """
        NKN  김정은과 ..      9d
        lo.. x            1,23..
        """)
    columns.draw([[Span("a")]], on: &canvas, in: Rect(x: 0, y: 0, width: 0, height: 0))
  }

  @Test(arguments: [
    ("abc", "abc", 3), ("abc<left><left>x", "axbc", 2), ("abc<c-a>x<c-e>y", "xabcy", 5),
    ("abc<bs><bs>", "a", 1), ("abc<home><del>", "bc", 0), ("abc<left><c-u>", "c", 0),
    ("abc<home><right><c-k>", "a", 1), ("one two<c-w>", "one ", 4), ("one two <c-w>x", "one x", 5),
    ("one two<a-b><a-b>x", "xone two", 1), ("<paste:a\nb\n>", "a b", 3), ("한글<bs>", "한", 1),
    ("<u+1112><u+1161><u+11ab>", "한", 1), ("e<u+301>x", "éx", 2), ("<left><bs><del><right>", "", 0),
  ])
  func `a field is edited with the usual keys`(_ keys: String, _ text: String, _ cursor: Int) throws
  {
    var field = TextField()
    for key in try Key.parse(keys) {
      let isHandled = field.handle(key)
      #expect(isHandled)
    }
    #expect(field.text == text)
    #expect(field.cursor == cursor)
    for key in [Key.enter, .escape, .tab, .up, .control("l")] {
      let isHandled = field.handle(key)
      #expect(!isHandled)
    }
  }

  @Test func `a field shows the text around its cursor`() {
    var canvas = Canvas(size: Size(8, 1))
    var field = TextField("김정은과 푸틴")
    field.draw(on: &canvas, in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(canvas.description == "  푸틴")
    #expect(canvas.cursor == Point(6, 0))
    for _ in 0..<7 { _ = field.handle(.left) }
    field.draw(on: &canvas, in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(canvas.description == " 김정은")
    #expect(canvas.cursor == Point(1, 0))
    field.draw(on: &canvas, in: Rect(x: 1, y: 0, width: 1, height: 1))
    field.draw(on: &canvas, in: Rect(x: 1, y: 0, width: 0, height: 1))
  }
}
