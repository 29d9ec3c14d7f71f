/// `v2 done 17 3 + ! -* passing =why - retry`: one mark for each edit, then why some were refused.
extension Conclusion {
  var record: [UInt8] {
    var line = FieldWriter()
    RecordStart(.conclusion(isMended: isMended)).write(to: &line)
    line.number(number)
    line.number(results.count)
    for result in results {
      let left = result.leavesTemporary
      switch result.fate {
      case .applied: line.word(left ? "+*" : "+")
      case .refused: line.word(left ? "!*" : "!")
      case .untouched: line.word(left ? "-*" : "-")
      }
    }
    for case .refused(let refusal) in results.map(\.fate) { refusal.write(to: &line) }
    return line.record
  }

  /// Reads what follows the word `done` or `mended`.
  init?(_ line: inout FieldReader, version: Int, isMended: Bool) {
    guard let number = line.number(), number > 0, number < Int(UInt32.max),
      let count = line.count()
    else { return nil }
    self.number = number
    self.isMended = isMended
    results = []
    var refused: [Int] = []
    for index in 0..<count {
      guard let (mark, isStarred) = line.mark() else { return nil }
      var result = EditResult(.untouched, leavesTemporary: isStarred)
      switch mark {
      case UInt8(ascii: "+"): result.fate = .applied
      case UInt8(ascii: "-"): break
      // Why stands behind all the marks.
      case UInt8(ascii: "!"): refused.append(index)
      default: return nil
      }
      results.append(result)
    }
    for index in refused {
      guard let refusal = line.refusal(version: version) else { return nil }
      results[index].fate = .refused(refusal)
    }
  }
}
