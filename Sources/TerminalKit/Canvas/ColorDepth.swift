/// How many colours a terminal has.
package enum ColorDepth: Int, Hashable, Comparable, CaseIterable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case full = 256

  /// The greatest depth a terminal with so many colours can show.
  package init(colors: Int) {
    self = Self.allCases.last { $0.rawValue <= colors } ?? .none
  }

  package static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

extension Color {
  /// The nearest colour a terminal of that depth has; the terminal's own where none is near.
  package func reduced(to depth: ColorDepth) -> Color {
    guard let index else { return .default }
    switch depth {
    case .none:
      return .default
    case .full:
      return self
    case .sixteen:
      return ANSI(rawValue: index < 16 ? index : nearest(index, of: 16)).map(Color.ansi) ?? .default
    case .eight:
      // A grey in between would come out black on black: the terminal's own can always be read.
      if isMiddleGrey(index) { return .default }
      let base = index < 16 ? index % 8 : nearest(index, of: 16) % 8
      return ANSI(rawValue: base).map(Color.ansi) ?? .default
    }
  }
}

/// Red, green and blue, 0 to 255, as xterm draws them.
private struct RGB {
  let red: Int
  let green: Int
  let blue: Int

  init(_ index: UInt8) {
    let index = Int(index)
    switch index {
    case 0..<16:
      let level = index == 7 ? 229 : index < 8 ? 205 : 255
      let base = index == 8 ? 127 : 0
      red = index & 1 != 0 ? level : base
      green = index & 2 != 0 ? level : base
      blue = index & 4 != 0 ? level : base
    case 16..<232:
      let levels = [0, 95, 135, 175, 215, 255]
      red = levels[(index - 16) / 36]
      green = levels[(index - 16) / 6 % 6]
      blue = levels[(index - 16) % 6]
    default:
      red = 8 + (index - 232) * 10
      green = red
      blue = red
    }
  }

  func distance(to other: RGB) -> Int {
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return r * r + g * g + b * b
  }
}

private func nearest(_ index: UInt8, of count: UInt8) -> UInt8 {
  let color = RGB(index)
  var best: UInt8 = 0
  var distance = Int.max
  for candidate in 0..<count {
    let far = color.distance(to: RGB(candidate))
    if far < distance {
      distance = far
      best = candidate
    }
  }
  return best
}

private func isMiddleGrey(_ index: UInt8) -> Bool {
  let color = RGB(index)
  return color.red == color.green && color.green == color.blue && (64..<192).contains(color.red)
}
