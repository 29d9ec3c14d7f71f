import Foundation

/// The demo desk reckoned by hand: its files read line by line, the rules applied one after another,
/// with Foundation's calendar and none of the program's code.
struct DemoReckoning {
  /// What a date in a list is to the writer.
  enum Group: String, CaseIterable {
    case late, today
    case thisWeek = "this week"
    case nextWeek = "next week"
    case later, undated
  }

  struct Piece {
    var path: String
    var fields: [String: String]
    var outlet: String
    var status: String { fields["status"] ?? "" }
    var weight: Int { ["appearance": 0, "in-depth": 2][fields["type"] ?? ""] ?? 1 }
  }

  struct Figures: Equatable {
    var due: [Group: Int] = [:]
    var theirs = 0
    var theirsLate = 0
    var pipe: [String: Int] = [:]
    var out: [String: Int] = [:]
    /// By currency: to bill, owed, of which late.
    var money: [String: [Int]] = [:]
  }

  static let labels = [
    "idea": "idea", "outline": "outl", "pitched": "pitch", "commissioned": "comm",
    "drafting": "draft", "editing": "edit", "filed": "filed", "edits": "edits",
    "returned": "retd", "with-supervisor": "superv", "revising": "revis", "scheduled": "sched",
  ]
  /// Days to wait for them, as the demo's desk.yaml and the rules' table say.
  static let chase = [
    "nk-news pitched": 7, "nk-news filed": 3, "korea-pro pitched": 7, "korea-pro filed": 3,
    "korea-pro returned": 4, "the-spectator pitched": 14, "the-spectator filed": 5,
    "lost-in-cult pitched": 14, "lost-in-cult filed": 10, "phd with-supervisor": 14,
    "nk-news returned": 3,
  ]

  let pieces: [Piece]
  /// Title, date as written, and the piece it is tied to, of deadlines not done.
  let deadlines: [(title: String, due: String, piece: String?)]

  init(files: [(path: String, text: String)]) {
    pieces = files.filter { $0.path.hasSuffix(".md") }.map { file in
      let front = file.text.components(separatedBy: "---\n")[1]
      var fields: [String: String] = [:]
      for line in front.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2 { fields[String(parts[0])] = Self.value(parts[1]) }
      }
      let folder = file.path.split(separator: "/")
      let outlet =
        folder[0] == "posts"
        ? "foreign-perspectives" : folder[0] == "thesis" ? "phd" : String(folder[1])
      return Piece(path: file.path, fields: fields, outlet: outlet)
    }
    let term = files.first { $0.path.hasPrefix("semester/") }?.text ?? ""
    deadlines = Self.deadlines(term)
  }

  private static func value(_ text: Substring) -> String {
    text.components(separatedBy: " #")[0].trimmingCharacters(in: .whitespaces)
  }

  private static func deadlines(_ yaml: String) -> [(title: String, due: String, piece: String?)] {
    let items = yaml.components(separatedBy: "deadlines:\n")[1].components(separatedBy: "\n  - ")
    return items.compactMap { item in
      func field(_ key: String) -> String? {
        guard let range = item.range(of: "\(key): ") else { return nil }
        let rest = item[range.upperBound...]
        return String(rest.prefix { $0 != "," && $0 != "}" && $0 != "\n" })
      }
      guard field("done") == nil, let title = field("title"), let due = field("due") else {
        return nil
      }
      return (title, due, field("piece"))
    }
  }

  // MARK: Time

  private static func calendar(_ zone: String) -> Calendar {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar
  }

  static let tokyo = calendar("Asia/Tokyo")

  private func zone(_ outlet: String) -> String {
    switch outlet {
    case "nk-news", "korea-pro": "Asia/Seoul"
    case "the-spectator", "lost-in-cult": "Europe/London"
    default: "Asia/Tokyo"
    }
  }

  /// When a written date is past, and the day it is shown on in Tokyo.
  private func moment(_ written: String, _ zone: String) -> (end: Date, shown: Date) {
    let day = written.prefix(10).split(separator: "-").compactMap { Int($0) }
    var place = Self.calendar(zone)
    var hour = 24
    var minute = 0
    let rest = written.dropFirst(10).trimmingCharacters(in: .whitespaces)
    if rest == "AoE" {
      place.timeZone = TimeZone(secondsFromGMT: -12 * 3600) ?? .gmt
      (hour, minute) = (23, 59)
    } else if let colon = rest.firstIndex(of: ":") {
      hour = Int(rest[..<colon]) ?? 0
      minute = Int(rest[rest.index(after: colon)...]) ?? 0
    }
    let parts = DateComponents(year: day[0], month: day[1], day: day[2])
    let midnight = place.date(from: parts) ?? .distantPast
    let end =
      hour == 24
      ? place.date(byAdding: .day, value: 1, to: midnight) ?? midnight
      : place.date(bySettingHour: hour, minute: minute, second: 0, of: midnight) ?? midnight
    let bare = Self.tokyo.date(from: parts) ?? midnight
    return (end, hour == 24 ? bare : Self.tokyo.startOfDay(for: end))
  }

  private func adding(_ days: Int, to day: String) -> String {
    let date = moment(day, "Asia/Tokyo").shown
    let later = Self.tokyo.date(byAdding: .day, value: days, to: date) ?? date
    let parts = Self.tokyo.dateComponents([.year, .month, .day], from: later)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  private func group(_ written: String?, _ zone: String, at now: Date) -> Group {
    guard let written else { return .undated }
    let (end, shown) = moment(written, zone)
    // A day is over at its midnight; a time once it has passed.
    let isBare = written.count == 10
    if isBare ? end <= now : end < now { return .late }
    let today = Self.tokyo.startOfDay(for: now)
    if shown <= today { return .today }
    let weeks = (0...2).first { ahead in
      let day = Self.tokyo.date(byAdding: .day, value: -7 * ahead, to: shown) ?? shown
      return Self.tokyo.isDate(day, equalTo: today, toGranularity: .weekOfYear)
    }
    return weeks == 0 ? .thisWeek : weeks == 1 ? .nextWeek : .later
  }

  // MARK: Figures

  func figures(at now: Date) -> Figures {
    var figures = Figures()
    let tied = Set(deadlines.compactMap(\.piece))
    for piece in pieces {
      if let label = Self.labels[piece.status] { figures.pipe[label, default: 0] += 1 }
      count(piece, in: &figures, at: now, isTied: tied.contains(piece.path))
      if let day = outDay(piece) {
        let isThisWeek = Self.tokyo.isDate(
          moment(day, "Asia/Tokyo").shown, equalTo: now, toGranularity: .weekOfYear)
        if isThisWeek { figures.out[piece.outlet, default: 0] += piece.weight }
      }
    }
    for deadline in deadlines {
      figures.due[group(deadline.due, "Asia/Tokyo", at: now), default: 0] += 1
    }
    countMoney(in: &figures, at: now)
    return figures
  }

  private func count(_ piece: Piece, in figures: inout Figures, at now: Date, isTied: Bool) {
    var date = piece.fields["due"]
    switch piece.status {
    case "idea": if date == nil { return }
    case "outline", "drafting", "editing", "commissioned", "revising": break
    case "edits":
      let days = piece.outlet == "the-spectator" ? 3 : 2
      date = piece.fields["reply_by"] ?? piece.fields["edits"].map { adding(days, to: $0) }
    case "pitched", "filed", "returned", "with-supervisor":
      figures.theirs += 1
      guard let stamp = piece.fields[piece.status],
        let days = Self.chase["\(piece.outlet) \(piece.status)"]
      else { return }
      let isLate = group(adding(days, to: stamp), "Asia/Tokyo", at: now) == .late
      figures.theirsLate += isLate ? 1 : 0
      return
    default: return
    }
    if isTied { return }
    figures.due[group(date, zone(piece.outlet), at: now), default: 0] += 1
  }

  /// Bills to write and payments to come: a row for each number, its pieces added up.
  private func countMoney(in figures: inout Figures, at now: Date) {
    var invoices: [String: [Piece]] = [:]
    for piece in pieces where piece.fields["fee"] != nil && piece.fields["paid"] == nil {
      if let number = piece.fields["invoice"] {
        invoices[number, default: []].append(piece)
      } else if piece.status == "published", let day = piece.fields["published"] {
        // The one outlet with an open bill in the demo bills at the end of the month.
        let last = group(lastOfMonth(day), "Asia/Tokyo", at: now)
        figures.due[last, default: 0] += 1
        add(piece, 0, to: &figures)
      }
    }
    for pieces in invoices.values {
      let days = pieces.map { piece in
        piece.outlet == "the-spectator"
          ? adding(30, to: piece.fields["invoiced"] ?? "")
          : adding(30, to: piece.fields["published"] ?? "")
      }
      let isLate = group(days.max(), "Asia/Tokyo", at: now) == .late
      figures.theirs += 1
      figures.theirsLate += isLate ? 1 : 0
      for piece in pieces {
        add(piece, 1, to: &figures)
        if isLate { add(piece, 2, to: &figures) }
      }
    }
  }

  private func add(_ piece: Piece, _ column: Int, to figures: inout Figures) {
    let parts = (piece.fields["fee"] ?? "").split(separator: " ")
    guard parts.count == 2, let amount = Int(parts[0]) else { return }
    figures.money[String(parts[1]), default: [0, 0, 0]][column] += amount
  }

  private func lastOfMonth(_ day: String) -> String {
    let date = moment(day, "Asia/Tokyo").shown
    let days = Self.tokyo.range(of: .day, in: .month, for: date)?.count ?? 30
    let number = Self.tokyo.component(.day, from: date)
    return adding(days - number, to: day)
  }

  /// The day a piece counts: out for the newsletter and the thesis, filed for a client.
  private func outDay(_ piece: Piece) -> String? {
    switch piece.outlet {
    case "foreign-perspectives":
      piece.status == "published" ? piece.fields["published"] : nil
    case "phd": nil
    default:
      ["filed", "edits", "returned", "published", "killed"].contains(piece.status)
        ? piece.fields["filed"] : nil
    }
  }
}
