/// A post as the newsletter's own site knows it: a row of its export and what its text says.
package struct ExportedPost: Hashable, Sendable {
  /// How far it has come there.
  package enum State: Int, CaseIterable, Hashable, Sendable {
    case draft
    /// It goes out by itself at its moment.
    case scheduled
    case published
    /// It was out, and was taken back.
    case retired
  }

  /// The number the site keeps it under; it stays when the title changes.
  package var number: Int
  /// The end of its address; empty where the site has none.
  package var slug: String
  /// Its title, or what stands for it where it has none.
  package var title: String
  package var subtitle: String
  package var state: State
  /// When it came out, or will.
  package var moment: Moment?
  /// Whether it went to the readers' addresses, and is not on the web alone.
  package var isMailed: Bool
  /// Who may read it, as written: `everyone`, `only_paid`.
  package var audience: String
  /// What it is, as written: `newsletter`, `podcast`.
  package var kind: String
  /// Words of its text; `nil` where the export has none of it.
  package var words: Int?
  /// Its line in the list of posts, from 1.
  package var line: Int

  package init(
    number: Int, slug: String = "", title: String, subtitle: String = "", state: State,
    moment: Moment? = nil, isMailed: Bool = false, audience: String = "everyone",
    kind: String = "newsletter", words: Int? = nil, line: Int = 1
  ) {
    self.number = number
    self.slug = slug
    self.title = title
    self.subtitle = subtitle
    self.state = state
    self.moment = moment
    self.isMailed = isMailed
    self.audience = audience
    self.kind = kind
    self.words = words
    self.line = line
  }
}
