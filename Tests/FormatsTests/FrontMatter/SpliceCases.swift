import Editorial
import Foundation
import Testing

@testable import Formats

/// A file of `Fixtures/front_matter.json`: front matter as real vaults and parser suites have it.
struct FrontMatterCase: Decodable, CustomTestStringConvertible {
  var name: String
  var text: String?
  /// A text too long to write out, or not UTF-8, is given in parts.
  var base64: String?

  var bytes: [UInt8] {
    if let base64 { return Array(Data(base64Encoded: base64) ?? Data()) }
    return Array((text ?? "").utf8)
  }
  var testDescription: String { name }

  static let all: [FrontMatterCase] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/front_matter.json")
    let data = (try? Data(contentsOf: file)) ?? Data()
    return (try? JSONDecoder().decode([FrontMatterCase].self, from: data)) ?? []
  }()
}

/// Says what a splice did to a file: every check that does not use the splice's own proof.
enum Witness {
  /// The root's keys with their values, read as a tree.
  static func keys(_ file: [UInt8]) -> [(String, YAMLNode.Content)]? {
    let block = FrontMatterBlock(file)
    if block.kind == .toml { return tomlKeys(file, block.part) }
    guard block.kind == .yaml else { return [] }
    let tree = YAMLTree(Array(file[block.part]))
    // A key given twice is a failure too, but not one that hides the rest.
    guard tree.root != nil || tree.failures.isEmpty else { return nil }
    return (tree.root?.pairs ?? []).map { ($0.key, bare($0.value).content) }
  }

  /// The lines of TOML, each by what stands before its `=`: more than keys, and none missing.
  private static func tomlKeys(_ file: [UInt8], _ part: Range<Int>) -> [(String, YAMLNode.Content)]
  {
    String(decoding: file[part], as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
      let key = String(line.prefix { $0 != "=" }).trimmingCharacters(in: .whitespaces)
      return (key, .scalar(String(line), .plain))
    }
  }

  /// A key as keys are compared: without case and outer space.
  static func name(_ key: String) -> String {
    key.lowercased().trimmingCharacters(in: .whitespaces)
  }

  /// A node without places.
  static func bare(_ node: YAMLNode) -> YAMLNode {
    let place = Place(line: 1)
    switch node.content {
    case .list(let items): return YAMLNode(.list(items.map(bare)), at: place)
    case .mapping(let pairs):
      let pairs = pairs.map { YAMLPair(key: $0.key, keyPlace: place, value: bare($0.value)) }
      return YAMLNode(.mapping(pairs), at: place)
    case .scalar, .alias: return YAMLNode(node.content, at: place)
    }
  }

  /// A single value's text, as a piece is read.
  static func value(_ key: String, in file: [UInt8]) -> String? {
    let block = FrontMatterBlock(file)
    var found: String?
    var reader = FrontMatterReader()
    file.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[block.part])
      _ = try? reader.read(part, firstLine: 1, as: block.syntax ?? .yaml) { name, value in
        if Witness.name(String(decoding: name, as: UTF8.self)) == key { found = value.text }
      }
    }
    return found
  }

  /// Everything that must hold after a plan, whatever it was for.
  static func check(
    _ plan: SplicePlan, of file: [UInt8], changing names: Set<String>,
    _ comment: Comment
  ) {
    #expect(Splice.apply(plan.changes, to: file) == plan.bytes, comment)
    #expect(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file, comment)
    var end = 0
    for change in plan.changes {
      #expect(change.offset >= end, comment)
      #expect(!change.new.contains(0x0A) || change.old.isEmpty, comment)
      end = change.offset + change.old.count
    }
    let (old, new) = (FrontMatterBlock(file), FrontMatterBlock(plan.bytes))
    #expect(file[old.body...].elementsEqual(plan.bytes[new.body...]), comment)
    let before = keys(file)?.filter { !names.contains(name($0.0)) }
    let after = keys(plan.bytes)?.filter { !names.contains(name($0.0)) }
    #expect(before != nil && after != nil, comment)
    #expect(before?.map(\.0) == after?.map(\.0), comment)
    #expect(before?.map(\.1) == after?.map(\.1), comment)
  }
}

/// What edits make of a file, which undo brings back.
func edited(_ text: String, _ edits: KeyEdit...) throws -> String {
  let file = Array(text.utf8)
  let plan = try Splice.plan(edits, in: file, at: .frontMatter)
  #expect(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file)
  return String(decoding: plan.bytes, as: UTF8.self)
}

/// Why edits are refused; `nil` where they are not.
func refusal(_ text: String, _ edits: KeyEdit...) -> Refusal? {
  do throws(Refusal) {
    _ = try Splice.plan(edits, in: Array(text.utf8), at: .frontMatter)
    return nil
  } catch { return error }
}
