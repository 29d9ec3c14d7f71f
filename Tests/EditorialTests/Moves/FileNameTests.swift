import Testing

@testable import Editorial

@Suite struct FileNameTests {
  static let renamed: [(String, String, String)] = [
    ("posts/a.md", "b", "posts/b.md"), ("posts/a.md", "b.md", "posts/b.md"),
    ("posts/a.md", " b c ", "posts/b c.md"), ("posts/a.md", "v1.2", "posts/v1.2.md"),
    ("posts/a.qmd", "b", "posts/b.qmd"), ("posts/a.md", "b.markdown", "posts/b.markdown"),
    ("posts/a.MD", "b", "posts/b.MD"), ("a.md", "b", "b.md"), ("/a.md", "b", "/b.md"),
    ("~/Vault/a.md", "한글", "~/Vault/한글.md"),
    // Composed and decomposed are two names.
    ("posts/\u{AC00}.md", "\u{1100}\u{1161}", "posts/\u{1100}\u{1161}.md"),
  ]

  @Test(arguments: renamed)
  func `a name stays in its folder, and has the ending of a piece`(
    _ old: String, _ typed: String, _ new: String
  ) throws {
    #expect(try FilePath(old).renamed(typed) == FilePath(new))
  }

  static let refused: [(String, String)] = [
    ("", "give it a name"), ("   ", "give it a name"),
    ("b/c", "a name has no \"/\" in it"), ("../b", "a name has no \"/\" in it"),
    (".b", "a name that begins with a dot is hidden, and hidden files are not read"),
    ("b\u{7}c", "this name has characters that nobody sees"),
    ("b\nc", "this name has characters that nobody sees"),
    ("b\u{202E}c", "this name has characters that nobody sees"),
    ("b\u{FFFD}", "this name is not UTF-8"), ("a", "it is called that already"),
    (String(repeating: "가", count: 85), "a name has at most 255 bytes; this one has 258"),
  ]

  @Test(arguments: refused)
  func `what is no name for a file is refused`(_ typed: String, _ cause: String) {
    do throws(Refusal) {
      _ = try FilePath("posts/a.md").renamed(typed)
      Issue.record("it is taken")
    } catch {
      #expect(error.cause == cause)
    }
  }

  private func desk(piece: String? = nil, done: String? = nil, from: String? = nil) -> Assessment {
    let zone = Zone(name: "UTC", initial: 0, abbreviations: [0: "UTC"])
    let day = Day(year: 2026, month: 11, day: 25)!
    var deadline = SemesterDeadline(
      title: "Chapter", due: WrittenDate(day), dueText: "2026-11-25", piece: piece, line: 6)
    deadline.done = done.flatMap { WrittenDate(reading: $0) }
    let pieces = [("a", nil), ("b", from)].map { name, from in
      Piece(
        id: FilePath("posts/\(name).md"), title: name, status: StatusID(0), statusWord: "idea",
        from: from)
    }
    let desk = Desk(
      root: FilePath("/desk"), plan: .builtIn, home: zone, pieces: pieces,
      semesters: [
        Semester(
          path: FilePath("semester/term.yaml"), name: "Term", starts: day, ends: day,
          deadlines: [deadline])
      ])
    return Assessment(desk, at: Moment(seconds: 1_795_582_920))
  }

  /// Why the first piece stays as it is, by each way it could go.
  private func causes(_ assessment: Assessment) -> [String] {
    let seen = SeenPiece(piece: FilePath("posts/a.md"), seen: "idea")
    return [
      assessment.archive([seen]), assessment.rename(seen, to: nil), assessment.delete(seen),
    ].compactMap { decision in
      guard case .refuse(let refused) = decision else { return nil }
      return refused.first?.refusal.cause
    }
  }

  private func sentences(_ place: String) -> [String] {
    ["archived", "renamed", "deleted"].map { "\(place), so it is not \($0)" }
  }

  @Test(arguments: ["posts/a.md", "./posts/a.md", "/desk/posts/a.md", "posts/a"])
  func `R43, R47 what is named by its path stays, and is told where`(_ path: String) {
    #expect(
      causes(desk(piece: path)) == sentences("semester/term.yaml:6 names it (piece:)"))
    #expect(causes(desk(from: path)) == sentences("posts/b.md names it (from:)"))
  }

  @Test func `R47 a ticked deadline and other paths hold nothing`() {
    #expect(causes(desk(piece: "posts/a.md", done: "2026-11-20")).isEmpty)
    #expect(causes(desk(piece: "posts/c.md", from: "an idea of K.")).isEmpty)
  }

  @Test func `of several, those that cannot go stay behind`() {
    let assessment = desk(piece: "posts/a.md")
    let pieces = ["a", "b"].map { SeenPiece(piece: FilePath("posts/\($0).md"), seen: "idea") }
    guard case .edit(let request, let leaving) = assessment.archive(pieces) else {
      Issue.record("nothing goes")
      return
    }
    #expect(request.edits == [.archive(piece: FilePath("posts/b.md"), seen: "idea")])
    #expect(leaving.map(\.id) == [FilePath("posts/a.md")])
  }
}
