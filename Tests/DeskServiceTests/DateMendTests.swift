import Editorial
import Testing

@testable import DeskService

/// Dates that were meant otherwise, in pieces and in semester files.
@Suite struct DateMendTests {
  private func semester(_ deadlines: String, starts: String = "2026-09-28") -> String {
    "starts: \(starts)\nends: 2027-01-29\ndeadlines:\n\(deadlines)"
  }

  /// The only problem of a desk, its mend done and taken back.
  private func mended(_ path: String, _ text: String) throws -> (problem: Problem, text: String) {
    let scratch = ScratchDesk(pieces: ["posts/p.md": "---\nstatus: idea\n---\n", path: text])
    let service = scratch.service()
    let problems = try service.load().problems
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    let done = service.perform(try #require(problem.remedy), at: noon)
    #expect(done.refused.isEmpty && done.changed.map(\.id) == [FilePath(path)])
    let written = service.text(of: FilePath(path)) ?? ""
    #expect(try service.load().problems.isEmpty)
    #expect(service.undo(at: noon)?.changed.count == 1)
    #expect(service.text(of: FilePath(path)) == text)
    #expect(service.redo(at: noon)?.changed.count == 1)
    #expect(service.text(of: FilePath(path)) == written)
    return (problem, written)
  }

  @Test(arguments: [
    ("due: 2026-12-04 18:00 Londn", "due: 2026-12-04 18:00 London"),
    (
      "reply_by: '2026-12-04 18:00 Asia/Soul' # firm",
      "reply_by: '2026-12-04 18:00 Asia/Seoul' # firm"
    ),
  ])
  func `a zone that is nearly one is written behind its date`(
    _ line: String, _ wanted: String
  ) throws {
    let text = "---\nstatus: drafting\n\(line)\n---\nText\n"
    let (problem, written) = try mended("posts/a.md", text)
    #expect(problem.message.contains("unknown time zone"))
    #expect(written == text.replacing(line, with: wanted))
  }

  @Test func `a zone is written into every file that has it, and into a semester's deadlines`()
    throws
  {
    let due = "---\nstatus: drafting\ndue: 2026-12-04 18:00 Londn\n---\n"
    let term = semester("  - {title: Form, due: 2026-12-01 17:00 Londn}\n")
    let scratch = ScratchDesk(pieces: [
      "posts/a.md": due, "posts/b.md": due, "semester/autumn.yaml": term,
    ])
    let service = scratch.service()
    let problem = try #require(try service.load().problems.first)
    #expect(problem.remedy?.edits.count == 3)
    #expect(service.perform(try #require(problem.remedy), at: noon).refused.isEmpty)
    #expect(try service.load().problems.isEmpty)
    #expect(
      service.text(of: FilePath("semester/autumn.yaml"))
        == term.replacing("Londn", with: "London"))
  }

  @Test(arguments: [
    "due: >-\n  2026-12-04 18:00 Londn",
    "due: 2026-12-04 18:00 Londn\nreply_by: 2026-12-03 18:00 Londn",
    "due: 2026-12-04 18:00 Xyzzyq",
  ])
  func `a zone that cannot be written, or is near to none, has no mend`(_ lines: String) throws {
    let scratch = ScratchDesk(pieces: ["posts/a.md": "---\nstatus: drafting\n\(lines)\n---\n"])
    let problems = try scratch.service().load().problems
    #expect(problems.count == 1 && problems.first?.remedy == nil)
  }

  @Test(arguments: [
    ("  - {title: A, due: 30/11/2026}\n", "due \"30/11/2026\"", "30/11/2026", "2026-11-30"),
    ("  - title: A\n    due: '27.11.2026 18:00' # hard\n", "due", "27.11.2026", "2026-11-27"),
    ("  - {due: 30/11/2026, title: A}\n", "due", "30/11/2026", "2026-11-30"),
    ("  - {title: A, due: 2026-11-24, done: 20/11/2026}\n", "done", "20/11/2026", "2026-11-20"),
  ])
  func `a deadline's date in another order is named and turned round`(
    _ deadline: String, _ begins: String, _ seen: String, _ meant: String
  ) throws {
    let text = semester(deadline)
    let (problem, written) = try mended("semester/autumn.yaml", text)
    #expect(problem.message.hasPrefix(begins))
    #expect(problem.message.contains("write it as \(meant)"))
    #expect(written == text.replacing(seen, with: meant))
  }

  @Test func `so is the day a semester starts`() throws {
    let text = semester("  - {title: A, due: 2026-12-04}\n", starts: "28/09/2026")
    let (problem, written) = try mended("semester/autumn.yaml", text)
    #expect(problem.place == Place(line: 1, column: 9))
    #expect(problem.message.hasSuffix("write it as 2026-09-28"))
    #expect(written == text.replacing("28/09/2026", with: "2026-09-28"))
  }

  @Test(arguments: [
    // Two deadlines of one name, several semesters, a block of text.
    "starts: 2026-09-28\nends: 2027-01-29\ndeadlines:\n"
      + "  - {title: A, due: 30/11/2026}\n  - {title: A, due: 30/11/2026}\n",
    "- starts: 28/09/2026\n  ends: 2027-01-29\n",
    "starts: 2026-09-28\nends: 2027-01-29\ndeadlines:\n  - title: A\n    due: >-\n      30/11/2026\n",
  ])
  func `a date that the splice does not reach is named and not offered`(_ text: String) throws {
    let scratch = ScratchDesk(pieces: [
      "posts/p.md": "---\nstatus: idea\n---\n", "semester/autumn.yaml": text,
    ])
    let problems = try scratch.service().load().problems
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.message.contains("write it as 2026-") })
    #expect(problems.allSatisfy { $0.remedy == nil })
  }

  @Test(arguments: [
    "+++\nstatus = \"drafting\"\ndue = \"30/11/2026\"\n+++\n",
    "---\nstatus: drafting\nfiled: >-\n  30/11/2026\n---\n",
    "---\nstatus: drafting\ndue: !x 30/11/2026\n---\n",
  ])
  func `a piece's date that would be refused is not offered`(_ text: String) throws {
    let scratch = ScratchDesk(pieces: ["posts/a.md": text])
    let problems = try scratch.service().load().problems
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains("write it as 2026-11-30") == true)
    #expect(problems.first?.remedy == nil)
  }
}
