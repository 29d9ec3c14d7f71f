/// Writes blocks of Markdown one below the other, within the quotes and lists that are open.
struct MarkdownBlocks {
  /// What the lines of a block begin with.
  private enum Container {
    case quote(isBegun: Bool)
    /// Its marker stands before its first line, as many blanks before the others.
    case item(marker: String, isBegun: Bool, isFirst: Bool)

    var isItem: Bool {
      if case .item = self { return true }
      return false
    }

    var isBegun: Bool {
      switch self {
      case .quote(let isBegun), .item(_, let isBegun, _): isBegun
      }
    }
  }

  /// A list that is open.
  private struct List {
    /// The number of its next item; `nil` where they have none.
    var number: Int?
    /// Another than that of the list right before it, which it would else go on.
    var isOther: Bool
    /// How many containers it stands in.
    var depth: Int
    var isFirst = true

    var marker: String {
      number.map { "\($0)" + (isOther ? ") " : ". ") } ?? (isOther ? "* " : "- ")
    }
  }

  /// More than these within each other are read as if they were one.
  private static let deepest = 12

  private var bytes: [UInt8] = []
  private var containers: [Container] = []
  private var lists: [List] = []
  /// The list that ended last, while nothing else has come since, and how deep it stood.
  private var ended: (list: List, depth: Int)?

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: What stands around

  /// Opens a quote; whether it is to be closed.
  mutating func beginQuote() -> Bool { push(.quote(isBegun: false)) }

  /// Opens a footnote; whether it is to be closed.
  mutating func beginNote(_ name: String) -> Bool {
    push(.item(marker: "[^\(name)]: ", isBegun: false, isFirst: true))
  }

  /// Closes what was opened last.
  mutating func end() { _ = containers.popLast() }

  mutating func beginList(number: Int?) {
    var list = List(number: number, isOther: false, depth: containers.count)
    if let ended, ended.depth == containers.count, (ended.list.number == nil) == (number == nil) {
      list.isOther = !ended.list.isOther
    }
    lists.append(list)
  }

  mutating func endList() {
    if let list = lists.popLast(), !list.isFirst { ended = (list, containers.count) }
  }

  /// Opens an item of the list that is open, or of one of its own; whether it is to be closed.
  mutating func beginItem() -> Bool {
    guard let list = lists.last, list.depth == containers.count else {
      // An item that is in no list, or in another item, is one of its own.
      return push(.item(marker: "- ", isBegun: false, isFirst: true))
    }
    if let number = list.number { lists[lists.count - 1].number = number + 1 }
    return push(.item(marker: list.marker, isBegun: false, isFirst: list.isFirst))
  }

  private mutating func push(_ container: Container) -> Bool {
    guard containers.count < MarkdownBlocks.deepest else { return false }
    containers.append(container)
    return true
  }

  // MARK: Blocks

  /// Writes a paragraph or a heading that has its marks already.
  mutating func add(_ block: [UInt8]) {
    begin()
    add(lines: block)
  }

  mutating func addRule() {
    // Behind the dash of an item three more would be one rule with it, and no item.
    add(Array((containers.isEmpty ? "---" : "___").utf8))
  }

  /// Writes lines of code; `language` names what they are.
  mutating func add(code: [UInt8], language: String = "") {
    var code = code
    while code.last == UInt8(ascii: "\n") { code.removeLast() }
    while code.first == UInt8(ascii: "\n") { code.removeFirst() }
    guard code.contains(where: { $0 > 0x20 }) else { return }
    // Obsidian's comments see no fence that is within a quote.
    if !containers.isEmpty, code.adjacent(UInt8(ascii: "%")) {
      code = code.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
        .joined(separator: "% ".utf8).map { $0 }
    }
    let longest = code.split { $0 != UInt8(ascii: "`") }.map(\.count).max() ?? 0
    let fence = Array(repeating: UInt8(ascii: "`"), count: max(longest + 1, 3))
    begin()
    add(lines: fence + language.utf8 + [UInt8(ascii: "\n")] + code + [UInt8(ascii: "\n")] + fence)
  }

  private mutating func add(lines: [UInt8]) {
    let parts = lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for line in parts { add(line: line) }
  }

  private mutating func add(line: ArraySlice<UInt8>) {
    var prefix: [UInt8] = []
    for index in containers.indices {
      switch containers[index] {
      case .quote:
        prefix += "> ".utf8
        containers[index] = .quote(isBegun: true)
      case .item(let marker, false, let isFirst):
        prefix += marker.utf8
        containers[index] = .item(marker: marker, isBegun: true, isFirst: isFirst)
      case .item(let marker, true, _):
        prefix += Array(repeating: 0x20, count: MarkdownBlocks.indent(marker))
      }
    }
    bytes += prefix + line
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Of the lines below a marker; a footnote's are those of a block of code.
  private static func indent(_ marker: String) -> Int {
    marker.hasPrefix("[") ? 4 : marker.utf8.count
  }

  /// Parts what comes from what was there, and counts the items that begin with it.
  private mutating func begin() {
    ended = nil
    let first = containers.firstIndex { !$0.isBegun }
    if !bytes.isEmpty, first.map({ !isTight($0) }) ?? true {
      let quotes = containers[..<(first ?? containers.count)].map { container in
        switch container {
        case .quote: "> "
        case .item(let marker, _, _):
          String(repeating: " ", count: MarkdownBlocks.indent(marker))
        }
      }
      var line = Array(quotes.joined().utf8)
      while line.last == 0x20 { line.removeLast() }
      bytes += line + [UInt8(ascii: "\n")]
    }
    guard first != nil else { return }
    for index in lists.indices { lists[index].isFirst = false }
  }

  /// Whether no empty line is wanted before an item that begins.
  private func isTight(_ index: Int) -> Bool {
    guard case .item(let marker, _, let isFirst) = containers[index], !marker.hasPrefix("[") else {
      return false
    }
    // Within an item a list may follow the text at once, if its first number is 1.
    return !isFirst
      || containers[..<index].contains { $0.isItem } && "-*1".contains(marker.prefix(1))
  }
}
