/// A small desk with a large calendar: several thousand events, every third of them with a rule.
struct CalendarDesk {
  /// The deadline that is later than all others: once it is on the screen the calendar is read.
  static let title = "Form due long ago"
  static let bytes = 2_500_000
  private static let path = "semester/uni.ics"

  let folder: String

  /// Makes it of another desk's plan and its late piece.
  init(at folder: String) throws {
    self.folder = folder
    try Disk.makeFolder("\(folder)/gigs/nk-news")
    try Disk.makeFolder("\(folder)/semester")
    try Disk.write(Array(BenchOutlet.plan.utf8), to: "\(folder)/desk.yaml")
    try LatePiece(title: LatePiece.firstTitle).save(in: folder)
    try save(CalendarDesk.title)
  }

  /// Writes the calendar as another program would, its first event of this title.
  func save(_ title: String) throws {
    let calendar = Calendar()
    let late = calendar.day(-10).filter { $0 != "-" }
    var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n"
    text += "BEGIN:VEVENT\r\nUID:late\r\nSUMMARY:\(title)\r\nDTSTART;VALUE=DATE:\(late)\r\n"
    text += "END:VEVENT\r\n"
    var number = 0
    while text.utf8.count < CalendarDesk.bytes {
      number += 1
      let day = calendar.day(number % 300 - 60).filter { $0 != "-" }
      let hour = 10 + number % 9
      text += "BEGIN:VEVENT\r\nUID:\(number)@uni\r\nSUMMARY:Seminar \(number), 세미나\r\n"
      text += "DTSTART;TZID=Europe/London:\(day)T\(hour)0000\r\nDURATION:PT90M\r\n"
      if number % 3 == 0 { text += "RRULE:FREQ=WEEKLY;COUNT=12\r\nEXDATE:\(day)T\(hour)0000Z\r\n" }
      text += "LOCATION:Room \(number % 40)\r\nDESCRIPTION:"
      text += String(repeating: "What is read for it\\, and by whom. ", count: 10) + "\r\n"
      text += "END:VEVENT\r\n"
    }
    try Disk.save(Array((text + "END:VCALENDAR\r\n").utf8), to: "\(folder)/\(CalendarDesk.path)")
  }
}
