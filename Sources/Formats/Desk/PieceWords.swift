import Editorial

/// Front-matter words turned into what they stand for, each once, found again by their bytes.
struct PieceWords {
  /// What a key stands for.
  enum Meaning: Equatable {
    case key(PieceKey)
    case stamp(StatusID)
    /// One letter off a key that holds a word, a date or a figure of ours.
    case slip(of: String)
    case none

    /// Whether what it holds is text, kept as it is written.
    var isText: Bool {
      switch self {
      case .key(let key): key.kind == .text
      case .stamp, .slip, .none: false
      }
    }
  }

  /// What the word of a `status:` stands for.
  struct StatusEntry {
    /// As in the file.
    var word: String
    /// By outlet, none first.
    fileprivate var statuses: [StatusID?] = []
    /// `invoiced` or `paid`: published, with that day (R30).
    var money: Billing.Word?
    /// It is as it should be or nearly so: what has it is a piece (R1).
    var isOurs = true
    /// The writer has said that what has it is a note (R3).
    var isNote = false
    /// Several words, or keys and values, in place of one (R1).
    var isSeveral = false

    /// What it stands for in pieces of an outlet.
    func status(at outlet: OutletID?) -> StatusID? {
      isSeveral ? nil : statuses[(outlet?.index ?? -1) + 1]
    }
  }

  let plan: Plan
  /// The outlet of pieces that name none (R1b).
  let onlyOwn: OutletID?
  /// By outlet, none first: what each status means there; empty where every one means itself.
  private let meant: [[StatusID]]
  /// By outlet, none first: the status that serves a role there.
  private let serving: [[StatusRole: StatusID]]
  private var meanings: [Meaning] = [.none]
  private var keyTable = ByteTable()
  private var keysByName: [String: Int] = [:]
  private var statusTable = ByteTable()
  private var statusEntries: [StatusEntry] = []
  private var outletTable = ByteTable()
  private var typeTable = ByteTable()
  private var types: [(name: String, isKnown: Bool)] = []
  /// By outlet, none first, since a bare number is in the outlet's currency.
  private var feeTables: [ByteTable]
  private var fees: [Fee] = []

  init(plan: Plan, style: SourceStyle) {
    self.plan = plan
    onlyOwn = plan.onlyOwnOutlet
    let outlets = [nil] + plan.outlets.indices.map { OutletID($0) }
    let all = plan.statuses.indices.map { StatusID($0) }
    let meant = outlets.map { outlet in all.map { plan.status(replacing: $0, at: outlet) } }
    self.meant = meant.allSatisfy { $0 == all } ? [] : meant
    serving = outlets.map { outlet in
      let served = StatusRole.allCases.compactMap { role in
        plan.status(like: role, at: outlet).map { (role, $0) }
      }
      return Dictionary(uniqueKeysWithValues: served)
    }
    feeTables = Array(repeating: ByteTable(), count: plan.outlets.count + 1)
    for key in PieceKey.allCases { add(.key(key), key.name) }
    if style == .hugo { add(.key(.publishDate), "pubdate") }
    for index in plan.statuses.indices where plan.statuses[index].isStamped {
      // `published` may hold a date or a boolean; what is like `scheduled` holds a moment.
      guard keysByName[plan.statuses[index].name] == nil else { continue }
      let isMoment = plan.statuses[index].next == .goesOut
      add(isMoment ? .key(.scheduled) : .stamp(StatusID(index)), plan.statuses[index].name)
    }
    for (word, name) in plan.fieldWords {
      if let meaning = keysByName[name] { keysByName[word] = meaning }
    }
  }

  /// The status meant by one of this name in a piece of an outlet: where its workflow has renamed
  /// it, the new one.
  func status(replacing status: StatusID, at outlet: OutletID?) -> StatusID {
    meant.isEmpty ? status : meant[(outlet?.index ?? -1) + 1][status.index]
  }

  /// The status that serves a role in pieces of an outlet.
  func status(like role: StatusRole, at outlet: OutletID?) -> StatusID? {
    serving[(outlet?.index ?? -1) + 1][role]
  }

  private mutating func add(_ meaning: Meaning, _ name: String) {
    keysByName[name] = meanings.count
    meanings.append(meaning)
  }

  /// Every key that means something here, folded.
  var names: Set<String> { Set(keysByName.keys) }

  mutating func meaning(_ key: UnsafeRawBufferPointer) -> Meaning {
    if let index = keyTable[key] { return meanings[index] }
    let name = PieceKey.fold(String(decoding: key, as: UTF8.self))
    var index = keysByName[name] ?? 0
    if index == 0, !plan.known.covers(word: name), let meant = self.key(slippedInto: name) {
      index = meanings.count
      meanings.append(.slip(of: meant))
    }
    keyTable.insert(index, for: key)
    return meanings[index]
  }

  /// The key that a name is one slip off; a plural is none, and of a short key only two letters
  /// that changed places.
  private func key(slippedInto name: String) -> String? {
    guard name.utf8.count >= 3 else { return nil }
    let near = keysByName.keys.filter { key in
      guard Spelling.isOneSlip(name, of: key), name != key + "s" else { return false }
      return key.utf8.count > 4 || key.unicodeScalars.sorted() == name.unicodeScalars.sorted()
    }
    return near.count == 1 ? near.first : nil
  }

  /// What a key of ours means.
  func meaning(ofKey name: String) -> Meaning { keysByName[name].map { meanings[$0] } ?? .none }

  mutating func status(_ word: UnsafeRawBufferPointer) -> StatusEntry {
    if let index = statusTable[word] { return statusEntries[index] }
    var entry = StatusEntry(word: String(decoding: word, as: UTF8.self))
    let outlets = [nil] + plan.outlets.indices.map { OutletID($0) }
    entry.statuses = outlets.map { plan.status(for: entry.word, at: $0) }
    if plan.status(for: entry.word) == nil {
      entry.money = Billing.Word(rawValue: StatusWord.fold(entry.word))
      entry.isOurs =
        entry.money != nil || entry.statuses.contains { $0 != nil }
        || plan.isNearlyStatus(entry.word)
      entry.isNote = plan.noteWords.contains(StatusWord.fold(entry.word))
    }
    statusTable.insert(statusEntries.count, for: word)
    statusEntries.append(entry)
    return entry
  }

  /// What stands for a status where there are several words, or keys and values (R1).
  mutating func status(ofSeveral value: FieldValue) -> StatusEntry {
    let words = (0..<value.count).map { String(decoding: value.item($0), as: UTF8.self) }
    let isOurs = (0..<value.count).contains { status(value.item($0)).isOurs }
    return StatusEntry(
      word: words.joined(separator: ", "), isOurs: isOurs || words.isEmpty, isSeveral: true)
  }

  /// The outlet a word names.
  mutating func outlet(_ word: UnsafeRawBufferPointer) -> OutletID? {
    if let index = outletTable[word] { return index < 0 ? nil : OutletID(index) }
    let outlet = plan.outlet(for: PieceKey.fold(String(decoding: word, as: UTF8.self)))
    outletTable.insert(outlet?.index ?? -1, for: word)
    return outlet
  }

  /// A type as `desk.yaml` has it, or as the file has one that is not there.
  mutating func type(_ word: UnsafeRawBufferPointer) -> (name: String, isKnown: Bool) {
    if let index = typeTable[word] { return types[index] }
    let text = String(decoding: word, as: UTF8.self)
    let folded = PieceKey.fold(text)
    let known = plan.types.first { $0.name.lowercased() == folded }?.name
    let type = (known ?? text, known != nil)
    typeTable.insert(types.count, for: word)
    types.append(type)
    return type
  }

  /// A fee in the currency of its outlet where it names none; `nil` where it leaves a doubt (R36).
  mutating func fee(_ text: String, _ outlet: OutletID?) -> Fee? {
    let table = (outlet?.index ?? -1) + 1
    var text = text
    if let index = text.withUTF8({ feeTables[table][UnsafeRawBufferPointer($0)] }) {
      return fees[index]
    }
    guard let fee = Fee(reading: text, outletCurrency: outlet.flatMap { plan[$0].currency }) else {
      return nil
    }
    text.withUTF8 { feeTables[table].insert(fees.count, for: UnsafeRawBufferPointer($0)) }
    fees.append(fee)
    return fee
  }
}
