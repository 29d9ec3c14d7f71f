import Editorial
import Formats
import Testing

/// The words log and its cache as bytes, and the paragraphs they speak of (R49, R56, R57, R59).
struct WordsLogTests {
  private let tokyo = Zone(name: "Asia/Tokyo", initial: 32_400)
  private let moment = Moment(seconds: 1_795_617_667)

  private var line: WordsLine {
    WordsLine(
      .written, at: moment, of: FilePath("gigs/nk news/라손.md"), outlet: "nk-news", words: 640,
      new: [Paragraph(Print(0x4F1C_09AB_2E77), words: 38)],
      old: [
        WordsLine.Replaced(
          Paragraph(Print(0x77DE_01F2_A3B4), words: 31), standsElsewhere: true)
      ])
  }

  @Test func `R56 a line says when, where and what, and no text`() {
    let text = String(decoding: WordsLogText.bytes(of: line, in: tokyo), as: UTF8.self)
    #expect(
      text.dropFirst(9)
        == "2026-11-25T23:41:07+09:00 w nk-news 640 4f1c09ab2e77=38<77de01f2a3b4=31! "
        + "gigs/nk news/라손.md\n")
  }

  @Test func `R56 what is written is read again, whatever the path and the kind`() {
    var lines = [line]
    for kind in WordsLine.Kind.allCases {
      lines.append(WordsLine(kind, at: moment + 1, of: FilePath("a\nb%20\u{7}.md"), words: 0))
    }
    lines.append(
      WordsLine(.claimed, at: moment, of: FilePath("-"), words: 3, day: Day(number: 20_000)))
    let reading = WordsLogText.read(lines.flatMap { WordsLogText.bytes(of: $0, in: tokyo) })
    #expect(reading.lines == lines)
    #expect(reading.bad == [])
  }

  @Test func `R59 a log torn or damaged at any byte loses the lines that are hit and no other`() {
    let three = (0..<3).flatMap { number in
      WordsLogText.bytes(
        of: WordsLine(.written, at: moment + number, of: FilePath("a.md"), words: number), in: tokyo
      )
    }
    for cut in 0..<three.count {
      let torn = WordsLogText.read(
        Array(three[..<cut]) + [0x0A] + WordsLogText.bytes(of: line, in: tokyo))
      #expect(torn.lines.last == line)
      #expect(torn.lines.count == three[...cut].count { $0 == 0x0A } + 1)
      var damaged = three
      damaged[cut] ^= 0x10
      #expect(WordsLogText.read(damaged).lines.count >= 1)
      #expect(WordsLogText.read(damaged).lines.allSatisfy { $0.words < 3 })
    }
  }

  @Test func `R57 what was seen is read again, and half of it is nothing`() throws {
    var seen = Seen()
    seen.looked = moment
    seen.sources = ["posts", "~/My Vault"]
    seen.notes = [FilePath("posts/a note.md")]
    seen.known = [Print(7), Print(0xFFFF_FFFF_FFFF)]
    seen.texts[FilePath("posts/a b.md")] = Seen.Text(
      [Paragraph(Print(1), words: 9), Paragraph(Print(2), words: 0)], changed: moment, file: 77,
      outlet: "fp")
    seen.texts[FilePath("posts/empty.md")] = Seen.Text([], changed: moment)
    seen.departed[FilePath("posts/gone.md")] = Seen.Text(
      [Paragraph(Print(3), words: 8)], changed: moment)
    var bytes: [UInt8] = []
    SeenFile.write(seen) { bytes += $0 }
    let again = try #require(SeenFile.read(bytes))
    #expect(again.texts == seen.texts)
    #expect(again.departed == seen.departed)
    #expect(again.known == seen.known)
    #expect(again.notes == seen.notes)
    #expect(again.sources == seen.sources)
    #expect(again.looked == seen.looked)
    for cut in 0..<bytes.count - 2 { #expect(SeenFile.read(Array(bytes[..<cut])) == nil) }
  }

  @Test func `R49 paragraphs are blocks, headings, items and cells, and have all the words`() {
    let text = """
      # A heading

      One paragraph of eight words or more stands
      here over *two* lines.

      - an item
      - another item that is as long as eight words are

      | a | b |
      |---|---|
      | 세계 무역 | 日本 |

          code is none

      <div>html</div>
      """
    let paragraphs = Markdown.paragraphs(text)
    #expect(paragraphs.map(\.words) == [2, 12, 2, 10, 1, 1, 2, 2])
    #expect(paragraphs.words == Markdown.words(text))
  }

  @Test func `R49 white space and marks make no other paragraph, and a short one is its place's`() {
    let plain = Markdown.paragraphs("one two three four five six seven eight\n\nand so on")
    let other = Markdown.paragraphs(
      "one  two three\nfour *five* six   seven eight\n\n\n  and so on\n")
    #expect(plain == other)
    let elsewhere = Markdown.paragraphs("eight seven six five four three two one\n\nand so on")
    #expect(plain[1].words == 3)
    #expect(plain[1].print != elsewhere[1].print)
    #expect(Markdown.paragraphs("and so on").map(\.words) == [3])
  }

  @Test func `R49 Korean and Japanese have paragraphs of their own words`() {
    let text = "김정은과 푸틴이 만난 날에 말하지 않은 것은 무엇인가\n\n東京で会った二人は何も言わなかった。"
    let paragraphs = Markdown.paragraphs(text)
    #expect(paragraphs.words == Markdown.words(text))
    #expect(paragraphs.count == 2)
  }
}
