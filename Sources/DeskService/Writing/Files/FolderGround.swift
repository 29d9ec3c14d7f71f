import Editorial

/// The folder that must be there for a new file: folders are made below it, and it never is.
package struct FolderGround: Hashable, Sendable {
  /// The absolute path, without links.
  package var path: FilePath
  /// Which folder that is; `nil` where any will do.
  package var place: FolderPlace?

  package init(_ path: FilePath, _ place: FolderPlace? = nil) {
    self.path = path
    self.place = place
  }
}
