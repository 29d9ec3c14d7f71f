/// What the reports share: the desk, the moment, and every piece's standing at it.
///
/// Never changed once made; a class, so that handing it on copies one reference and not a desk.
package final class Assessment: Sendable {
  package let desk: Desk
  package let now: Moment
  /// The day it is at home (R16).
  package let today: Day
  /// In the order of `desk.pieces`.
  package let states: PerPiece<PieceState>
  package let ledger: Ledger
  /// What became of the deadlines of calendars (R48).
  package let calendarTicks: CalendarTicks
  /// The pieces that deadlines of terms wait for (R47).
  package let tied: TiedPieces
  /// By outlet: pieces that have not counted yet and have a day on which they should.
  let waiting: [[Candidate]]
  /// What is to bill or owed, by place in `desk.pieces`; most pieces have nothing open (R30).
  package let accounts: [PieceIndex: Account]
  /// The bills that are not closed (R33).
  package let invoices: [Invoice]
  /// Words written against what was meant to be; `nil` where no log was read.
  package let words: WordsReport?
  /// Whether what is to be written will be in time; `nil` where nothing can be said (R65).
  package let forecast: Forecast?

  package init(_ desk: Desk, at now: Moment) {
    self.desk = desk
    self.now = now
    today = desk.home.day(now)
    calendarTicks = CalendarTicks(desk, on: today)
    tied = desk.tiedPieces()
    words = WordsReport(desk, at: now)
    forecast = words.flatMap { [tied] in Forecast(desk, tied, $0) }
    var states: PerPiece<PieceState> = []
    states.reserveCapacity(desk.pieces.count)
    var waiting = [[Candidate]](repeating: [], count: desk.plan.outlets.count)
    for index in desk.pieces.indices {
      let post = desk.pieces[index].tieBox?.tie.post
      if let ended = desk.endState(desk.pieces[index].progress, on: today) {
        states.append(
          post.map { ended.knowing($0, isEnd: true, at: now, home: desk.home) } ?? ended)
        continue
      }
      let piece = desk.pieces[index]
      let dueBy = tied.dates[index] ?? desk.due(piece)
      var pieceState = desk.state(of: piece, dueBy: dueBy, at: now)
      if let post {
        pieceState = pieceState.knowing(post, isEnd: false, at: now, home: desk.home)
      }
      states.append(pieceState)
      guard let outlet = piece.outlet,
        let candidate = Candidate(desk, piece, at: index, pieceState, dueBy: dueBy)
      else { continue }
      waiting[outlet.index].append(candidate)
    }
    self.waiting = waiting
    ledger = Ledger(desk, states: states, on: today)
    (accounts, invoices) = Assessment.money(desk, &states, at: now)
    self.states = states
  }

  /// The open accounts and bills; what has ended waits for its money and nothing else (R13).
  private static func money(
    _ desk: Desk, _ states: inout PerPiece<PieceState>, at now: Moment
  ) -> ([PieceIndex: Account], [Invoice]) {
    let bringsUsual = desk.plan.outlets.map { $0.fee != nil || $0.killFee != nil }
    var accounts: [PieceIndex: Account] = [:]
    for index in desk.pieces.indices where desk.pieces[index].mayBringMoney(bringsUsual) {
      let account = desk.account(of: desk.pieces[index], states[index], at: now)
      if account.state == .toBill || account.state == .owed { accounts[index] = account }
    }
    let invoices = Assessment.invoices(desk, states, accounts, at: now)
    for invoice in invoices {
      for index in invoice.pieces {
        if invoice.isLate { accounts[index]?.state = .late }
        accounts[index]?.next = invoice.next
      }
    }
    for (index, account) in accounts {
      guard let status = desk.pieces[index].status, desk.plan[status].isEnd else { continue }
      states[index].ball = account.state == .toBill ? .you : .them
      states[index].next = account.next
    }
    return (accounts, invoices)
  }
}
