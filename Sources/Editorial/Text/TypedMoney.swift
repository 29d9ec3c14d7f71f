/// Reads runs of words as amounts, days and numbers of bills.
struct MoneyReader {
  let line: TypedLine
  let currency: String?
  let context: TypedContext

  init(_ line: TypedLine, _ currency: String?, _ context: TypedContext) {
    self.line = line
    self.currency = currency
    self.context = context
  }

  var day: TypedSearch.Kind {
    TypedSearch.Kind(longest: 12) { readDay($0).map { .day($0) } }
  }

  /// A day where a number may stand as well: `24/11` is a bill's.
  var dayBesideNumber: TypedSearch.Kind {
    TypedSearch.Kind(longest: 12) { range in
      isNumbered(range) ? nil : readDay(range).map { .day($0) }
    }
  }

  var amount: TypedSearch.Kind {
    TypedSearch.Kind(longest: 4) { readAmount($0).map { .fee($0) } }
  }

  /// `tax 10%`, `tax 35 usd`.
  var tax: TypedSearch.Kind {
    named(MoneyReader.taxNames) { text in
      Share(reading: text).map { .tax(.share($0)) } ?? self.sum(text).map { .tax(.amount($0)) }
    }
  }

  /// `withheld 30.63 usd`.
  var withheld: TypedSearch.Kind {
    named(MoneyReader.withheldNames) { self.sum($0).map { .withheld($0) } }
  }

  /// `charges 5 usd`.
  var charges: TypedSearch.Kind {
    named(MoneyReader.chargeNames) { self.sum($0).map { .charges($0) } }
  }

  private static let taxNames: Set<String> = ["tax", "vat"]
  private static let withheldNames: Set<String> = ["withheld", "withholding"]
  private static let chargeNames: Set<String> = ["charges", "charge"]

  /// A sum with the word before it that says what it is.
  private func named(
    _ names: Set<String>, _ read: @escaping (String) -> TypedSearch.Fact?
  ) -> TypedSearch.Kind {
    TypedSearch.Kind(longest: 5) { range in
      guard names.contains(line.words[range.lowerBound].lowercased()), range.count > 1 else {
        return nil
      }
      return read(line.text(range.dropFirst()))
    }
  }

  private func sum(_ text: String) -> Fee? {
    (try? TypedSum.read(text, currency: currency)?.get()).flatMap { $0.isPerWord ? nil : $0 }
  }

  var bareAmount: TypedSearch.Kind {
    TypedSearch.Kind(longest: 1) { range in
      let text = line.text(range)
      guard FactReader.isBare(text) else { return nil }
      return (try? TypedSum.read(text, currency: currency)?.get()).map { .bare($0) }
    }
  }

  var number: TypedSearch.Kind {
    TypedSearch.Kind(longest: 1) { range in
      let text = line.text(range)
      guard text.contains(where: \.isNumber), isNumbered(range) || readDay(range) == nil,
        readAmount(range) == nil, line.unreadSum(range.lowerBound, currency) == nil
      else { return nil }
      return .number(text)
    }
  }

  /// Whether a word is two figures and a slope, as bills are numbered by the month.
  private func isNumbered(_ range: Range<Int>) -> Bool {
    let parts = line.text(range).split(separator: "/", omittingEmptySubsequences: false)
    return range.count == 1 && parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
  }

  private func readDay(_ range: Range<Int>) -> Day? {
    guard let day = context.back(line.text(range)) else { return nil }
    // `24 nov 1500` is a day and an amount.
    let isFar = abs(day.civil.year - context.today.civil.year) > 20
    return isFar && range.count > 1 ? nil : day
  }

  private func readAmount(_ range: Range<Int>) -> Fee? {
    let text = line.text(range)
    return FactReader.isBare(text) ? nil : try? TypedSum.read(text, currency: currency)?.get()
  }

  /// What is wrong with a sum that begins at a word, behind `withheld` or alone.
  private func unreadSum(_ place: Int) -> Refusal? {
    let isNamed = MoneyReader.taxNames.union(MoneyReader.withheldNames)
      .union(MoneyReader.chargeNames).contains(line.words[place].lowercased())
    return line.unreadSum(isNamed ? place + 1 : place, currency)
  }

  /// Everything the line says.
  ///
  /// - Parameters:
  ///   - kinds: what it may say.
  ///   - wanted: the same in words: `an amount or a day`.
  ///   - example: a line that says it all.
  /// - Returns: what it says.
  /// - Throws: a sentence that says what to type.
  func read(
    _ kinds: [TypedSearch.Kind], _ wanted: String, _ example: String
  ) throws(Refusal) -> TypedMoney {
    switch TypedSearch(count: line.words.count, kinds: kinds).read(from: 0) {
    case .success(let found): return try money(found)
    case .failure(let failure):
      // `30,000.50 krw` is no bare amount with a word behind it.
      let bare = failure.found.filter { if case .bare = $0.fact { true } else { false } }
      for place in [failure.place] + bare.map(\.words.lowerBound) {
        if let sum = unreadSum(place) { throw sum }
      }
      let word = line.words[failure.place]
      if FactReader.isBare(word) { throw withCurrency(word) }
      throw Refusal("\"\(word)\" is not \(wanted)", .advice("write such as `\(example)`"))
    }
  }

  private func money(_ found: [TypedSearch.Found]) throws(Refusal) -> TypedMoney {
    var money = TypedMoney()
    for found in found {
      switch found.fact {
      case .number(let number): money.number = number
      case .fee(let fee):
        guard !fee.isPerWord else {
          throw Refusal(
            "\(line.text(found.words)) is a rate",
            .advice("write the amount, as in 350 \(fee.currency.lowercased())"))
        }
        money.amount = fee
      case .bare(let fee): money.bare = fee
      case .tax(let tax): money.tax = tax
      case .withheld(let fee): money.withheld = fee
      case .charges(let fee): money.charges = fee
      case .day(let day):
        guard day <= context.today else {
          throw Refusal("\(day) is still to come", .advice("write the day it happened"))
        }
        money.day = day
      case .date, .length: break
      }
    }
    return money
  }

  func withCurrency(_ number: some StringProtocol) -> Refusal {
    Refusal(
      "write \(number) with its currency, as in \(number) \((currency ?? "USD").lowercased())")
  }
}

/// What a line says of money.
struct TypedMoney {
  var number: String?
  var amount: Fee?
  /// An amount without its currency.
  var bare: Fee?
  var day: Day?
  var tax: BilledTax?
  var withheld: Fee?
  var charges: Fee?
}
