import Editorial
import TerminalKit

/// What is known of the selected thing, in words.
struct ItemFacts {
  let scene: Scene
  let selected: Selected

  /// Where it lies: `gigs/nk-news/rason-customs.md`.
  var place: String {
    guard let place = selected.place else {
      // What commands call it, where no file has it.
      if let piece = selected.piece { return piece.id.text }
      return selected.row?.outlet.map { scene.desk.plan[$0].name } ?? ""
    }
    return selected.piece != nil && place.line == 1
      ? place.path.text : "\(place.path)\(selected.piece == nil ? ":\(place.line)" : "")"
  }

  /// `640 of 900w`, and what of it is marked as still to come (R68): `640 of 900w, 2 TK`.
  var words: String? {
    guard let piece = selected.piece else { return nil }
    let parts = [length(of: piece), scene.desk.plan.marks(in: piece)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func length(of piece: Piece) -> String? {
    // What is out is as long as it came out.
    if let status = piece.status, scene.desk.plan[status].isEnd {
      return piece.words.map { "\(grouped($0))w" }
    }
    switch (piece.words, piece.length) {
    case (let words?, let length?): return "\(grouped(words)) of \(grouped(length))w"
    case (let words?, nil): return words > 0 ? "\(grouped(words))w" : nil
    case (nil, let length?): return "\(grouped(length))w"
    case (nil, nil): return nil
    }
  }

  /// `H. Whitlock, 05:02`: with the clock there, where it is another.
  var editorThere: String? {
    guard let piece = selected.piece else { return nil }
    guard let editor = piece.editor ?? piece.outlet.flatMap({ scene.desk.plan[$0].editor }) else {
      return nil
    }
    let zone = scene.desk.zone(of: piece.outlet)
    let now = scene.overview.assessment.now
    guard zone.offset(at: now) != scene.here.offset(at: now) else { return editor }
    return "\(editor), \(zone.local(now).clock)"
  }

  /// `due Fri 27 Nov 12:00 London = 21:00 here`.
  var clocks: String? {
    guard let row = selected.row, let when = row.when, !row.isResting(in: scene.desk) else {
      return nil
    }
    let now = scene.overview.assessment.now
    let zone = scene.desk.zone(of: row.outlet)
    let word: String =
      switch row.why {
      case .chase: "ask again"
      case .reply: "reply by"
      case .out: row.isUnconfirmed ? "was to go out" : "goes out"
      case .bill: "bill by"
      case .payment: "payment due"
      case .due, nil: "due"
      }
    let date = "\(word) \(scene.labels.long(scene.labels.shown(when).day).squeezed)"
    guard when.saysTime else { return date }
    let clock = "\(date) \(scene.here.local(when.moment).clock)"
    guard zone.offset(at: when.moment) != scene.here.offset(at: when.moment) else { return clock }
    let there = zone.local(when.moment)
    let day = there.day == scene.here.day(when.moment) ? "" : "\(there.day.weekday.short) "
    return "\(clock) \(scene.here.abbreviation(at: now)) = \(day)\(there.clock) \(zone.city)"
  }

  /// `pitched 4 Nov, commissioned 6 Nov, drafting since 16 Nov (9d)`, its parts from first to last.
  var trail: [String] {
    guard let piece = selected.piece else { return [] }
    let desk = scene.desk
    let reached = desk.plan.workflow(of: piece.outlet).statuses
      .compactMap { status in desk.stampDay(of: piece, status).map { (status, $0) } }
    var parts = reached.filter { $0.0 != piece.status }.map {
      "\(desk.plan[$0.0].name) \(DateLabel.short($0.1))"
    }
    guard let status = piece.status else { return parts + ["unknown status \(piece.statusWord)"] }
    let name = desk.plan[status].name
    if let day = desk.stampDay(of: piece, status) {
      let days = scene.overview.today - day
      parts.append(
        desk.plan[status].isEnd
          ? "\(name) \(DateLabel.short(day))"
          : "\(name) since \(DateLabel.short(day))" + (days > 0 ? " (\(days)d)" : ""))
    } else {
      let isStamped = desk.plan[status].isStamped && desk.plan[status].next != .goesOut
      parts.append(isStamped ? "\(name), day unknown" : name)
    }
    return parts
  }

  /// The trail in so many columns: its first parts go first.
  func trail(within width: Int) -> String {
    var parts = trail[...]
    while parts.count > 1 {
      let text = (parts.count < trail.count ? ".. " : "") + parts.joined(separator: ", ")
      if TextWidth.columns(of: text) <= width { return text }
      parts = parts.dropFirst()
    }
    return TextWidth.clip(parts.joined(separator: ", "), to: width)
  }

  /// The trail whole, on two lines where one is too short; its first parts go first.
  func trailLines(within width: Int) -> [String] {
    let parts = trail
    let whole = parts.joined(separator: ", ")
    if TextWidth.columns(of: whole) <= width { return whole.isEmpty ? [] : [whole] }
    // The first line is filled up, so that the second has room for what is newest.
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let first = parts[..<count].joined(separator: ", ") + ","
      let second = parts[count...].joined(separator: ", ")
      guard TextWidth.columns(of: first) <= width else { continue }
      guard TextWidth.columns(of: second) <= width else { break }
      return [first, second]
    }
    return [trail(within: width)]
  }

  /// The line that makes a piece fill an empty slot, read in the outlet's zone as `due:` is.
  private var slotLine: String {
    let slot = selected.row?.isLate == true ? "missed slot" : "empty slot"
    guard let when = selected.row?.when else { return slot }
    let there = scene.desk.zone(of: selected.row?.outlet).local(when.moment)
    let clock = when.isAllDay ? "" : " \(there.clock)"
    if selected.row?.isLate == true { return "\(slot): what comes out this week fills it, late" }
    return "\(slot): a piece with  due: \(there.day)\(clock)  fills it"
  }

  /// `done when the piece is with-supervisor` (R47).
  private var tiedRemark: String {
    guard let piece = selected.piece, let subject = selected.row?.subject,
      let deadline = scene.desk.deadline(of: subject),
      let awaited = scene.desk.awaitedStatus(deadline, of: piece)
    else { return "" }
    return "done when the piece is \(scene.desk.plan[awaited].name)"
  }

  /// What is known of a deadline beside its date, a line each.
  ///
  /// Of a calendar its course; its page, and what was noted of it.
  var said: [String] {
    guard selected.piece == nil, let subject = selected.row?.subject else { return [] }
    if let entry = scene.desk.calendarEntry(of: subject) {
      return [entry.course, entry.link, entry.notes].filter { !$0.isEmpty }
    }
    guard let deadline = scene.desk.deadline(of: subject) else { return [] }
    return [deadline.link ?? "", deadline.notes ?? ""].filter { !$0.isEmpty }
  }

  /// `Room 3; it stands in a calendar, > ticks it`.
  private var calendarRemark: String {
    guard let subject = selected.row?.subject,
      let entry = scene.desk.calendarEntry(of: subject)
    else { return "" }
    let state =
      entry.isStale
      ? "as it was last read: the calendar cannot be read now"
      : "it stands in a calendar, \(scene.keys[.next]) ticks it"
    return entry.location.isEmpty ? state : "\(entry.location); \(state)"
  }

  /// What a line that is no piece says of itself.
  var remark: String {
    switch selected.subject {
    case .row(.piece), .row(.bill): return ""
    case .row(.payment): return pieces ?? ""
    case .row(.calendar) where selected.row?.isDone == true, .row(.deadline):
      if selected.row?.isDone == true { return "done today; \(scene.keys[.undo]) takes it back" }
      let remark = selected.piece == nil ? "\(scene.keys[.next]) ticks it" : tiedRemark
      guard let subject = selected.row?.subject,
        scene.desk.termDeadline(of: subject)?.semester.isStale == true
      else { return remark }
      return "as it was last read: the file cannot be read now"
    case .row(.calendar): return calendarRemark
    case .row(.slot): return slotLine
    case .day, .week: return ""
    case .problem(let problem): return problem.keyed(scene.keys)
    case .outlet(let key):
      return "\(scene.keys[.open]) shows the pieces of \(scene.outletName(key))"
    }
  }
}
