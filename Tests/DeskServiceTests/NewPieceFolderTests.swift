import Editorial
import Testing

@testable import DeskService

/// Where a new piece goes.
@Suite struct NewPieceFolderTests {
  private func made(_ outlet: String, _ plan: String, outside: [String] = []) throws -> String {
    let desk = ScratchDesk(["desk/desk.yaml": plan])
    desk.folder("desk/posts")
    desk.folder("home/Vault/drafts")
    let text = "---\noutlet: newsletter\nstatus: idea\n---\n"
    for name in outside { desk.write("home/Vault/drafts/\(name)", text) }
    let location = DeskLocation(
      root: FilePath(desk.root + "/desk"), userHome: FilePath(desk.root + "/home"),
      settings: FilePath(desk.root + "/home/config.yaml"),
      state: FilePath(desk.root + "/state"))
    let service = DeskService(
      location, environment: ["TZ": "Asia/Tokyo"], now: Moment(seconds: 1_795_582_920),
      isWatching: false)
    let loaded = try service.load(LoadExtent.whole).plan
    let id = try #require(loaded.outlet(for: outlet))
    let outcome = service.perform(
      EditRequest(adding: PieceDraft(title: "New", outlet: id)),
      at: Moment(seconds: 1_795_582_920))
    if let refused = outcome.refused.first { return "! \(refused.refusal.cause)" }
    return outcome.created.first?.text ?? "nothing"
  }

  private let outlets = """
    outlets: {newsletter: {kind: own}, mag: {kind: client}, phd: {kind: study}}

    """

  @Test func `a new piece never lands among the drafts of a vault by itself`() throws {
    let plan = "sources: {pieces: [{path: posts, all: true}, ~/Vault]}\n" + outlets
    #expect(try made("newsletter", plan, outside: ["a.md", "b.md"]) == "posts/new.md")
    #expect(try made("mag", plan) == "! no source reads gigs/mag, where a new piece for mag goes")
    #expect(try made("phd", plan) == "! no source reads thesis, where a new piece for phd goes")
  }

  @Test func `an outlet says itself where its new pieces go`() throws {
    let plan = """
      sources: {pieces: [{path: posts, all: true}, ~/Vault]}
      outlets: {newsletter: {kind: own, folder: ~/Vault/drafts}, mag: {kind: client}}

      """
    #expect(try made("newsletter", plan) == "~/Vault/drafts/new.md")
  }
}
