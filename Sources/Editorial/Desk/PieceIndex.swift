/// Where a piece stands in `Desk.pieces`: the same for all that is kept for every piece.
package struct PieceIndex: Hashable, Sendable {
  package let index: Int

  @inlinable package init(_ index: Int) {
    self.index = index
  }
}

extension PieceIndex: Strideable {
  @inlinable package static func < (a: PieceIndex, b: PieceIndex) -> Bool { a.index < b.index }

  @inlinable package func distance(to other: PieceIndex) -> Int { other.index - index }

  @inlinable package func advanced(by steps: Int) -> PieceIndex { PieceIndex(index + steps) }
}
