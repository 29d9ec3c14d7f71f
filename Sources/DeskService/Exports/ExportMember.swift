import Editorial
import Formats

/// What of an export is read, by its name alone: the list of posts and their texts.
///
/// All else in it (readers' addresses, who opened what) is nobody's business and is never opened.
struct ExportMember: Hashable {
  enum Part: Hashable {
    case list
    case text(PostText)
  }

  static let list = "posts.csv"
  static let texts = "posts"

  /// The folder that the export was wrapped into; empty where it was not.
  let wrapper: Substring
  let part: Part

  /// A member of an archive, by its path there; `nil` for what is not read.
  init?(path: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.popLast() else { return nil }
    if name == ExportMember.list {
      part = .list
    } else if parts.last == ExportMember.texts[...], let text = PostText(name: name) {
      parts.removeLast()
      part = .text(text)
    } else {
      return nil
    }
    guard parts.count < 2, parts.first != ".." else { return nil }
    wrapper = parts.first == "." ? "" : parts.first ?? ""
  }

  /// The same below a folder: the list and archives where its source begins, the list and the texts
  /// there or in one folder of it.
  static let names = SourceNames(
    takesFile: { name, folder in
      let text = String(decoding: name, as: UTF8.self)
      if isTexts(folder) { return PostText(name: text) != nil }
      if text == list { return true }
      return folder.depth == 0 && FileName.ends(name, inAnyOf: [".zip"])
    },
    entersFolder: { name, folder in
      if folder.depth == 0 { return true }
      return folder.depth == 1 && !isTexts(folder) && name.elementsEqual(texts.utf8)
    })

  private static func isTexts(_ folder: WalkedFolder) -> Bool {
    folder.depth > 0 && FilePath(folder.id).name == texts[...]
  }
}
