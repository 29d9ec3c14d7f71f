import Editorial
import Glibc
import Testing

@testable import DeskService

@Suite struct SourceWalkTests {
  private let outlets = Plan(outlets: [
    Outlet(key: "nk-news", name: "NK News", short: "NKN", kind: .client),
    Outlet(key: "phd", name: "박사 논문", short: "PHD", kind: .study),
  ]).outletsByFolder

  private func walk(_ desk: ScratchDesk, _ sources: String...) -> SourceListing {
    walk(desk.location, sources)
  }

  private func walk(_ location: DeskLocation, _ sources: [String]) -> SourceListing {
    let selection = SourceSelection(sources, of: PieceFiles.extensions)
    var walk = SourceWalk(selection, outlets: outlets, frame: PathFrame(location))
    while walk.next() != nil { walk.list() }
    return walk.listing
  }

  private func files(_ desk: ScratchDesk, _ sources: String...) -> [String] {
    walk(desk.location, sources).files.map(\.id.text).sorted()
  }

  @Test func `Markdown of every folder below is found, other files are not (R1)`() {
    let desk = ScratchDesk([
      "posts/a.md": "", "posts/b.markdown": "", "posts/c.qmd": "", "posts/D.MD": "",
      "posts/2026/deep/e.md": "", "posts/x.txt": "", "posts/md": "", "gigs/f.md": "",
    ])
    #expect(
      files(desk, "posts") == [
        "posts/2026/deep/e.md", "posts/D.MD", "posts/a.md", "posts/b.markdown", "posts/c.qmd",
      ])
  }

  @Test func `hidden folders, templates, archetypes and node_modules are skipped (R1)`() {
    let desk = ScratchDesk([
      "posts/a.md": "", "posts/.obsidian/b.md": "", "posts/templates/b.md": "",
      "posts/Templates/b.md": "", "posts/_templates/b.md": "", "posts/archetypes/b.md": "",
      "posts/deep/node_modules/b.md": "", "posts/.hidden.md": "", "posts/template/c.md": "",
    ])
    #expect(files(desk, "posts") == ["posts/a.md", "posts/template/c.md"])
  }

  @Test(arguments: [
    "_site", "_book", "_freeze", "_includes", "_layouts", "@eaDir", "#recycle", "$RECYCLE.BIN",
    ".trash", ".stversions", ".stfolder", ".Trash-1000", "__MACOSX", "lost+found", "site_libs",
    "System Volume Information",
  ])
  func `what a program makes or keeps for itself is skipped without asking (R1)`(_ name: String) {
    let desk = ScratchDesk([
      "posts/a.md": "", "posts/\(name)/b.md": "", "posts/2026/\(name)/deep/c.md": "",
      "posts/book/d.md": "", "posts/layouts/e.md": "",
    ])
    #expect(files(desk, "posts") == ["posts/a.md", "posts/book/d.md", "posts/layouts/e.md"])
  }

  @Test(arguments: [
    ("posts/*", ["posts/2025/b.md", "posts/2026/c.md", "posts/a.md"]),
    ("posts/*.md", ["posts/a.md"]),
    ("posts/202[56]", ["posts/2025/b.md", "posts/2026/c.md"]),
    ("posts/202[!5]", ["posts/2026/c.md"]),
    ("posts/**/[bc].md", ["posts/2025/b.md", "posts/2026/c.md"]),
    ("posts/**", ["posts/2025/b.md", "posts/2026/c.md", "posts/a.md"]),
    ("**/c.md", ["posts/2026/c.md"]),
    ("p?sts/2025", ["posts/2025/b.md"]),
    ("posts/a.md", ["posts/a.md"]),
    (".", ["posts/2025/b.md", "posts/2026/c.md", "posts/a.md"]),
  ])
  func `a source may be a file, a folder or a glob (R1)`(_ source: String, _ found: [String]) {
    let desk = ScratchDesk(["posts/a.md": "", "posts/2025/b.md": "", "posts/2026/c.md": ""])
    #expect(files(desk, source) == found)
  }

  @Test func `a source in the home folder is named from home`() {
    let desk = ScratchDesk(["home/Vault/a.md": "", "posts/b.md": ""])
    var location = desk.location
    location.userHome = FilePath(desk.path("home"))
    location.root = FilePath(desk.path("desk"))
    desk.folder("desk")
    let walk = walk(location, ["~/Vault", desk.path("posts")])
    #expect(walk.files.map(\.id.text) == ["~/Vault/a.md", desk.path("posts/b.md")])
  }

  @Test func `a file belongs to the first source that has it`() {
    let desk = ScratchDesk(["posts/a.md": "", "posts/deep/b.md": "", "c.md": ""])
    let walk = walk(desk, "posts/*.md", "posts", ".")
    let sources = Dictionary(
      uniqueKeysWithValues: walk.files.map { ($0.id.text, walk.folders[$0.folder].source) })
    #expect(sources == ["posts/a.md": 0, "posts/deep/b.md": 1, "c.md": 2])
  }

  @Test func `the nearest folder named like an outlet gives the outlet (R1b)`() {
    let desk = ScratchDesk([
      "gigs/nk news/2026/a.md": "", "gigs/NKN/PHD/b.md": "", "gigs/other/c.md": "",
    ])
    let walk = walk(desk, "gigs")
    let outlets = Dictionary(
      uniqueKeysWithValues: walk.files.map { ($0.id.text, walk.folders[$0.folder].outlet?.index) })
    #expect(
      outlets == ["gigs/nk news/2026/a.md": 0, "gigs/NKN/PHD/b.md": 1, "gigs/other/c.md": nil])
    #expect(self.walk(desk, "gigs/NKN/PHD").folders.first?.outlet == OutletID(1))
  }

  @Test func `a folder's spaces and dashes are alike, in either form of its letters (R1b)`() {
    let names = [
      "NK-News", "nk_news", "Nk News", "박사-논문",
      "\u{1107}\u{1161}\u{11A8}\u{1109}\u{1161} \u{1102}\u{1169}\u{11AB}\u{1106}\u{116E}\u{11AB}",
    ]
    let desk = ScratchDesk()
    for name in names { desk.write("gigs/\(name)/a.md", "") }
    let walk = walk(desk, "gigs")
    #expect(walk.files.count == names.count)
    #expect(walk.files.allSatisfy { walk.folders[$0.folder].outlet != nil })
  }

  @Test func `a symlinked folder is entered once, and loops do no harm`() {
    let desk = ScratchDesk(["posts/real/a.md": "", "outside/b.md": "", "c.md": ""])
    desk.link("posts/again", to: "real")
    desk.link("posts/loop", to: "..")
    desk.link("posts/real/self", to: ".")
    desk.link("posts/out", to: "../outside")
    desk.link("posts/out2", to: "../outside")
    #expect(files(desk, "posts") == ["posts/out/b.md", "posts/real/a.md"])
  }

  @Test func `a link to a file is a file, one that leads nowhere or in a circle a problem`() {
    let desk = ScratchDesk(["drafts/a.md": "", "posts/.keep": ""])
    desk.link("posts/a.md", to: "../drafts/a.md")
    desk.link("posts/b.md", to: "nowhere.md")
    desk.link("posts/c.md", to: "c.md")
    let walk = walk(desk, "posts")
    #expect(walk.files == [FoundFile(id: FilePath("posts/a.md"), folder: 0, isLink: true)])
    #expect(walk.problems.map(\.path.text) == ["posts/b.md", "posts/c.md"])
    #expect(walk.problems.last?.message.contains("circle") == true)
  }

  @Test func `FIFOs, sockets and folders named like Markdown are no files`() {
    let desk = ScratchDesk(["posts/a.md": "", "posts/dir.md/b.md": ""])
    mkfifo(desk.path("posts/pipe.md"), 0o600)
    #expect(files(desk, "posts") == ["posts/a.md", "posts/dir.md/b.md"])
    #expect(files(desk, "posts/*.md") == ["posts/a.md"])
  }

  @Test func `a name that is not UTF-8 is a problem and everything else is found`() {
    let desk = ScratchDesk(["posts/a.md": ""])
    let bad: [CChar] =
      (desk.path("posts/") + "b").utf8CString.dropLast() + [-1, 0x2E, 0x6D, 0x64, 0]
    close(open(bad, O_CREAT | O_WRONLY, 0o644))
    let badFolder: [CChar] = (desk.path("posts/") + "c").utf8CString.dropLast() + [-2, 0]
    mkdir(badFolder, 0o755)
    let walk = walk(desk, "posts")
    #expect(walk.files.map(\.id.text) == ["posts/a.md"])
    #expect(
      walk.problems.map(\.line) == [
        "posts/b\u{FFFD}.md:1:1: this name is not UTF-8, so it was not opened; rename it",
        "posts/c\u{FFFD}:1:1: this name is not UTF-8, so it was not opened; rename it",
      ])
  }

  @Test func `names that differ only in normal form are two files`() {
    let desk = ScratchDesk(["posts/\u{AC00}.md": "", "posts/\u{1100}\u{1161}.md": ""])
    let walk = walk(desk, "posts", ".")
    #expect(walk.files.count == 2)
    #expect(Set(walk.files.map(\.id)).count == 2)
  }

  @Test func `a source that is not there is told of, and the others are walked`() {
    let desk = ScratchDesk(["posts/a.md": ""])
    let walk = walk(desk, "posts", "gigs")
    #expect(walk.lost == [LostSource(written: "gigs", id: "gigs", error: FileError(code: ENOENT))])
    #expect(walk.files.count == 1)
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `a folder that cannot be read is one problem`() {
    let desk = ScratchDesk(["posts/a.md": "", "posts/shut/b.md": ""])
    chmod(desk.path("posts/shut"), 0)
    let walk = walk(desk, "posts")
    #expect(
      walk.problems.map(\.line)
        == ["posts/shut:1:1: this folder cannot be read: permission denied"])
    #expect(walk.files.count == 1)
  }

  @Test func `fifty thousand files in five hundred folders are found in under three seconds`() {
    let desk = ScratchDesk()
    let folders = isThorough ? 500 : 50
    for folder in 0..<folders {
      desk.folder("vault/\(folder)")
      for file in 0..<100 {
        close(open(desk.path("vault/\(folder)/\(file).md"), O_CREAT | O_WRONLY | O_CLOEXEC, 0o644))
      }
    }
    let start = MonotonicClock.now()
    #expect(files(desk, "vault", "vault/**").count == folders * 100)
    #expect(MonotonicClock.now() - start < (isThorough ? 3_000_000_000 : 1_000_000_000))
  }

  @Test func `a lost source is waited for below its own folders, by their bytes`() {
    let listing = walk(ScratchDesk(), "cafe\u{301}/posts")
    #expect(listing.concerns(folder: FilePath("cafe\u{301}")))
    #expect(!listing.concerns(folder: FilePath("caf\u{E9}")))
  }
}
