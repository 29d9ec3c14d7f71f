import Editorial
import Testing

@testable import Formats

/// R4: what a template left is no value, and a figure that YAML cuts is whole.
@Suite struct PlaceholderTests {
  @Test(arguments: [
    "due: {{date}}", "due: <% tp.date.now() %>", "due: \"{{date:YYYY-MM-DD}}\"",
    "editor: \"{{VALUE:editor}}\"", "invoice: {{number}}", "link: <% tp.file.url %>",
    "published: \"{{date}}\"", "with: {{author}}",
  ])
  func `what a template left is told of once and is no value`(_ key: String) {
    let read = PieceRead("title: Ferry\nstatus: drafting\n\(key)")
    let plain = PieceRead("title: Ferry\nstatus: drafting")
    #expect(read.piece == plain.piece)
    #expect(read.problems.count == 1 && read.unknown == [])
    #expect(read.problems.first?.contains("a template command was left here") == true)
  }

  @Test func `a file with many is one problem`() {
    let read = PieceRead(
      "title: {{title}}\noutlet: {{outlet}}\nstatus: idea\ndue: \"<% tp.date.now() %>\"",
      id: "posts/new-piece.md")
    #expect(read.piece?.title == "{{title}}" && read.piece?.outlet != nil)
    #expect(
      read.problems == [
        "2:8: a template command was left here, and 2 more below: replace `{{title}}` with what it "
          + "stands for"
      ])
  }

  @Test func `a template among notes is a note`() {
    #expect(PieceRead("status: {{status}}\noutlet: \"{{outlet}}\"", isAll: false).piece == nil)
  }

  @Test func `what it pays is unknown where a template or keys stand for it`() {
    for fee in ["{{fee}}", "<% fee %>", "{amount: 500}", "[300 USD, 400 USD]"] {
      let read = PieceRead("status: commissioned\noutlet: nk-news\nfee: \(fee)")
      #expect(read.piece?.fee == nil && read.piece?.billing.isFeeUnreadable == true)
      #expect(read.problems.count == 1)
    }
  }

  @Test(arguments: [
    "Using {{ mustache }} in Hugo", "{{< icon >}} Ferries", "<%= is no template",
  ])
  func `a title that is about templates is a title`(_ title: String) {
    let read = PieceRead("title: \"\(title)\"\nstatus: drafting")
    #expect(read.piece?.title == title && read.problems == [])
  }

  @Test func `a figure cut at its comma between braces is whole, and told of`() {
    let read = PieceRead(
      "{status: drafting, outlet: nk-news, fee: 1,300,000 KRW, length: 1,200, expenses: 20,000 KRW}"
    )
    #expect(read.piece?.fee == Fee(amount: 1_300_000 * Fee.scale, currency: "KRW"))
    #expect(read.piece?.length == 1200)
    #expect(read.piece?.billing.expenses == Fee(amount: 20_000 * Fee.scale, currency: "KRW"))
    #expect(read.problems.count == 4)
    #expect(
      read.problems.last
        == "2:82: the figure is cut at its comma here; put quotes round it: "
        + "`expenses: \"20,000 KRW\"`")
    let whole = PieceRead("{status: drafting, outlet: nk-news, fee: 300, 000: }")
    #expect(
      whole.piece?.fee == Fee(amount: 300 * Fee.scale, currency: "USD") && whole.problems == [])
  }

  @Test func `half a figure is never written over`() {
    let file = Array("---\n{status: drafting, fee: 300,000 KRW}\n---\n".utf8)
    #expect(throws: Refusal.self) {
      try Splice.plan([KeyEdit("fee", .set("500 USD"))], in: file, at: .frontMatter)
    }
  }

  @Test func `several outlets are one problem, and no workflow is walked on a guess`() {
    for value in ["[nk-news, korea-pro]", "{a: b}", "\n  - nk-news\n  - fp"] {
      let read = PieceRead("status: drafting\noutlet: \(value)", id: "gigs/nk-news/a.md")
      #expect(read.problems.count == 1 && read.unknown == [])
      #expect(read.piece?.outlet == nil && read.piece?.unknownOutlet != nil)
    }
  }
}
