extension Canvas: CustomStringConvertible {
  /// The text of all rows, blanks at their ends left out: what a test compares.
  package var description: String {
    lines { row in
      var bytes: [UInt8] = []
      for cell in row { cell.cluster.write(to: &bytes) }
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The styles of all cells, a letter each, `.` being plain; plain ends left out.
  ///
  /// An attribute shows as `r` reverse, `b` bold, `u` underline, `d` dim or `i` italic, the first
  /// that holds in this order, and as a capital if the cell has a colour too. A colour alone shows
  /// as a digit, 0 to 7 from black to white, as the character above that digit on an American
  /// keyboard, `)!@#$%^&`, when bright, and as `x` when it is one of 256. A background alone shows
  /// as `J` to `Q` from black to white, bright or not, and as `X` when it is one of 256.
  package var styles: String {
    lines { row in
      var bytes = row.map { $0.style.letter }
      while bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The text of all rows with the escape sequences that colour it, reset at each row's end.
  package func ansi(colors: ColorDepth) -> String {
    (0..<size.height).map { y in
      let runs = runs(inRow: y)
      return runs.reduce(into: "") { $0 += $1.style.reduced(to: colors).wrapped($1.text) }
    }.joined(separator: "\n")
  }

  private func lines(_ picture: ([Cell]) -> String) -> String {
    rows.map(picture).joined(separator: "\n")
  }
}

extension Style {
  fileprivate var letter: UInt8 {
    let marks: [(Attributes, UInt8)] = [
      (.reverse, UInt8(ascii: "r")), (.bold, UInt8(ascii: "b")), (.underline, UInt8(ascii: "u")),
      (.dim, UInt8(ascii: "d")), (.italic, UInt8(ascii: "i")),
    ]
    let hasColor = foreground != .default || background != .default
    for (attribute, letter) in marks where attributes.contains(attribute) {
      return hasColor ? letter - 0x20 : letter
    }
    switch foreground {
    case .default: break
    case .ansi(let color):
      let bright = Array(")!@#$%^&".utf8)
      return color.rawValue < 8
        ? UInt8(ascii: "0") + color.rawValue : bright[Int(color.rawValue % 8)]
    case .indexed: return UInt8(ascii: "x")
    }
    switch background {
    case .default: return UInt8(ascii: ".")
    case .ansi(let color): return UInt8(ascii: "J") + color.rawValue % 8
    case .indexed: return UInt8(ascii: "X")
    }
  }
}
