extension Fee {
  /// Reads a fee as a writer writes it; `nil` for what leaves a doubt, never 0 (R36, R37).
  ///
  /// `300 USD`, `USD 300`, `£450`, `₩300,000`, `450 gbp`, `0.40 GBP/word`, `1,200.50`, `30,000 won`,
  /// `３万円`. `$` and `dollars` are `currency` where that is a dollar, else the American one; a bare
  /// number is in `currency`.
  ///
  /// - Parameters:
  ///   - text: as it stands in the file.
  ///   - currency: the outlet's, if it has one.
  package init?(reading text: String, outletCurrency currency: String?) {
    let plain = TypedText.plain(text)
    var text = Substring(plain).trimmed
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    let isPerWord = FeeText.takePerWord(&text)
    let after = FeeText.takeCurrency(&text, at: .end, outlet: currency)
    // `$300 CAD` says which dollar.
    let before = FeeText.takeCurrency(&text, at: .start, outlet: after ?? currency)
    guard let amount = FeeText.amount(text) else { return nil }
    if let before, let after, before != after { return nil }
    guard let currency = before ?? after ?? currency else { return nil }
    self.init(amount: amount, currency: currency, isPerWord: isPerWord)
  }
}

/// Currencies as writers name them.
package enum Currency {
  /// The code as we keep it, upper case, if it is one of ISO 4217's: `usd` is `USD`.
  package static func code(_ text: some StringProtocol) -> String? {
    let code = text.uppercased()
    guard code.utf8.count == 3, code.utf8.allSatisfy(isLetter) else { return nil }
    return codes.contains(code) ? code : nil
  }

  /// ISO 4217, list one, without metals, funds and test codes.
  private static let codes = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED
    VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// What `$` may stand for.
  static let dollars: Set<String> = [
    "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "FJD", "JMD", "TTD", "BBD", "BZD", "BND",
    "NAD", "SRD", "LRD", "XCD", "BMD", "BSD", "GYD", "KYD", "SBD",
  ]
}

enum FeeText {
  enum Side {
    case start, end
  }

  /// Longer signs first: `US$` ends in `$`.
  private static let signs: [(sign: String, code: String)] = [
    ("US$", "USD"), ("AU$", "AUD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("HK$", "HKD"),
    ("NT$", "TWD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("£", "GBP"), ("￡", "GBP"),
    ("€", "EUR"), ("₩", "KRW"), ("￦", "KRW"), ("원", "KRW"), ("円", "JPY"), ("엔", "JPY"),
    ("유로", "EUR"), ("파운드", "GBP"), ("ウォン", "KRW"), ("ユーロ", "EUR"), ("ポンド", "GBP"),
  ]

  /// What currencies are called, in lower case; `nil` for a dollar, which is the outlet's.
  private static let names: [String: String?] = [
    "won": "KRW", "yen": "JPY", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
    "quid": "GBP", "sterling": "GBP", "franc": "CHF", "francs": "CHF", "yuan": "CNY", "rmb": "CNY",
    "dollar": nil, "dollars": nil, "bucks": nil,
  ]

  /// Whether a text names its currency by a word, which may also be one of a title: `Seoul won`.
  static func isNamed(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { names.keys.contains(String($0)) }
  }

  /// Whether a text is a number of some kind and a currency, readable or not: `300k won`, `£1.2k`.
  static func isLikeFee(_ text: String) -> Bool {
    var rest = Substring(TypedText.plain(text)).trimmed
    let after = takeCurrency(&rest, at: .end, outlet: nil)
    let before = takeCurrency(&rest, at: .start, outlet: nil)
    guard after != nil || before != nil, let first = rest.first, isPlain(first) else {
      return false
    }
    return rest.allSatisfy { isPlain($0) || ".,kKmM천만억千万億 ".contains($0) }
  }

  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// Takes `/word`, `per word` or `a word` from the end.
  static func takePerWord(_ text: inout Substring) -> Bool {
    let lower = text.lowercased()
    for ending in ["/word", "/ word", " per word", " a word"] where lower.hasSuffix(ending) {
      text = text.dropLast(ending.count).trimmed
      return true
    }
    return false
  }

  /// Takes a currency's sign or code from one end of a fee and answers its code.
  static func takeCurrency(
    _ text: inout Substring, at side: Side, outlet: String?
  ) -> String? {
    func take(_ sign: String) -> Bool {
      guard side == .start ? text.uppercased().hasPrefix(sign) : text.uppercased().hasSuffix(sign)
      else { return false }
      text = (side == .start ? text.dropFirst(sign.count) : text.dropLast(sign.count)).trimmed
      return true
    }
    for (sign, code) in signs where take(sign) { return code }
    let dollar = outlet.flatMap { Currency.dollars.contains($0) ? $0 : nil } ?? "USD"
    if take("$") || take("달러") || take("ドル") { return dollar }
    if take("¥") || take("￥") { return outlet == "CNY" ? "CNY" : "JPY" }
    let letters =
      side == .start
      ? text.prefix(while: \.isLetter)
      : text.suffix(text.reversed().prefix(while: \.isLetter).count)
    if side == .end, let name = names[letters.lowercased()] {
      text = text.dropLast(letters.count).trimmed
      return name ?? dollar
    }
    guard let code = Currency.code(letters) else { return nil }
    text = (side == .start ? text.dropFirst(3) : text.dropLast(3)).trimmed
    return code
  }

  /// Ten-thousandths of `1,200.50` or `3만`; commas only between groups of three, at most four
  /// decimals.
  static func amount(_ text: Substring) -> Int? {
    // A sum in won or yen is counted in tens of thousands.
    if let last = text.last, last == "만" || last == "万" {
      guard let sum = amount(text.dropLast().trimmed), sum <= Fee.largest / 10_000 else {
        return nil
      }
      return sum * 10_000
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first.flatMap(wholeNumber) else { return nil }
    var fraction = 0
    if parts.count == 2 {
      guard (1...4).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(isDigit),
        let written = Int(parts[1])
      else { return nil }
      fraction = written
      for _ in parts[1].utf8.count..<4 { fraction *= 10 }
    }
    let (scaled, isTooLarge) = whole.multipliedReportingOverflow(by: Fee.scale)
    guard !isTooLarge else { return nil }
    let (sum, isAlsoTooLarge) = scaled.addingReportingOverflow(fraction)
    return isAlsoTooLarge || sum > Fee.largest ? nil : sum
  }
}

/// `1200` or `1,200`: digits, with commas only between groups of three.
func wholeNumber(_ text: Substring) -> Int? {
  let groups = text.split(separator: ",", omittingEmptySubsequences: false)
  guard let first = groups.first, !first.isEmpty, first.utf8.allSatisfy(isDigit),
    groups.count == 1 || first.utf8.count <= 3,
    groups.dropFirst().allSatisfy({ $0.utf8.count == 3 && $0.utf8.allSatisfy(isDigit) })
  else { return nil }
  return Int(groups.joined())
}

extension Substring {
  /// Without the white space at both ends.
  package var trimmed: Substring {
    var text = drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
