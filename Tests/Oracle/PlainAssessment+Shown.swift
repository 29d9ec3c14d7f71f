import Editorial

// What the reports show, in the words of the plain assessment, to be compared with it.

extension PlainAssessment.Line {
  /// A row of DUE or CHASE.
  package init(_ row: Row) {
    self.init(
      title: row.title, ball: row.ball, group: row.group, isAsked: row.money?.isAsked ?? false,
      warned: row.warned)
  }
}

extension PlainAssessment.MoneyLine {
  /// A row of MONEY.
  package init(_ row: Row, in desk: Desk) {
    let money = known(row.money)
    self.init(
      kind: row.kind.rawValue, title: row.title, pieces: money.pieces.map { desk.pieces[$0].title },
      state: money.state.rawValue, ball: known(row.ball), amount: money.amount?.fee.amount,
      currency: money.amount?.fee.currency, isAssumed: money.amount?.isAssumed ?? false,
      unknown: money.unknown, when: row.when?.moment, day: row.when?.day, why: row.why?.rawValue,
      isLate: row.isLate, group: row.group, isAsked: money.isAsked)
  }
}

extension PlainAssessment.Purse {
  /// A currency's figures in the heading of MONEY.
  package init(_ line: MoneyReport.Line) {
    self.init(
      currency: line.currency, toBill: line.toBill.amount, owed: line.owed.amount,
      late: line.late.amount)
  }
}

extension PlainAssessment.Figures {
  /// What WEEK says of an outlet; of the piece it waits for only where something is missing, since
  /// which of several ready ones it is settles nothing.
  package init(_ target: TargetReport, in desk: Desk) {
    let isMissing = target.out + target.queued + target.planned < target.goal
    let waited = target.waitsFor.flatMap { isMissing || $0.isLate ? $0 : nil }
    self.init(
      out: target.out, extras: target.extras, queued: target.queued, planned: target.planned,
      late: target.late, fourWeeks: target.fourWeeks, fourWeeksGoal: target.fourWeeksGoal,
      inHand: target.inHand, mean: target.meanHundredths, strip: target.recent,
      verdict: target.verdict, piece: waited.map { desk.pieces[$0.piece].title },
      spare: target.spare.map { desk.pieces[$0.piece].title }, isBought: target.isBought,
      isUnknown: target.isUnknown)
  }
}
