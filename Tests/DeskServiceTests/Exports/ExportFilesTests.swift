import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// Exports of a newsletter as a source of a desk.
struct ExportFilesTests {
  @Test(arguments: ["export/", "export/my-newsletter/"])
  func `a folder is read, wrapped into another or not`(_ place: String) throws {
    let desk = ExportDesk()
    desk.scratch.write(place + "posts.csv", ExportDesk.list((2, "B"), (1, "A"), (3, "C")))
    desk.scratch.write(place + "posts/1.post-1.html", "<p>one two</p>")
    desk.scratch.write(place + "posts/2.old-name.html", "<p>one</p>")
    desk.scratch.write(place + "posts/2.post-2.html", "<p>one two three</p>")
    desk.scratch.write(place + "posts/2.zzz.html", "<p>one</p>")
    desk.scratch.write(place + "posts/9.nobody.html", "<p>one</p>")
    desk.touch(place + "posts.csv", 12)
    let read = try desk.load()
    #expect(read.exported == ["A 2, B 3, C -"])
    #expect(read.problems == [])
    #expect(read.exports[0].outlet.map { read.plan[$0].key } == "fp")
    #expect(read.exports[0].path == FilePath(place + "posts.csv"))
    #expect(Zone.utc.day(read.exports[0].taken).description == "2026-11-12")
    #expect(
      desk.service.html(ofPost: 2, in: read.exports[0].path) == Array("<p>one two three</p>".utf8))
    #expect(desk.service.html(ofPost: 3, in: read.exports[0].path) == nil)
  }

  @Test(arguments: ["", "export/", "김/"])
  func `a zip is read as it was downloaded`(_ place: String) throws {
    let desk = ExportDesk(plan: ExportDesk.plan.replacing("[export]", with: "[a.zip]"))
    let zip = ZipFile([
      "\(place)posts/1.post-1.html": "<p>one two</p>", "\(place)email_list.x.csv": "a@example.com",
      "\(place)posts.csv": ExportDesk.list((1, "A"), (2, "B")), "\(place)posts/": "",
      "\(place)deep/er/posts.csv": "no", "\(place)posts/posts.csv": "no",
      "__MACOSX/\(place)posts/._1.post-1.html": "no",
    ])
    desk.scratch.write("a.zip", bytes: zip.file)
    let read = try desk.load()
    #expect(read.exported == ["A 2, B -"])
    #expect(read.problems == [])
    #expect(read.exports[0].path == FilePath("a.zip"))
    #expect(Zone.utc.day(read.exports[0].taken).description == "2026-11-12")
    #expect(desk.service.html(ofPost: 1, in: FilePath("a.zip")) == Array("<p>one two</p>".utf8))
    #expect(desk.service.html(ofPost: 2, in: FilePath("a.zip")) == nil)
  }

  @Test func `the newest export of each newsletter counts`() throws {
    let desk = ExportDesk(
      plan: """
        sources:
          substack: ["dl/export*", {path: other, outlet: two}]
        outlets:
          fp: {name: Foreign Perspectives, kind: own}
          two: {name: Two, kind: own}

        """)
    for (name, title, day) in [("export-1", "old", 10), ("export-2", "new", 14)] {
      desk.scratch.write("dl/\(name)/posts.csv", ExportDesk.list((1, title)))
      desk.touch("dl/\(name)/posts.csv", day)
    }
    desk.scratch.write(
      "dl/export-3.zip", bytes: ZipFile(["posts.csv": ExportDesk.list((1, "zip"))]).file)
    desk.scratch.write("dl/other.zip", bytes: ZipFile(["posts.csv": "x"]).file)
    desk.scratch.write("dl/export-4.zip", bytes: ZipFile(["notes.txt": "no export"]).file)
    desk.scratch.write("other/posts.csv", ExportDesk.list((1, "two")))
    desk.touch("other/posts.csv", 9)
    let read = try desk.load()
    #expect(read.exported == ["new -", "two -"])
    #expect(read.exports.map { $0.outlet.map { read.plan[$0].key } } == [nil, "two"])
    // Of two newsletters nobody knows which one the first is.
    #expect(read.problems.map(\.path) == [FilePath("dl/export-2/posts.csv")])
    #expect(read.problems.allSatisfy { $0.message.hasPrefix("whose posts are these?") })
    desk.scratch.remove("dl/export-2")
    desk.service.reload()
    #expect(desk.advance().last?.exported == ["zip -", "two -"])
  }

  @Test func `the first desk does not wait for an export`() throws {
    let desk = ExportDesk(["export/posts.csv": ExportDesk.list((1, "A"))])
    desk.scratch.write(
      "export/b.zip", bytes: ZipFile(["posts.csv": ExportDesk.list((8, "Z"))]).file)
    desk.touch("export/posts.csv", 10)
    try desk.service.open()
    let desks = desk.advance()
    #expect(desks.first?.exported == [])
    #expect(desks.last?.exported == ["Z -"])
    #expect(desks.map(\.stage) == desks.map { _ in .whole })
  }

  @Test func `one changed file is one file read`() throws {
    let desk = ExportDesk([
      "export/posts.csv": ExportDesk.list((1, "A"), (2, "B")),
      "export/posts/1.post-1.html": "<p>one</p>", "export/posts/2.post-2.html": "<p>one</p>",
    ])
    #expect(try desk.load().exported == ["A 1, B 1"])
    let before = desk.service.filesOpened
    desk.scratch.write("export/posts/2.post-2.html", "<p>one two</p>")
    desk.service.notice(Changes(names: [FilePath("export/posts/2.post-2.html")]))
    #expect(desk.advance().last?.exported == ["A 1, B 2"])
    desk.scratch.write("export/posts.csv", ExportDesk.list((1, "Another"), (2, "B")))
    desk.service.notice(Changes(names: [FilePath("export/posts.csv")]))
    #expect(desk.advance().last?.exported == ["Another 1, B 2"])
    #expect(desk.service.filesOpened == before + 2)
  }

  @Test func `what cannot be read any more stays as it was, marked, with one problem`() throws {
    let desk = ExportDesk(plan: ExportDesk.plan.replacing("[export]", with: "[a.zip]"))
    let zip = ZipFile(["posts.csv": ExportDesk.list((1, "A")), "posts/1.post-1.html": "a b"]).file
    desk.scratch.write("a.zip", bytes: zip)
    #expect(try desk.load().exported == ["A 2"])
    for (bytes, sentence) in [
      (Array(zip.dropLast(30)), "this is no zip, or one that broke off; download it again"),
      (
        Array("<html>Sign in</html>".utf8),
        "this is no zip, or one that broke off; download it again"
      ),
      (
        ZipFile(["notes.txt": "x"]).file,
        "there is no posts.csv in it: an export of Substack has one"
      ),
      (
        ZipFile(["posts.csv": "email\na@example.com\n"]).file,
        "posts.csv, line 1: this is no list of posts: Substack's begins with post_id,post_date,is_published"
      ),
    ] {
      desk.scratch.write("a.zip", bytes: bytes)
      desk.service.notice(Changes(names: [FilePath("a.zip")]))
      let read = try #require(desk.advance().last)
      #expect(read.exported == ["~A 2"])
      #expect(read.problemLines == ["a.zip:1:1: \(sentence)"])
    }
    desk.scratch.write("a.zip", bytes: ZipFile(["posts.csv": ExportDesk.list((1, "Anew"))]).file)
    desk.service.notice(Changes(names: [FilePath("a.zip")]))
    #expect(desk.advance().last?.exported == ["Anew -"])
    desk.scratch.remove("a.zip")
    desk.service.reload()
    #expect(desk.advance().last?.exported == [])
  }

  @Test func `a load that is stopped leaves a zip, and a reload reads it`() throws {
    let desk = ExportDesk(plan: ExportDesk.plan.replacing("[export]", with: "[a.zip]"))
    desk.scratch.write("a.zip", bytes: ZipFile(["posts.csv": ExportDesk.list((1, "A"))]).file)
    try desk.service.open()
    while case .reading = desk.service.advance() {}
    desk.service.stopReading()
    #expect(desk.advance().last?.exported == [])
    desk.service.reload()
    #expect(desk.advance().last?.exported == ["A -"])
  }

  @Test func `a desk without an export reads none`() throws {
    let desk = ExportDesk(
      ["posts.csv": "x", "posts/1.a.html": "x"], plan: "outlets: {fp: {name: F, kind: own}}\n")
    let read = try desk.load()
    #expect(read.exports == [] && read.problems == [])
  }
}
