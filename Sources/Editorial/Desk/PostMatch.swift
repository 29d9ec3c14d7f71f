/// A post that may be a piece, or not: a question, and never a merge.
package struct PostDoubt: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Several files have the same address or title as the post.
    case severalFiles
    /// Several posts have the same address or title as the file.
    case severalPosts
    /// The titles are the same, and weeks lie between their days.
    case farApart
    /// Several files have the same `substack_id`.
    case sameNumber
  }

  package var reason: Reason
  /// The files, in order.
  package var files: [FilePath]
  /// The posts, in order of their numbers.
  package var posts: [ExportedPost]
}

/// Finds for the files of one outlet the posts that they are: by the number in their front matter, the
/// link, the end of the address, and the title, in that order.
struct PostMatch {
  /// Days between two of the same title beyond which they are hardly one.
  private static let farApart = 31

  /// A file of the outlet.
  struct File {
    var index: PieceIndex
    var piece: Piece
    /// The day it says it came or goes out.
    var day: Day?
  }

  private let home: Zone
  private var files: [File]
  /// By number; a post that has found its file is taken out.
  private var posts: [Int: ExportedPost]
  private(set) var found: [(file: PieceIndex, post: ExportedPost)] = []
  private(set) var doubts: [PostDoubt] = []

  init(_ files: [File], _ posts: [ExportedPost], home: Zone) {
    self.home = home
    self.files = files
    self.posts = Dictionary(posts.map { ($0.number, $0) }) { first, _ in first }
    matchNumbers()
    // A number says which post it is, though this export does not have it.
    self.files.removeAll { $0.piece.tie.number != nil }
    match(by: { $0.piece.link.flatMap(ExportedPost.slug(ofLink:)) }) {
      $0.slug.isEmpty ? nil : $0.slug.lowercased()
    }
    match(by: PostMatch.slug) { $0.hasTellingSlug ? $0.slug.lowercased() : nil }
    match(by: { PostMatch.folded($0.piece.title) }, isTitle: true) { PostMatch.folded($0.title) }
  }

  /// The posts that no file is.
  var rest: [ExportedPost] { posts.values.sorted { $0.number < $1.number } }

  private mutating func matchNumbers() {
    let groups = Dictionary(grouping: files) { $0.piece.tie.number }
    for (number, group) in groups.sorted(by: { ($0.key ?? 0) < ($1.key ?? 0) }) {
      guard let number else { continue }
      let post = posts[number]
      if group.count > 1 {
        doubts.append(
          PostDoubt(
            reason: .sameNumber, files: group.map(\.piece.id), posts: post.map { [$0] } ?? []))
      }
      // It came out once: with the file that says so, else with the first of them.
      if let post { join((group.first { $0.day != nil } ?? group[0]).index, post) }
    }
  }

  private mutating func join(_ file: PieceIndex, _ post: ExportedPost) {
    found.append((file, post))
    posts[post.number] = nil
    files.removeAll { $0.index == file }
  }

  /// Joins what one key finds, and doubts where it finds several.
  private mutating func match(
    by key: (File) -> String?, isTitle: Bool = false, and postKey: (ExportedPost) -> String?
  ) {
    if posts.isEmpty || files.isEmpty { return }
    var byKey: [String: [ExportedPost]] = [:]
    for post in rest { if let key = postKey(post) { byKey[key, default: []].append(post) } }
    var groups: [String: [File]] = [:]
    for file in files {
      if let key = key(file), byKey[key] != nil { groups[key, default: []].append(file) }
    }
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      match(group, with: byKey[key] ?? [], isByTitle: isTitle)
    }
  }

  /// Joins files and posts of one address or title: one with one, else those of the same day.
  private mutating func match(_ group: [File], with posts: [ExportedPost], isByTitle: Bool) {
    var (group, posts) = (group, posts)
    if group.count > 1 || posts.count > 1 {
      for file in group {
        let near = posts.filter { isSameDay(file, $0) }
        let rivals = near.first.map { post in group.filter { isSameDay($0, post) } } ?? []
        guard near.count == 1, rivals.count == 1 else { continue }
        join(file.index, near[0])
        posts.removeAll { $0.number == near[0].number }
        group.removeAll { $0.index == file.index }
      }
    }
    guard let file = group.first, let post = posts.first else { return }
    if group.count == 1, posts.count == 1 {
      guard isByTitle, isFarApart(file, post) else { return join(file.index, post) }
      doubts.append(PostDoubt(reason: .farApart, files: [file.piece.id], posts: [post]))
    } else {
      doubts.append(
        PostDoubt(
          reason: group.count > 1 ? .severalFiles : .severalPosts, files: group.map(\.piece.id),
          posts: posts))
    }
    // What one key leaves in doubt no weaker one settles.
    let doubtful = Set(group.map(\.index))
    files.removeAll { doubtful.contains($0.index) }
  }

  private func isSameDay(_ file: File, _ post: ExportedPost) -> Bool {
    guard let day = file.day, let there = post.day(in: home) else { return false }
    return abs(day - there) <= 1
  }

  private func isFarApart(_ file: File, _ post: ExportedPost) -> Bool {
    guard let day = file.day, let there = post.day(in: home) else { return false }
    return abs(day - there) > PostMatch.farApart
  }

  /// The end of the address a file's name promises: `slug:`, else the name without its date; of a page
  /// bundle the name of its folder.
  private static func slug(of file: File) -> String? {
    if let slug = file.piece.tie.slug, !slug.isEmpty { return slug.lowercased() }
    let id = file.piece.id
    var name = id.name.dropLast(id.ending.utf8.count)
    if name == "index" || name == "_index" { name = FilePath(String(id.folder)).name }
    // A site's name begins with its day: `2026-11-24-harbour-lights`.
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    if parts.count == 4, parts[..<3].allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) {
      name = parts[3]
    }
    return name.isEmpty ? nil : name.lowercased().split(separator: " ").joined(separator: "-")
  }

  /// A title by its letters and figures alone; `nil` where it has none.
  private static func folded(_ title: String) -> String? {
    let folded = String(title.lowercased().composed.filter { $0.isLetter || $0.isNumber })
    return folded.isEmpty ? nil : folded
  }
}
