/// One step of a text of keys and values, whatever its syntax.
struct FieldEvent {
  /// What the step is; what opens is closed again, and keys and values take turns.
  enum Kind: Hashable {
    case textStart, textEnd
    case documentStart, documentEnd
    case scalar(ScalarStyle)
    /// `*name` in place of a value.
    case alias
    case list(isFlow: Bool)
    case listEnd
    case mapping(isFlow: Bool)
    case mappingEnd
  }

  var kind: Kind
  /// The scalar's text, or the alias's name.
  var text: [UInt8] = []
  var anchor: [UInt8] = []
  var tag: [UInt8] = []
  /// False for a document that is marked as one: `---`, `...` and directives.
  var isImplicit = true
  /// The bytes of the file it is written in; empty where nothing is written for it.
  var bytes = 0..<0
  /// Where it begins: characters before it in its line, lines before it in the part.
  var column = 0
  var startLine = 0
  var endLine = 0

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// A scalar that is put in.
  init(scalar text: [UInt8], _ style: ScalarStyle) {
    kind = .scalar(style)
    self.text = text
  }

  var scalarStyle: ScalarStyle? {
    guard case .scalar(let style) = kind else { return nil }
    return style
  }
  var isScalar: Bool { scalarStyle != nil }
  var isPlain: Bool { scalarStyle == .plain }
  var isList: Bool { kind == .list(isFlow: true) || kind == .list(isFlow: false) }
  var isMapping: Bool { kind == .mapping(isFlow: true) || kind == .mapping(isFlow: false) }
  var isFlowMapping: Bool { kind == .mapping(isFlow: true) }
  var opens: Bool { isList || isMapping }
  var closes: Bool { kind == .listEnd || kind == .mappingEnd }
  /// Nothing after the colon.
  var isNothing: Bool { isPlain && text.isEmpty && bytes.isEmpty }
  /// The text as it is read.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// True if both events say the same, wherever they stand.
  func reads(like other: FieldEvent) -> Bool {
    kind == other.kind && isImplicit == other.isImplicit && text == other.text
      && anchor == other.anchor && tag == other.tag
  }
}
