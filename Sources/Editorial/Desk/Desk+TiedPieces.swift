extension Desk {
  /// The piece a path in a semester file names (R47).
  ///
  /// A name typed in composed form finds the decomposed one a file system keeps, where exactly one
  /// file fits.
  package func index(ofTied path: String) -> PieceIndex? {
    if let index = index(of: FilePath(path)) { return index }
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    // Strings, unlike paths, are equal in either form.
    let found = pieces.indices.filter { pieces[$0].id.text == path }
    return found.count == 1 ? found.first : nil
  }
}
