/// What kind of place an outlet is; it settles the workflow and how a week is counted (R19).
package enum OutletKind: String, CaseIterable, Hashable, Sendable {
  case own, client, study
}

/// How many pieces a week or a month should bring.
package struct Target: Hashable, Sendable {
  package enum Per: String, Hashable, Sendable {
    case week, month
  }

  package var goal: Int
  package var per: Per

  package init(goal: Int, per: Per) {
    self.goal = goal
    self.per = per
  }
}

/// Where an outlet stands in `Plan.outlets`.
package struct OutletID: Hashable, Comparable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }

  package static func < (a: OutletID, b: OutletID) -> Bool { a.index < b.index }
}

/// Where pieces appear: the newsletter, a client, a thesis.
package struct Outlet: Hashable, Sendable {
  /// As it stands in `desk.yaml` and in a piece's front matter: `nk-news`.
  package var key: String
  package var name: String
  /// A few letters for the columns of a screen: `NKN`.
  package var short: String
  package var kind: OutletKind
  /// The name of its zone as written; `nil` is home.
  package var zoneName: String?
  package var currency: String?
  /// The usual fee, which a piece without one is assumed to bring from `commissioned` on (R36).
  package var fee: Fee?
  /// When it pays (R34).
  package var terms: Terms
  /// The status from which a piece can be billed; `nil` is once it is out (R31).
  package var bills: StatusID?
  /// By when a piece is billed (R31).
  package var billBy: BillBy
  /// Whether it wants a bill; without one a billable piece is owed at once (R32).
  package var wantsInvoice: Bool
  package var killFee: KillFee?
  /// The tax that comes on top of a fee, filled in when it is billed, never reckoned unasked (R35).
  package var tax: Share?
  /// What they keep back of a fee for the tax office, filled in when a payment is entered (R35).
  package var withholds: Share?
  /// Which words a rate is paid for, filled in when it is billed (R37).
  package var paidWords: PaidWords
  /// How long to wait between two reminders of a payment that is late (R45).
  package var paymentChaseDays: Wait
  /// How long to wait before a nudge, by status; these win over the workflow's (R45).
  package var chaseDays: [StatusID: Wait]
  /// How long the writer has to answer edits (R12).
  package var replyDays: Wait
  /// Days on which nobody works there (R45).
  package var holidays: [ClosedRange<Day>]
  /// The time of day by which a bare due day is over, in minutes; `Clock.endOfDay` is its end (R14).
  package var dueMinute: Int
  package var target: Target?
  package var editor: String?
  /// Where its new pieces go, as written; `nil` is the usual folder of its kind.
  package var folder: String?
  /// The colour of its few letters on the screen; `nil` is the next of the theme's.
  package var color: Ink?
  /// How many words are to be written for it (R61).
  package var words: WordGoal?
  /// Index into `Plan.workflows`.
  package var workflow: Int

  package init(
    key: String, name: String? = nil, short: String? = nil, kind: OutletKind,
    zoneName: String? = nil, currency: String? = nil, fee: Fee? = nil,
    terms: Terms = .usual, bills: StatusID? = nil, billBy: BillBy = .usual,
    wantsInvoice: Bool = true, killFee: KillFee? = nil, tax: Share? = nil,
    withholds: Share? = nil, paidWords: PaidWords = .commissioned,
    paymentChaseDays: Wait = .usualPayment, chaseDays: [StatusID: Wait] = [:],
    replyDays: Wait = .usualReply,
    holidays: [ClosedRange<Day>] = [], dueMinute: Int = Clock.endOfDay,
    target: Target? = nil, editor: String? = nil, folder: String? = nil, color: Ink? = nil,
    workflow: Int = 0
  ) {
    self.key = key
    self.name = name ?? key
    self.short = short ?? String((name ?? key).prefix(4))
    self.kind = kind
    self.zoneName = zoneName
    self.currency = currency
    self.fee = fee
    self.terms = terms
    self.bills = bills
    self.billBy = billBy
    self.wantsInvoice = wantsInvoice
    self.killFee = killFee
    self.tax = tax
    self.withholds = withholds
    self.paidWords = paidWords
    self.paymentChaseDays = paymentChaseDays
    self.chaseDays = chaseDays
    self.replyDays = replyDays
    self.holidays = holidays
    self.dueMinute = dueMinute
    self.target = target
    self.editor = editor
    self.folder = folder
    self.color = color
    self.workflow = workflow
  }
}

extension Outlet {
  /// Whether a key may become a folder: letters, digits, dashes and dots, no dot first (R1b).
  package static func mayBeFolder(_ key: String) -> Bool {
    !key.isEmpty && !key.hasPrefix(".")
      && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
  }
}
