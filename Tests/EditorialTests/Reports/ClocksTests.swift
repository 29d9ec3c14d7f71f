import Editorial
import Oracle
import Testing

@Suite("R16: home, here and the clocks of the header")
struct ClocksTests {
  private func clocks(_ build: (inout DeskBuilder) -> Void) -> [String] {
    let clocks = Clocks(assessment("2026-11-25 14:02", build))
    return ["\(clocks.hereName) \(clocks.here.clock)"]
      + clocks.others.map { "\($0.city) \($0.time.clock)" }
  }

  @Test func `R16 one clock for each other zone of an outlet with live pieces`() {
    #expect(clocks { $0.piece("a", "spe", "drafting") } == ["JST 14:02", "London 05:02"])
    #expect(clocks { $0.piece("a", "spe", "published") } == ["JST 14:02"])
    #expect(clocks { $0.piece("a", "spe", "killed") } == ["JST 14:02"])
    #expect(clocks { _ in } == ["JST 14:02"])
  }

  @Test func `R16 zones that read the same are one`() {
    #expect(
      clocks {
        $0.piece("a", "nkn", "drafting")
        $0.piece("b", "spe", "drafting")
        $0.outlet("lisbon", .client, zone: "Europe/London")
        $0.piece("c", "lisbon", "drafting")
      } == ["JST 14:02", "London 05:02"])
  }

  @Test func `R16 where here is another place, home's clock is shown too`() {
    #expect(
      clocks {
        $0.here = Zones.london
        $0.piece("a", "spe", "drafting")
      } == ["GMT 05:02", "Tokyo 14:02"])
    #expect(clocks { $0.here = Zones.newYork } == ["EST 00:02", "Tokyo 14:02"])
    #expect(clocks { $0.here = Zones.seoul } == ["KST 14:02"])
  }
}
