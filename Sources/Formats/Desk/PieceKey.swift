import Editorial

/// The keys of a piece's front matter that mean something to us.
package enum PieceKey: Int, CaseIterable, Sendable {
  case title, status, outlet, type, due, length, fee, replyBy, scheduled, published, chased
  case invoice, invoiced, paid, received, killFee, expenses, tax, withheld, charges, tried
  case editor, link, series, with, from, tags, runs, chase
  case draft, date, publishDate, expiryDate
  // Other tools' words for some of these; ours win where both stand.
  case deadline, target, wordGoal, words, substackID, slug

  /// The key as it is written, lower case.
  package var name: String {
    switch self {
    case .title: "title"
    case .status: "status"
    case .outlet: "outlet"
    case .type: "type"
    case .due: "due"
    case .length: "length"
    case .fee: "fee"
    case .replyBy: "reply_by"
    case .scheduled: "scheduled"
    case .published: "published"
    case .chased: "chased"
    case .editor: "editor"
    case .link: "link"
    case .series: "series"
    case .with: "with"
    case .from: "from"
    case .tags: "tags"
    case .runs: "runs"
    case .chase: "chase"
    case .invoice: "invoice"
    case .invoiced: "invoiced"
    case .paid: "paid"
    case .received: "received"
    case .killFee: "kill_fee"
    case .expenses: "expenses"
    case .tax: "tax"
    case .withheld: "withheld"
    case .charges: "charges"
    case .tried: "tried"
    case .draft: "draft"
    case .date: "date"
    case .publishDate: "publishdate"
    case .expiryDate: "expirydate"
    case .deadline: "deadline"
    case .target: "target"
    case .wordGoal: "word_goal"
    case .words: "words"
    case .substackID: "substack_id"
    case .slug: "slug"
    }
  }

  /// What a key's value is.
  enum Kind {
    /// A word that stands for something of the desk.
    case word
    case date
    /// A number of words, or a sum.
    case figure
    /// Text of the writer's, kept as it is written.
    case text
  }

  var kind: Kind {
    switch self {
    case .status, .outlet, .type, .draft, .chase: .word
    case .due, .replyBy, .scheduled, .published, .chased, .invoiced, .paid, .runs, .date,
      .publishDate, .expiryDate, .deadline:
      .date
    case .length, .fee, .received, .killFee, .expenses, .tax, .withheld, .charges, .target,
      .wordGoal, .words:
      .figure
    case .title, .invoice, .tried, .editor, .link, .series, .with, .from, .tags, .substackID,
      .slug:
      .text
    }
  }

  /// Whether we write it, so that it must stand in a file once.
  var isWritten: Bool { rawValue <= PieceKey.tried.rawValue }

  /// Every key that a status may not be called, for its stamp would be read as that key (R9).
  static let names = allCases.map(\.name).filter { $0 != "published" && $0 != "scheduled" }

  /// How keys are compared: without case, outer space and what nobody sees.
  static func fold(_ key: String) -> String { SeenText.of(key.lowercased()) }

  /// Without white space at both ends.
  static func trimmed(_ text: Substring) -> String {
    String(text.trimmed)
  }
}
