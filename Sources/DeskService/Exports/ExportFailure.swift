/// Why an export, or a part of it, cannot be read.
enum ExportFailure: Error, Hashable {
  /// libarchive is not installed.
  case noLibrary
  /// libxml2 is not installed.
  case noHTML
  case brokenOff
  case damaged
  case tooLarge
  /// A text that nobody wrote by hand.
  case entangled
  /// There is no list of posts in it.
  case noList

  /// What is wrong and how to mend it, to a writer.
  var sentence: String {
    switch self {
    case .noLibrary: "libarchive is not installed: the README's first command installs it"
    case .noHTML:
      "libxml2 is not installed, so that no words are counted: the README's first command installs it"
    case .brokenOff: "this is no zip, or one that broke off; download it again"
    case .damaged: "this is damaged; download the export again"
    case .tooLarge: "this is larger than any newsletter's; it was not read"
    case .entangled:
      "the text is larger or more entangled than any post's; its words are not counted"
    case .noList: "there is no posts.csv in it: an export of Substack has one"
    }
  }
}
