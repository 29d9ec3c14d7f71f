import CMarkdown

/// Reads posts as newsletters export them: fragments of HTML.
package struct HTMLReader {
  /// What is asked of a post's text.
  package struct Prose: Hashable, Sendable {
    /// As those of Markdown are counted.
    package var words: Int
    /// What it begins with, as a title would be; empty where there is no text.
    package var opening: String
  }

  /// No post comes near, in bytes; the longest of a hundred had 44 KB.
  package static let largest = 2 << 20

  private let library: HTMLLibrary

  /// `nil` where libxml2 is not installed.
  package init?() {
    guard let library = HTMLLibrary() else { return nil }
    self.library = library
  }

  /// Counts the words of a post; `nil` where its text is larger or more entangled than any that was
  /// written by hand.
  package func prose(_ bytes: UnsafeRawBufferPointer) -> Prose? {
    guard let prose = library.read(bytes, by: HTMLProse()) else { return nil }
    let words = prose.bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map {
        cmarkdown_plain_words($0.assumingMemoryBound(to: CChar.self), bytes.count)
      }
    }
    return Prose(words: words ?? 0, opening: prose.opening)
  }

  /// A post as Markdown, whose words are those of the post; `nil` where it cannot be read.
  ///
  /// What comes from elsewhere (a video, another post) becomes a link to it; forms and buttons are left
  /// out.
  package func markdown(_ bytes: UnsafeRawBufferPointer) -> String? {
    library.read(bytes, by: HTMLMarkdown())?.markdown
  }

  /// A post as Markdown; `nil` where it cannot be read, or libxml2 is not installed.
  package static func markdown(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { bytes in HTMLReader()?.markdown(bytes) }
  }
}
