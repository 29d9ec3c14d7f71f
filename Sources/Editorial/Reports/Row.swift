/// One line of a list of what is owed: a piece, a semester deadline, an empty slot.
package struct Row: Hashable, Sendable {
  /// What a row is about, the same before and after a reload.
  package enum Subject: Hashable, Sendable {
    case piece(FilePath)
    /// An item of a semester file, found again by its title and date.
    case deadline(file: FilePath, title: String, due: String)
    /// Something due in a calendar, which nobody writes into.
    case calendar(CalendarEntry.ID)
    case slot(outlet: OutletID, name: String, day: Day)
    /// A bill to write for a piece (R31).
    case bill(FilePath)
    /// A payment to come (R33).
    case payment(InvoiceID)
  }

  /// What a row says of money.
  package struct Money: Hashable, Sendable {
    package var state: Account.State
    /// What is to bill or still to come in; `nil` where nobody knows.
    package var amount: EffectiveFee?
    /// How many of its pieces are not in the amount, since nobody knows theirs.
    package var unknown: Int
    /// The pieces behind it: places in `Desk.pieces`.
    package var pieces: [PieceIndex]
    /// The day a late payment was asked for last (R45).
    package var chased: Day?
    /// They were asked, and have not had their time to answer: it waits in CHASE, late or not (R45).
    package var isAsked: Bool
    /// The day it was billed.
    package var billed: Day?

    package init(
      state: Account.State, amount: EffectiveFee? = nil, unknown: Int = 0,
      pieces: [PieceIndex] = [], chased: Day? = nil, isAsked: Bool = false, billed: Day? = nil
    ) {
      self.state = state
      self.amount = amount
      self.unknown = unknown
      self.pieces = pieces
      self.chased = chased
      self.isAsked = isAsked
      self.billed = billed
    }
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case piece, slot, semester, calendar, bill, payment, chase
  }

  /// When it is owed, seen from today: disjoint, in this order (R18).
  package enum Group: Int, CaseIterable, Sendable {
    case late, today, thisWeek, nextWeek, later, undated
  }

  package var subject: Subject
  package var kind: Kind
  package var title: String
  package var outlet: OutletID?
  package var status: StatusID?
  package var ball: Ball?
  package var when: When?
  /// What the date is; `nil` for slots and semester deadlines.
  package var why: NextDate.Why?
  package var isLate: Bool
  package var group: Group
  /// Place in `Desk.pieces` of the piece behind it.
  package var piece: PieceIndex?
  /// The file to open, and the line that says the date.
  package var path: FilePath?
  package var line: Int
  package var wordsLeft: Int?
  /// The week of the term a semester deadline lies in.
  package var termWeek: Int?
  /// The days left to a deadline that the writer wants to be told of from here on (`warn:`).
  package var warned: Int?
  /// The deadline was ticked today and leaves tomorrow (R48).
  package var isDone: Bool
  /// What is said of it beside its title, to be found by: a deadline's notes, its room, its page.
  package var alsoSaid = ""
  /// Out because its moment has passed, not yet confirmed (R8).
  package var isUnconfirmed: Bool
  /// Its calendar cannot be read now: this is what it said before (R48).
  package var isStale: Bool
  /// What is to bill or owed; `nil` for rows of other kinds.
  package var money: Money?

  package init(
    subject: Subject, kind: Kind, title: String, outlet: OutletID? = nil, status: StatusID? = nil,
    ball: Ball? = nil, when: When? = nil, why: NextDate.Why? = nil, isLate: Bool = false,
    group: Group = .undated, piece: PieceIndex? = nil, path: FilePath? = nil, line: Int = 1,
    wordsLeft: Int? = nil, termWeek: Int? = nil, isDone: Bool = false,
    isUnconfirmed: Bool = false, money: Money? = nil, warned: Int? = nil,
    isStale: Bool = false
  ) {
    self.subject = subject
    self.kind = kind
    self.title = title
    self.outlet = outlet
    self.status = status
    self.ball = ball
    self.when = when
    self.why = why
    self.isLate = isLate
    self.group = group
    self.piece = piece
    self.path = path
    self.line = line
    self.wordsLeft = wordsLeft
    self.termWeek = termWeek
    self.isDone = isDone
    self.isUnconfirmed = isUnconfirmed
    self.money = money
    self.warned = warned
    self.isStale = isStale
  }

  /// Whether they are to be asked now: their silence has lasted long enough, or a bill is over (R45).
  package var asksForNudge: Bool { ball == .them && isLate && !(money?.isAsked ?? false) }

  /// Whether its day is over; silence is a nudge to give, never late (R45).
  package var isOverdue: Bool { isLate && kind != .chase }

  /// Rows in order of time; at the same time the writer's own moves first, then what lacks most words.
  package static func inOrder(_ rows: [Row]) -> [Row] {
    // A row is large to move about: what its order goes by is sorted in its place.
    let orders = rows.map { RowOrder($0) }
    return rows.indices.sorted { orders[$0] < orders[$1] }.map { rows[$0] }
  }
}

/// What the order of rows goes by.
struct RowOrder: Comparable {
  var when: When?
  var isTheirs: Bool
  var wordsLeft: Int
  var title: String
  var path: FilePath

  init(_ row: Row) {
    when = row.when
    isTheirs = row.ball != .you
    wordsLeft = row.wordsLeft ?? 0
    title = row.title
    path = row.path ?? FilePath("")
  }

  static func < (a: RowOrder, b: RowOrder) -> Bool {
    switch (a.when, b.when) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    default: break
    }
    if a.isTheirs != b.isTheirs { return b.isTheirs }
    if a.wordsLeft != b.wordsLeft { return a.wordsLeft > b.wordsLeft }
    return a.title == b.title ? a.path < b.path : a.title < b.title
  }
}

extension Row.Group {
  /// The group of a date, by home's calendar whatever the clock of here shows (R16).
  package init(_ when: When?, isLate: Bool, today: Day, home: Zone) {
    guard let when else {
      self = .undated
      return
    }
    let day = when.day(in: home)
    let weeks = Week(containing: day) - Week(containing: today)
    if isLate {
      self = .late
    } else if day <= today {
      self = .today
    } else if weeks == 0 {
      self = .thisWeek
    } else {
      self = weeks == 1 ? .nextWeek : .later
    }
  }
}

extension Row {
  /// The piece it asks you to go on with; `nil` where it asks for money, and of what is not yours.
  package var pieceToWrite: PieceIndex? { ball == .you && money == nil ? piece : nil }
}
