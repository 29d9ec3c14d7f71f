/// A piece yet to be made: what its file will say.
package struct PieceDraft: Hashable, Sendable {
  package var title: String
  package var outlet: OutletID
  /// The first of the outlet's workflow without it.
  package var status: StatusID?
  /// When it is due, or for a status it goes out by itself from, that moment.
  package var due: WrittenDate?
  package var length: Int?
  package var fee: Fee?
  /// The piece it is sold again from, whose text it begins with (R43).
  package var from: FilePath?
  /// What is known of it already, where it was begun elsewhere.
  package var past: Past?
  /// The post of the newsletter's own site whose text it begins with, by its number.
  package var post: Int?

  /// What a piece brings along that was begun elsewhere: a table, an editor of another service.
  ///
  /// The days in it are all there are: none is today's.
  package struct Past: Hashable, Sendable {
    /// One more key of its front matter, with its value as it is to read back.
    package struct Fact: Hashable, Sendable {
      package var key: String
      package var value: String

      package init(_ key: String, _ value: String) {
        self.key = key
        self.value = value
      }
    }

    /// The word of its status, where that says more than the status: `paid` without a day (R30).
    package var statusWord: String?
    /// In the order they are written, each key once.
    package var facts: [Fact]
    /// Markdown below its front matter, lines ending in LF; empty for none.
    package var text: String

    package init(statusWord: String? = nil, facts: [Fact] = [], text: String = "") {
      self.statusWord = statusWord
      self.facts = facts
      self.text = text
    }
  }
  package init(
    title: String, outlet: OutletID, status: StatusID? = nil, due: WrittenDate? = nil,
    length: Int? = nil, fee: Fee? = nil, from: FilePath? = nil, past: Past? = nil
  ) {
    self.title = title
    self.outlet = outlet
    self.status = status
    self.due = due
    self.length = length
    self.fee = fee
    self.from = from
    self.past = past
  }
}
