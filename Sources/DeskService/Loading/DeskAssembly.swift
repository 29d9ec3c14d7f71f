import Editorial
import Formats

/// A desk while the sources add to it what they read.
struct DeskAssembly {
  var desk: Desk
  var problems: [Problem] = []
  /// Files with problems of their own: what cannot be read of one may be what it seems to lack.
  var unreadable: Set<FilePath> = []
  /// Why files and folders could not be read at all, for causes that may pass.
  var unread: [Problem] = []
  /// Words that stand for no status or outlet.
  var words = UnknownWords()
  /// Copies that lie beside their originals (R5).
  var copies = Copies()
  /// What we keep ourselves in the desk (R69).
  var marks: [Mark] = []
  /// Every zone named, with its place.
  var zones: [(path: FilePath, mention: ZoneMention)] = []
}
