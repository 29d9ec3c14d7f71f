import Editorial

/// What came of reading the list of posts of an export.
package struct PostsReading: Hashable, Sendable {
  /// In the order of their numbers, each once; a post without a title has none yet.
  package var posts: [ExportedPost] = []
  /// When the export was made, as far as its list tells.
  package var taken: Moment
  package var problems: [Problem] = []
  /// Whether nothing could be read at all: what was read before is better than this.
  package var isRefused = false

  /// The posts with what their texts say.
  ///
  /// - Parameter texts: a post may have none, or two where its title changed, and a text no post.
  /// - Returns: the posts in the same order, each with a title.
  package func posts(with texts: [PostText]) -> [ExportedPost] {
    let byNumber = Dictionary(grouping: texts, by: \.number)
    return posts.map { post in
      var post = post
      let all = byNumber[post.number] ?? []
      let text = (all.first { $0.slug == post.slug } ?? all.last)?.prose
      post.words = text?.words
      if post.title.isEmpty { post.title = PostsReading.title(of: post, opening: text?.opening) }
      return post
    }
  }

  /// What stands for the title of a post that has none: its address, where that is made of words.
  private static func title(of post: ExportedPost, opening: String?) -> String {
    if !post.hasMadeUpSlug {
      return post.slug.split(separator: "-").joined(separator: " ")
    }
    if let opening, !opening.isEmpty { return opening }
    return "(untitled \(post.number))"
  }
}

extension ExportedPost {
  /// Whether the end of its address was drawn by lot, as where the title has no letters of ASCII.
  fileprivate var hasMadeUpSlug: Bool {
    slug.utf8.allSatisfy(isDigit)
      || slug.utf8.count == 3
        && slug.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
  }
}

/// Reads `posts.csv`, the list of posts in an export of Substack.
package struct PostsReader {
  /// What every new publication begins with, written by Substack.
  private static let boilerplate = ["coming-soon", "how-to-use-the-substack-editor"]
  private static let boilerplateDrafts = ["join-my-new-subscriber-chat"]

  private let home: Zone
  private let path: FilePath
  /// The name of the list in its archive, for what is said of a line of it.
  private let member: String?
  private var rows: [Row] = []
  private var problems: [Problem] = []

  private struct Row {
    var post: ExportedPost
    var isPublished: Bool
  }

  private init(home: Zone, path: FilePath, member: String?) {
    self.home = home
    self.path = path
    self.member = member
  }

  /// Reads the list.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: how problems name it, or the archive it is in.
  ///   - member: its name in that archive; `nil` where it is a file.
  ///   - modified: when the file was written, by its own account.
  ///   - home: the zone that a day without a time is meant in.
  /// - Returns: the posts, and what is wrong with the list.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, path: FilePath, member: String? = nil, modified: Moment,
    home: Zone
  ) -> PostsReading {
    var reader = PostsReader(home: home, path: path, member: member)
    let table: CSVTable
    do throws(CSVFailure) {
      table = try CSVReader.read(bytes)
    } catch {
      return reader.refuse(error.sentence, line: error.line, modified)
    }
    guard let columns = Columns(table) else {
      return reader.refuse(
        "this is no list of posts: Substack's begins with post_id,post_date,is_published",
        line: table.header.line, modified)
    }
    for row in table.rows { reader.take(row, columns) }
    return reader.finish(modified)
  }

  /// Reads the list.
  package static func read(
    _ bytes: [UInt8], path: FilePath, member: String? = nil, modified: Moment, home: Zone
  ) -> PostsReading {
    bytes.withUnsafeBytes {
      read($0, path: path, member: member, modified: modified, home: home)
    }
  }

  /// Where each fact stands: older exports lack some, newer ones have more.
  private struct Columns {
    var id: Int
    var date: Int
    var isPublished: Int
    var mailed, kind, audience, title, subtitle: Int?

    init?(_ table: CSVTable) {
      guard let id = table.column("post_id"), let date = table.column("post_date"),
        let isPublished = table.column("is_published")
      else { return nil }
      self.id = id
      self.date = date
      self.isPublished = isPublished
      mailed = table.column("email_sent_at")
      kind = table.column("type")
      audience = table.column("audience")
      title = table.column("title")
      subtitle = table.column("subtitle")
    }
  }

  private mutating func take(_ row: CSVTable.Row, _ columns: Columns) {
    let id = row[columns.id]
    let parts = id.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = parts.first, digits.utf8.allSatisfy(isDigit), let number = Int(digits) else {
      return note(row, "\"\(id)\" is no post's number; nothing is known of this post")
    }
    let slug = parts.count > 1 ? String(parts[1]) : ""
    let word = row[columns.isPublished]
    guard let isPublished = PostsReader.truth(word) else {
      return note(
        row, "is_published is \"\(word)\" and neither true nor false; the post is left out")
    }
    if PostsReader.boilerplate.contains(slug)
      || !isPublished && PostsReader.boilerplateDrafts.contains(slug)
    {
      return
    }
    var post = ExportedPost(
      number: number, slug: slug, title: text(row[columns.title]),
      subtitle: text(row[columns.subtitle]), state: .draft,
      moment: moment(row[columns.date], "post_date", row),
      isMailed: !row[columns.mailed].isEmpty, audience: row[columns.audience],
      kind: row[columns.kind], line: row.line)
    if isPublished, post.moment == nil {
      post.moment = moment(row[columns.mailed], "email_sent_at", row)
    }
    rows.append(Row(post: post, isPublished: isPublished))
  }

  private static func truth(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "1", "yes": true
    case "false", "0", "no", "": false
    default: nil
    }
  }

  /// A title on one line; exports of old have entities in it.
  private func text(_ field: String) -> String {
    let text = field.utf8.contains(UInt8(ascii: "&")) ? Entity.decoded(field) : field
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func moment(_ text: String, _ column: String, _ row: CSVTable.Row) -> Moment? {
    if text.isEmpty { return nil }
    guard let date = WrittenDate(reading: text) else {
      note(row, "\(column) is \"\(text)\" and no date; write it as 2026-11-24T09:00:00.000Z")
      return nil
    }
    // A day alone is that day at home, whatever the zone.
    return (date.mark.zone { _ in nil } ?? home).moment(date.day, minute: date.minute ?? 12 * 60)
  }

  private mutating func note(_ row: CSVTable.Row, _ message: String) {
    problems.append(problem(message, line: row.line))
  }

  private func problem(_ message: String, line: Int) -> Problem {
    guard let member else {
      return Problem(path: path, place: Place(line: line), message: message, kind: .file)
    }
    return Problem(path: path, message: "\(member), line \(line): \(message)", kind: .file)
  }

  private func refuse(_ message: String, line: Int, _ modified: Moment) -> PostsReading {
    PostsReading(
      taken: modified, problems: [problem(message, line: line)], isRefused: true)
  }

  private mutating func finish(_ modified: Moment) -> PostsReading {
    let newest = rows.filter(\.isPublished).compactMap(\.post.moment).max()
    // A copy may be older than what it holds by its own account: clocks differ.
    let taken = max(modified, newest ?? modified)
    var posts: [Int: ExportedPost] = [:]
    for row in rows {
      var post = row.post
      post.state = PostsReader.state(row, taken)
      if let first = posts[post.number] {
        problems.append(
          problem(
            "post \(post.number) stands on line \(first.line) too; that one counts",
            line: post.line))
      } else {
        posts[post.number] = post
      }
    }
    return PostsReading(
      posts: posts.values.sorted { $0.number < $1.number }, taken: taken, problems: problems)
  }

  private static func state(_ row: Row, _ taken: Moment) -> ExportedPost.State {
    if row.isPublished { return .published }
    guard let moment = row.post.moment else { return .draft }
    return moment > taken ? .scheduled : .retired
  }
}
