import Editorial

/// What is said about a value in a piece that cannot be read.
enum PieceSentence {
  /// A date that cannot be read; `meant` is the one it can only be in another order.
  static func noDate(_ key: String, _ text: String, _ meant: String? = nil) -> String {
    if let meant {
      return "\(key) \"\(text)\" is not how a date is written here; write it as \(meant)"
    }
    return switch WrittenDate.undecided(text) {
    case .twoDays: "\(key) \"\(text)\" can be read as two days; write it as 2026-11-24"
    case .otherWeekday(let own):
      "\(key) \"\(text)\" names another weekday; that day is a \(own.short), so write one of the two"
    case .noDay: "\(key) \"\(text)\" is no day there is; write it as 2026-11-24"
    case nil: "\(key) \"\(text)\" is no date; write it as 2026-11-24 or 2026-11-24 18:00"
    }
  }

  /// What is said where a mend tells the line that is at fault.
  static func mended(_ mend: Mend) -> String? {
    switch mend {
    case .key(let seen, let meant, _): slip(seen, meant)
    case .quotes(let key, _): "put quotes round the \(key): YAML cannot read it as it stands"
    case .space(let key, _): "a space is missing behind `\(key):`"
    case .colon(let key, _): "the colon behind `\(key)` is a full-width one: write `\(key): `"
    case .value, .tie, .semester: nil
    }
  }

  /// A key with a slip in it, as it is written and as it was meant.
  static func slip(_ key: String, _ meant: String) -> String {
    "`\(key):` is no key that is read here; if it is your own, add "
      + "\(UnknownWords.ignoring(key)) to desk.yaml. Did you mean `\(meant):`?"
  }

  /// What a template left, as it stands in the file.
  static func template(_ text: String, more: Int = 0) -> String {
    let others = more > 0 ? ", and \(more) more below" : ""
    return "a template command was left here\(others): replace `\(text)` with what it stands for"
  }

  /// A figure that YAML ends at its comma, as it is meant.
  static func cutFigure(_ key: String?, _ figure: String) -> String {
    let written = key.map { "\($0): " } ?? ""
    return "the figure is cut at its comma here; put quotes round it: `\(written)\"\(figure)\"`"
  }

  static func noSingle(_ key: String) -> String {
    "\(key) must be one value, not several; keep one"
  }

  /// In the words of `YAMLSentence`.
  static func quotes(_ key: String, _ mark: Character) -> String {
    "put quotes round the \(key): it cannot begin with \(YAMLSentence.named(mark))"
  }

  /// What stands behind a ` #`, as its first word is written: `#1`.
  static func cut(_ word: String) -> String {
    "put quotes round the title: YAML leaves out what begins with `\(word)`"
  }

  static func twice(_ key: String) -> String {
    "\"\(key)\" stands here twice; the first counts: take one out"
  }

  static func noLength(_ key: String, _ text: String) -> String {
    "\(key) \"\(text)\" is no number of words; write it as 900"
  }

  static func noFee(_ text: String) -> String {
    if Fee(reading: text, outletCurrency: "USD") != nil {
      return "the fee \(text) has no currency; write it as \(text) USD, "
        + "or give the outlet its `currency:` in desk.yaml"
    }
    return "the fee \"\(text)\" cannot be read; write it as 300 USD, £450 or 0.40 GBP/word"
  }

  static func noAmount(_ key: String, _ text: String) -> String {
    if Fee(reading: text, outletCurrency: "USD")?.isPerWord == false {
      return "\(key) \(text) has no currency; write it as \(text) USD"
    }
    let share = key == "kill_fee" ? " or 25%" : ""
    return "\(key) \"\(text)\" cannot be read; write it as 200 USD\(share)"
  }

  static func tooFine(_ key: String, _ fee: Fee) -> String {
    let coins = fee.inMinorUnits.map { "; write it as \($0.written)" } ?? ""
    return "\(key) \(fee.written) is finer than any coin of \(fee.currency)\(coins)"
  }

  static func noWait(_ key: String, _ text: String) -> String {
    "\(key) \"\(text)\" cannot be read; write it as 14 days, 3 working days or none"
  }

  static let noClosing =
    "the front matter that begins here is never closed; put `---` on a line below its last key"

  static let tooLong =
    "the front matter is longer than 64 KB, and only its beginning is read; move what is long in it "
    + "into the text"

  static let noMapping =
    "this is no front matter: between the lines `---` each line must be `key: value`"

  static let json =
    "front matter in JSON is not read; write it as `key: value` between two lines `---`"
}
