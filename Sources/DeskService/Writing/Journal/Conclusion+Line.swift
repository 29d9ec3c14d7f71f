/// `done 17 3 + ! -* =why`: one mark for each edit, then the reasons of those refused.
extension Conclusion {
  var record: [UInt8] {
    var line = FieldWriter()
    if isMended { line.word("mended") } else { line.word("done") }
    line.number(number)
    line.number(settlements.count)
    for settlement in settlements {
      let left = settlement.leavesTemporary
      switch settlement.fate {
      case .applied: line.word(left ? "+*" : "+")
      case .refused: line.word(left ? "!*" : "!")
      case .untouched: line.word(left ? "-*" : "-")
      }
    }
    for case .refused(let reason) in settlements.map(\.fate) { line.text(reason) }
    return line.record
  }

  /// Reads what follows the word `done` or `mended`.
  init?(_ line: inout FieldReader, isMended: Bool) {
    guard let number = line.number(), number > 0, number < Int(UInt32.max),
      let count = line.count()
    else { return nil }
    self.number = number
    self.isMended = isMended
    settlements = []
    for _ in 0..<count {
      guard let (mark, isStarred) = line.mark() else { return nil }
      switch mark {
      case UInt8(ascii: "+"): settlements.append(Settlement(.applied, leavesTemporary: isStarred))
      case UInt8(ascii: "-"): settlements.append(Settlement(.untouched, leavesTemporary: isStarred))
      case UInt8(ascii: "!"):
        settlements.append(Settlement(.refused(""), leavesTemporary: isStarred))
      default: return nil
      }
    }
    for index in settlements.indices where settlements[index].fate == .refused("") {
      guard let reason = line.text() else { return nil }
      settlements[index].fate = .refused(reason)
    }
  }
}
