import Testing

@testable import Editorial

@Suite struct TypedDateTests {
  private let tokyo = Zone(name: "Asia/Tokyo", initial: 9 * 3600)
  private let london = Zone(name: "Europe/London", initial: 0)

  /// What is typed at 14:02 in Tokyo on Wednesday 25 November 2026.
  private func typed(
    _ text: String, _ direction: TypedDate.Direction = .ahead, dueMinute: Int = 1440,
    hour: Int = 14
  ) -> String {
    let now = tokyo.moment(Day(number: 20_782), minute: hour * 60 + 2)
    let result = TypedDate.read(
      text, now: now, in: tokyo, direction: direction, dueMinute: dueMinute
    ) { name in name.lowercased() == "london" ? london : nil }
    switch result {
    case .success(let date): return date.text
    case .failure(let refusal): return "! " + refusal.reads
    }
  }

  @Test(arguments: [
    ("today", "2026-11-25"), ("tomorrow", "2026-11-26"), ("wed", "2026-11-25"),
    ("wed 18:00", "2026-11-25 18:00"), ("wed 14:00", "2026-12-02 14:00"),
    ("wed 2pm", "2026-12-02 14:00"), ("fri", "2026-11-27"), ("Friday 6pm", "2026-11-27 18:00"),
    ("fri 6 pm", "2026-11-27 18:00"), ("6.30pm fri", "2026-11-27 18:30"),
    ("fri noon", "2026-11-27 12:00"), ("fri midnight", "2026-11-27 23:59"),
    ("tue", "2026-12-01"), ("next tue", "2026-12-01"), ("next fri", "2026-12-04"),
    ("18:00", "2026-11-25 18:00"), ("9:00", "2026-11-26 09:00"), ("now", "2026-11-25 14:02"),
    ("on fri at 18:00", "2026-11-27 18:00"),
  ])
  func `R17: a weekday is the next whose moment has not passed`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test func `R17: a day is over at the outlet's due time`() {
    #expect(typed("wed", dueMinute: 14 * 60) == "2026-12-02")
    #expect(typed("wed", dueMinute: 17 * 60) == "2026-11-25")
  }

  @Test(arguments: [
    ("tue", "2026-11-24"), ("wed", "2026-11-25"), ("wed 18:00", "2026-11-18 18:00"),
    ("fri", "2026-11-20"), ("last wed", "2026-11-18"), ("yesterday", "2026-11-24"),
    ("-2d", "2026-11-23"), ("2d", "2026-11-23"), ("2 days ago", "2026-11-23"),
    ("24 nov", "2026-11-24"), ("28 dec", "2025-12-28"), ("25 nov", "2026-11-25"),
    ("29 feb", "2024-02-29"), ("2026-11-20", "2026-11-20"),
  ])
  func `R10: what has happened lies behind`(_ text: String, _ day: String) {
    #expect(typed(text, .back) == day)
  }

  @Test(arguments: [
    ("mon morning", "2026-11-30 09:00"), ("noon", "2026-11-26 12:00"),
    ("tonight", "2026-11-25 20:00"), ("eod", "2026-11-25 18:00"),
    ("eod friday", "2026-11-27 18:00"), ("friday eod", "2026-11-27 18:00"),
    ("end of month", "2026-11-30"), ("end of next month", "2026-12-31"),
    ("in 3 days", "2026-11-28"), ("in two weeks", "2026-12-09"), ("the 27th", "2026-11-27"),
    ("day after tomorrow", "2026-11-27"), ("fri evening", "2026-11-27 20:00"),
    ("tomorrow in the afternoon", "2026-11-26 15:00"), ("fri next week", "2026-12-04"),
    ("this week sat", "2026-11-28"), ("Fri 27 Nov", "2026-11-27"), ("27 nov, fri", "2026-11-27"),
    ("tomorrow 9am (London)", "2026-11-26 09:00 London"),
  ])
  func `R17: days and times of day are words`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("금요일", "2026-11-27"), ("금", "2026-11-27"), ("수요일 18시", "2026-11-25 18:00"),
    ("다음 주 화요일", "2026-12-01"), ("다음주화", "2026-12-01"), ("이번 주 금요일", "2026-11-27"),
    ("오늘", "2026-11-25"), ("내일", "2026-11-26"), ("모레 정오", "2026-11-27 12:00"),
    ("내일 오후 6시 30분", "2026-11-26 18:30"), ("월요일 아침", "2026-11-30 09:00"),
    ("오늘 밤", "2026-11-25 20:00"), ("금요일 밤 9시", "2026-11-27 21:00"),
    ("내일모레 아침 9시 반", "2026-11-27 09:30"), ("낮 12시", "2026-11-26 12:00"), ("11월 27일", "2026-11-27"),
    ("11월27일(금)", "2026-11-27"),
    ("27일", "2026-11-27"), ("3일 후", "2026-11-28"), ("2주 후", "2026-12-09"), ("월말", "2026-11-30"),
    ("금요일까지", "2026-11-27"), ("2026년 11월 30일 오후 6시", "2026-11-30 18:00"),
    ("18시", "2026-11-25 18:00"),
    // As a Mac takes it apart.
    ("\u{1100}\u{1173}\u{11B7}\u{110B}\u{116D}\u{110B}\u{1175}\u{11AF}", "2026-11-27"),
  ])
  func `R17: days are read in Korean`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("金曜", "2026-11-27"), ("金曜日", "2026-11-27"), ("金曜まで", "2026-11-27"),
    ("来週火曜", "2026-12-01"), ("来週の火曜日18時", "2026-12-01 18:00"), ("今日", "2026-11-25"),
    ("明日", "2026-11-26"), ("明日の朝", "2026-11-26 09:00"), ("明日正午", "2026-11-26 12:00"),
    ("午後6時半", "2026-11-25 18:30"), ("今夜", "2026-11-25 20:00"), ("27日", "2026-11-27"),
    ("11月27日", "2026-11-27"), ("11月27日（金）18時", "2026-11-27 18:00"), ("3日後", "2026-11-28"),
    ("2週間後", "2026-12-09"), ("月末", "2026-11-30"), ("来月末", "2026-12-31"),
    ("３０日", "2026-11-30"), ("１１月２７日", "2026-11-27"), ("ｆｒｉ　１８：００", "2026-11-27 18:00"),
  ])
  func `R17: days are read in Japanese, wide figures as well`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("next week", "2026-11-30"), ("다음주", "2026-11-30"), ("来週", "2026-11-30"),
    ("week after next", "2026-12-07"), ("다음주 18:00", "2026-11-30 18:00"),
    ("end of week", "2026-11-27"), ("주말", "2026-11-28"), ("next weekend", "2026-12-05"),
    ("말일", "2026-11-30"), ("다음 달 말일", "2026-12-31"), ("末日", "2026-11-30"),
    ("end of dec", "2026-12-31"), ("12월 말", "2026-12-31"), ("2月末", "2027-02-28"),
    ("연말", "2026-12-31"), ("end of year", "2026-12-31"),
    ("来月5日", "2026-12-05"), ("来月の5日18時", "2026-12-05 18:00"), ("다음 달 5일", "2026-12-05"),
    ("5th of next month", "2026-12-05"), ("next month", "2026-12-01"), ("再来月10日", "2027-01-10"),
    ("今月28日", "2026-11-28"), ("내년 1월 5일", "2027-01-05"), ("5 jan next year", "2027-01-05"),
    ("三日後", "2026-11-28"), ("十日後", "2026-12-05"), ("二週間後", "2026-12-09"),
    ("十一月二十七日", "2026-11-27"), ("二〇二六年十二月一日", "2026-12-01"), ("明日午後六時半", "2026-11-26 18:30"),
    ("사흘 뒤", "2026-11-28"), ("열흘 후", "2026-12-05"), ("일주일 뒤", "2026-12-02"),
    ("두 주 후", "2026-12-09"), ("3일 안에", "2026-11-28"), ("in a fortnight", "2026-12-09"),
    ("in a month", "2026-12-25"), ("한 달 뒤", "2026-12-25"), ("3ヶ月後", "2027-02-25"),
    ("fri 24:00", "2026-11-27 23:59"), ("금요일 24시", "2026-11-27 23:59"), ("24時", "2026-11-25 23:59"),
  ])
  func `R17: stretches of days, weeks and months are words`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test func `R17: a month on from its last day is a last day`() throws {
    let now = tokyo.moment(Day(number: 20_849), minute: 600)
    let read = TypedDate.read("in a month", now: now, in: tokyo, direction: .ahead) { _ in nil }
    #expect(Day(number: 20_849).description == "2027-01-31")
    #expect(try read.get().text == "2027-02-28")
  }

  @Test(arguments: [
    ("30/11/2026", "2026-11-30"), ("11/24/2026", "2026-11-24"), ("30.11.2026", "2026-11-30"),
    ("30-11-2026 18:00", "2026-11-30 18:00"), ("24/10", "2027-10-24"), ("5/5", "2027-05-05"),
  ])
  func `figures are read where only one order makes a day`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("지난 수요일", "2026-11-18"), ("어제", "2026-11-24"), ("2일 전", "2026-11-23"),
    ("24日", "2026-11-24"), ("先週火曜", "2026-11-17"), ("지난주 화요일", "2026-11-17"),
    ("今日", "2026-11-25"), ("yesterday evening", "2026-11-24 20:00"), ("이틀 전", "2026-11-23"),
    ("三日前", "2026-11-22"), ("先月5日", "2026-10-05"), ("a month ago", "2026-10-25"),
    ("지난달 말일", "2026-10-31"),
  ])
  func `R10: what has happened is read in the same words`(_ text: String, _ day: String) {
    #expect(typed(text, .back) == day)
  }

  @Test(arguments: [
    ("오늘 저녁 6시까지", "2026-11-25 18:00"), ("오늘 밤 10시", "2026-11-25 22:00"),
    ("오늘밤 11시", "2026-11-25 23:00"), ("오늘 저녁 7:30", "2026-11-25 19:30"),
    ("今夜10時", "2026-11-25 22:00"), ("今晩8時", "2026-11-25 20:00"),
    ("今夜11時半", "2026-11-25 23:30"), ("tonight 10:30", "2026-11-25 22:30"),
    ("10:30 tonight", "2026-11-25 22:30"), ("this evening 7:30", "2026-11-25 19:30"),
    ("this afternoon 3:30", "2026-11-25 15:30"), ("tomorrow evening 7:30", "2026-11-26 19:30"),
    ("friday night 10:30", "2026-11-27 22:30"), ("fri afternoon 3:30", "2026-11-27 15:30"),
    ("fri 7:30 in the evening", "2026-11-27 19:30"), ("fri evening 21:00", "2026-11-27 21:00"),
    ("tomorrow morning 7:30", "2026-11-26 07:30"), ("tonight at 9pm", "2026-11-25 21:00"),
  ])
  func `R17: an hour of twelve is of the part of the day beside it`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: ["tonight 9am", "fri morning 18:00", "tonight 12:30", "밤 1시", "fri night noon"])
  func `R17: an hour outside its part of the day is refused`(_ text: String) {
    #expect(typed(text).contains("is no day or time"))
  }

  @Test func `R17: tonight is what is left of it`() {
    #expect(typed("tonight", hour: 21) == "2026-11-25 23:59")
    #expect(typed("오늘 밤", hour: 21) == "2026-11-25 23:59")
    #expect(typed("tonight 10:30", hour: 21) == "2026-11-25 22:30")
    #expect(typed("tonight 8:30", hour: 21) == "! " + Refusal.dayPassed.reads)
  }

  @Test(arguments: [
    ("26 nov", "2026-11-26"), ("11/26", "2026-11-26"), ("26일", "2026-11-26"),
    ("27th", "2026-11-27"), ("11월 26일", "2026-11-26"), ("24th", "2026-11-24"),
    ("26 dec", "2026-12-26"), ("27 dec", "2025-12-27"), ("25 nov 18:00", "2026-11-25 18:00"),
  ])
  func `R10: a day close ahead is no day of last year or last month`(
    _ text: String, _ day: String
  ) {
    #expect(typed(text, .back) == day)
  }

  @Test(arguments: [
    "24 nov", "25 nov 9:00", "11/25 9:00", "25일 9시", "11월 24일", "nov 24", "26 oct", "tue 24 nov",
    "today 9:00", "this morning",
  ])
  func `R17: a day just gone is no day of next year`(_ text: String) {
    #expect(typed(text) == "! that day has passed; write it with its year, or another")
  }

  @Test func `R17: today is over at the outlet's due time, by whatever name`() {
    for text in ["25 nov", "today", "오늘", "25일"] {
      #expect(typed(text, dueMinute: 12 * 60) == "! " + Refusal.dayPassed.reads)
      #expect(typed(text, dueMinute: 18 * 60) == "2026-11-25")
    }
    #expect(typed("2026-11-25 9:00") == "2026-11-25 09:00")
    #expect(typed("24일") == "2026-12-24")
    #expect(typed("20 oct") == "2027-10-20")
  }

  @Test(arguments: [
    ("fri", "2026-W48"), ("thu", "2026-W48"), ("sun", "2026-W48"), ("mon", "2026-W48"),
    ("30 nov", "2026-W49"), ("11월 30일", "2026-W49"), ("30일", "2026-W49"), ("10 jan", "2027-W01"),
    ("49주", "2026-W49"), ("49週", "2026-W49"), ("week 49", "2026-W49"), ("第49週", "2026-W49"),
    ("W2", "2027-W02"), ("지난주", "2026-W47"), ("last fri", "2026-W47"), ("yesterday", "2026-W48"),
  ])
  func `R29: a week is named by a day of it, or by its number`(_ text: String, _ week: String) {
    #expect(Week(typed: text, today: Day(number: 20_782))?.description == week)
  }

  @Test func `no two words of the table say two things`() {
    func hold<Meaning: Equatable>(_ table: DateWords.Table<Meaning>) {
      for (index, entry) in table.enumerated() {
        let others = table[(index + 1)...].filter { "\($0.word)" == "\(entry.word)" }
        #expect(others.isEmpty, "\(entry.word) stands twice")
        #expect("\(entry.word)" == "\(entry.word)".lowercased().composed, "\(entry.word)")
      }
    }
    hold(DateWords.days.map { ($0.word, $0.meaning.choice) })
    hold(DateWords.times)
    hold(DateWords.partsAlone)
    hold(DateWords.weeks)
    hold(DateWords.months)
    hold(DateWords.years)
    hold(DateWords.weekdays)
    hold(DateWords.units)
    hold(DateWords.ways)
    hold(DateWords.numbers)
    hold(DateWords.stretches)
  }

  @Test(arguments: [
    ("-2d", "2026-11-23"), ("+3d", "2026-11-28"), ("3 days", "2026-11-28"), ("2w", "2026-12-09"),
    ("in 2 weeks", "2026-12-09"), ("+1w 18:00", "2026-12-02 18:00"),
    ("24 oct", "2027-10-24"), ("25 nov", "2026-11-25"), ("nov 26", "2026-11-26"),
    ("26th Nov 9:00", "2026-11-26 09:00"), ("26nov", "2026-11-26"), ("29 feb", "2028-02-29"),
    ("2026-11-27 18:00", "2026-11-27 18:00"), ("24 Nov 2026", "2026-11-24"),
  ])
  func `days are counted, or named without a year`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("fri noon London", "2026-11-27 12:00 London"), ("wed 6am London", "2026-11-25 06:00 London"),
    ("wed 5am London", "2026-12-02 05:00 London"), ("fri 18:00 +09:00", "2026-11-27 18:00+09:00"),
    ("4 dec AoE", "2026-12-04 AoE"), ("2026-12-04 23:59 UTC-12", "2026-12-04 23:59-12:00"),
  ])
  func `R15: a zone may be typed behind`(_ text: String, _ day: String) {
    #expect(typed(text) == day)
  }

  @Test(arguments: [
    ("", "! a day is needed, such as `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("5/6", "! 5/6 can be read as two days; write `24 nov` or `2026-11-24`"),
    ("05/06/2026", "! 05/06/2026 can be read as two days; write `24 nov` or `2026-11-24`"),
    ("30/11/26", "! 30/11/26 can be read as two days; write `24 nov` or `2026-11-24`"),
    ("31/11/2026", "! there is no day 31/11/2026; write one such as `2026-11-24`"),
    ("tue 24 dec", "! 2026-12-24 is a Thu, not a Tue; write one of them"),
    ("11월 27일(목)", "! 2026-11-27 is a Fri, not a Thu; write one of them"),
    (
      "이번 주 화요일",
      "! that day of this week has passed; write the date, or the next one"
    ),
    ("24 nov 1800", "! 24 nov 1800 lies in the year 1800; write a time as in 18:00"),
    ("2026-02-30", "! there is no day 2026-02-30; write one such as `2026-11-24`"),
    ("firday", "! \"firday\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("31 feb", "! there is no day 31 feb; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("금융", "! \"금융\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    (
      "금요일 밤 12시",
      "! \"금요일 밤 12시\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"
    ),
    ("this week", "! \"this week\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("二三日後", "! \"二三日後\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"),
    ("이번 달 10일", "! that day has passed; write it with its year, or another"),
    (
      "fri noon Lodnon",
      "! no city or zone \"Lodnon\" is known; write one such as `London`, `Asia/Seoul` or `+09:00`"
    ),
  ])
  func `a refusal says what to type`(_ text: String, _ sentence: String) {
    #expect(typed(text) == sentence)
  }

  @Test(arguments: [
    "99999999999999999999d", "9999999 days", "fri 99:99", "+", "-", "d", "next", "at", "in", "6",
    "fri fri", "nov", "9999w", "fri 18:00 18:00",
  ])
  func `nonsense is refused`(_ text: String) {
    #expect(typed(text).hasPrefix("! "))
  }
}
