import Editorial

extension PlanReader {
  /// Keys an outlet may have.
  private static let outletKeys = [
    "name", "short", "kind", "time_zone", "currency", "fee", "terms", "bills", "bill", "invoices",
    "kill_fee", "tax", "withholds", "per", "chase", "holidays", "reply", "due_time", "target",
    "editor", "folder", "color", "workflow", "link", "notes", "template", "words",
  ]

  /// Letters of a `short`, which stands in the columns of a screen.
  private static let longestShort = 4

  /// `outlets:`, in the writer's order.
  mutating func readOutlets(_ pairs: [YAMLPair]) {
    for pair in pairs {
      guard pair.value.pairs != nil || pair.value.isNull else {
        notes.add(
          pair.value.place,
          "an outlet is keys and values, as in `\(pair.key): {kind: client, currency: USD}`")
        continue
      }
      guard takeKey(pair) else { continue }
      let outlet = readOutlet(pair, isAlone: pairs.count == 1)
      noteRepeats(of: outlet, pair)
      plan.outlets.append(outlet)
    }
  }

  /// Notes a key that is no name of a folder, since it becomes one (R1b).
  ///
  /// - Returns: whether the outlet is read all the same; one that leads out of the desk is not.
  private mutating func takeKey(_ pair: YAMLPair) -> Bool {
    let key = pair.key
    if Outlet.mayBeFolder(key) { return true }
    notes.add(
      pair.keyPlace,
      "outlet \"\(key)\": its key becomes a folder, of letters, digits, dashes and dots; write one "
        + "such as `\(FileStem.of(key)):` and the name behind `name:`")
    return !key.isEmpty && !key.hasPrefix(".") && !key.contains("/")
      && key.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  /// Where new pieces go: a folder of the desk, of home or an absolute one, as sources are written.
  private mutating func readFolder(_ node: YAMLNode) -> String? {
    guard let text = notes.text(node, "folder", as: "gigs/nk-news") else { return nil }
    let folder = PlanReader.trimmed(text)
    let names = folder.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard !folder.isEmpty, folder != "..", !folder.hasPrefix("../"), !names.contains(".."),
      !folder.contains(where: { "*?[".contains($0) })
    else {
      notes.add(
        node.place, "folder \"\(text)\" is no folder of the desk; write such as `gigs/nk-news`")
      return nil
    }
    return folder
  }

  private mutating func readOutlet(_ pair: YAMLPair, isAlone: Bool) -> Outlet {
    let node = pair.value
    for setting in node.pairs ?? [] where !Self.outletKeys.contains(setting.key.lowercased()) {
      notes.unknown(setting, among: Self.outletKeys)
    }
    let name = node["name"].flatMap { notes.text($0, "name", as: "NK News") }
    let short = node["short"].flatMap { notes.text($0, "short", as: "NKN") }
    if let short, let place = node["short"]?.place, short.count > Self.longestShort {
      notes.add(
        place,
        "short \"\(short)\" is longer than the \(Self.longestShort) letters that columns have room "
          + "for; write it as `\(short.prefix(Self.longestShort))`")
    }
    let kind = kind(of: pair, isAlone: isAlone)
    var outlet = Outlet(key: pair.key, name: name, short: short, kind: kind)
    outlet.workflow = workflow(node["workflow"], kind)
    if let node = node["time_zone"] { outlet.zoneName = notes.zone(node, "time_zone") }
    if let node = node["currency"] {
      outlet.currency = notes.value(node, "currency", as: "USD") { Currency.code($0) }
    }
    if let node = node["fee"] {
      let currency = outlet.currency
      outlet.fee = notes.value(node, "fee", as: "300 USD") {
        Fee(reading: $0, outletCurrency: currency)
      }
      if let fee = outlet.fee { outlet.fee = payable(fee, "fee", node) }
    }
    readMoney(node, into: &outlet)
    if let node = node["chase"] { readChase(node, into: &outlet) }
    if let node = node["reply"] {
      outlet.replyDays =
        notes.value(node, "reply", as: "2 days") { Wait(reading: $0) } ?? .usualReply
    }
    if let node = node["holidays"] { outlet.holidays = notes.dayRanges(node, "holidays") }
    if let node = node["due_time"] {
      outlet.dueMinute =
        notes.value(node, "due_time", as: "17:00", Self.dueMinute) ?? Clock.endOfDay
    }
    if let node = node["target"] {
      outlet.target = notes.value(node, "target", as: "1 piece a week") { Target(reading: $0) }
    }
    outlet.editor = node["editor"].flatMap { notes.text($0, "editor", as: "J. Lee") }
    outlet.folder = node["folder"].flatMap { readFolder($0) }
    outlet.color = node["color"].flatMap { readColor($0) }
    outlet.words = node["words"].flatMap { readGoal($0, "words") }
    return outlet
  }

  /// The colour of its letters on the screen: a word or a number.
  private mutating func readColor(_ node: YAMLNode) -> Ink? {
    guard let word = notes.text(node, "color", as: "180") else { return nil }
    if let ink = Ink(reading: word) { return ink }
    let meant = ConfigNotes.meant(word, among: Ink.words)
    notes.add(
      node.place,
      "unknown colour \"\(word)\""
        + (meant.isEmpty ? "; write a name such as `red`, or a number from 0 to 255" : meant))
    return nil
  }

  /// When it is billed and when it pays (R31 to R34, R38).
  private mutating func readMoney(_ node: YAMLNode, into outlet: inout Outlet) {
    if let node = node["terms"] {
      outlet.terms =
        notes.value(node, "terms", as: "30 days from publication") { Terms(reading: $0) } ?? .usual
    }
    if let node = node["bills"], let word = notes.text(node, "bills", as: "published") {
      if let status = plan.status(for: word) {
        let bills = plan.status(replacing: status, in: plan.workflows[outlet.workflow])
        outlet.bills = bills
        noteUnserved(bills, word, outlet, node.place, "nothing is ever to bill")
      } else {
        notes.unknown("status", word, node.place, among: plan.statuses.map(\.name))
      }
    }
    if let node = node["bill"] {
      outlet.billBy = notes.value(node, "bill", as: "month end") { BillBy(reading: $0) } ?? .usual
    }
    if let node = node["invoices"], let word = notes.text(node, "invoices", as: "none") {
      switch word.lowercased() {
      case "none", "no", "false", "never": outlet.wantsInvoice = false
      case "yes", "true", "always": outlet.wantsInvoice = true
      default:
        notes.add(
          node.place, "invoices \"\(word)\" cannot be read; write `invoices: none` or leave it out")
      }
    }
    if let node = node["kill_fee"] {
      let currency = outlet.currency
      outlet.killFee = notes.value(node, "kill_fee", as: "25%") {
        KillFee(reading: $0, outletCurrency: currency)
      }
      if case .amount(let fee) = outlet.killFee {
        outlet.killFee = payable(fee, "kill_fee", node).map { .amount($0) }
      }
    }
    if let node = node["tax"] {
      outlet.tax = notes.value(node, "tax", as: "10%") { Share(reading: $0) }
    }
    if let node = node["withholds"] {
      outlet.withholds = notes.value(node, "withholds", as: "10.21%") { Share(reading: $0) }
    }
    if let node = node["per"], let word = notes.text(node, "per", as: "filed") {
      if let words = PaidWords(rawValue: word.lowercased()) {
        outlet.paidWords = words
      } else {
        notes.unknown("count", word, node.place, among: PaidWords.allCases.map(\.rawValue))
      }
    }
  }

  /// An amount that can be paid; one that no coin pays is a problem, and stands for none (R36).
  private mutating func payable(_ fee: Fee, _ key: String, _ node: YAMLNode) -> Fee? {
    guard fee.isTooFine else { return fee }
    notes.add(node.place, PieceSentence.tooFine(key, fee))
    return nil
  }

  private static func dueMinute(_ text: String) -> Int? {
    text == "24:00" ? Clock.endOfDay : Clock.reading(text)
  }

  private mutating func kind(of pair: YAMLPair, isAlone: Bool) -> OutletKind {
    let fallback: OutletKind = isAlone ? .own : .client
    guard let node = pair.value["kind"], !node.isNull else {
      notes.add(
        pair.keyPlace, "outlet \"\(pair.key)\" has no kind; write `kind: own`, `client` or `study`")
      return fallback
    }
    guard let word = notes.text(node, "kind", as: "client") else { return fallback }
    guard let kind = OutletKind(rawValue: word.lowercased()) else {
      notes.unknown("kind", word, node.place, among: OutletKind.allCases.map(\.rawValue))
      return fallback
    }
    return kind
  }

  /// The workflow an outlet names, else that of its kind.
  private mutating func workflow(_ node: YAMLNode?, _ kind: OutletKind) -> Int {
    let usual = plan.workflows.firstIndex { $0.name == kind.rawValue } ?? 0
    guard let node, let word = notes.text(node, "workflow", as: "client") else { return usual }
    guard let index = plan.workflows.firstIndex(where: { $0.name == word.lowercased() }) else {
      notes.unknown("workflow", word, node.place, among: plan.workflows.map(\.name))
      return usual
    }
    return index
  }

  /// `chase: {pitched: 7 days}`, or `chase: 7 days` for whatever they may be slow with.
  private mutating func readChase(_ node: YAMLNode, into outlet: inout Outlet) {
    guard let pairs = node.pairs else {
      guard
        let days = notes.value(
          node, "chase", as: "{pitched: 7 days}", { Wait(reading: $0) })
      else {
        return
      }
      for index in plan.statuses.indices where plan.statuses[index].next == .chase {
        outlet.chaseDays[StatusID(index)] = days
      }
      return
    }
    for pair in pairs {
      if ["invoice", "invoiced", "billed", "payment", "paid"].contains(pair.key.lowercased()) {
        let days = notes.value(pair.value, "chase", as: "7 days", { Wait(reading: $0) })
        outlet.paymentChaseDays = days ?? outlet.paymentChaseDays
        continue
      }
      guard let status = plan.status(for: pair.key) else {
        notes.unknown("status", pair.key, pair.keyPlace, among: plan.statuses.map(\.name))
        continue
      }
      if let days = notes.value(pair.value, "chase", as: "7 days", { Wait(reading: $0) }) {
        let chased = plan.status(replacing: status, in: plan.workflows[outlet.workflow])
        outlet.chaseDays[chased] = days
        noteUnserved(chased, pair.key, outlet, pair.keyPlace, "nothing is chased by it")
      }
    }
  }

  /// Notes a setting that goes by a status no piece of the outlet can have.
  private mutating func noteUnserved(
    _ status: StatusID, _ word: String, _ outlet: Outlet, _ place: Place, _ loss: String
  ) {
    let workflow = plan.workflows[outlet.workflow]
    guard !workflow.statuses.contains(status), !plan[status].isExit else { return }
    let remedy =
      plan[status].like.map { "; say which of its statuses is, with {like: \($0.rawValue)}" } ?? ""
    notes.add(
      place,
      "no status of workflow \"\(workflow.name)\" is \(word), so \(loss)" + remedy)
  }

  /// Two outlets of one name could not be told apart in a piece.
  private mutating func noteRepeats(of outlet: Outlet, _ pair: YAMLPair) {
    for (key, word) in [(nil, outlet.key), ("name", outlet.name), ("short", outlet.short)] {
      guard let other = plan.outlet(for: word) else { continue }
      let node = key.flatMap { pair.value[$0] }
      // A short made of the name is ours, not the writer's.
      guard key == nil || node != nil || key == "short" else { continue }
      notes.add(
        node?.place ?? pair.keyPlace,
        "\"\(word)\" already stands for the outlet \"\(plan[other].key)\"; "
          + "give \"\(outlet.key)\" a \(key ?? "key") of its own")
    }
  }
}
