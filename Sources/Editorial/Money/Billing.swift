/// What a piece's front matter says of money, beside its fee (R30 to R38).
package struct Billing: Hashable, Sendable {
  /// The word of a `status:` that is no status: it is read as published (R30).
  package enum Word: String, Hashable, Sendable {
    case invoiced, paid
  }

  /// The number of the bill, which pieces may share (R33).
  package var invoice: String?
  /// The day it was billed.
  package var invoiced: WrittenDate?
  /// What the writer laid out, billed beside the fee (R35).
  package var expenses: Fee?
  /// The tax billed on top of the fee: VAT, consumption tax (R35).
  package var tax: Fee?
  /// What has come in so far (R35).
  package var received: Fee?
  /// What they kept back and paid to the tax office: it settles as money does (R35).
  package var withheld: Fee?
  /// What the banks kept (R35).
  package var charges: Fee?
  /// The day it was closed, whatever came in (R35).
  package var paid: WrittenDate?
  /// What is paid if it is killed, in place of the fee (R38).
  package var killFee: KillFee?
  /// The file says `status: invoiced` or `paid`; the next move mends it (R30).
  package var word: Word?
  /// Something is written for the fee that nobody can read: it is a problem, and never the outlet's
  /// usual fee (R36).
  package var isFeeUnreadable: Bool
  /// Something is written for the kill fee that nobody can read: what it brings is unknown, and
  /// never 0 (R36).
  package var isKillFeeUnreadable: Bool
  /// The line that says most of it, from 1.
  package var line: Int

  package init(
    invoice: String? = nil, invoiced: WrittenDate? = nil, expenses: Fee? = nil, tax: Fee? = nil,
    received: Fee? = nil, withheld: Fee? = nil, charges: Fee? = nil, paid: WrittenDate? = nil,
    killFee: KillFee? = nil, word: Word? = nil, isFeeUnreadable: Bool = false,
    isKillFeeUnreadable: Bool = false, line: Int = 1
  ) {
    self.invoice = invoice
    self.invoiced = invoiced
    self.expenses = expenses
    self.tax = tax
    self.received = received
    self.withheld = withheld
    self.charges = charges
    self.paid = paid
    self.killFee = killFee
    self.word = word
    self.isFeeUnreadable = isFeeUnreadable
    self.isKillFeeUnreadable = isKillFeeUnreadable
    self.line = line
  }

  /// What a piece says that says nothing of money.
  package static let none = Billing()

  /// A bill was written for it.
  package var isBilled: Bool { invoiced != nil || word != nil || paid != nil }
  /// What adds to the fee on a bill.
  package var extras: [Fee] { [expenses, tax].compactMap { $0 } }
  /// What settles a bill beside what came in.
  package var keptBack: [Fee] { [withheld, charges].compactMap { $0 } }
  /// The writer said that it is closed.
  package var isPaid: Bool { paid != nil || word == .paid }
}

/// Keeps a billing apart from its piece: most pieces in work have none, and a piece is copied often.
final class BillingBox: Hashable, Sendable {
  let billing: Billing

  init(_ billing: Billing) {
    self.billing = billing
  }

  static func == (a: BillingBox, b: BillingBox) -> Bool { a.billing == b.billing }

  func hash(into hasher: inout Hasher) { hasher.combine(billing) }
}
