import Editorial

/// The answers of `list`, `due` and `week` as JSON; the keys and their order are an interface.
extension JSONWriter {
  /// A piece of `list`.
  mutating func piece(_ index: PieceIndex, of adviser: Adviser) {
    let assessment = adviser.assessment
    let desk = assessment.desk
    let piece = desk.pieces[index]
    let pieceState = assessment.states[index]
    object { json in
      json.member("id", piece.id.text)
      json.member("path", piece.hasFile ? desk.path(of: piece.id) : nil)
      json.member("title", piece.title)
      json.member("outlet", piece.outlet.map { desk.plan[$0].key })
      json.member("status", desk.plan.statusName(of: piece))
      json.member("ball", pieceState.ball?.rawValue)
      json.member("type", piece.type ?? desk.plan.types.first?.name)
      json.member("due", assessment.dueBy(index)?.text(in: desk.home))
      json.optional("next", pieceState.next) { json, next in
        json.member("when", next.when.text(in: desk.home))
        json.member("why", next.why.rawValue)
      }
      json.member("words", piece.words)
      json.member("length", piece.length)
      json.optional("fee", desk.effectiveFee(of: piece)) { json, fee in
        json.member("amount", decimal: fee.fee.digits)
        json.member("currency", fee.fee.currency)
        json.member("assumed", fee.isAssumed)
      }
      json.member("money", assessment.account(index).state.rawValue)
      json.member("invoice", piece.billing.invoice)
      json.member("out", pieceState.isOut)
      json.object("stamps") { json in
        for stamp in piece.stamps {
          json.member(desk.plan[stamp.status].name, desk.day(of: stamp.date).description)
        }
      }
      json.member("link", piece.link)
      json.array("tags", piece.tags) { $0.string($1) }
      let advice = adviser.advice(piece: index)
      json.member("advice", advice?.words)
      json.money(index, of: assessment)
      json.member("tk", pieceState.isOut || piece.words == nil ? nil : piece.marks)
      json.member("step", advice?.step.kind)
    }
  }

  /// What says of a piece's money all that MONEY adds up (R39).
  private mutating func money(_ index: PieceIndex, of assessment: Assessment) {
    let desk = assessment.desk
    let piece = desk.pieces[index]
    let billing = piece.billing
    let isPublished = piece.status.map { desk.plan[$0].role != .submitted } ?? false
    member(
      "published", isPublished ? assessment.states[index].outDay.map { $0.description } : nil)
    member("killFee", desk.saidKillFee(of: piece))
    member("received", billing.received)
    member("withheld", billing.withheld)
    member("charges", billing.charges)
    member("owed", assessment.account(index).open)
    member("expenses", billing.expenses)
    member("tax", billing.tax)
    for (key, date) in [
      ("invoiced", billing.invoiced), ("paid", billing.paid),
      ("chased", piece.chased),
    ] { member(key, date.map { desk.day(of: $0).description }) }
  }

  /// A sum, or `null` where there is none or nobody knows it.
  private mutating func member(_ key: String, _ sum: Fee?) {
    optional(key, sum) { json, sum in
      json.member("amount", decimal: sum.digits)
      json.member("currency", sum.currency)
    }
  }

  /// A row of `due`.
  mutating func deadline(_ row: Row, of adviser: Adviser) {
    let assessment = adviser.assessment
    let desk = assessment.desk
    object { json in
      json.member("id", assessment.id(of: row.subject))
      json.member("when", row.when?.text(in: desk.home))
      json.member("allDay", row.when?.isAllDay)
      json.member("zone", desk.zone(of: row).name)
      json.member("kind", row.kind.rawValue)
      json.member("title", row.title)
      json.member("outlet", row.outlet.map { desk.plan[$0].key })
      json.member("status", row.status.map { desk.plan[$0].name })
      json.member("ball", row.ball?.rawValue)
      json.member("late", row.isLate)
      json.member("path", row.path.map { desk.path(of: $0) })
      json.member("line", row.path == nil ? nil : row.line)
      json.member("unconfirmed", row.isUnconfirmed)
      let advice = adviser.advice(for: row)
      json.member("advice", advice?.words)
      json.member("step", advice?.step.kind)
      let fit = row.pieceToWrite.flatMap { assessment.forecast?.fit(of: $0) }
      json.member("fits", fit?.rawValue)
      json.member("warned", row.warned)
      json.member("stale", row.isStale)
    }
  }

  /// The members of `week`.
  mutating func week(_ week: WeekReport, of assessment: Assessment) {
    let desk = assessment.desk
    member("week", week.week.description)
    member("starts", week.week.first.description)
    member("ends", week.week.last.description)
    member("verdict", week.verdict?.rawValue)
    array("targets", week.targets) { json, target in
      json.object { $0.target(target, of: desk) }
    }
    let words = assessment.words?.figures(of: week.week, in: desk)
    object("words") { json in
      json.member("shipped", week.shipped)
      json.member("written", words?.written)
      json.member("goal", words?.goal)
      json.member("verdict", words?.verdict?.rawValue)
    }
    array("slots", week.slots) { json, slot in
      json.object { json in
        json.member("outlet", desk.plan[slot.outlet].key)
        json.member("name", slot.name)
        json.member("when", slot.when.text(in: desk.home))
        json.member("piece", slot.piece.map { desk.pieces[$0].id.text })
        json.member("state", slot.state.rawValue)
      }
    }
  }

  private mutating func target(_ target: TargetReport, of desk: Desk) {
    member("outlet", desk.plan[target.outlet].key)
    member("per", target.per.rawValue)
    member("goal", target.goal)
    member("out", target.out)
    member("queued", target.queued)
    member("planned", target.planned)
    member("fourWeeks", target.fourWeeks)
    member("inHand", target.inHand)
    array("recent", target.recent) { json, week in
      switch week {
      case .brought(let weight): json.number(weight)
      case .appearance: json.number(0)
      case .away, .unknown: json.number(nil)
      }
    }
    member("mean", decimal: target.meanHundredths.map { Fee.decimal(hundredths: $0) })
    optional("piece", target.waitsFor) { json, waited in
      json.member("id", desk.pieces[waited.piece].id.text)
      json.member("wordsLeft", waited.wordsLeft)
      json.member("perDay", waited.perDay)
    }
    member("verdict", target.verdict?.rawValue)
    member("late", target.late)
    optional("spare", target.spare) { json, spare in
      json.member("id", desk.pieces[spare.piece].id.text)
      json.member("when", spare.when?.text(in: desk.home))
    }
    member("appearances", target.extras)
    member("fourWeeksGoal", target.fourWeeksGoal)
    member("asOf", target.asOf?.text(in: desk.home))
  }

  /// The newest export of each outlet's posts, and how old it is.
  mutating func exports(_ desk: Desk) {
    array("exports", desk.newestExports) { json, export in
      json.object { json in
        json.member("path", desk.path(of: export.path))
        json.member("outlet", export.outlet.map { desk.plan[$0].key })
        json.member("asOf", export.taken.text(in: desk.home))
        json.member("posts", export.posts.count)
        json.member("stale", export.isStale)
      }
    }
  }

  /// An object, or `null` where there is nothing.
  mutating func optional<Value>(
    _ key: String, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return member(key, nil as String?) }
    object(key) { body(&$0, value) }
  }
}

extension When {
  /// A day, or an RFC 3339 moment with home's offset.
  func text(in home: Zone) -> String { day?.description ?? moment.text(in: home) }
}

extension Desk {
  /// The path of a file as programs need it: within the desk, else absolute.
  func path(of id: FilePath) -> String {
    id.text.hasPrefix("~/") ? absolute(id).text : id.text
  }
}
