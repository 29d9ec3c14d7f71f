import Editorial
import Testing

@testable import Formats

@Suite("R3: words known without being listed")
struct UsualWordTests {
  @Test(arguments: [
    ("fp", "draft", "drafting"), ("fp", "WIP", "drafting"), ("fp", "writing", "drafting"),
    ("fp", "In Progress", "drafting"), ("fp", "in-progress", "drafting"),
    ("fp", "🚧 wip ", "drafting"), ("fp", "outlined", "outline"), ("fp", "review", "editing"),
    ("fp", "revising", "editing"), ("fp", "live", "published"), ("fp", "posted", "published"),
    ("fp", "done", "published"), ("nk-news", "sent", "filed"), ("nk-news", "submitted", "filed"),
    ("nk-news", "assigned", "commissioned"), ("nk-news", "agreed", "commissioned"),
    ("nk-news", "rejected", "declined"), ("nk-news", "spiked", "killed"),
    ("nk-news", "live", "published"), ("phd", "revising", "revising"),
    ("phd", "submitted", "submitted"), ("phd", "rejected", "rejected"), ("phd", "wip", "drafting"),
  ])
  func `a word stands for the status the workflow has`(
    _ outlet: String, _ word: String, _ status: String
  ) {
    let read = PieceRead("outlet: \(outlet)\nstatus: \"\(word)\"")
    #expect(read.status == status)
    #expect(read.piece?.statusWord == word)
    #expect(read.unknown == [])
  }

  @Test(arguments: [("fp", "sent"), ("nk-news", "review"), ("fp", "spiked"), ("phd", "agreed")])
  func `a word whose status the workflow lacks is unknown`(_ outlet: String, _ word: String) {
    let read = PieceRead("outlet: \(outlet)\nstatus: \(word)")
    #expect(read.status == nil)
    #expect(read.unknown == [.unknownStatus(word)])
  }

  @Test func `a word the writer lists is the writer's`() {
    let desk = PieceRead.desk + "\nstatuses: {done: filed, wip: outline}"
    #expect(PieceRead("outlet: nk-news\nstatus: done", desk: desk).status == "filed")
    #expect(PieceRead("outlet: fp\nstatus: wip", desk: desk).status == "outline")
  }

  @Test func `a workflow's own name for a status is meant`() {
    let desk = """
      outlets: {w: {kind: client, workflow: w}}
      workflows: {w: [idea, {집필: {like: drafting}}, {송고: {like: filed}}, published]}
      """
    #expect(PieceRead("outlet: w\nstatus: sent", desk: desk).status == "송고")
    #expect(PieceRead("outlet: w\nstatus: wip", desk: desk).status == "집필")
  }
}
