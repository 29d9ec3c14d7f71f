import Editorial
import Oracle
import Testing

@Suite("R30 to R38, R43 to R45: what the keys of money and trade ask to be written")
struct BillingTests {
  /// What an answer asks for, piece by piece, or the sentence it is refused with.
  private func reads(_ step: Decision, _ desk: Desk) -> [String] {
    guard let request = step.request else { return step.refusals }
    return request.edits.map { edit in
      guard case .change(let id, _, let change) = edit, let piece = desk.piece(id),
        let keys = try? desk.plan.keys(for: change, of: piece)
      else { return "\(request.action.verb): \(edit)" }
      return "\(request.action.verb) \(id): "
        + keys.map { key in
          if case .set(let value) = key.change { "\(key.key) \(value)" } else { key.key }
        }.joined(separator: ", ")
    }
  }

  private func bill(
    _ ids: [String], _ number: String? = "INV-029", fee: String? = nil, on day: String? = nil,
    desk build: (inout DeskBuilder) -> Void
  ) -> [String] {
    let assessment = assessment { build(&$0) }
    let typed = TypedBill(
      number: number, amount: fee.map { money($0) }, day: day.map { Self.day($0) })
    return reads(assessment.bill(assessment.seen(ids), as: typed), assessment.desk)
  }

  private static func day(_ text: String) -> Day { date(text).day }

  private func pay(
    _ ids: [String], received: String? = nil, desk build: (inout DeskBuilder) -> Void
  ) -> [String] {
    let assessment = assessment { build(&$0) }
    let payment =
      received.map {
        Payment.soFar(TypedPayment(amount: money($0)), isExcessMeant: false)
      } ?? .whole(on: nil)
    return reads(assessment.pay(assessment.seen(ids), payment), assessment.desk)
  }

  private func chase(_ id: String, desk build: (inout DeskBuilder) -> Void) -> [String] {
    let assessment = assessment { build(&$0) }
    return reads(assessment.chase(assessment.seen(id)), assessment.desk)
  }

  // MARK: R30 to R33, R36, R37

  @Test func `R33 several pieces get one number and one day, in one step`() {
    let written = bill(["a", "b"], on: "2026-11-24") {
      $0.piece("a", "nkn", "published", fee: money("300 USD"))
      $0.piece("b", "spe", "published", length: 900, fee: money("0.40 USD/word"))
    }
    #expect(
      written == [
        "billed a: invoice INV-029, invoiced 2026-11-24",
        "billed b: fee 360 USD, invoice INV-029, invoiced 2026-11-24",
      ])
  }

  @Test
  func `R30 R31 what is not to be billed yet is refused with the reason, unless it is said to be`()
  {
    let built: (inout DeskBuilder) -> Void = {
      $0.piece("a", "nkn", "filed", fee: money("300 USD"))
    }
    let assessment = assessment { built(&$0) }
    let seen = assessment.seen("a")
    guard case .refuse(let refused) = assessment.billOrPay(seen) else {
      Issue.record("it was billed")
      return
    }
    #expect(refused.map(\.refusal.cause) == ["it is filed, and nkn is billed once it is out"])
    #expect(refused.map(\.refusal.remedy) == [.say(.anyway)])
    let early = assessment.bill(seen, as: TypedBill(number: "INV-029", isEarly: true))
    #expect(
      reads(early, assessment.desk) == ["billed a: invoice INV-029, invoiced 2026-11-25"])
  }

  @Test func `R37 what was assumed is written plain, what the writer says wins`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.set("nkn") { $0.fee = money("300 USD") }
      $0.piece("a", "nkn", "published")
    }
    #expect(bill(["a"], nil, desk: built) == ["billed a: fee 300 USD, invoiced 2026-11-25"])
    #expect(
      bill(["a"], nil, fee: "350 USD", desk: built) == [
        "billed a: fee 350 USD, invoiced 2026-11-25"
      ])
    #expect(
      bill(["a"], nil, fee: "0.40 USD/word", desk: built)
        == ["0.40 USD/word is a rate; say 350 usd"])
  }

  @Test func `R36 what nobody knows is asked for, and 0 is not billed`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.piece("a", "nkn", "published")
      $0.piece("b", "nkn", "published", fee: money("0 USD"))
    }
    #expect(bill(["a"], desk: built) == ["nobody knows what it pays; say 350 usd"])
    #expect(
      bill(["a"], nil, fee: "90 USD", desk: built) == ["billed a: fee 90 USD, invoiced 2026-11-25"])
    #expect(bill(["b"], desk: built) == ["it brings nothing: its fee is 0"])
  }

  @Test func `R33 R39 two currencies are not billed together`() {
    let written = bill(["a", "b"]) {
      $0.piece("a", "nkn", "published", fee: money("300 USD"))
      $0.piece("b", "spe", "published", fee: money("200 GBP"))
    }
    #expect(
      written == [
        "one invoice is in one currency: a pays USD, b GBP; bill them apart"
      ])
  }

  @Test func `R33 a number in use takes a piece of its day and currency, until it is paid`() {
    func second(_ number: String, on day: String, fee: String = "300 USD") -> [String] {
      bill(["b"], number, on: day) {
        $0.billed("a", "nkn", "300 USD", "INV-028")
        $0.billed("c", "nkn", "300 USD", "INV-027")
        $0.billing("c") { $0.paid = date("2026-11-20") }
        $0.piece("b", "nkn", "published", fee: money(fee))
      }
    }
    #expect(
      second("INV-028", on: "2026-11-10") == ["billed b: invoice INV-028, invoiced 2026-11-10"])
    #expect(
      second("INV-028", on: "2026-11-25")
        == ["INV-028 is in a, billed on 2026-11-10; take another number or that day"])
    #expect(
      second("INV-028", on: "2026-11-10", fee: "9 GBP")
        == ["INV-028 is in a, in USD; take another number for GBP"])
    // In another case it is the same number.
    #expect(
      second("inv -028", on: "2026-11-25")
        == ["INV-028 is in a, billed on 2026-11-10; take another number or that day"])
    #expect(
      second("INV-027", on: "2026-11-10") == ["INV-027 is in c and paid; take another number"])
  }

  @Test func `R32 R47 where no bill is wanted none is written`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.set("nkn") { $0.wantsInvoice = false }
      $0.piece("a", "nkn", "published", fee: money("300 USD"))
      $0.piece("ch", "phd", "submitted", fee: money("300 USD"))
      $0.piece("odd", "nkn", "fild", fee: money("300 USD"))
    }
    #expect(bill(["a"], desk: built) == ["nkn wants no invoice; use pay"])
    #expect(bill(["ch"], desk: built) == ["phd is study and pays nothing"])
    #expect(
      bill(["odd"], desk: built) == [
        "no status is called \"fild\"; give it one, or say in desk.yaml what it stands for"
      ])
  }

  @Test func `R33 of several pieces the one that cannot be billed is named, and none is`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "published", fee: money("300 USD"))
      $0.billed("b", "nkn", "300 USD")
    }
    let step = assessment.bill(assessment.seen("a", "b"), as: TypedBill(number: "INV-029"))
    #expect(
      step
        == .refuse([
          .init(id: FilePath("b"), refusal: Refusal("it was billed already, on 2026-11-10"))
        ]))
  }

  // MARK: R38

  @Test(arguments: ["killed", "declined", "withdrawn", "no-reply"])
  func `R38 what ended otherwise is billed for its kill fee, or for what the writer says`(
    status: String
  ) {
    let built: (inout DeskBuilder) -> Void = {
      $0.piece("a", "nkn", status, fee: money("300 USD"))
      $0.piece("agreed", "nkn", status, fee: money("300 USD"))
      $0.billing("agreed") { $0.killFee = .share(2500) }
    }
    #expect(
      bill(["a"], nil, desk: built)
        == ["it is \(status) without a kill fee; say 75 usd"])
    #expect(
      bill(["a"], nil, fee: "75 USD", desk: built)
        == ["billed a: kill_fee 75 USD, invoiced 2026-11-25"])
    #expect(bill(["agreed"], nil, desk: built) == ["billed agreed: invoiced 2026-11-25"])
  }

  // MARK: R35

  @Test func `R35 a payment closes every piece, a part is of one`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("b", "nkn", "200 USD", "INV-028")
      $0.piece("draft", "nkn", "drafting", fee: money("300 USD"))
      $0.billed("closed", "nkn", "300 USD")
      $0.billing("closed") { $0.paid = date("2026-11-20") }
    }
    #expect(
      pay(["a", "b"], desk: built) == ["paid a: paid 2026-11-25", "paid b: paid 2026-11-25"])
    #expect(pay(["a"], received: "200 USD", desk: built) == ["received a: received 200 USD"])
    #expect(
      pay(["a", "b"], received: "200 USD", desk: built)
        == ["a part is for one piece; say piece"])
    // Money in of its own: it takes nothing off.
    #expect(pay(["a"], received: "200 GBP", desk: built) == ["received a: received 200 GBP"])
    #expect(
      pay(["a"], received: "350 USD", desk: built)
        == ["350 USD is 50 USD more than the 300 USD that were billed; say excess"])
    #expect(
      pay(["draft"], desk: built) == ["nothing is owed for it: it is drafting and was not billed"])
    #expect(pay(["closed"], desk: built) == ["it is marked paid already, on 2026-11-20"])
  }

  // MARK: R43, R44, R45

  @Test func `R45 a payment is chased in each of the bill's pieces`() {
    let built: (inout DeskBuilder) -> Void = {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("b", "spe", "200 USD", "INV-028")
      $0.piece("pitch", "nkn", "pitched")
      $0.piece("draft", "nkn", "drafting")
      $0.piece("idea", "nkn", "idea")
      $0.piece("out", "nkn", "published", fee: money("300 USD"))
    }
    #expect(
      chase("b", desk: built) == ["chased a: chased 2026-11-25", "chased b: chased 2026-11-25"])
    #expect(chase("pitch", desk: built) == ["chased pitch: chased 2026-11-25"])
    #expect(chase("draft", desk: built) == ["it is your move: drafting"])
    #expect(chase("out", desk: built) == ["it is your move: to bill"])
    #expect(chase("idea", desk: built) == ["it waits for nobody: it is idea"])
  }

  @Test func `R43 R44 after a no the same file goes on, once it is out or killed a second one`() {
    func offer(_ status: String, to outlet: Int) -> String {
      let assessment = assessment { $0.piece("a.md", "spe", status, [status: "2026-11-04"]) }
      let step = assessment.offer(assessment.seen("a.md")[0], to: OutletID(outlet))
      guard case .add(let draft) = step.request?.edits[0] else {
        return reads(step, assessment.desk).joined()
      }
      let outlet = assessment.desk.plan[draft.outlet].key
      return "new \(draft.title) for \(outlet) from \(draft.from?.text ?? "nothing")"
    }
    #expect(offer("declined", to: 1) == "offered a.md: status idea, outlet nkn, tried")
    #expect(offer("no-reply", to: 1) == "offered a.md: status idea, outlet nkn, tried")
    #expect(offer("published", to: 1) == "new a.md for nkn from a.md")
    #expect(offer("killed", to: 1) == "new a.md for nkn from a.md")
    #expect(offer("published", to: 2) == "spe has it already")
    #expect(offer("declined", to: 2) == "spe has said no already")
    let only = "only what was declined, had no reply, was killed or is out is offered elsewhere"
    #expect(offer("withdrawn", to: 1) == "it is withdrawn; \(only)")
    #expect(offer("filed", to: 1) == "it is filed; \(only), use end")
  }
}
