import Editorial
import Testing

@testable import Formats

@Suite struct HostileTests {
  @Test func `no bytes crash a reader, and what is planned can be undone`() {
    var dice = Dice(state: 99)
    var maker = FrontMatterMaker(dice: Dice(state: 7))
    let toml = Array("+++\ntitle = \"a\\u00e9\"\ntags = ['x', \"y\"]\nl = '''a\n'''\n+++\n# T".utf8)
    let json = Array("{\"a\": [1, \"\\\"x\"], \"b\": null}\n# T\n".utf8)
    let seeds = FrontMatterCase.all.map(\.bytes).filter { $0.count < 2000 } + [toml, json]
    for round in 0..<1500 {
      var file = round % 3 == 0 ? maker.file() : dice.pick(seeds)
      for _ in 0..<Int.random(in: 0...4, using: &dice) where !file.isEmpty {
        let at = Int.random(in: 0..<file.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: file.remove(at: at)
        case 1: file[at] = UInt8.random(in: 0...255, using: &dice)
        default: file.insert(contentsOf: file[at..<min(file.count, at + 9)], at: at)
        }
      }
      read(file)
      let edits = SpliceTests.filing + [KeyEdit("tags", .append("x")), KeyEdit("x", .remove)]
      if let plan = try? Splice.plan(edits, in: file, at: .frontMatter) {
        #expect(Splice.apply(Splice.inverse(plan.changes), to: plan.bytes) == file)
      }
      let deadline = SpliceTarget.deadline(title: "x", due: "")
      _ = try? Splice.plan(edits, in: Array("deadlines:\n- ".utf8) + file, at: deadline)
    }
  }

  private func read(_ file: [UInt8]) {
    file.withUnsafeBytes { bytes in
      let block = FrontMatterBlock(bytes)
      _ = FrontMatterBlock(bytes, isWhole: false)
      let part = UnsafeRawBufferPointer(rebasing: bytes[block.part])
      let body = UnsafeRawBufferPointer(rebasing: bytes[block.body...])
      var reader = FrontMatterReader()
      _ = try? reader.read(part, firstLine: 2) { _, value in _ = value.texts }
      LineByLineReader.read(part, firstLine: 2) { _, value in _ = value.texts }
      _ = try? reader.read(part, firstLine: 2, as: .toml) { _, value in _ = value.texts }
      _ = YAMLTree(bytes)
      _ = Markdown.words(body)
      _ = Markdown.heading(body)
      _ = Markdown.prose(body)
    }
  }
}
