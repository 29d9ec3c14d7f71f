import Editorial

/// A commit of a repository, and the files it changed.
package struct GitCommit: Hashable, Sendable {
  /// A file with other bytes than in the commit before.
  package struct Change: Hashable, Sendable {
    /// The names of its bytes; `nil` where there is no such file, or none of bytes.
    package var old: String?
    package var new: String?
    /// The name it had before, from the top of the repository.
    package var oldPath: String?
    package var path: String

    package init(old: String?, new: String?, oldPath: String? = nil, path: String) {
      self.old = old
      self.new = new
      self.oldPath = oldPath
      self.path = path
    }
  }

  package var id: String
  /// It has none before it.
  package var isRoot: Bool
  /// When its author wrote it.
  package var moment: Moment
  /// The author's address.
  package var author: String
  package var changes: [Change]

  package init(id: String, isRoot: Bool, moment: Moment, author: String, changes: [Change] = []) {
    self.id = id
    self.isRoot = isRoot
    self.moment = moment
    self.author = author
    self.changes = changes
  }
}

/// What `git log --raw -z --no-abbrev` prints in a format of ours.
package enum GitLogText {
  /// The format: a mark, the commit and those before it, its author's moment and address.
  package static let format = "tformat:%x01%H %P%x00%at%x00%ae"

  /// Reads it; `nil` where it is cut short or of another format.
  package static func read(_ bytes: [UInt8]) -> [GitCommit]? {
    var fields = bytes.split(separator: 0, omittingEmptySubsequences: false)[...]
    var commits: [GitCommit] = []
    while let field = fields.popFirst() {
      // Before the first file of a commit stands a line end.
      let field = field.first == 0x0A ? field.dropFirst() : field
      switch field.first {
      case nil: continue
      case 0x01:
        guard let commit = commit(field.dropFirst(), &fields) else { return nil }
        commits.append(commit)
      case UInt8(ascii: ":"):
        guard !commits.isEmpty, let change = change(text(field.dropFirst()) ?? "", &fields) else {
          return nil
        }
        commits[commits.count - 1].changes += change
      default: return nil
      }
    }
    return commits
  }

  private static func commit(
    _ field: ArraySlice<UInt8>, _ fields: inout ArraySlice<ArraySlice<UInt8>>
  ) -> GitCommit? {
    let names = (text(field) ?? "").split(separator: " ")
    guard let id = names.first, let moment = fields.popFirst().flatMap(text).flatMap({ Int($0) }),
      let author = fields.popFirst()
    else { return nil }
    return GitCommit(
      id: String(id), isRoot: names.count == 1, moment: Moment(seconds: moment),
      author: String(decoding: author, as: UTF8.self))
  }

  /// `100644 100644 7898… 58f4… M`, and behind it one name or two; nothing for a name that is no text.
  private static func change(
    _ field: String, _ fields: inout ArraySlice<ArraySlice<UInt8>>
  ) -> [GitCommit.Change]? {
    let words = field.split(separator: " ")
    guard words.count == 5, let kind = words[4].first, let first = fields.popFirst() else {
      return nil
    }
    func blob(_ mode: Int) -> String? {
      words[mode].hasPrefix("100") ? String(words[mode + 2]) : nil
    }
    let isRenamed = kind == "R" || kind == "C"
    var last = first
    if isRenamed {
      guard let second = fields.popFirst() else { return nil }
      last = second
    }
    guard let path = text(last) else { return [] }
    return [
      GitCommit.Change(
        old: blob(0), new: blob(1), oldPath: isRenamed ? text(first) : nil, path: path)
    ]
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }
}
