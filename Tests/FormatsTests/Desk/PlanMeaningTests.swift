import Editorial
import Testing

@testable import Formats

/// desk.yaml as writers write it: what can be read is read, what cannot is named.
@Suite struct PlanMeaningTests {
  private func read(_ text: String) -> (plan: Plan?, lines: [String]) {
    let reading = PlanReader.read(Array(text.utf8), path: FilePath("desk.yaml"))
    return (reading.plan, reading.problems.map(\.line))
  }

  @Test(arguments: [
    ("one article weekly", Target(goal: 1, per: .week)),
    ("1 piece / week", Target(goal: 1, per: .week)),
    ("two pieces/month", Target(goal: 2, per: .month)), ("3", Target(goal: 3, per: .week)),
    ("2 posts every month", Target(goal: 2, per: .month)),
  ])
  func `a target is read as it is said`(_ text: String, _ target: Target) {
    let (plan, lines) = read("outlets: {fp: {kind: own, target: \(text)}}")
    #expect(plan?.outlets.first?.target == target)
    #expect(lines == [])
  }

  @Test(arguments: [
    ("fridays at 6pm", "Fri 1080"), ("every friday, 18:00", "Fri 1080"),
    ("[tuesdays, thursdays 9am]", "Tue -1, Thu 540"), ("fri", "Fri -1"),
  ])
  func `a slot is read as it is said`(_ text: String, _ slots: String) {
    let (plan, lines) = read(
      "outlets: {fp: {kind: own}}\nschedule:\n  - outlet: fp\n    every: \(text)\n")
    let found = plan?.schedule.map { "\($0.weekday.short) \($0.minute ?? -1)" }
    #expect(found?.joined(separator: ", ") == slots)
    #expect(lines == [])
  }

  @Test(arguments: [
    ("net 30", Terms(days: 30, from: .invoice)), ("Net 14 days", Terms(days: 14, from: .invoice)),
    ("30 days from publication", Terms(days: 30, from: .publication)),
  ])
  func `terms are read as they are said`(_ text: String, _ terms: Terms) {
    let (plan, lines) = read("outlets: {fp: {kind: client, terms: \(text)}}")
    #expect(plan?.outlets.first?.terms == terms)
    #expect(lines == [])
  }

  @Test func `a rate is read as it is said`() {
    let (plan, lines) = read("outlets: {fp: {kind: client, fee: £0.25 a word}}")
    let fee = plan?.outlets.first?.fee
    #expect(fee?.isPerWord == true && fee?.currency == "GBP" && fee?.amount == 2500)
    #expect(lines == [])
  }

  @Test func `what cannot be read is named with its place and how to mend it`() {
    let (_, lines) = read(
      """
      outlets:
        fp: {kind: own, short: FORPE, target: lots, terms: whenever}
      schedule: [{outlet: fp, every: sometimes}]
      types: {in-depth: two}

      """)
    #expect(
      lines == [
        "desk.yaml:2:26: short \"FORPE\" is longer than the 4 letters that columns have room for; "
          + "write it as `FORP`",
        "desk.yaml:2:54: terms \"whenever\" cannot be read; write it as `30 days from publication`",
        "desk.yaml:2:41: target \"lots\" cannot be read; write it as `1 piece a week`",
        "desk.yaml:4:19: \"in-depth\" \"two\" cannot be read; write it as `in-depth: 1`",
        "desk.yaml:3:32: every \"sometimes\" cannot be read; write it as `friday 18:00`",
      ])
  }

  @Test(arguments: [
    ("{kind: client, fee: 1,200 USD, short: A}", "1:34", "fee: \"1,200 USD\""),
    ("{kind: client, short: A, fee: £1,200}", "1:44", "fee: \"£1,200\""),
  ])
  func `a figure that braces cut at its comma is named, and read as meant`(
    _ outlet: String, _ place: String, _ mend: String
  ) {
    let (plan, lines) = read("outlets: {a: \(outlet)}")
    #expect(
      lines == [
        "desk.yaml:\(place): the figure is cut at its comma here; "
          + "put quotes round it: `\(mend)`"
      ])
    #expect(plan?.outlets.first?.fee?.amount == 1200 * Fee.scale)
    #expect(plan?.outlets.first?.short == "A")
  }

  @Test(arguments: ["{fee: 1,200,300 KRW}", "{fee: 1,200,300,400 KRW}"])
  func `a figure of several commas is one problem`(_ outlet: String) {
    let (plan, lines) = read("outlets: {a: \(outlet)}")
    let figure = outlet.dropFirst(6).dropLast()
    #expect(lines.count { $0.contains("is cut at its comma here") } == 1)
    #expect(lines.contains { $0.hasSuffix("put quotes round it: `fee: \"\(figure)\"`") })
    #expect(plan?.outlets.first?.fee != nil)
  }

  @Test func `a list of figures is no figure that was cut`() {
    let (_, lines) = read("outlets: {a: {kind: own, notes: [1, 200, 300]}}")
    #expect(lines == [])
  }

  @Test(arguments: [
    ("../../evil", false), ("\"\"", false), (".", false), ("..", false), (".hidden", false),
    ("a/b", false), ("\"a\\nb\"", false), ("nk_news", true), ("The Guardian", true),
  ])
  func `an outlet's key must be a folder's name`(_ key: String, isKept: Bool) {
    let (plan, lines) = read("outlets:\n  fp: {kind: own}\n  \(key): {kind: client}\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("desk.yaml:3:3: outlet ") == true)
    #expect(lines.first?.contains("its key becomes a folder, of letters, digits") == true)
    #expect(plan?.outlets.count == (isKept ? 2 : 1))
  }

  @Test(arguments: ["nk-news", "38north.org", "한겨레", "A1", "fp.v2"])
  func `letters of any script, digits, dashes and dots make a key`(_ key: String) {
    let (plan, lines) = read("outlets: {\(key): {kind: own}}")
    #expect(lines == [] && plan?.outlets.first?.key == key)
  }

  @Test func `a setting that goes by a status no piece can have is said`() {
    let (_, lines) = read(
      """
      outlets:
        nk:
          kind: client
          workflow: short
          bills: filed
          chase: {pitched: 7 days, sent-in: 3 days}
        spe: {kind: client, bills: filed, chase: {pitched: 7 days}}
      workflows:
        short: [idea, drafting, {sent-in: {like: returned}}, published]

      """)
    #expect(
      lines.filter { $0.hasPrefix("desk.yaml:5") || $0.hasPrefix("desk.yaml:6") } == [
        "desk.yaml:5:12: no status of workflow \"short\" is filed, so nothing is ever to bill; "
          + "say which of its statuses is, with {like: filed}",
        "desk.yaml:6:13: no status of workflow \"short\" is pitched, so nothing is chased by it; "
          + "say which of its statuses is, with {like: pitched}",
      ])
    #expect(!lines.contains { $0.hasPrefix("desk.yaml:7") })
  }
}
