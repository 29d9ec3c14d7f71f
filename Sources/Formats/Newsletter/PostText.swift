import Editorial

/// What a file `posts/123456789.a-short-slug.html` says of its post.
package struct PostText: Hashable, Sendable {
  /// The number of its post.
  package var number: Int
  /// The end of the post's address when the file was named.
  package var slug: String
  package var prose: HTMLReader.Prose

  /// The text of a file of this name; `nil` where no post's text is called so.
  package init?(name: some StringProtocol, prose: HTMLReader.Prose = .init(words: 0, opening: "")) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.last == "html", let digits = parts.first, !digits.isEmpty,
      digits.utf8.allSatisfy(isDigit), let number = Int(digits)
    else { return nil }
    self.number = number
    slug = parts.dropFirst().dropLast().joined(separator: ".")
    self.prose = prose
  }
}
