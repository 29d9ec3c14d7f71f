import Editorial
import TerminalKit

/// `:`: everything that can be done and gone to, narrowed by what is typed.
struct Palette: Hashable, Sendable {
  /// One line of it: what Enter does.
  enum Entry: Hashable, Sendable {
    case action(Action)
    /// The pieces a key would be for to a status.
    case move(StatusID)
    /// One bill over all that an outlet has to be billed for.
    case bill(OutletID, [PieceIndex])
    /// A filter that was saved.
    case saved(SavedFilter)
    /// A filter that asks for one thing, and what that shows.
    case filter(String, shows: String)
    /// The pieces of an outlet, and how many are live.
    case outlet(OutletID, live: Int)
    case piece(PieceIndex)
    /// Days off as they were typed, and what is written for them.
    case daysOff(Meaning)
  }

  var field = TextField()
  /// Which of `found` is chosen.
  var choice = 0
  /// The best of what answers to the text, the best first.
  var found: [Entry] = []
  /// How many answer to it.
  var count = 0
  /// How many there are.
  var total = 0
  /// What `found` was found by.
  var read: Reading?

  /// The entry that Enter does.
  var chosen: Entry? { found.indices.contains(choice) ? found[choice] : nil }
}

/// Everything the palette knows of a desk, with the words it is found by: made when it opens.
struct PaletteIndex: Sendable {
  private var entries: [Palette.Entry] = []
  private var texts = SoughtTexts()
  /// Actions by the words that are theirs alone, in lower case: what is typed as one of these is that.
  private var named: [String: Int] = [:]
  /// How often the desk was worked out when it was made.
  let assessments: Int

  /// Entries that are kept of what is found: more nobody goes through line by line.
  static let most = 200

  init(_ overview: Overview, _ saved: [SavedFilter], assessments: Int) {
    self.assessments = assessments
    let desk = overview.desk
    let plan = desk.plan
    texts.reserve(desk.pieces.count + 128)
    for entry in Action.table where entry.action != .palette {
      for word in [entry.action.word, entry.name] { named[word.lowercased()] = entries.count }
      add(.action(entry.action), [entry.name, entry.action.word, entry.action.alsoCalled])
    }
    for filter in saved { add(.saved(filter), ["=" + filter.name, "filter", filter.text]) }
    for status in Pipeline.order(plan) {
      add(.move(status), ["move to \(plan[status].name)", plan[status].label])
    }
    let outlets = plan.outlets.indices.map { OutletID($0) }
    for (outlet, pieces) in zip(outlets, overview.toBill) where !pieces.isEmpty {
      let names = [plan[outlet].name, plan[outlet].short, plan[outlet].key]
      add(.bill(outlet, pieces), ["bill all of \(names[0])"] + names)
    }
    for stage in overview.wholePipeline.stages {
      let name = plan[stage.status].name
      add(
        .filter("status:\(name)", shows: stage.pieces.count.counted("piece")),
        ["filter status:\(name)", name])
    }
    for (text, shows) in PaletteIndex.filters {
      add(
        .filter(text, shows: shows),
        ["filter \(text)", text] + text.split(separator: ":").map(String.init))
    }
    var live = plan.outlets.map { _ in 0 }
    for index in overview.wholePipeline.stages.flatMap(\.pieces) {
      if let outlet = desk.pieces[index].outlet { live[outlet.index] += 1 }
    }
    for outlet in outlets {
      add(
        .outlet(outlet, live: live[outlet.index]),
        [plan[outlet].name, plan[outlet].short, plan[outlet].key, "outlet"])
    }
    addPieces(of: desk)
  }

  /// Filters that every desk has a use for.
  private static let filters = [
    ("due:late", "what is late"), ("due:today", "what is due today"),
    ("due:<7d", "what is due within a week"), ("money:to-bill", "bills to write"),
    ("money:owed", "what is owed"), ("money:late", "what is overdue"),
    ("published:last-month", "what came out last month"),
  ]

  /// Live ones first: they are what is looked for.
  private mutating func addPieces(of desk: Desk) {
    var ended: [PieceIndex] = []
    let shorts = desk.plan.outlets.map(\.short)
    func words(_ piece: Piece) -> [String] {
      piece.outlet.map { [piece.title, shorts[$0.index]] } ?? [piece.title]
    }
    for index in desk.pieces.indices {
      let piece = desk.pieces[index]
      if piece.status.map({ desk.plan[$0].isEnd }) ?? false {
        ended.append(index)
      } else {
        add(.piece(index), words(piece))
      }
    }
    for index in ended { add(.piece(index), words(desk.pieces[index])) }
  }

  private mutating func add(_ entry: Palette.Entry, _ words: [String]) {
    entries.append(entry)
    texts.append(words)
  }

  /// How many entries there are.
  var count: Int { entries.count }

  /// What answers to a text, the best first, and how much there is of it.
  func find(_ text: String) -> (found: [Palette.Entry], count: Int) {
    let words = SoughtWord.all(in: text)
    if words.isEmpty { return (Array(entries.prefix(PaletteIndex.most)), entries.count) }
    var byRank: [[Int]] = Array(repeating: [], count: 3 * words.count + 1)
    var count = 0
    for (place, rank) in texts.ranks(of: words).enumerated() {
      guard let rank else { continue }
      count += 1
      if byRank[rank].count < PaletteIndex.most { byRank[rank].append(place) }
    }
    if let place = named[
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")]
    {
      for rank in byRank.indices { byRank[rank].removeAll { $0 == place } }
      byRank[0].insert(place, at: 0)
    }
    return (byRank.joined().prefix(PaletteIndex.most).map { entries[$0] }, count)
  }
}

extension Overview {
  /// By outlet: the pieces that are to be billed.
  fileprivate var toBill: [[PieceIndex]] {
    var pieces = desk.plan.outlets.map { _ in [PieceIndex]() }
    for index in assessment.accounts.keys.sorted()
    where assessment.accounts[index]?.state == .toBill {
      if let outlet = desk.pieces[index].outlet { pieces[outlet.index].append(index) }
    }
    return pieces
  }
}

extension Palette.Entry {
  /// What it is called in the list.
  func name(in desk: Desk) -> String {
    switch self {
    case .action(let action): action.entry.name
    case .move(let status): "move to \(desk.plan[status].name)"
    case .bill(let outlet, _): "bill all of \(desk.plan[outlet].name)"
    case .saved(let filter): "=" + filter.name
    case .filter(let text, _): "filter \(text)"
    case .outlet(let outlet, _): desk.plan[outlet].name
    case .piece(let index): desk.pieces.indices.contains(index) ? desk.pieces[index].title : ""
    case .daysOff(let meaning): meaning.words
    }
  }

  /// The key by which it is done without the palette, or what stands for one: an outlet's few letters.
  func key(in desk: Desk, _ keys: Keymap) -> String {
    switch self {
    case .action(let action): keys.labels(of: action).first ?? ""
    case .move: keys.labels(of: .pick).first ?? ""
    case .bill: keys.labels(of: .money).first ?? ""
    case .daysOff: keys.labels(of: .away).first ?? ""
    case .saved, .filter: keys.labels(of: .filter).first ?? ""
    case .outlet(let outlet, _): desk.plan[outlet].short
    case .piece(let index):
      desk.pieces.indices.contains(index)
        ? desk.pieces[index].outlet.map { desk.plan[$0].short } ?? "" : ""
    }
  }
}
