import Editorial

/// `v2 done 17 3 + ! -* passing =why - retry`: one mark for each edit (`+`
/// applied, `-` untouched, `!` refused, `?` cannot be told), then the reasons of `!` and `?`.
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
      case .undecided: line.word(left ? "?*" : "?")
      }
    }
    for result in results { result.reason?.write(to: &line) }
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
    var reasoned: [Int] = []
    for index in 0..<count {
      guard let (mark, isStarred) = line.mark() else { return nil }
      var result = EditResult(.untouched, leavesTemporary: isStarred)
      switch mark {
      case UInt8(ascii: "+"): result.fate = .applied
      case UInt8(ascii: "-"): break
      // Why stands behind all the marks.
      case UInt8(ascii: "!"): reasoned.append(index)
      case UInt8(ascii: "?"):
        // Until its reason is read.
        result.fate = .undecided(.unknowable)
        reasoned.append(index)
      default: return nil
      }
      results.append(result)
    }
    for index in reasoned {
      guard let refusal = line.refusal(version: version) else { return nil }
      if case .undecided = results[index].fate {
        results[index].fate = .undecided(refusal)
      } else {
        results[index].fate = .refused(refusal)
      }
    }
  }
}

extension EditResult {
  /// Why it was not written, or nobody can tell.
  fileprivate var reason: Refusal? {
    switch fate {
    case .refused(let refusal), .undecided(let refusal): refusal
    case .applied, .untouched: nil
    }
  }
}
