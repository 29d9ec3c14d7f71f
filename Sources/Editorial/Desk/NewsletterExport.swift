/// What the newsletter's own site gave away of all its posts, on one day.
package struct NewsletterExport: Hashable, Sendable {
  /// The list of posts, or the archive it lies in, as commands show it.
  package var path: FilePath
  /// Whose posts they are; `nil` where desk.yaml does not say and no outlet is the only own one.
  package var outlet: OutletID?
  /// When it was taken: nothing is known of what came out later.
  package var taken: Moment
  /// In the order of their numbers, each number once.
  package var posts: [ExportedPost]
  /// It could not be read again since.
  package var isStale: Bool

  package init(
    path: FilePath, outlet: OutletID? = nil, taken: Moment, posts: [ExportedPost],
    isStale: Bool = false
  ) {
    self.path = path
    self.outlet = outlet
    self.taken = taken
    self.posts = posts
    self.isStale = isStale
  }
}

/// Where exports of a newsletter or counts of its readers are read from.
package struct NewsletterSource: Hashable, Sendable {
  /// A folder, a file or a glob, as written.
  package var path: String
  /// The newsletter; `nil` where the file does not say.
  package var outlet: OutletID?

  package init(path: String, outlet: OutletID? = nil) {
    self.path = path
    self.outlet = outlet
  }
}
