import Editorial
import Oracle
import Testing

@Suite("R36, R37: what a piece brings")
struct EffectiveFeeTests {
  private func fee(
    _ status: String, outlet: String = "nkn", usual: Fee? = EffectiveFeeTests.usd(300),
    own: Fee? = nil,
    length: Int? = nil
  ) -> String? {
    let desk = desk {
      $0.set(outlet) { $0.fee = usual }
      $0.piece("a", outlet, status, length: length, fee: own)
    }
    guard let found = desk.effectiveFee(of: desk.pieces[PieceIndex(0)]) else { return nil }
    return (found.isAssumed ? "~" : "") + found.fee.text
  }

  static func usd(_ amount: Int) -> Fee { Fee(amount: amount * Fee.scale, currency: "USD") }

  @Test(
    arguments: [
      ("idea", nil), ("pitched", nil), ("commissioned", "~USD 300"), ("drafting", "~USD 300"),
      ("filed", "~USD 300"), ("edits", "~USD 300"), ("published", "~USD 300"), ("declined", nil),
      ("withdrawn", nil), ("killed", nil),
    ] as [(String, String?)])
  func `R36 the outlet's usual fee applies from commissioned on`(status: String, expected: String?)
  {
    #expect(fee(status) == expected)
  }

  @Test(arguments: ["idea", "pitched", "filed", "killed"])
  func `R36 a fee of the piece's own applies at any status`(status: String) {
    #expect(fee(status, own: Self.usd(450)) == "USD 450")
  }

  @Test func `R36 no fee is no fee`() {
    #expect(fee("filed", usual: nil) == nil)
    #expect(fee("filed", own: Self.usd(0)) == "USD 0")
  }

  @Test func `R37 a rate per word is worked out by the length`() {
    let rate = Fee(amount: 4000, currency: "GBP", isPerWord: true)
    #expect(fee("pitched", own: rate, length: 900) == "~GBP 360")
    #expect(fee("filed", usual: rate, length: 900) == "~GBP 360")
    #expect(fee("filed", own: rate) == nil)
    #expect(fee("filed", own: rate, length: .max) == nil)
  }

  @Test func `R37 a sum too large to be true is none`() {
    let rate = Fee(amount: 1_317_624_576_693_539_401, currency: "KRW", isPerWord: true)
    #expect(fee("filed", own: rate, length: 7) == nil)
  }

  @Test(arguments: [
    ("GBP", 725, 333, "~GBP 24.14"), ("USD", 50, 1001, "~USD 5.01"),
    ("JPY", 105_000, 333, "~JPY 3497"),
    ("KRW", 12_345, 7, "~KRW 9"), ("KWD", 15, 3, "~KWD 0.005"),
  ])
  func `R36 R37 a sum is rounded to what the currency can be paid in`(
    currency: String, rate: Int, length: Int, expected: String
  ) {
    let rate = Fee(amount: rate, currency: currency, isPerWord: true)
    #expect(fee("filed", own: rate, length: length) == expected)
  }

  @Test func `R36 silent: where a workflow leaves out commissioned it applies from drafting on`() {
    let desk = desk {
      $0.outlet("column", .client, workflow: ["idea", "drafting", "filed", "published"])
      $0.set("column") { $0.fee = Self.usd(200) }
      $0.piece("a", "column", "idea")
      $0.piece("b", "column", "filed")
    }
    #expect(desk.pieces.map { desk.effectiveFee(of: $0)?.fee.digits } == [nil, "200"])
  }
}
