import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// Of an export only the list of posts and their texts are opened: the rest are readers' addresses.
struct ExportPrivacyTests {
  @Test func `what else a folder holds is not opened: it would never answer`() throws {
    let desk = ExportDesk([
      "export/posts.csv": ExportDesk.list((1, "A")), "export/posts/1.post-1.html": "<p>a b</p>",
      "secret.csv": "a@example.com", "secret.html": "<p>a</p>",
    ])
    for name in [
      "email_list.x.csv", "posts/1.opens.csv", "posts/1.delivers.csv", "1.delivers.csv",
      "posts/2.post-2.html", "posts/cover.html", "posts/posts.csv",
    ] {
      precondition(mkfifo(desk.scratch.path("export/" + name), 0o600) == 0)
    }
    desk.scratch.link("export/posts/3.post-3.html", to: desk.scratch.path("secret.html"))
    desk.scratch.link("export/b.zip", to: desk.scratch.path("secret.csv"))
    desk.scratch.link("export/more", to: desk.scratch.path(""))
    let read = try desk.load()
    #expect(read.exported == ["A 2"])
    #expect(read.problems == [])
    // The list and the text.
    #expect(desk.service.filesOpened == 2)
    #expect(
      desk.service.sources.exports.cache.entries.map(\.file.id.text) == [
        "export/posts.csv", "export/posts/1.post-1.html",
      ])
  }

  @Test func `regular files of other names are no files of the source`() throws {
    let desk = ExportDesk(["export/posts.csv": ExportDesk.list((1, "A"))])
    for name in [
      "email_list.csv", "posts/1.opens.csv", "posts/1.html.csv", "posts.csv~", "POSTS.CSV",
      "posts/readme.html", "a/b/posts.csv", "a/posts/c/1.x.html", "posts/a/1.x.html",
    ] {
      desk.scratch.write("export/" + name, "a@example.com")
    }
    #expect(try desk.load().exported == ["A -"])
    #expect(desk.service.filesOpened == 1)
    desk.service.notice(Changes(names: [FilePath("export/posts/1.opens.csv")]))
    #expect(desk.advance().isEmpty)
    #expect(desk.service.filesOpened == 1)
  }

  @Test func `what else a zip holds is not unpacked: it is damaged, and larger than any memory`()
    throws
  {
    let desk = ExportDesk(plan: ExportDesk.plan.replacing("[export]", with: "[a.zip]"))
    var zip = ZipFile(["posts.csv": ExportDesk.list((1, "A"), (2, "B"))])
    zip.add("email_list.x.csv", Array("a@example.com".utf8), isDamaged: true)
    zip.addBomb("posts/1.opens.csv", bytes: 64 << 20)
    zip.add("posts/1.delivers.csv", [], isDamaged: true)
    zip.add("posts/1.post-1.html", Array("<p>a b</p>".utf8))
    desk.scratch.write("a.zip", bytes: zip.file)
    let read = try desk.load()
    #expect(read.exported == ["A 2, B -"])
    #expect(read.problems == [])
  }

  @Test func `a text that is damaged or a bomb hides no other`() throws {
    let desk = ExportDesk(plan: ExportDesk.plan.replacing("[export]", with: "[a.zip]"))
    var zip = ZipFile(["posts.csv": ExportDesk.list((1, "A"), (2, "B"), (3, "C"))])
    zip.addBomb("posts/1.post-1.html", bytes: 64 << 20)
    zip.add("posts/2.post-2.html", Array("<p>a b</p>".utf8), isDamaged: true)
    zip.add("posts/3.post-3.html", Array("<p>a b c</p>".utf8))
    desk.scratch.write("a.zip", bytes: zip.file)
    let read = try desk.load()
    #expect(read.exported == ["A -, B -, C 3"])
    #expect(
      read.problemLines == [
        "a.zip:1:1: posts/1.post-1.html: this is larger than any newsletter's; it was not read",
        "a.zip:1:1: posts/2.post-2.html: this is damaged; download the export again",
      ])
  }

  @Test func `a zip whose list of members has no end is not read`() throws {
    let desk = ExportDesk(plan: ExportDesk.plan.replacing("[export]", with: "[a.zip]"))
    var zip = ZipFile(["posts.csv": ExportDesk.list((1, "A"))])
    let name = String(repeating: "n", count: 60_000)
    for number in 0..<150 { zip.add("\(number)\(name)", []) }
    desk.scratch.write("a.zip", bytes: zip.file)
    #expect(
      try desk.load().problemLines == [
        "a.zip:1:1: this is larger than any newsletter's; it was not read"
      ])
  }
}
