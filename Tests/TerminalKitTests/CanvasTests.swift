import Testing

@testable import TerminalKit

@Suite struct CanvasTests {
  private func expect(_ columns: Int, _ used: Int) {
    #expect(used == columns)
  }

  @Test func `text stands where it was written and is clipped at the edge`() {
    var canvas = Canvas(size: Size(10, 3))
    expect(4, canvas.write("head", at: Point(0, 0), style: .bold))
    expect(6, canvas.write("a longer line", at: Point(4, 1)))
    expect(3, canvas.write("within", at: Point(0, 2), within: 3))
    #expect(
      canvas.description == """
        head
            a long
        wit
        """)
    #expect(canvas.styles == "bbbb\n\n")
  }

  @Test func `a wide character that does not fit leaves a blank`() {
    var canvas = Canvas(size: Size(5, 3))
    expect(5, canvas.write("한글한글", at: .zero))
    expect(3, canvas.write("한글", at: Point(0, 1), within: 3))
    expect(4, canvas.write("한글", at: Point(-1, 2)))
    #expect(
      canvas.description == """
        한글
        한
         글
        """)
  }

  @Test func `writing over half a wide character blanks the other half`() {
    var canvas = Canvas(size: Size(6, 3))
    for y in 0..<3 { canvas.write("한글한", at: Point(0, y)) }
    canvas.write("x", at: Point(1, 0))
    canvas.write("x", at: Point(2, 1))
    canvas.fill(Rect(x: 1, y: 2, width: 4, height: 1))
    #expect(
      canvas.description == """
         x글한
        한x 한

        """)
    var other = Canvas(size: Size(6, 1))
    other.write("한글한", at: .zero)
    other.write("中", at: Point(1, 0))
    #expect(other.description == " 中 한")
  }

  @Test func `spans follow one another`() {
    var canvas = Canvas(size: Size(12, 1))
    let line = [Span("한", .bold), Span("\u{200B}"), Span("abc", .reverse), Span("def")]
    expect(7, canvas.write(line, at: Point(1, 0), within: 7))
    #expect(canvas.description == " 한abcde")
    #expect(canvas.styles == ".bbrrr")
  }

  @Test func `runs are neighbours of one style, plain ends left out`() {
    var canvas = Canvas(size: Size(12, 2))
    canvas.write([Span("한글", .bold), Span(" e\u{301}"), Span("  ", .reverse)], at: .zero)
    let runs = canvas.runs(inRow: 0)
    #expect(runs.map(\.text) == ["한글", " e\u{301}", "  "])
    #expect(runs.map(\.column) == [0, 4, 6])
    #expect(runs.map(\.columns) == [4, 2, 2])
    #expect(runs.map(\.style) == [.bold, .plain, .reverse])
    #expect(canvas.runs(inRow: 1).isEmpty)
    #expect(canvas.runs(inRow: -1).isEmpty && canvas.runs(inRow: 2).isEmpty)
  }

  @Test func `the picture of styles has a letter for each look`() {
    var canvas = Canvas(size: Size(20, 1))
    let styles: [Style] = [
      .plain, .bold, .dim, .reverse, .underline, Style(.italic),
      Style(foreground: .ansi(.red)), Style(foreground: .ansi(.brightGreen)),
      Style(foreground: .indexed(208)), Style(background: .ansi(.black)),
      Style(background: .ansi(.brightWhite)), Style(background: .indexed(20)),
      Style(foreground: .ansi(.red), .bold),
    ]
    canvas.write(styles.map { Span("x", $0) }, at: .zero)
    #expect(canvas.styles == ".bdrui1@xJQXB")
  }

  @Test func `printed with colours a row ends as it began`() {
    var canvas = Canvas(size: Size(8, 2))
    canvas.write([Span("a", .bold), Span("b")], at: .zero)
    canvas.write(
      "c", at: Point(0, 1), style: Style(foreground: .indexed(9), background: .ansi(.blue)))
    #expect(canvas.ansi(colors: .full) == "\u{1B}[1ma\u{1B}[0mb\n\u{1B}[38;5;9;44mc\u{1B}[0m")
    #expect(canvas.ansi(colors: .none) == "\u{1B}[1ma\u{1B}[0mb\nc")
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(-3, 5), Size(2, 1)])
  func `no place and no size is an error`(_ size: Size) {
    var canvas = Canvas(size: size)
    let numbers = [Int.min, -5, -1, 0, 1, 2, 80, Int.max]
    for x in numbers {
      for y in numbers {
        canvas.write("한a글", at: Point(x, y))
        canvas.write("abc", at: Point(x, y), within: y)
        canvas.write([Span("글a"), Span("b")], at: Point(x, 0), within: y)
        let rect = Rect(x: x, y: y, width: y, height: x)
        canvas.fill(rect, style: .bold)
        canvas.placeCursor(at: Point(x, y))
        Gauge(x, of: y).draw(on: &canvas, in: Rect(x: x, y: 0, width: y, height: 1))
        _ = canvas.runs(inRow: y)
      }
    }
    #expect(canvas.description.split(separator: "\n").count <= canvas.size.height)
    #expect(canvas.cursor == (size.isEmpty ? nil : Point(size.width - 1, size.height - 1)))
  }

  @Test func `a canvas never takes all memory`() {
    #expect(Canvas(size: Size(.max, .max)).size == Size(2000, 1000))
  }

  @Test func `the cursor hides when it is placed nowhere`() {
    var canvas = Canvas(size: Size(4, 2))
    canvas.placeCursor(at: Point(9, 1))
    #expect(canvas.cursor == Point(3, 1))
    canvas.placeCursor(at: nil)
    #expect(canvas.cursor == nil)
  }
}
