extension Desk {
  /// The piece that a path names in a semester file (R47) or in the file of another piece (R43): as
  /// lists show it, from the root, or as an Obsidian link has it, without the ending.
  ///
  /// A name typed in composed form finds the decomposed one a file system keeps, where exactly one
  /// file fits.
  package func index(ofTied path: String) -> PieceIndex? {
    if let index = index(of: FilePath(path)) { return index }
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let isFromRoot = path.hasPrefix("/")
    // Strings, unlike paths, are equal in either form.
    let found = pieces.indices.filter { index in
      let id = pieces[index].id
      let text = isFromRoot ? absolute(id).text : id.text
      return text == path || text == path + id.ending
    }
    return found.count == 1 ? found.first : nil
  }

  /// The piece that `from:` names (R43): by its path, or as an Obsidian link does, by the name of its
  /// file or its title, where exactly one has it.
  package func index(ofOrigin text: String) -> PieceIndex? {
    if let index = index(ofTied: text) { return index }
    let found = pieces.indices.filter { index in
      let piece = pieces[index]
      let name = String(piece.id.name)
      return name == text || name == text + piece.id.ending || piece.title == text
    }
    return found.count == 1 ? found.first : nil
  }
}
