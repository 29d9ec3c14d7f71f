/// What an element of HTML is to a text.
enum HTMLTag: Hashable {
  case paragraph
  case heading(Int)
  case quote
  case list(isNumbered: Bool)
  case item
  case preformatted
  case rule
  case lineBreak
  case image
  case caption
  case emphasis, strong, struck, code
  case link
  /// It parts what stands before and after it, and is nothing more: `div`, `tr`.
  case block
  /// A cell of a table: it parts words.
  case cell
  /// It changes how a text looks: `span`, `u`.
  case inline
  /// The frame of another site's page: it is told by its address.
  case frame
  /// What is in it is no text: `script`, `button`.
  case hidden

  /// `name` as the reader gives it, in lower case.
  init(_ name: UnsafePointer<CChar>) {
    // Names of up to eight letters in one number: every element is asked.
    var word: UInt64 = 0
    var count = 0
    while name[count] != 0, count < 9 {
      word = word << 8 | UInt64(UInt8(bitPattern: name[count]))
      count += 1
    }
    self = HTMLTag.known[word] ?? (count > 8 ? HTMLTag.long(String(cString: name)) : .inline)
  }

  private static let known: [UInt64: HTMLTag] = {
    var known: [UInt64: HTMLTag] = [:]
    func add(_ names: String, _ tag: HTMLTag) {
      for name in names.split(separator: " ") {
        known[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = tag
      }
    }
    add("p", .paragraph)
    for level in 1...6 { add("h\(level)", .heading(level)) }
    add("ul menu dir", .list(isNumbered: false))
    add("ol", .list(isNumbered: true))
    add("li", .item)
    add("pre", .preformatted)
    add("hr", .rule)
    add("br", .lineBreak)
    add("img", .image)
    add("em i cite dfn var", .emphasis)
    add("strong b", .strong)
    add("del s strike", .struck)
    add("code kbd samp tt", .code)
    add("a", .link)
    add("div section article header footer main aside figure table tbody thead tfoot tr", .block)
    add("caption dl dt dd details summary address fieldset form center nav html body", .block)
    add("td th", .cell)
    add("iframe embed object", .frame)
    add("script style button svg select textarea video audio noscript template input", .hidden)
    add("title head canvas map label", .hidden)
    return known
  }()

  private static func long(_ name: String) -> HTMLTag {
    switch name {
    case "blockquote": .quote
    case "figcaption": .caption
    default: .inline
    }
  }

  /// Whether the words before and after it are never one.
  var parts: Bool {
    switch self {
    case .paragraph, .heading, .quote, .list, .item, .preformatted, .rule, .lineBreak, .image,
      .caption, .block, .cell, .frame:
      true
    case .emphasis, .strong, .struck, .code, .link, .inline, .hidden: false
    }
  }
}
