/// The day a status was reached, a line in the front matter: `filed: 2026-11-24`.
package struct Stamp: Hashable, Sendable {
  package var status: StatusID
  package var date: WrittenDate

  package init(status: StatusID, date: WrittenDate) {
    self.status = status
    self.date = date
  }
}

/// One article in the making or made: a Markdown file.
package struct Piece: Hashable, Identifiable, Sendable {
  /// Its path: within the desk, else from home as `~/…`, else absolute.
  package var id: FilePath
  package var title: String
  package var outlet: OutletID?
  /// `nil` where the file's word stands for no status; such a piece counts nowhere (R3).
  package var status: StatusID?
  /// The word in the file; empty where there is none.
  package var statusWord: String
  package var type: String?
  /// When the writer's next move is owed (R8).
  package var due: WrittenDate?
  package var replyBy: WrittenDate?
  /// The moment it goes out by itself (R8).
  package var scheduled: WrittenDate?
  package var stamps: [Stamp]
  package var chased: WrittenDate?
  /// Words wanted (R4).
  package var length: Int?
  /// Words there are; `nil` until the body has been read.
  package var words: Int?
  package var fee: Fee?
  package var editor: String?
  package var link: String?
  package var series: String?
  package var with: String?
  package var tags: [String]
  /// Lines of `status:` and `due:` in the file, from 1; 1 where there is none.
  package var statusLine: Int
  package var dueLine: Int
  /// Conflict markers stand in the body: shown and counted, not written (R5).
  package var isConflicted: Bool

  package init(
    id: FilePath, title: String, outlet: OutletID? = nil, status: StatusID?,
    statusWord: String = "", type: String? = nil, due: WrittenDate? = nil,
    replyBy: WrittenDate? = nil, scheduled: WrittenDate? = nil, stamps: [Stamp] = [],
    chased: WrittenDate? = nil, length: Int? = nil, words: Int? = nil, fee: Fee? = nil,
    editor: String? = nil, link: String? = nil, series: String? = nil, with: String? = nil,
    tags: [String] = [], statusLine: Int = 1, dueLine: Int = 1, isConflicted: Bool = false
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.status = status
    self.statusWord = statusWord
    self.type = type
    self.due = due
    self.replyBy = replyBy
    self.scheduled = scheduled
    self.stamps = stamps
    self.chased = chased
    self.length = length
    self.words = words
    self.fee = fee
    self.editor = editor
    self.link = link
    self.series = series
    self.with = with
    self.tags = tags
    self.statusLine = statusLine
    self.dueLine = dueLine
    self.isConflicted = isConflicted
  }

  /// The stamp as written, whether or not it counts at present (R9).
  package func stamp(_ status: StatusID) -> WrittenDate? {
    stamps.first { $0.status == status }?.date
  }
}
