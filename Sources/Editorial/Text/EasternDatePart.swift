/// What the figures of a date are, as the word behind them says in Korean and Japanese.
enum EasternDatePart {
  case year, month, day

  var korean: StaticString {
    switch self {
    case .year: "년"
    case .month: "월"
    case .day: "일"
    }
  }

  var japanese: StaticString {
    switch self {
    case .year: "年"
    case .month: "月"
    case .day: "日"
    }
  }
}

extension ByteCursor {
  /// Takes the word behind the figures of a date: `월` or `月` behind those of a month.
  mutating func take(_ part: EasternDatePart) -> Bool {
    take(word: part.korean) || take(word: part.japanese)
  }
}
