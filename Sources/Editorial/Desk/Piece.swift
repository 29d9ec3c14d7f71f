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
package struct Piece: Hashable, Sendable {
  /// Its path: within the desk, else from home as `~/…`, else absolute.
  package var id: FilePath
  package var title: String
  package var outlet: OutletID?
  /// The word in its file where that names no outlet of the desk: then nobody knows its workflow, and
  /// it is not moved along one (R1b).
  package var unknownOutlet: String?
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
  /// How long to wait for them with this piece; it wins over the outlet's and the status's (R45).
  package var chase: Wait?
  /// The day they mean to run it (R13).
  package var runs: WrittenDate?
  /// Words wanted (R4).
  package var length: Int?
  /// Words there are; `nil` until the body has been read.
  package var words: Int?
  /// Marks of what is still to come in a text that is not out (R68).
  package var marks = 0
  package var fee: Fee?
  package var editor: String?
  package var link: String?
  package var series: String?
  package var with: String?
  /// The piece this one sells again, as written: its words are not shipped twice (R43).
  package var from: String?
  /// Outlets that said no, as written: `the-spectator 2026-11-04 declined` (R44).
  package var tried: [String]
  package var tags: [String]
  /// Lines of `status:` and `due:` in the file, from 1; 1 where there is none.
  package var statusLine: Int
  package var dueLine: Int
  /// Conflict markers stand in the body: shown and counted, not written (R5).
  package var isConflicted: Bool
  /// A translation that lies beside its original: listed, and counted with that alone (R5).
  package var isTranslation = false
  /// What it says of money, kept apart; read through `billing` but where every piece is asked.
  private(set) var box: BillingBox?
  /// What ties it to a post of the newsletter's, kept apart; read through `tie`.
  var tieBox: PostTieBox?

  package init(
    id: FilePath, title: String, outlet: OutletID? = nil, status: StatusID?,
    statusWord: String = "", type: String? = nil, due: WrittenDate? = nil,
    replyBy: WrittenDate? = nil, scheduled: WrittenDate? = nil, stamps: [Stamp] = [],
    chased: WrittenDate? = nil, chase: Wait? = nil, runs: WrittenDate? = nil, length: Int? = nil,
    words: Int? = nil,
    fee: Fee? = nil,
    editor: String? = nil, link: String? = nil, series: String? = nil, with: String? = nil,
    from: String? = nil, tried: [String] = [], tags: [String] = [], statusLine: Int = 1,
    dueLine: Int = 1, isConflicted: Bool = false, billing: Billing = .none
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
    self.chase = chase
    self.runs = runs
    self.length = length
    self.words = words
    self.fee = fee
    self.editor = editor
    self.link = link
    self.series = series
    self.with = with
    self.from = from
    self.tried = tried
    self.tags = tags
    self.statusLine = statusLine
    self.dueLine = dueLine
    self.isConflicted = isConflicted
    box = billing == .none ? nil : BillingBox(billing)
  }

  /// What it says of money.
  package var billing: Billing {
    get { box?.billing ?? .none }
    set { box = newValue == .none ? nil : BillingBox(newValue) }
  }

  /// Whether anything of it can be to bill or owed: asked of every piece, so that it costs little.
  func mayBringMoney(_ bringsUsual: [Bool]) -> Bool {
    if let box { return !box.billing.isPaid }
    return fee != nil || (outlet.map { bringsUsual[$0.index] } ?? false)
  }

  /// Whether it says anything of money beside its fee: asked of every piece.
  var mayBeBilled: Bool { box != nil }

  /// The stamp as written, whether or not it counts at present (R9).
  package func stamp(_ status: StatusID) -> WrittenDate? {
    stamps.first { $0.status == status }?.date
  }
}
