import Editorial
import Formats
import Testing

/// What `git log --raw -z` prints, as commits (R66).
@Suite struct GitLogTextTests {
  private static let (one, two) = (
    String(repeating: "1", count: 40), String(repeating: "2", count: 40)
  )
  private static let none = String(repeating: "0", count: 40)

  private func read(_ text: String) -> [GitCommit]? {
    GitLogText.read(Array(text.utf8))
  }

  private func commit(_ id: String, _ parent: String = "") -> String {
    "\u{1}\(id) \(parent)\0" + "1795869493\0me@example.org\0"
  }

  @Test func `commits have their files, renames both names, and those without files are read`() {
    let (one, two, none) = (Self.one, Self.two, Self.none)
    let text =
      commit(one) + "\n:000000 100644 \(none) \(one) A\0posts/한글 글.md\0\0" + commit(two, one)
      + "\n:100644 100644 \(one) \(two) C086\0a.md\0b.md\0:100644 000000 \(one) \(none) D\0c.md\0"
      + "\0" + commit(two, "\(one) \(two)")
    let commits = read(text) ?? []
    #expect(commits.map(\.isRoot) == [true, false, false])
    #expect(commits.map(\.author).allSatisfy { $0 == "me@example.org" })
    #expect(commits.first?.moment == Moment(seconds: 1_795_869_493))
    #expect(
      commits.map(\.changes) == [
        [GitCommit.Change(old: nil, new: one, path: "posts/한글 글.md")],
        [
          GitCommit.Change(old: one, new: two, oldPath: "a.md", path: "b.md"),
          GitCommit.Change(old: one, new: nil, path: "c.md"),
        ], [],
      ])
  }

  @Test func `names may look like anything, and links and modules are no texts`() {
    let (one, two) = (Self.one, Self.two)
    let text =
      commit(one) + "\n:100644 100644 \(one) \(two) M\0:100644 \u{1}\n.md\0"
      + ":120000 120000 \(one) \(two) M\0link\0:160000 160000 \(one) \(two) M\0module\0"
    #expect(
      read(text)?.first?.changes == [
        GitCommit.Change(old: one, new: two, path: ":100644 \u{1}\n.md"),
        GitCommit.Change(old: nil, new: nil, path: "link"),
        GitCommit.Change(old: nil, new: nil, path: "module"),
      ])
    // A name that is no text belongs to no piece.
    let bytes = Array(commit(one).utf8) + Array("\n:100644 100644 \(one) \(two) M\0".utf8)
    #expect(GitLogText.read(bytes + [0xFF, 0x2E, 0x6D, 0x64, 0])?.first?.changes == [])
  }

  @Test func `what is cut short or of another format is nothing`() {
    let whole = commit(Self.one) + "\n:100644 100644 \(Self.one) \(Self.two) M\0a.md\0"
    #expect(read("")?.isEmpty == true)
    #expect(read("commit \(Self.one)") == nil)
    #expect(read("\u{1}\(Self.one)\0today\0me") == nil)
    #expect(read(String(whole.dropLast("a.md\0".utf8.count + 1))) == nil)
    #expect(read(":100644 100644 \(Self.one) \(Self.two) M\0a.md\0") == nil)
  }
}
