import Editorial
import Testing

@testable import DeskService

/// Where a new piece goes.
@Suite struct NewPieceFolderTests {
  private func folder(_ files: [String], outside: [String]) throws -> String {
    let desk = ScratchDesk([
      "desk/desk.yaml": """
      sources: {pieces: [{path: posts, all: true}, {path: ~/Vault, all: true}]}
      outlets: {newsletter: {kind: own}}
      """
    ])
    let text = "---\noutlet: newsletter\nstatus: idea\n---\n"
    desk.folder("desk/posts")
    desk.folder("home/Vault")
    for name in files { desk.write("desk/\(name)", text) }
    for name in outside { desk.write("home/Vault/\(name)", text) }
    let location = DeskLocation(
      root: FilePath(desk.root + "/desk"), userHome: FilePath(desk.root + "/home"),
      settings: FilePath(desk.root + "/home/config.yaml"),
      state: FilePath(desk.root + "/state"))
    let service = DeskService(
      location, environment: ["TZ": "Asia/Tokyo"], now: Moment(seconds: 1_795_582_920),
      isWatching: false)
    let plan = try service.load(LoadExtent.whole).plan
    return service.folder(forNewPiecesOf: OutletID(0), in: plan)
  }

  @Test func `the desk's own folder comes before a vault with more pieces`() throws {
    let vault = ["a.md", "b.md", "c.md"]
    #expect(try folder(["posts/x.md"], outside: vault) == "posts")
    #expect(
      try folder(["posts/x.md", "posts/2026/y.md", "posts/2026/z.md"], outside: []) == "posts/2026")
    #expect(try folder([], outside: vault) == "~/Vault")
  }
}
