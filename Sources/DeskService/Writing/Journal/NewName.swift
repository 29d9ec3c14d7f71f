import Editorial

/// Where a file goes that gets another name.
struct NewName: Hashable, Sendable {
  /// The path the writer will know it by.
  var path: FilePath
  /// The same behind all links.
  var target: FilePath
  /// So many folders, the last of its path, are made for it.
  var foldersMade: Int
  /// So many folders, the last of the path it leaves, were made for it: they go with it if they are
  /// empty then.
  var foldersLeft: Int
}
