import Editorial
import Testing

@Suite("R48: what a title in a calendar says")
struct CalendarTitleTests {
  @Test(arguments: [
    "Essay 2 due", "DUE: lab report", "Thesis deadline [HIST-501]", "Paper due to be submitted",
    "리포트 제출 마감", "과제 3 제출", "원서 접수 마감일", "レポート締切", "願書提出期限", "申请截止",
    "Abgabe Hausarbeit", "Date limite de dépôt", "Quiz opens, due Friday",
  ])
  func `it says that something is due`(_ title: String) {
    #expect(CalendarTitle.saysDue(title))
    #expect(!CalendarTitle.opens(title))
  }

  @Test(arguments: [
    "Seminar", "No class due to snow", "Essay is due to be graded", "No deadline this week",
    "Office hour before the deadline", "Due diligence seminar", "Overdue books", "마감 후 회의",
    "미제출자 면담", "제출 방법 안내", "提出期限なし", "無期限", "제출 시작", "Submission opens", "",
  ])
  func `it says nothing of the kind`(_ title: String) {
    #expect(!CalendarTitle.saysDue(title))
  }

  @Test(arguments: [
    ("Submission opens", true), ("Autumn semester classes begin", true),
    ("Quiz 1 opens [HIST]", true),
    ("수강신청 시작", true), ("授業開始", true), ("제출 시작 (온라인)", true), ("Open campus", false),
    ("Seminar", false), ("시작하는 글쓰기", false),
  ])
  func `it says that something opens or begins`(_ title: String, _ opens: Bool) {
    #expect(CalendarTitle.opens(title) == opens)
  }
}
