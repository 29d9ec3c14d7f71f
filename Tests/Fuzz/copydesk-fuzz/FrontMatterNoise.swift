import Editorial

@testable import Formats

/// A file of Markdown: it is read, and edited by an edit that the first byte chooses.
enum FrontMatterNoise {
  static func take(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let file = Array(input.dropFirst())
    read(file, first)
    let edits = edits(Int(first))
    do throws(Refusal) {
      let plan = try Splice.plan(edits, in: file, at: .frontMatter)
      check(plan, of: file, edits)
    } catch {
      hold(!error.cause.isEmpty, "a refusal without a cause")
      guard case .edit(let place)? = error.remedy else { return }
      checkPlace(place, in: file, error.cause)
    }
    if first & 0x80 != 0 { takeDeadline(file) }
  }

  /// The same bytes as a semester file whose one deadline is ticked.
  private static func takeDeadline(_ file: [UInt8]) {
    let reading = SemesterReader.read(file, path: FilePath("s.yaml"), plan: .builtIn)
    guard let deadline = reading.semesters.first?.deadlines.first else { return }
    let target = SpliceTarget.deadline(title: deadline.title, due: deadline.dueText)
    let edits = [KeyEdit("done", .set("2026-11-24"), after: "due")]
    guard let plan = try? Splice.plan(edits, in: file, at: target) else { return }
    hold(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file, "undo differs")
    let after = SemesterReader.read(plan.bytes, path: FilePath("s.yaml"), plan: .builtIn)
    let count = reading.semesters.flatMap(\.deadlines).count
    hold(after.semesters.flatMap(\.deadlines).count == count, "a deadline came or went")
    hold(
      after.semesters.first?.deadlines.contains { $0.done != nil } ?? false,
      "the tick is not read again")
  }

  private static func read(_ file: [UInt8], _ way: UInt8) {
    let styles = SourceStyle.allCases
    let source = PieceSource(path: "posts", style: styles[Int(way) % styles.count])
    var reader = PieceReader(
      plan: TypedNoise.plan, source: source, now: TypedNoise.now, home: .utc)
    let hints = PieceHints(isWholeFile: way & 0x40 == 0)
    guard
      case .piece(_, let body, let findings) = reader.read(file, id: FilePath("a.md"), hints: hints)
    else { return }
    hold((0...file.count).contains(body), "the text begins outside of the file")
    checkEnd(of: file[body...])
    for finding in findings { checkPlace(finding.place, in: file, "\(finding.kind)") }
    file.withUnsafeBytes { bytes in
      let text = UnsafeRawBufferPointer(rebasing: bytes[body...])
      hold(Markdown.words(text) >= 0, "fewer words than none")
      hold(Markdown.prose(text).blocks.count <= text.count + 1, "more text than there is")
      _ = Markdown.heading(text)
    }
  }

  /// Nothing behind the text is read with it: a bracket would close what the text leaves open.
  private static func checkEnd(of text: ArraySlice<UInt8>) {
    let counts = [UInt8(ascii: ")"), UInt8(ascii: "x")].map { behind in
      (text + [behind]).withUnsafeBytes { Markdown.words(.init(rebasing: $0.dropLast())) }
    }
    hold(counts[0] == counts[1], "a byte behind the text is read")
  }

  /// Lines are counted from 1, and one may be named that is missing at the end.
  static func checkPlace(_ place: Place?, in file: [UInt8], _ what: String) {
    guard let place else { return }
    // libyaml counts U+0085, U+2028 and U+2029 as ends of lines too.
    let lines = file.count { [0x0A, 0x0D, 0x85, 0xA8, 0xA9].contains($0) }
    hold(place.line >= 1 && place.line <= lines + 2, "line \(place.line): \(what)")
    hold(place.column >= 1, "column \(place.column): \(what)")
  }

  private static func edits(_ way: Int) -> [KeyEdit] {
    switch way % 8 {
    case 0:
      [
        KeyEdit("status", .set("filed"), aliases: ["상태"]),
        KeyEdit("filed", .set("2026-11-24"), after: "status"), KeyEdit("draft", .replace("false")),
      ]
    case 1: [KeyEdit("due", .set("2026-11-27 18:00")), KeyEdit("fee", .set("don't: \"say\" \\"))]
    case 2: [KeyEdit("tried", .append("the-spectator 2026-11-04 declined"), after: "status")]
    case 3: [KeyEdit("filed", .remove), KeyEdit("title", .set("안녕: \"x\" 'y'"))]
    case 4: [KeyEdit("status", .set("")), KeyEdit("due", .drop)]
    case 5: [KeyEdit("words", .set("1,200")), KeyEdit("invoice", .set("# 12"), after: "words")]
    case 6: [KeyEdit("title", .set("\u{2028}\t- a\u{85}b"))]
    default: [KeyEdit("status", .remove), KeyEdit("filed", .drop), KeyEdit("due", .set("~"))]
    }
  }

  /// Every check that does not use the splice's own proof.
  private static func check(_ plan: SplicePlan, of file: [UInt8], _ edits: [KeyEdit]) {
    hold(Splice.apply(plan.changes, to: file) == plan.bytes, "the changes do not make the file")
    hold(
      Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file,
      "undo does not bring the file back")
    let (old, new) = (FrontMatterBlock(file), FrontMatterBlock(plan.bytes))
    hold(file[old.body...].elementsEqual(plan.bytes[new.body...]), "the text changed")
    guard let before = pairs(file), let after = pairs(plan.bytes) else {
      return hold(pairs(file) == nil, "what could be read no longer can")
    }
    let names = Set(edits.flatMap { [$0.key] + $0.aliases })
    let others = { (pairs: [YAMLPair]) in pairs.filter { !names.contains($0.key.lowercased()) } }
    hold(others(before) == others(after), "another key changed")
    for edit in edits {
      let found = after.filter { ([edit.key] + edit.aliases).contains($0.key.lowercased()) }
      switch edit.change {
      case .set(let value):
        hold(found.count == 1, "`\(edit.key)` stands there \(found.count) times")
        // A list of one reads as that one, and stays a list.
        let items = found.first.map { $0.value.list ?? [$0.value] } ?? []
        guard items.count == 1, case .scalar(let text, _) = items[0].content else {
          return hold(false, "`\(edit.key)` is no value")
        }
        hold(text == value, "`\(edit.key)` is \(text)")
      case .append(let item):
        hold(found.first?.value.list?.last?.text == item, "`\(edit.key)` does not end in the item")
      case .remove: hold(found.isEmpty, "`\(edit.key)` is still there")
      case .replace, .drop: break
      }
    }
  }

  /// The root's keys and values without their places; nothing where the tree cannot be read.
  private static func pairs(_ file: [UInt8]) -> [YAMLPair]? {
    let block = FrontMatterBlock(file)
    if block.kind == .toml { return tomlPairs(file, block.part) }
    guard block.kind == .yaml else { return [] }
    let tree = YAMLTree(Array(file[block.part]))
    guard tree.root != nil || tree.failures.isEmpty else { return nil }
    return (tree.root?.pairs ?? []).map(bare)
  }

  /// The keys of TOML that are read; tables are the site's own.
  private static func tomlPairs(_ file: [UInt8], _ part: Range<Int>) -> [YAMLPair] {
    var reader = FrontMatterReader()
    var pairs: [YAMLPair] = []
    let place = Place(line: 1)
    file.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[part])
      _ = try? reader.read(part, firstLine: 1, as: .toml) { key, value in
        let scalars = value.texts.map { YAMLNode(.scalar($0, .plain), at: place) }
        let key = String(decoding: key, as: UTF8.self)
        let node =
          value.kind == .scalar && scalars.count == 1
          ? scalars[0] : YAMLNode(.list(scalars), at: place)
        pairs.append(YAMLPair(key: key, keyPlace: place, value: node))
      }
    }
    return pairs
  }

  private static func bare(_ pair: YAMLPair) -> YAMLPair {
    YAMLPair(key: pair.key, keyPlace: Place(line: 1), value: bare(pair.value))
  }

  private static func bare(_ node: YAMLNode) -> YAMLNode {
    let place = Place(line: 1)
    return switch node.content {
    case .list(let items): YAMLNode(.list(items.map(bare)), at: place)
    case .mapping(let pairs): YAMLNode(.mapping(pairs.map(bare)), at: place)
    case .scalar, .alias: YAMLNode(node.content, at: place)
    }
  }
}
