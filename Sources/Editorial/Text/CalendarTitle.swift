/// What the title of a thing in a calendar says of it, in the languages in which titles come.
package enum CalendarTitle {
  /// Whether it says that something is due: `Essay 2 due`, `리포트 제출 마감`, `レポート締切`.
  ///
  /// What is not due, or is before or after what is due, says nothing of the kind (`no class due to
  /// snow`, `마감 후 회의`), nor does an opening.
  package static func saysDue(_ title: String) -> Bool {
    let words = words(of: title)
    if words.indices.contains(where: { isDue(words, at: $0) }) { return true }
    let bytes = Array(title.utf8)
    return bytes.contains { $0 >= 0x80 } && eastern.contains { isDue(bytes, $0) }
  }

  /// Whether it says that something opens or begins, and nothing is due by then: `Submission opens`,
  /// `수강신청 시작`, `授業開始`.
  package static func opens(_ title: String) -> Bool {
    let heading = heading(of: title)
    let words = words(of: heading)
    let isOpening =
      words.last.map(openings.contains) ?? false || words.contains("opens")
      || easternOpenings.contains(where: heading.hasSuffix)
    return isOpening && !saysDue(title)
  }

  /// A title without the course in brackets behind it.
  private static func heading(of title: String) -> Substring {
    var heading = title[...]
    if let last = title.last, "])）】".contains(last),
      let start = title.lastIndex(where: { "[(（【".contains($0) }), start > title.startIndex
    {
      heading = title[..<start]
    }
    while heading.last?.isWhitespace ?? false { heading.removeLast() }
    return heading
  }

  private static func words(of title: some StringProtocol) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  // MARK: Words with blanks between them

  private static let due: Set<String> = [
    "due", "deadline", "deadlines", "abgabe", "abgabefrist", "abgabetermin", "einsendeschluss",
    "bewerbungsschluss", "anmeldeschluss", "frist", "fällig", "échéance", "vencimiento", "prazo",
  ]
  /// Words before it that turn it round, and those that put it at another time.
  private static let turning: Set<String> = [
    "no", "not", "never", "without", "before", "after", "past", "nach", "vor", "keine", "sin",
    "sans",
  ]
  private static let openings: Set<String> = [
    "opens", "open", "opening", "begins", "begin", "starts", "start", "beginnt", "öffnet",
  ]

  private static func isDue(_ words: [String], at index: Int) -> Bool {
    guard due.contains(words[index]) else {
      return words[index...].starts(with: ["date", "limite"])
        || words[index...].starts(with: ["fecha", "límite"])
    }
    if words[max(0, index - 2)..<index].contains(where: turning.contains) { return false }
    guard words[index] == "due", index + 1 < words.count else { return true }
    switch words[index + 1] {
    // `Cancelled due to snow`, but `due to be submitted`; what is to be graded is for others to do.
    case "to":
      return words[(index + 1)...].starts(with: ["to", "be"])
        && !words[(index + 1)...].contains { $0 == "graded" || $0 == "marked" }
    case "diligence", "process": return false
    default: return true
    }
  }

  // MARK: Words without

  private static let eastern: [[UInt8]] =
    [
      "마감", "제출", "기한", "締切", "締め切", "〆切", "しめきり", "期限", "提出", "截止",
    ].map { Array($0.utf8) }
  /// What before one of those makes it another word: not handed in, without end.
  private static let easternBefore: [[UInt8]] = ["미", "무", "未", "無"].map { Array($0.utf8) }
  /// What behind one of those says that it is not yet due, or need not be.
  private static let easternBehind: [[UInt8]] =
    [
      "이후", "없음", "불필요", "안내", "방법", "설명", "시작", "개시", "오픈", "後", "前", "なし",
      "無し", "不要", "案内", "方法", "説明", "開始", "について",
    ].map { Array($0.utf8) }
  /// The same of one syllable, with which other words begin: they stand alone.
  private static let easternWords: [[UInt8]] = ["후", "전"].map { Array($0.utf8) }
  private static let easternOpenings = [
    "시작", "개시", "오픈", "개강", "開始", "開講", "公開", "开始",
  ]

  private static func isDue(_ title: [UInt8], _ word: [UInt8]) -> Bool {
    guard title.count >= word.count else { return false }
    return (0...(title.count - word.count)).contains { start in
      guard title[start...].starts(with: word),
        !easternBefore.contains(where: { title[..<start].ends(with: $0) })
      else { return false }
      // `마감일 이후`, `締切日の後`.
      var rest = title[(start + word.count)...]
      for suffix in ["일", "日", "の"] where rest.starts(with: suffix.utf8) {
        rest = rest.dropFirst(suffix.utf8.count)
      }
      rest = rest.drop { $0 == 0x20 }
      // Of two in a row the second says it: `提出期限なし`.
      return !easternBehind.contains { rest.starts(with: $0) }
        && !eastern.contains { rest.starts(with: $0) }
        && !easternWords.contains { rest.starts(with: $0) && rest.dropFirst(3).first ?? 0 < 0x80 }
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
