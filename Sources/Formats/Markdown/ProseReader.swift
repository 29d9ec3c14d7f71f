import CMarkdown
import Editorial

/// Gathers what MD4C yields into blocks of text.
struct ProseReader {
  /// A list that is being read; `number` is that of its next item where they are numbered.
  private struct List {
    var number: UInt32?
  }

  private var blocks: [Prose.Block] = []
  private let most: Int
  private var runs: [Prose.Run] = []
  /// The text of the run being gathered, and how it looks.
  private var text: [UInt8] = []
  private var looks: Prose.Looks = []
  /// How many spans of each kind are open: they nest, and a bit alone would end with the inner one.
  private var open: [UInt8: Int] = [:]
  private var kind = Prose.Kind.paragraph
  /// What a list item's first block begins with.
  private var marker = ""
  private var quotes = 0
  private var code = 0
  private var lists: [List] = []
  private var cells = 0
  /// An empty line stands before the next block.
  private var isApart = false

  private init(atMost most: Int) {
    self.most = most
  }

  /// The blocks of a text; a text that MD4C would take too long over is read line by line as it stands.
  static func blocks(_ text: UnsafeRawBufferPointer, atMost most: Int) -> [Prose.Block] {
    guard most > 0, let start = text.baseAddress else { return [] }
    var reader = ProseReader(atMost: most)
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)
    parser.flags |= UInt32(MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS)
    parser.enter_block = { type, detail, data in
      ProseReader.with(data) { $0.enter(type, detail) }
    }
    parser.leave_block = { type, _, data in ProseReader.with(data) { $0.leave(type) } }
    parser.enter_span = { type, _, data in ProseReader.with(data) { $0.begin(type) } }
    parser.leave_span = { type, _, data in ProseReader.with(data) { $0.end(type) } }
    parser.text = { type, start, size, data in
      ProseReader.with(data) {
        $0.add(type, UnsafeRawBufferPointer(start: start, count: Int(size)))
      }
    }
    let result = withUnsafeMutablePointer(to: &reader) { reader in
      cmarkdown_parse(
        start.assumingMemoryBound(to: CChar.self), text.count, &parser,
        UnsafeMutableRawPointer(reader))
    }
    guard result >= 0 || !reader.blocks.isEmpty else { return plain(text, atMost: most) }
    reader.endBlock()
    return Array(reader.blocks.prefix(most))
  }

  private static func plain(_ text: UnsafeRawBufferPointer, atMost most: Int) -> [Prose.Block] {
    text.split(separator: UInt8(ascii: "\n"), maxSplits: most).prefix(most).map {
      Prose.Block(runs: [Prose.Run(String(decoding: $0, as: UTF8.self))])
    }
  }

  /// Answers what MD4C is told: 0 to go on, 1 to stop.
  private static func with(
    _ data: UnsafeMutableRawPointer?, _ change: (inout ProseReader) -> Void
  ) -> Int32 {
    guard let reader = data?.assumingMemoryBound(to: ProseReader.self) else { return 1 }
    change(&reader.pointee)
    return reader.pointee.blocks.count >= reader.pointee.most ? 1 : 0
  }

  // MARK: Blocks

  private mutating func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    // The cells of a row stand on one line.
    if type == MD_BLOCK_TH || type == MD_BLOCK_TD {
      if cells > 0 { text += " | ".utf8 }
      cells += 1
      return
    }
    endBlock()
    switch type {
    // The items of a list stay together, even where blank lines part them in the file.
    case MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_QUOTE, MD_BLOCK_CODE,
      MD_BLOCK_TABLE, MD_BLOCK_HR:
      if lists.isEmpty { isApart = true }
    default: break
    }
    switch type {
    case MD_BLOCK_UL: lists.append(List())
    case MD_BLOCK_OL:
      let first = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start
      lists.append(List(number: first ?? 1))
    case MD_BLOCK_LI: beginItem(detail)
    case MD_BLOCK_H:
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
      kind = .heading(Int(min(max(level, 1), 6)))
    case MD_BLOCK_QUOTE: quotes += 1
    case MD_BLOCK_CODE:
      code += 1
      kind = .code
    case MD_BLOCK_HR:
      blocks.append(Prose.Block(.rule, quotes: quotes, isApart: isApart && !blocks.isEmpty))
      isApart = true
    case MD_BLOCK_TR: cells = 0
    default: break
    }
  }

  private mutating func beginItem(_ detail: UnsafeMutableRawPointer?) {
    if let item = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee,
      item.is_task != 0
    {
      marker = item.task_mark == 0x20 ? "[ ] " : "[x] "
    } else if let number = lists.last?.number {
      marker = "\(number). "
      lists[lists.count - 1].number = number &+ 1
    } else {
      marker = "- "
    }
  }

  private mutating func leave(_ type: MD_BLOCKTYPE) {
    if type == MD_BLOCK_TH || type == MD_BLOCK_TD { return }
    endBlock()
    switch type {
    case MD_BLOCK_QUOTE: quotes -= 1
    case MD_BLOCK_CODE:
      code -= 1
      kind = .paragraph
    case MD_BLOCK_UL, MD_BLOCK_OL: lists = lists.dropLast()
    case MD_BLOCK_H:
      kind = .paragraph
      marker = ""
    case MD_BLOCK_LI: marker = ""
    default: break
    }
  }

  // MARK: Spans and text

  private mutating func begin(_ type: MD_SPANTYPE) {
    guard let look = ProseReader.look(of: type) else { return }
    endRun()
    open[look.rawValue, default: 0] += 1
    looks.insert(look)
  }

  private mutating func end(_ type: MD_SPANTYPE) {
    guard let look = ProseReader.look(of: type) else { return }
    endRun()
    open[look.rawValue, default: 1] -= 1
    if open[look.rawValue, default: 0] <= 0 { looks.remove(look) }
  }

  private static func look(of type: MD_SPANTYPE) -> Prose.Looks? {
    switch type {
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_EM: .emphasis
    case MD_SPAN_CODE: .code
    case MD_SPAN_DEL: .struck
    case MD_SPAN_A, MD_SPAN_WIKILINK: .link
    default: nil
    }
  }

  private mutating func add(_ type: MD_TEXTTYPE, _ more: UnsafeRawBufferPointer) {
    switch type {
    case MD_TEXT_HTML: break
    case MD_TEXT_SOFTBR: text.append(UInt8(ascii: " "))
    case MD_TEXT_BR: endBlock()
    case MD_TEXT_NULLCHAR: text += "\u{FFFD}".utf8
    case MD_TEXT_ENTITY: text += Entity.text(more)
    default:
      guard code > 0, more.last == UInt8(ascii: "\n") else {
        text += more
        return
      }
      text += more.dropLast()
      // An empty line of code is a line.
      endBlock(isKept: true)
    }
  }

  private mutating func endRun() {
    guard !text.isEmpty else { return }
    runs.append(Prose.Run(String(decoding: text, as: UTF8.self), looks))
    text.removeAll(keepingCapacity: true)
  }

  private mutating func endBlock(isKept: Bool = false) {
    if code == 0 {
      while text.last == UInt8(ascii: " ") { text.removeLast() }
    }
    endRun()
    defer { runs = [] }
    guard !runs.isEmpty || isKept else { return }
    blocks.append(
      Prose.Block(
        kind, quotes: quotes, lists: lists.count, marker: marker, runs: runs,
        isApart: isApart && !blocks.isEmpty))
    isApart = false
    marker = ""
  }
}
