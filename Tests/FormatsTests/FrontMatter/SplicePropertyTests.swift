import Editorial
import Glibc
import Testing

@testable import Formats

/// A generator that gives the same numbers every time (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: 0..<items.count, using: &self)] }
  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &self) == 0 }
}

/// Front matter as nobody would write it, but somebody does.
struct FrontMatterMaker {
  var dice: Dice

  mutating func file() -> [UInt8] {
    let ending = dice.pick(["\n", "\n", "\r\n", "\r"])
    var lines: [String] = []
    if dice.chance(12) {
      lines = ["{" + (0..<3).map { _ in pair() }.joined(separator: ", ") + "}"]
    } else {
      let indent = dice.chance(10) ? "  " : ""
      for _ in 0..<Int.random(in: 0...7, using: &dice) { lines += entry().map { indent + $0 } }
    }
    let fences = [dice.pick(["---", "---", "--- ", "---\t"]), dice.pick(["---", "...", "--- "])]
    let body = dice.pick(["", "body", "# T\n\ntext\n", "---\nx\n---\n", "\n\n한글"])
    let text = ([fences[0]] + lines + [fences[1]]).joined(separator: ending)
    let bom = dice.chance(8) ? "\u{FEFF}" : ""
    var bytes = Array((bom + text + ending + body).utf8)
    if dice.chance(6), !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &dice)
      bytes.insert(contentsOf: dice.pick(Self.noise), at: at)
    }
    return bytes
  }

  private static let noise: [[UInt8]] =
    [
      "\"", "'", ":", ": ", "#", " #", "\t", "\n", "\r", "[", "]", "{", "}", ",", "-", "- ", "|",
      ">", "&a ", "*a", "!t ", "%", "@", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", "\\", "?",
      "\n---\n", "\n...\n", "\0", "é", "\u{1F600}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x7F]]

  private mutating func key() -> String {
    dice.pick([
      "status", "filed", "title", "draft", "tried", "due", "Status", "상태", "tags", "x", "\"q k\"",
    ])
  }

  private mutating func pair() -> String { "\(key()): \(dice.pick(["a", "'b'", "[c, d]", "한"]))" }

  private mutating func entry() -> [String] {
    let key = key() + dice.pick([":", ":", ":", " :"])
    let comment = dice.chance(3) ? " # c: d" : ""
    switch Int.random(in: 0..<13, using: &dice) {
    case 0: return [key + comment]
    case 1: return [key + " |\(dice.pick(["", "+", "-"]))", "  one", "", "  status: two", ""]
    case 2: return [key + " >-", "   folded", "   more"]
    case 3: return [key + comment, "  - a" + comment, "  - 'b'"]
    case 4: return [key, "- one: 1", "  two: 2", "- three"]
    case 5: return [key + comment, "    status: nested", "    filed: \"2\""]
    case 6: return [key + " [a, 'b', \"c\"]" + comment]
    case 7: return [key + " [a,", "   b]" + comment]
    case 8: return ["# status: no", "", key + " x" + comment]
    case 9: return [key + " \"dq \\\" 한\"" + comment]
    case 10: return [key + " 'it''s'  " + comment]
    case 11: return [key + " plain", "  goes on"]
    default: return [key + dice.pick([" ", "  ", "\t"]) + dice.pick(Self.words) + comment]
    }
  }

  private static let words = [
    "drafting", "2026-11-24", "yes", "~", "in progress", "한글 제목", "a:b", "x#y", "[drafting]",
    "&a v", "!!str v", "[]", "{}", "http://x.y:80/#a", "- ", "\"\"", "''", "<% x %>", "a\u{2028}b",
  ]
}

@Suite struct SplicePropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `an edit changes its keys only, whatever stands around them`(_ seed: UInt64) {
    var maker = FrontMatterMaker(dice: Dice(state: seed))
    var made = 0
    for round in 0..<2500 {
      let file = maker.file()
      let comment = Comment(rawValue: String(reflecting: String(decoding: file, as: UTF8.self)))
      let edits = Self.edits(round)
      do throws(Refusal) {
        let plan = try Splice.plan(edits, in: file, at: .frontMatter)
        made += 1
        let names = Set(edits.flatMap { [$0.key] + $0.aliases })
        Witness.check(plan, of: file, changing: names, comment)
        for edit in edits { Self.check(edit, plan, file, comment) }
      } catch {
        #expect(!error.cause.isEmpty)
      }
    }
    #expect(made > 800)
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func `edits that can be made one by one can be made in one step, in whatever order`(
    _ seed: UInt64
  ) {
    var maker = FrontMatterMaker(dice: Dice(state: seed))
    var made = 0
    // All of them in CI; a sample at a desk, where the suite is to be quick.
    let files = getenv("CI") == nil ? 700 : 2500
    for _ in 0..<files {
      let file = maker.file()
      let edits = Self.someEdits(&maker.dice).filter {
        (try? Splice.plan([$0], in: file, at: .frontMatter)) != nil
      }
      guard edits.count > 1 else { continue }
      let comment = Comment(
        rawValue: "\(edits.map { ($0.key, $0.change, $0.anchor) })\n"
          + String(reflecting: String(decoding: file, as: UTF8.self)))
      do throws(Refusal) {
        let plan = try Splice.plan(edits, in: file, at: .frontMatter)
        made += 1
        Witness.check(plan, of: file, changing: Set(edits.map(\.key)), comment)
        for edit in edits { Self.check(edit, plan, file, comment) }
      } catch {
        Issue.record("\(error.cause): \(comment)")
      }
    }
    #expect(made > files * 8 / 25)
  }

  /// Edits of some keys in any order, each anchored at any other.
  private static func someEdits(_ dice: inout Dice) -> [KeyEdit] {
    let keys = ["status", "filed", "due", "tried", "draft", "fee", "length"].shuffled(using: &dice)
    return keys.prefix(Int.random(in: 2...5, using: &dice)).map { key in
      let change: KeyEdit.Change
      switch Int.random(in: 0..<5, using: &dice) {
      case 0, 1: change = .remove
      case 2 where key == "tried": change = .append("the-spectator 2026-11-04 declined")
      case 2: change = .replace("false")
      default: change = .set(dice.pick(["900", "2026-11-27 18:00", "don't: \"say\" \\"]))
      }
      return KeyEdit(key, change, after: dice.chance(4) ? nil : dice.pick(keys))
    }
  }

  private static func edits(_ round: Int) -> [KeyEdit] {
    switch round % 4 {
    case 0:
      [
        KeyEdit("status", .set("filed"), aliases: ["상태"]),
        KeyEdit("filed", .set("2026-11-24"), after: "status"), KeyEdit("draft", .replace("false")),
      ]
    case 1: [KeyEdit("due", .set("2026-11-27 18:00")), KeyEdit("fee", .set("don't: \"say\" \\"))]
    case 2: [KeyEdit("tried", .append("the-spectator 2026-11-04 declined"), after: "status")]
    default: [KeyEdit("filed", .remove), KeyEdit("title", .set("안녕: \"x\" 'y'"))]
    }
  }

  private static func check(
    _ edit: KeyEdit, _ plan: SplicePlan, _ file: [UInt8], _ comment: Comment
  ) {
    let keys = Witness.keys(plan.bytes) ?? []
    let here = keys.filter { ([edit.key] + edit.aliases).contains(Witness.name($0.0)) }
    switch edit.change {
    case .set(let value):
      #expect(here.count == 1, comment)
      #expect(
        Witness.value(here.first.map { Witness.name($0.0) } ?? "", in: plan.bytes) ?? "" == value,
        comment)
    case .replace(let value):
      let now = Witness.value(edit.key, in: plan.bytes)
      // A key that holds none of ours stays as it is (R4b).
      let isForeign = edit.key == "draft" && now == Witness.value(edit.key, in: file)
      #expect(here.isEmpty || now == value || isForeign, comment)
    case .append(let item):
      let node = here.first.map { YAMLNode($0.1, at: Place(line: 1)) }
      #expect(node?.list?.last?.text == item, comment)
    case .remove, .drop: #expect(here.isEmpty, comment)
    }
  }
}
