import Editorial

/// The programs whose calendars mean something of their own by their entries, and what.
///
/// By default a thing to do, and an event that takes no time are deadlines, and so is whatever says in
/// its title that it is due, as it ends; other days are days, and what takes time is an appointment.
enum CalendarProducer: CaseIterable {
  /// Assignments are events of no length, or a day alone where they are due at 23:59; a day's
  /// parameter is written twice.
  case canvas
  /// A deadline's kind is said in its title only, in the language of the site; titles are escaped as
  /// HTML before they are as iCalendar.
  case moodle
  /// What is graded is due at its end; its name changes with every download.
  case blackboard
  /// The title ends in `- Due`, `- Available` or `- Availability Ends`.
  case brightspace
  /// A deadline is an event of an hour, due as it begins.
  case schoology
  /// A day's end is itself, not the day after, and so is that of several days (RFC 5545, 3.6.1 has
  /// it otherwise): a module that registrars generate calendars with.
  case icsPy
  /// A day may be written as from midnight to midnight, marked in a property of its own.
  case outlook
  /// What we have written has deadlines and nothing else.
  case copydesk
  case other

  /// By the line in which a calendar names its maker (RFC 5545, 3.7.3), and what its items are
  /// called.
  init(product: String, name: String) {
    let product = product.lowercased()
    let isCanvas = product.contains("icalendar-ruby") && name.lowercased().contains("canvas")
    let known: [(String, CalendarProducer)] = [
      ("instructure", .canvas), ("moodle", .moodle), ("blackboard", .blackboard),
      ("d2l", .brightspace), ("brightspace", .brightspace), ("schoology", .schoology),
      ("ics.py", .icsPy), ("microsoft", .outlook), ("copydesk", .copydesk),
    ]
    self = isCanvas ? .canvas : known.first { product.contains($0.0) }?.1 ?? .other
  }

  /// What an item looks like, whoever wrote it.
  struct Look {
    var uid: String
    var title: String
    /// Whether it is something to be done (`VTODO`) and no event.
    var isToDo: Bool
    /// Days where it has no clock time, else `nil`.
    var days: Int?
    /// How long it takes, in seconds, where it has a clock time.
    var length: Int
  }

  /// What an item asks, and whether it is due at its end and not as it begins.
  func meaning(of look: Look) -> (meaning: CalendarEntry.Meaning, isAtEnd: Bool) {
    if look.isToDo { return (.deadline, false) }
    switch self {
    case .moodle where MoodleTitle.opens(look.title): return (.opening, false)
    case .blackboard where look.uid.contains("GradableItem"): return (.deadline, true)
    case .brightspace where look.title.hasSuffix("- Available"): return (.opening, false)
    case .brightspace
    where look.title.hasSuffix("- Due") || look.title.hasSuffix("- Availability Ends"):
      return (.deadline, true)
    case .schoology where look.length == 3600: return (.deadline, false)
    case .canvas where look.uid.contains("assignment"): return (.deadline, true)
    case .copydesk: return (.deadline, false)
    // Before its version 3.3 a quiz lasts from its opening to its closing; what takes hours is a seminar.
    case .moodle where look.days == nil && look.uid.contains("@") && look.length >= 86_400:
      return (.deadline, true)
    case .moodle, .blackboard, .brightspace, .schoology, .canvas, .icsPy, .outlook, .other: break
    }
    if CalendarTitle.saysDue(look.title) { return (.deadline, true) }
    if CalendarTitle.opens(look.title) { return (.opening, false) }
    if let days = look.days { return (days == 1 ? .day : .appointment, false) }
    return (look.length == 0 ? .deadline : .appointment, false)
  }

  /// Whether a thing has its name for good, and not until the calendar is fetched again.
  func keeps(name uid: String) -> Bool { self != .blackboard || uid.contains("GradableItem") }

  /// A title without what its maker puts around it, and without damage: its blanks are single ones.
  func title(_ text: String) -> String {
    let text = self == .moodle ? Entity.decoded(text) : text
    if Self.isTidy(text) { return text }
    return text.replacing("\u{FFFD}", with: "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Whether a text has nothing to be tidied, as far as it takes no table to see it.
  private static func isTidy(_ text: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20 where last != " ", 0x21...0x7E, 0xA1..<0x1680, 0x3001..<0xFFFD: last = scalar
      default: return false
      }
    }
    return last != " "
  }
}

/// How Moodle says in a title that something opens, or is for those who grade (its language packs,
/// `calendarstart` and `calendargradingdue`).
private enum MoodleTitle {
  private static let endings = [
    " opens", " is due to be graded", " 開始", " の評定期限", " öffnet", " ouvre", " se abre",
  ]
  private static let beginnings = ["Apertura de ", "Ouverture de "]

  static func opens(_ title: String) -> Bool {
    endings.contains(where: title.hasSuffix) || beginnings.contains(where: title.hasPrefix)
  }
}
