import TerminalKit

// A sheet over the lower part of the body: the palette, what fits a filter.
extension Layout {
  /// Rows of a sheet over a body of so many: half of it, and no more than are read at a glance.
  static func sheetRows(of height: Int) -> Int { height < 8 ? height : min(20, height / 2) }

  /// The areas above a sheet of so many rows, cut where it begins.
  func areas(above rows: Int) -> [Area] {
    guard rows > 0 else { return areas }
    let open = body.split(bottom: rows).rest
    return areas.compactMap { area in
      var cut = area
      cut.rect = area.rect.intersection(open)
      return cut.rect.isEmpty ? nil : cut
    }
  }
}
