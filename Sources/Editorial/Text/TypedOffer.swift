/// To whom a piece is offered, as typed in one line: `the-spectator 400 gbp due fri` (R44).
package struct TypedOffer: Hashable, Sendable {
  package var outlet: OutletID
  /// The fee and the date that are said with it.
  package var terms: TypedFacts

  package init(outlet: OutletID, terms: TypedFacts = TypedFacts()) {
    self.outlet = outlet
    self.terms = terms
  }

  /// Reads the outlet, whose name may have several words, and behind it what is said with it.
  ///
  /// - Parameters:
  ///   - text: `the-spectator`, `NK News 300 usd due fri`.
  ///   - context: the desk and the time.
  /// - Returns: what it says, or a sentence that says what to type.
  package static func read(
    _ text: String, in context: TypedContext
  ) -> Result<TypedOffer, Refusal> {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    do throws(Refusal) {
      // The longest name that is an outlet's: `NK News` before `NK`.
      for count in stride(from: words.count, to: 0, by: -1) {
        let name = words[..<count].joined(separator: " ")
        guard let outlet = try context.plan.outlet(typed: name) else { continue }
        let rest = words[count...].joined(separator: " ")
        return .success(
          TypedOffer(
            outlet: outlet, terms: try TypedFacts.read(rest, for: outlet, in: context).get()))
      }
      throw context.plan.noOutlet(text)
    } catch {
      return .failure(error)
    }
  }
}
