/// One value for every piece of a desk, in the order of their ids: an array that only a place of a
/// piece finds its way into.
///
/// What is read piece by piece is inlined: other modules go through all pieces of a desk as well.
package struct PerPiece<Element: Sendable>: Sendable {
  @usableFromInline var values: [Element]

  @inlinable package init(_ values: [Element]) {
    self.values = values
  }
}

extension PerPiece: RandomAccessCollection, MutableCollection {
  @inlinable package var startIndex: PieceIndex { PieceIndex(0) }
  @inlinable package var endIndex: PieceIndex { PieceIndex(values.count) }

  @inlinable package subscript(place: PieceIndex) -> Element {
    // A piece is large: what reads one of its fields must not copy them all.
    _read { yield values[place.index] }
    _modify { yield &values[place.index] }
  }
}

extension PerPiece: RangeReplaceableCollection, ExpressibleByArrayLiteral {
  package init() { self.init([]) }

  package init(arrayLiteral elements: Element...) { self.init(elements) }

  package mutating func replaceSubrange(
    _ range: Range<PieceIndex>, with elements: some Collection<Element>
  ) {
    values.replaceSubrange(range.lowerBound.index..<range.upperBound.index, with: elements)
  }

  package mutating func append(_ element: Element) { values.append(element) }

  package mutating func reserveCapacity(_ count: Int) { values.reserveCapacity(count) }
}

extension PerPiece: Equatable where Element: Equatable {}
