import Testing

@testable import TerminalKit

@Suite struct PropertyTests {
  /// Whether the standard library, which has tables of its own, finds the scalar fit to be shown.
  private func isShown(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator,
      .unassigned:
      return false
    default:
      return !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
    }
  }

  @Test func `no text makes a line unsafe, and safe text stays as it is`() {
    var random = SeededRandom(1)
    for _ in 0..<3000 {
      let text = random.text(atMost: 30)
      let line = Sanitizer.line(text)
      #expect(line.unicodeScalars.allSatisfy(isShown), "\(text.unicodeScalars.map(\.value))")
      #expect(
        Sanitizer.line(line).utf8.elementsEqual(line.utf8), "\(text.unicodeScalars.map(\.value))")
      let columns = line.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) }
      #expect(TextWidth.columns(of: text) == columns, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func `no text is cut, padded or wrapped too wide`() {
    var random = SeededRandom(2)
    for _ in 0..<2000 {
      let text = random.text(atMost: 30)
      let width = Int.random(in: -1...40, using: &random)
      #expect(TextWidth.columns(of: TextWidth.clip(text, to: width)) <= max(width, 0))
      #expect(TextWidth.columns(of: TextWidth.pad(text, to: width)) == max(width, 0))
      #expect([Span(text), Span(text)].clipped(to: width).columns <= max(width, 0))
      for line in TextWrap(width: width).lines(text) {
        #expect(TextWidth.columns(of: line) <= width)
      }
    }
  }

  @Test func `no text makes a row of a canvas wider than the canvas`() {
    var random = SeededRandom(3)
    for _ in 0..<300 {
      let size = Size(
        Int.random(in: 0...20, using: &random), Int.random(in: 0...3, using: &random))
      var canvas = Canvas(size: size)
      for _ in 0..<8 {
        let point = Point(
          Int.random(in: -5...25, using: &random), Int.random(in: -1...3, using: &random))
        let width = Int.random(in: -1...25, using: &random)
        let text = random.text(atMost: 20)
        let used = canvas.write(
          text, at: point, style: Bool.random(using: &random) ? .bold : .plain, within: width)
        #expect(used <= max(width, 0) && used >= 0)
        if Int.random(in: 0..<4, using: &random) == 0 {
          canvas.fill(Rect(x: point.x, y: point.y, width: 3, height: 1), style: .reverse)
        }
        check(canvas)
      }
    }
  }

  private func check(_ canvas: Canvas) {
    for y in 0..<canvas.size.height {
      var column = 0
      for run in canvas.runs(inRow: y) {
        #expect(run.column == column)
        #expect(run.text.unicodeScalars.reduce(0) { $0 + TextWidth.columns(of: $1) } == run.columns)
        #expect(run.text.unicodeScalars.allSatisfy(isShown))
        column += run.columns
      }
      #expect(column <= canvas.size.width)
      var afterWide = false
      for cell in canvas.rows[y] {
        #expect(cell.isContinuation == afterWide)
        afterWide = cell.cluster.width == 2
      }
      #expect(!afterWide)
    }
  }

  @Test func `bytes decode as the standard library decodes them, wherever they are split`() {
    var random = SeededRandom(4)
    var cases = Self.malformed
    for _ in 0..<2000 { cases.append(random.bytes(atMost: 12)) }
    for bytes in cases {
      let whole = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      for split in 0...bytes.count {
        var decoder = UTF8Decoder()
        var scalars = decoder.decode(Array(bytes[..<split]))
        scalars += decoder.decode(Array(bytes[split...]))
        if let last = decoder.finish() { scalars.append(last) }
        #expect(scalars == whole, "\(bytes) split at \(split)")
      }
    }
  }

  /// Kinds of malformed sequences, as in Markus Kuhn's stress test: lone continuations, sequences
  /// cut short, overlong forms, surrogates, what lies beyond the last code point, impossible bytes.
  private static let malformed: [[UInt8]] = [
    [0x80], [0xBF, 0x80, 0xBF], [0xC0, 0x20, 0xDF, 0x20], [0xE0, 0x20, 0xEF, 0x20],
    [0xF0, 0x20, 0xF7, 0x20], [0xE0, 0x80], [0xF0, 0x80, 0x80], [0xDF], [0xEF, 0xBF],
    [0xF7, 0xBF, 0xBF], [0xC0, 0xE0, 0x80, 0xF0, 0x80, 0x80], [0xFE], [0xFF], [0xFE, 0xFE, 0xFF],
    [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xF0, 0x80, 0x80, 0xAF], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF],
    [0xF0, 0x8F, 0xBF, 0xBF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    [0xED, 0xAF, 0xBF, 0xED, 0xBF, 0xBF],
    [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    [0xEF, 0xBF, 0xBE], [0xF0, 0x9F, 0x98], [0xE4, 0xB8, 0x41, 0xE4, 0xB8, 0xAD],
  ]

  @Test func `any key is written as it is read`() throws {
    var random = SeededRandom(5)
    for _ in 0..<2000 {
      let keys = (0..<3).map { _ in random.key() }
      #expect(try Key.parse(keys.notation) == keys, "\(keys.notation)")
    }
  }

  @Test func `no bytes from a terminal stop the keys after them`() {
    var random = SeededRandom(6)
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      var bytes = random.bytes(atMost: 20)
      for _ in 0..<4 {
        let introducer = [
          "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}[<0;", "\u{1B}[M", "5~",
        ]
        let place = Int.random(in: 0...bytes.count, using: &random)
        bytes.insert(contentsOf: (introducer.randomElement(using: &random) ?? "").utf8, at: place)
      }
      let split = Int.random(in: 0...bytes.count, using: &random)
      _ = decoder.decode(Array(bytes[..<split])) + decoder.decode(Array(bytes[split...]))
      _ = decoder.flush() + decoder.flush()
      let keys = decoder.decode([0x6A])
      #expect(keys == [.character("j")], "\(bytes)")
    }
  }
}
