/// One cell of a canvas: what stands in it and how it looks.
///
/// A wide cluster lies in the cell that begins it; the cell after that is its *continuation* and
/// holds nothing.
struct Cell: Hashable, Sendable {
  var cluster: Cluster
  var style: Style

  static let blank = Cell(cluster: .blank, style: .plain)

  var isContinuation: Bool { cluster.width == 0 }

  var isPlainBlank: Bool { cluster == .blank && style == .plain }
}
