import Editorial

/// What one file's front matter says, as far as it has been taken down.
struct PieceFields {
  /// A bit for each key that has been taken.
  var seen: UInt64 = 0
  var title: String?
  /// Where a title stands that YAML makes something else of than text.
  var titleToRead: Place?
  /// It is text, and YAML may have cut it at a ` #`.
  var isTitlePlain = false
  var status: PieceWords.StatusEntry?
  var statusPlace = Place(line: 1)
  var outlet: OutletID?
  var hasOutlet = false
  var unknownOutlet: String?
  var type: String?
  var due: WrittenDate?
  var deadline: WrittenDate?
  var dueLine = 1
  var replyBy: WrittenDate?
  var scheduled: WrittenDate?
  var date: WrittenDate?
  var datePlace = Place(line: 1)
  var publishDate: WrittenDate?
  var publishDatePlace = Place(line: 1)
  /// The day a page is taken off its site.
  var expiryDate: WrittenDate?
  var expiryDatePlace = Place(line: 1)
  var invoiced: WrittenDate?
  var paid: WrittenDate?
  var chased: WrittenDate?
  var runs: WrittenDate?
  var isDraft: Bool?
  var hasDraft = false
  var isPublished: Bool?
  var length: Int?
  var target: Int?
  var wordGoal: Int?
  var words: Int?
  var fee: String?
  /// There are several, or keys and values, or what a template left.
  var isFeeUnreadable = false
  var isKillFeeUnreadable = false
  /// Keys that are a slip off ours and hold what ours would.
  var slips: [KeySlip] = []
  /// The first thing a template left, and how many more there are.
  var placeholder: (text: String, place: Place, more: Int)?
  var feePlace = Place(line: 1)
  var editor: String?
  var link: String?
  var series: String?
  var with: String?
  var from: String?
  var tried: [String] = []
  var invoice: String?
  var received: String?
  var receivedPlace = Place(line: 1)
  var killFee: String?
  var killFeePlace = Place(line: 1)
  /// What adds to a bill or settles it beside the money that came in (R35).
  var sums: [MoneySum] = []
  var chase: Wait?
  /// The line that says most of the money: the bill's, else the payment's.
  var moneyLine = 0
  var tags: [String] = []
  /// What ties it to a post of the newsletter's.
  var tie = PostTie.none

  /// Whether anything is said of money beside the fee.
  var saysOfMoney: Bool {
    invoice != nil || invoiced != nil || paid != nil || received != nil || killFee != nil
      || isFeeUnreadable || isKillFeeUnreadable || status?.money != nil || !sums.isEmpty
  }
}

/// A key as it is written and as it was meant, and where it stands.
struct KeySlip {
  var key: String
  var meant: String
  var place: Place
}

/// A sum as a file writes it, and the key it stands under.
struct MoneySum {
  var key: String
  /// What of a bill it says.
  var part: WritableKeyPath<Billing, Fee?>
  var text: String
  var place: Place
}
