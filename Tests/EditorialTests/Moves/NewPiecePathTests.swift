import Oracle
import Testing

@testable import Editorial

/// Where a new piece goes, and what its file is called.
@Suite struct NewPiecePathTests {
  private func path(
    _ key: String, _ sources: [PieceSource], folder: String? = nil, taken: Set<String> = [],
    called name: String? = nil
  ) -> String {
    var plan = TypedDesk.plan
    plan.sources = sources
    let outlet = TypedDesk.outlet(key)
    if let name { plan.outlets[outlet.index].key = name }
    plan.outlets[outlet.index].folder = folder
    plan.outlets[TypedDesk.outlet("the-sydney-review").index].kind = .study
    do throws(Refusal) {
      return try plan.path(forNew: PieceDraft(title: "A title", outlet: outlet)) {
        taken.contains($0.text)
      }.text
    } catch {
      return "! " + error.reads
    }
  }

  private func folders(_ paths: String...) -> [PieceSource] { paths.map { PieceSource(path: $0) } }

  @Test func `a new piece goes to the folder of its outlet, else to the usual one`() {
    let all = folders("~/Vault", "posts", "gigs", "thesis")
    #expect(path("foreign-perspectives", all) == "posts/a-title.md")
    #expect(path("nk-news", all) == "gigs/nk-news/a-title.md")
    #expect(path("the-sydney-review", all) == "thesis/a-title.md")
    #expect(path("nk-news", all, folder: "gigs/nkn") == "gigs/nkn/a-title.md")
    #expect(path("nk-news", all, folder: "~/Vault/NK") == "~/Vault/NK/a-title.md")
    #expect(path("nk-news", folders("gigs/*")) == "gigs/nk-news/a-title.md")
    #expect(path("nk-news", folders(".")) == "gigs/nk-news/a-title.md")
  }

  @Test(arguments: ["../x", "nk news", "nk*news", ".nk", "nk/news", "nk:news"])
  func `R1b an outlet whose key is no name of a folder makes none`(_ name: String) {
    let all = folders("posts", "gigs")
    let refused = path("nk-news", all, called: name)
    #expect(
      refused.hasPrefix("! \"\(name)\" is no name for the folder of an outlet; write its key"))
    #expect(path("nk-news", all, folder: "gigs/nkn", called: name) == "gigs/nkn/a-title.md")
  }

  @Test func `a source of one outlet is where its pieces go`() {
    let site = PieceSource(path: "~/site/content", style: .hugo, outlet: OutletID(0))
    #expect(path("foreign-perspectives", [site]) == "~/site/content/a-title.md")
  }

  @Test func `what no source would find again is refused with the line for desk_yaml`() {
    let vault = folders("~/Vault", "posts")
    #expect(
      path("nk-news", vault)
        == "! no source reads gigs/nk-news, where a new piece for NK News goes; write "
        + "`- {path: gigs, all: true}` under sources, pieces in desk.yaml, or for the outlet "
        + "`folder:` and a folder that one reads")
    #expect(path("the-sydney-review", vault).contains("`- {path: thesis, all: true}`"))
    #expect(path("nk-news", vault, folder: "work").hasPrefix("! no source reads work"))
    #expect(path("nk-news", folders("gigsy", "gig")).hasPrefix("! "))
  }

  @Test func `a name that is taken is numbered`() {
    let posts = folders("posts")
    #expect(
      path("foreign-perspectives", posts, taken: ["posts/a-title.md", "posts/a-title-2.md"])
        == "posts/a-title-3.md")
  }

  @Test(arguments: [
    ("東京の冬、静か", "東京の冬-静か"), ("平양의 \"커피\": a/b", "平양의-커피-a-b"),
    ("Cafe\u{301} life", "café-life"), ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글"),
    ("ハ\u{3099}ス", "バス"), ("../../Escape", "escape"), ("!?", "untitled"), ("", "untitled"),
  ])
  func `a file is called as its title, in any script`(_ title: String, _ stem: String) {
    let made = FileStem.of(title)
    #expect(Array(made.unicodeScalars) == Array(stem.unicodeScalars))
  }

  @Test func `a long title is cut between characters, and leaves room for a number`() {
    for letter in ["가", "冬", "é", "a", "👩‍👩‍👧 가", "かん "] {
      let stem = FileStem.of(String(repeating: letter, count: 400))
      #expect(stem != "untitled")
      #expect(stem.utf8.count <= FileStem.most)
      #expect(stem.allSatisfy { $0.isLetter || $0 == "-" })
    }
    #expect(FileStem.of(String(repeating: "김정은과", count: 100)).hasPrefix("김정은과김정은과"))
  }

  @Test func `the same title of an outlet is known before a second is made`() {
    let desk = desk {
      $0.piece("Lost coal village", "spe", "pitched")
    }
    let spe = known(desk.plan.outlet(for: "spe"))
    let fp = known(desk.plan.outlet(for: "fp"))
    #expect(desk.piece(called: PieceDraft(title: "lost COAL village", outlet: spe)) != nil)
    #expect(desk.piece(called: PieceDraft(title: "Lost coal village", outlet: fp)) == nil)
  }
}
