/// What came in, by currency and by outlet: never summed over currencies, never converted (R39).
///
/// A piece's money counts on the day it was closed (`paid:`), for a part of it has no day of its own.
package struct Income: Hashable, Sendable {
  /// One currency, its amounts in ten-thousandths of the unit.
  package struct Line: Hashable, Sendable {
    package let currency: String
    package fileprivate(set) var thisMonth = 0
    package fileprivate(set) var lastMonth = 0
    package fileprivate(set) var thisYear = 0
    package fileprivate(set) var lastYear = 0
    /// Pieces that brought it this year.
    package fileprivate(set) var pieces = 0
    /// What was kept back for the tax office this year: a credit (R35).
    package fileprivate(set) var withheld = 0
    /// What the pieces brought whose words are known, and those words.
    fileprivate var countedAmount = 0
    fileprivate var countedWords = 0

    /// What a piece of this year brought on the average; `nil` where none did.
    package var perPiece: Int? { pieces > 0 ? thisYear / pieces : nil }
    /// The same of a word.
    package var perWord: Int? { countedWords > 0 ? countedAmount / countedWords : nil }

    init(_ currency: String) { self.currency = currency }
  }

  /// What an outlet paid this year in one currency.
  package struct Share: Hashable, Sendable {
    /// `nil` for pieces without an outlet.
    package let outlet: OutletID?
    package let currency: String
    package fileprivate(set) var amount = 0
    package fileprivate(set) var pieces = 0
  }

  /// One payment that came in: all pieces of a bill that were closed on one day.
  package struct Payment: Hashable, Sendable {
    package let day: Day
    package let outlet: OutletID?
    package let number: String?
    /// Places in `Desk.pieces`, in their order.
    package fileprivate(set) var pieces: [PieceIndex]
    /// What came in.
    package fileprivate(set) var amount: Fee
    package fileprivate(set) var withheld = 0
    package fileprivate(set) var charges = 0
    /// What was billed, for which it came in.
    package var billed: Fee {
      Fee(
        amount: amount.amount.adding(withheld).adding(charges), currency: amount.currency)
    }
  }

  package let month: Month
  /// In order of their codes.
  package let lines: [Line]
  /// In the order of desk.yaml, an outlet's currencies by their codes.
  package let shares: [Share]
  /// The latest first.
  package let payments: [Payment]
}

extension Income {
  /// Adds up what came in by a day.
  ///
  /// - Parameters:
  ///   - assessment: the desk and its moment.
  ///   - month: as of the end of which month; `nil` is today.
  ///   - isAsked: whether a piece is among those asked for.
  package init(
    _ assessment: Assessment, in month: Month? = nil,
    of isAsked: (PieceIndex) -> Bool = { _ in true }
  ) {
    let desk = assessment.desk
    let last = min(assessment.today, month?.last ?? assessment.today)
    var sums = Sums(today: last)
    for index in desk.pieces.indices where desk.pieces[index].mayBeBilled && isAsked(index) {
      let piece = desk.pieces[index]
      // Study brings no money, whatever a file of it says (R47).
      guard assessment.account(index).state == .paid, let paid = piece.billing.paid,
        let amount = desk.received(for: piece),
        amount.amount > 0
      else { continue }
      let day = desk.day(of: paid)
      if day <= last { sums.add(amount, on: day, piece, at: index) }
    }
    self.month = last.month
    lines = sums.lines.values.sorted { $0.currency < $1.currency }
    shares = sums.shares.values.sorted {
      ($0.outlet?.index ?? .max, $0.currency) < ($1.outlet?.index ?? .max, $1.currency)
    }
    payments = sums.payments.values.sorted {
      $0.day == $1.day ? $0.pieces[0] < $1.pieces[0] : $0.day > $1.day
    }
  }

  /// Figures in the making.
  private struct Sums {
    struct ShareKey: Hashable {
      var outlet: OutletID?
      var currency: String
    }

    /// A bill, or a piece by itself, in one currency on one day.
    struct PaymentKey: Hashable {
      var day: Day
      var number: String?
      var piece: PieceIndex?
      var currency: String
    }

    let today: Day
    var lines: [String: Line] = [:]
    var shares: [ShareKey: Share] = [:]
    var payments: [PaymentKey: Payment] = [:]

    mutating func add(_ amount: Fee, on day: Day, _ piece: Piece, at index: PieceIndex) {
      let billing = piece.billing
      func kept(_ fee: Fee?) -> Int { fee?.currency == amount.currency ? fee?.amount ?? 0 : 0 }
      let (withheld, charges) = (kept(billing.withheld), kept(billing.charges))
      let isThisYear = day.month.year == today.month.year
      var line = lines[amount.currency] ?? Line(amount.currency)
      let last = Month(
        year: today.month.number == 1 ? today.month.year - 1 : today.month.year,
        number: today.month.number == 1 ? 12 : today.month.number - 1)
      if day.month == today.month { line.thisMonth = line.thisMonth.adding(amount.amount) }
      if day.month == last { line.lastMonth = line.lastMonth.adding(amount.amount) }
      if day.month.year == today.month.year - 1 {
        line.lastYear = line.lastYear.adding(amount.amount)
      }
      if isThisYear {
        line.thisYear = line.thisYear.adding(amount.amount)
        line.pieces += 1
        line.withheld = line.withheld.adding(withheld)
        if let words = piece.words, words > 0 {
          line.countedAmount = line.countedAmount.adding(amount.amount)
          line.countedWords = line.countedWords.adding(words)
        }
        let key = ShareKey(outlet: piece.outlet, currency: amount.currency)
        var share = shares[key] ?? Share(outlet: piece.outlet, currency: amount.currency)
        share.amount = share.amount.adding(amount.amount)
        share.pieces += 1
        shares[key] = share
      }
      lines[amount.currency] = line
      let number = billing.invoice.map { InvoiceNumber.folded($0) }
      let key = PaymentKey(
        day: day, number: number, piece: number == nil ? index : nil, currency: amount.currency)
      if var payment = payments[key] {
        payment.pieces.append(index)
        payment.amount.amount = payment.amount.amount.adding(amount.amount)
        payment.withheld = payment.withheld.adding(withheld)
        payment.charges = payment.charges.adding(charges)
        payments[key] = payment
      } else {
        payments[key] = Payment(
          day: day, outlet: piece.outlet, number: billing.invoice, pieces: [index],
          amount: amount, withheld: withheld, charges: charges)
      }
    }
  }
}

extension Desk {
  /// What came in for a piece that is closed: what its file says was received, else what was billed
  /// less what was kept back (R35); `nil` where nobody knows.
  func received(for piece: Piece) -> Fee? {
    if let received = piece.billing.received { return received }
    guard case .known(let worth) = worth(of: piece) else { return nil }
    let kept = piece.billing.keptBack.filter { $0.currency == worth.fee.currency }
      .map(\.amount).sum
    return Fee(amount: max(0, worth.fee.amount - kept), currency: worth.fee.currency)
  }
}
