import CCurses
import TerminalKit

/// Where the C library's idea of a character's width, which ncurses goes by, is not ours.
enum SystemWidth {
  /// A cluster as ncurses will take it to be as wide as we do: what it measures otherwise (a newer emoji
  /// than its tables know) gives way to a stand-in of our width.
  ///
  /// - Parameters:
  ///   - cluster: what is to be shown.
  ///   - body: gets scalars, 0 for none: one that takes cells and the marks upon it.
  @inline(__always)
  static func cells(of cluster: Cluster, _ body: (Scalars) -> Void) {
    // Nearly everything is ASCII.
    if let letter = cluster.ascii { return body((UInt32(letter), 0, 0, 0, 0)) }
    parts(of: cluster.scalars, body)
  }

  private static func parts(of scalars: Scalars, _ body: (Scalars) -> Void) {
    var open: [UInt32] = []
    func close() {
      guard let base = open.first else { return }
      func mark(_ place: Int) -> UInt32 { open.count > place ? open[place] : 0 }
      body((base, mark(1), mark(2), mark(3), mark(4)))
      open = []
    }
    for value in [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { continue }
      let columns = TextWidth.columns(of: scalar)
      let isAgreed = agrees(scalar)
      if columns > 0 {
        close()
        open = [isAgreed ? value : standIn]
        // The stand-in takes one cell.
        if !isAgreed, columns > 1 {
          close()
          open = [0x20]
        }
      } else if isAgreed, !open.isEmpty {
        open.append(value)
      }
    }
    close()
  }

  /// A base, and four marks or 0.
  typealias Scalars = (UInt32, UInt32, UInt32, UInt32, UInt32)

  private static var standIn: UInt32 { agrees("\u{fffd}") ? 0xfffd : 0x3f }

  private static func agrees(_ scalar: Unicode.Scalar) -> Bool {
    Int(ccurses_width(scalar.value)) == TextWidth.columns(of: scalar)
  }
}
