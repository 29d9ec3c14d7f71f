import Editorial

extension PieceBuilder {
  /// The piece the file is; `fallback` gives a title where none is written.
  mutating func piece(_ id: FilePath, _ hints: PieceHints, title fallback: () -> String) -> Piece {
    let outlet =
      fields.hasOutlet ? fields.outlet : hints.folderOutlet ?? source.outlet ?? words.onlyOwn
    let siteDate = siteDate(id, hints)
    placeStamps(outlet)
    let status = status(by: siteDate, hints, outlet)
    var piece = Piece(id: id, title: fields.title ?? fallback(), outlet: outlet, status: status)
    piece.statusWord = fields.status?.word ?? ""
    piece.unknownOutlet = fields.unknownOutlet
    piece.type = fields.type
    piece.due = fields.due ?? fields.deadline
    piece.replyBy = fields.replyBy
    piece.scheduled = fields.scheduled ?? fields.publishDate
    piece.chased = fields.chased
    piece.chase = fields.chase
    piece.runs = fields.runs
    piece.length = fields.length ?? fields.target ?? fields.wordGoal
    if piece.length == nil, !source.wordsAreActual { piece.length = fields.words }
    if let siteDate, let status {
      if status == self.status(like: .published, outlet), !stamps.contains(of: status) {
        stamps.append(Stamp(status: status, date: siteDate))
      } else if status == self.status(like: .scheduled, outlet), piece.scheduled == nil {
        piece.scheduled = siteDate
      }
    }
    // A copy of just this length: the array it is made of is used again.
    piece.stamps = stamps.map { $0 }
    piece.editor = fields.editor
    piece.link = fields.link
    piece.series = fields.series
    piece.with = fields.with
    piece.from = fields.from
    piece.tried = fields.tried
    piece.tags = fields.tags
    piece.statusLine = fields.statusPlace.line
    piece.dueLine = fields.dueLine
    if let siteDate { checkSiteDates(piece, siteDate) }
    addSlips()
    if let left = fields.placeholder {
      add(PieceSentence.template(left.text, more: left.more), at: left.place)
    }
    if let fee = fields.fee {
      piece.fee = read(fee, outlet)
      fields.isFeeUnreadable = piece.fee == nil
    }
    if fields.saysOfMoney { piece.billing = billing(outlet) }
    // Nobody asks where no export is read.
    if !words.plan.exportSources.isEmpty { piece.tie = fields.tie }
    return piece
  }

  /// What the piece says of money beside its fee (R30 to R38).
  private mutating func billing(_ outlet: OutletID?) -> Billing {
    var billing = Billing(
      invoice: fields.invoice, invoiced: fields.invoiced, paid: fields.paid,
      word: fields.status?.money, isFeeUnreadable: fields.isFeeUnreadable,
      isKillFeeUnreadable: fields.isKillFeeUnreadable, line: max(fields.moneyLine, 1))
    if let text = fields.received {
      let received = Fee(reading: text, outletCurrency: currency(of: outlet))
      if let received, !received.isPerWord {
        billing.received = payable(received, "received", at: fields.receivedPlace)
      } else {
        add(PieceSentence.noAmount("received", text), at: fields.receivedPlace)
      }
    }
    for sum in fields.sums { take(sum, outlet, into: &billing) }
    if let text = fields.killFee {
      billing.killFee = KillFee(reading: text, outletCurrency: currency(of: outlet))
      switch billing.killFee {
      case nil:
        billing.isKillFeeUnreadable = true
        add(PieceSentence.noAmount("kill_fee", text), at: fields.killFeePlace)
      case .amount(let fee)?:
        if payable(fee, "kill_fee", at: fields.killFeePlace) == nil {
          billing.killFee = nil
          billing.isKillFeeUnreadable = true
        }
      case .share?: break
      }
    }
    return billing
  }

  /// Expenses, tax, and what was kept of a payment; words without a number are somebody else's key
  /// (R4b).
  private mutating func take(_ sum: MoneySum, _ outlet: OutletID?, into billing: inout Billing) {
    let fee = Fee(reading: sum.text, outletCurrency: currency(of: outlet))
    guard let fee, !fee.isPerWord else {
      if sum.text.contains(where: \.isNumber) {
        add(PieceSentence.noAmount(sum.key, sum.text), at: sum.place)
      }
      return
    }
    billing[keyPath: sum.part] = payable(fee, sum.key, at: sum.place)
  }

  /// An amount that can be paid; one that no coin pays is a problem, and nobody knows what is meant
  /// (R36).
  private mutating func payable(_ fee: Fee, _ key: String, at place: Place) -> Fee? {
    guard fee.isTooFine else { return fee }
    add(PieceSentence.tooFine(key, fee), at: place)
    return nil
  }

  /// The currency of a bare number: that of the piece's fee, else the outlet's.
  private mutating func currency(of outlet: OutletID?) -> String? {
    let usual = outlet.flatMap { words.plan[$0].currency }
    return fields.fee.flatMap { words.fee($0, outlet)?.currency } ?? usual
  }

  private mutating func read(_ text: String, _ outlet: OutletID?) -> Fee? {
    if let fee = words.fee(text, outlet) { return payable(fee, "fee", at: fields.feePlace) }
    // Said to bring nothing: not the outlet's usual fee, and not a problem.
    if text == "0" || text.lowercased() == "none" {
      return Fee(amount: 0, currency: outlet.flatMap { words.plan[$0].currency } ?? "USD")
    }
    add(PieceSentence.noFee(text), at: fields.feePlace)
    return nil
  }

  /// The status the file gives, or the one that follows from the rest (R2).
  private mutating func status(
    by siteDate: WrittenDate?, _ hints: PieceHints, _ outlet: OutletID?
  ) -> StatusID? {
    if let entry = fields.status {
      if let known = entry.status(at: outlet) { return known }
      guard entry.money != nil, let published = status(like: .published, outlet) else {
        findings.append(
          PieceFinding(
            entry.isSeveral ? .severalStatuses(entry.word) : .unknownStatus(entry.word),
            at: fields.statusPlace))
        return nil
      }
      // Billed or paid is out; where no day of it is given, the bill's is the nearest (R30).
      if !stamps.contains(of: published), let date = fields.invoiced ?? fields.paid {
        stamps.append(Stamp(status: published, date: date))
      }
      return published
    }
    let published = status(like: .published, outlet)
    if let published, stamps.contains(of: published) { return published }
    if fields.isDraft == true || hints.isInDrafts || fields.isPublished == false {
      return status(like: .drafting, outlet)
    }
    guard let siteDate else {
      // A page of a site that says it is no draft is out, day or no day (R2).
      let isPage = source.style.isSite && fields.isDraft == false
      return isPage ? published : status(like: .idea, outlet)
    }
    return isAhead(siteDate) ? status(like: .scheduled, outlet) : published
  }

  private func status(like role: StatusRole, _ outlet: OutletID?) -> StatusID? {
    words.status(like: role, at: outlet)
  }

  /// Gives each stamp to the status that is meant by its key where the piece appears; one that has
  /// its own day keeps that.
  private mutating func placeStamps(_ outlet: OutletID?) {
    for index in stamps.indices.reversed() {
      let meant = words.status(replacing: stamps[index].status, at: outlet)
      if meant == stamps[index].status { continue }
      if stamps.contains(of: meant) {
        stamps.remove(at: index)
      } else {
        stamps[index].status = meant
      }
    }
  }

  /// The day a site gives a post: only there a plain `date` means that it is out (R2).
  private func siteDate(_ id: FilePath, _ hints: PieceHints) -> WrittenDate? {
    guard source.style.isSite else { return nil }
    if let date = fields.publishDate ?? fields.date { return date }
    guard source.style == .jekyll else { return nil }
    return (hints.fileDate ?? PieceFileName.day(id.name)).map { WrittenDate($0) }
  }

  /// Whether a date is still to come.
  func isAhead(_ date: WrittenDate) -> Bool {
    guard date.minute != nil else { return date.day > home.day(now) }
    return date.when(in: home, named: { _ in nil }).moment > now
  }
}
