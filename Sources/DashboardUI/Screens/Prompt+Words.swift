import Editorial
import TerminalKit

// A line being asked for, in words: what stands before it, what to type, and what was typed.
extension Prompt {
  /// What stands before the line.
  var label: String {
    switch kind {
    case .filter: " /"
    case .anotherDay: " which day: "
    case .anotherMoment, .asked(.moment): " goes out: "
    case .add: " add: "
    case .addFor(let opening): " add for \(opening.name): "
    case .asked(.commission): " commissioned: "
    case .asked(.killFee): " kill fee: "
    case .asked(.bill): " invoice: "
    case .asked(.payment): " came in: "
    case .asked(.shortfall(_, _, let short)): " \(short.grouped) short: "
    case .asked(.outlet): " outlet: "
    case .asked(.offer): " offer to: "
    case .asked(.due): " due: "
    case .asked(.length): " words wanted: "
    case .asked(.fee): " fee: "
    case .asked(.name): " rename to: "
    case .asked(.daysOff): " away: "
    }
  }

  /// What to type, where nothing is.
  var example: String {
    switch kind {
    case .filter: "words, or outlet:nk status:draft due:<7d filed:last-week"
    case .anotherDay: "such as tue, -2d, 24 nov"
    case .anotherMoment, .asked(.moment): "such as fri 18:00"
    case .addFor: "such as Spectator: lost coal village 900w 200 gbp"
    case .add: "such as Spectator: lost coal village due fri 900w 200 gbp"
    case .asked(.commission): "such as fri noon 900w 450 gbp; Enter skips it"
    case .asked(.killFee): "such as 75 gbp, 25% or none; Enter leaves it open"
    case .asked(.bill): "such as INV-029"
    case .asked(.payment): "such as 150 usd, 270 usd withheld 30 usd, or a day"
    case .asked(.shortfall): "still owed, withheld or charges"
    case .asked(.outlet): "whose piece it is, then move it; Tab goes through them"
    case .asked(.offer): "an outlet, fee and due, such as the-spectator 400 gbp fri; Tab goes on"
    case .asked(.due): "such as fri noon; Enter takes the line out"
    case .asked(.length): "such as 900; Enter takes the line out"
    case .asked(.fee): "such as 300 usd, 0.40 gbp/word; Enter takes the line out"
    case .asked(.name): "such as rason-customs.md"
    case .asked(.daysOff): "such as thu-fri, 24 dec..3 jan, next week, not fri"
    }
  }
}

extension Prompt {
  /// The outlets that Tab goes through, where one is asked for.
  var outlets: [OutletID]? {
    switch kind {
    case .asked(.offer(_, let outlets)), .asked(.outlet(_, let outlets)): outlets
    case .filter, .add, .addFor, .anotherDay, .anotherMoment, .asked: nil
    }
  }
}

extension Prompt.Kind {
  /// The pieces it is about.
  var pieces: [FilePath] {
    switch self {
    case .filter, .add, .addFor: []
    case .anotherDay(let last), .anotherMoment(let last, _): last.request.edits.compactMap(\.file)
    case .asked(let question): question.pieces.map(\.piece)
    }
  }
}

extension Dashboard {
  /// `900w, GBP 450, due Fri 27 Nov 21:00 JST = 12:00 London`.
  func words(_ facts: TypedFacts, _ outlet: OutletID?, _ overview: Overview) -> String {
    // The date last: it is the longest, and its second clock the first to have no room.
    [
      facts.length.map { "\(grouped($0))w" }, facts.fee?.grouped,
      facts.due.map { "due \(words(for: $0, outlet, overview))" },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// `Fri 27 Nov 18:00 JST = 09:00 London`: a date of an outlet by both clocks (R17).
  func words(for date: WrittenDate, _ outlet: OutletID?, _ overview: Overview) -> String {
    let desk = overview.desk
    let when = when(date, for: outlet, in: desk)
    let here = desk.here
    let day = overview.labels.long(when.day(in: here)).squeezed
    guard !when.isAllDay else { return "\(day), at the end of the day" }
    let text = "\(day) \(here.local(when.moment).clock) \(here.abbreviation(at: when.moment))"
    let zone = desk.zone(of: outlet)
    let others = [zone, desk.home].filter {
      $0.offset(at: when.moment) != here.offset(at: when.moment)
    }
    guard let other = others.first else { return text }
    let there = other.local(when.moment)
    let name = there.day == here.day(when.moment) ? "" : there.day.weekday.short + " "
    return "\(text) = \(name)\(there.clock) \(other.city)"
  }
}
