/// What ties a piece to its post on the newsletter's own site.
package struct PostTie: Hashable, Sendable {
  /// The number in its front matter: `substack_id: 123456789`.
  package var number: Int?
  /// The end of its address, where its front matter has one: `slug: harbour-lights`.
  package var slug: String?
  /// What the newest export says of the post that this piece is.
  package var post: ExportedPost?
  /// The export is all that is known of it: there is no file, and nothing of it can be written.
  package var isOnlyThere = false

  package init(
    number: Int? = nil, slug: String? = nil, post: ExportedPost? = nil, isOnlyThere: Bool = false
  ) {
    self.number = number
    self.slug = slug
    self.post = post
    self.isOnlyThere = isOnlyThere
  }

  package static let none = PostTie()
}

/// Keeps a tie apart from its piece: most pieces have none, and a piece is copied often.
final class PostTieBox: Hashable, Sendable {
  let tie: PostTie

  init(_ tie: PostTie) {
    self.tie = tie
  }

  static func == (a: PostTieBox, b: PostTieBox) -> Bool { a.tie == b.tie }

  func hash(into hasher: inout Hasher) { hasher.combine(tie) }
}

extension Piece {
  /// What ties it to a post.
  package var tie: PostTie {
    get { tieBox?.tie ?? .none }
    set { tieBox = newValue == .none ? nil : PostTieBox(newValue) }
  }

  /// Whether it has a file of its own, which can be opened and written.
  package var hasFile: Bool { !(tieBox?.tie.isOnlyThere ?? false) }
}

extension FilePath {
  /// What a post without a file is called in place of a path: `substack:123456789`.
  package init(post number: Int) { self.init("substack:\(number)") }
}

extension ExportedPost {
  /// The end of an address as links have it: `…/p/harbour-lights?utm=1` ends in `harbour-lights`;
  /// `nil` where the link leads to no post.
  package static func slug(ofLink link: String) -> String? {
    guard let mark = link.firstRange(of: "/p/") else { return nil }
    let end = link[mark.upperBound...].prefix { !"/?#".contains($0) }
    return end.isEmpty ? nil : end.lowercased()
  }

  /// Whether the end of its address was made of its title: a site gives three figures of a number to
  /// what has none, or none in the Latin alphabet.
  package var hasTellingSlug: Bool {
    !slug.isEmpty && !slug.allSatisfy(\.isNumber)
      && !(slug.utf8.count == 3 && slug.allSatisfy(\.isHexDigit))
  }

  /// The day it came out or is to, by the calendar of a zone.
  package func day(in zone: Zone) -> Day? { moment.map { zone.day($0) } }

  /// Whether nothing of it is left to write: it came out there, or goes out by itself.
  var isWritten: Bool { (state == .published || state == .scheduled) && moment != nil }

  /// What type of piece it is: what is heard, seen or only talked about is an appearance (R19).
  func type(in plan: Plan) -> String? {
    guard ["podcast", "video", "thread"].contains(kind.lowercased()) else { return nil }
    let light = plan.types.filter { $0.weight == 0 }
    return (light.first { $0.name == "appearance" } ?? light.first)?.name
  }
}
