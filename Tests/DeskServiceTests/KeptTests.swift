import Editorial
import Testing

@testable import DeskService

/// Filters that are saved and lines typed before, beside the journal.
@Suite struct KeptTests {
  private let scratch: ScratchDesk

  init() {
    scratch = ScratchDesk()
    scratch.write("desk.yaml", "outlets: {fp: {name: FP, kind: own}}\n")
  }

  @Test func `what is kept is there after a restart, the newest filter of a name alone`() throws {
    let service = scratch.service()
    _ = try service.load()
    for change: Kept.Change in [
      .save(SavedFilter(name: "아침", text: "nkn \"chapter 3\"\tdraft")),
      .save(SavedFilter(name: "old", text: "a")), .save(SavedFilter(name: "Old", text: "b")),
      .save(SavedFilter(name: "gone", text: "c")), .forget("gone"),
      .typed(.filter, "kp"), .typed(.filter, "nkn"), .typed(.filter, "kp"),
      .typed(.palette, "show money"),
    ] { #expect(service.keep(change) == nil) }
    let kept = try scratch.load().kept
    #expect(
      kept.filters == [
        SavedFilter(name: "Old", text: "b"),
        SavedFilter(name: "아침", text: "nkn \"chapter 3\"\tdraft"),
      ])
    #expect(kept.history(of: .filter) == ["nkn", "kp"])
    #expect(kept.history(of: .palette) == ["show money"])
  }

  @Test func `a damaged line loses that line alone`() throws {
    let service = scratch.service()
    _ = try service.load()
    _ = service.keep(.save(SavedFilter(name: "a", text: "one")))
    _ = service.keep(.save(SavedFilter(name: "b", text: "two")))
    let bytes = try #require(Sandbox.bytes(scratch.path(".state/kept")))
    let file = String(decoding: bytes, as: UTF8.self)
    scratch.write(".state/kept", file.replacing("one", with: "oxe") + "nonsense\n\u{0}\n")
    #expect(try scratch.load().kept.filters == [SavedFilter(name: "b", text: "two")])
  }
}
