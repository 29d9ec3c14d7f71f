import Editorial
import Testing

@testable import Formats

/// `posts.csv` of Substack, in all its ages and oddities.
struct PostsReaderTests {
  private static let header =
    "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"
  private static let utc = Zone.utc
  /// 12 Nov 2026, 09:00 UTC.
  private static let modified = Zone.utc.moment(Day(year: 2026, month: 11, day: 12)!, minute: 540)

  @Test func `a post has its facts, and the order is that of numbers`() throws {
    let reading = read(
      Self.header + """
        200000002.the-summit,2026-11-10T07:00:00.000Z,true,2026-11-10T07:00:05.123Z,,newsletter,only_paid,"The ""summit"", at last ",What it said,
        100000001.김-talk,2026-11-03T07:00:00Z,TRUE,,,podcast,everyone,대담,,

        """)
    #expect(reading.problems == [])
    #expect(reading.posts.map(\.number) == [100_000_001, 200_000_002])
    let summit = reading.posts[1]
    #expect(summit.slug == "the-summit")
    #expect(summit.title == "The \"summit\", at last")
    #expect(summit.subtitle == "What it said")
    #expect(summit.state == .published && summit.isMailed)
    #expect(summit.audience == "only_paid" && summit.kind == "newsletter")
    #expect(
      summit.moment.map { Self.utc.local($0) }
        == LocalTime(day: Day(year: 2026, month: 11, day: 10)!, minute: 420))
    #expect(summit.line == 2)
    #expect(reading.posts[0].isMailed == false)
    #expect(reading.posts[0].kind == "podcast")
    #expect(reading.taken == Self.modified)
  }

  @Test func `how far a post has come follows from two columns and the day of the export`() {
    let reading = read(
      Self.header + """
        1.a,2026-11-01T07:00:00.000Z,true,,,newsletter,everyone,A,,
        2.b,,false,,,newsletter,everyone,B,,
        3.c,2026-11-01T07:00:00.000Z,false,,,newsletter,everyone,C,,
        4.d,2026-11-20T07:00:00.000Z,false,,,newsletter,everyone,D,,
        """)
    #expect(reading.posts.map(\.state) == [.published, .draft, .retired, .scheduled])
  }

  @Test func `an export is never older than what came out in it`() {
    let reading = read(
      Self.header + "1.a,2026-11-14T07:00:00.000Z,true,,,newsletter,everyone,A,,\n"
        + "2.b,2026-11-13T07:00:00.000Z,false,,,newsletter,everyone,B,,\n")
    #expect(Self.utc.day(reading.taken) == Day(year: 2026, month: 11, day: 14))
    #expect(reading.posts.map(\.state) == [.published, .retired])
  }

  @Test func `a post without a title is called by its address, else by how it begins`() {
    let reading = read(
      Self.header + """
        1.coal-in-the-north,,false,,,newsletter,everyone,,,
        2.8a7,,false,,,newsletter,everyone,,,
        3.003,,false,,,newsletter,everyone,,,
        4,,false,,,newsletter,everyone, ,,
        5.dad-jokes,,false,,,newsletter,everyone,,,
        """)
    let texts = [
      ("2.8a7.html", 40, "북한의 석탄은 어디로 가는가"), ("3.003.html", 0, ""), ("9.x.html", 3, "x"),
      ("5.old.html", 7, ""), ("5.dad-jokes.html", 8, ""), ("5.z.html", 9, ""),
    ].compactMap { name, words, opening in
      PostText(name: name, prose: HTMLReader.Prose(words: words, opening: opening))
    }
    #expect(texts.count == 6)
    let posts = reading.posts(with: texts)
    #expect(
      posts.map(\.title) == [
        "coal in the north", "북한의 석탄은 어디로 가는가", "(untitled 3)", "(untitled 4)", "dad jokes",
      ])
    #expect(posts.map(\.words) == [nil, 40, 0, nil, 8])
    #expect(posts.map(\.slug) == ["coal-in-the-north", "8a7", "003", "", "dad-jokes"])
  }

  @Test func `what Substack writes itself is left out`() {
    let reading = read(
      Self.header + """
        4.join-my-new-subscriber-chat,2026-01-01T00:00:00.000Z,true,,,thread,everyone,Chat,,
        3.join-my-new-subscriber-chat,,false,,,newsletter,everyone,Join,,
        2.how-to-use-the-substack-editor,,false,,,newsletter,everyone,How,,
        1.coming-soon,2025-01-01T00:00:00.000Z,true,,,newsletter,everyone,Coming soon,,
        """)
    #expect(reading.posts.map(\.number) == [4])
    #expect(reading.posts.map(\.kind) == ["thread"])
  }

  @Test func `columns go by name: an old export, an Excel of another country, one with more`() {
    let old = """
      post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
      42022.old,2019-05-01T12:00:00.000Z,true,,newsletter,everyone,&#x201C;Old&#x201D; &amp; good,,
      """
    #expect(read(old).posts.map(\.title) == ["“Old” & good"])
    let excel =
      "\u{FEFF}title;post_id;is_published;post_date;likes\r\n\"a;b\";7.a;FALSE;;3\r\n;;;;\r\n"
    let reading = read(excel)
    #expect(reading.problems == [])
    #expect(reading.posts.map(\.title) == ["a;b"])
    #expect(reading.posts.map(\.state) == [.draft])
    #expect(reading.posts.map(\.kind) == [""])
  }

  @Test func `a day without a time is that day at home`() {
    let home = Zone.fixed(-8 * 3600)
    let text =
      Self.header + "1.a,2024-01-01,true,,,newsletter,everyone,A,,\n2.b,2026/06/09,true,,,x,y,B,,\n"
    let reading = PostsReader.read(
      Array(text.utf8), path: FilePath("posts.csv"), modified: Self.modified, home: home)
    #expect(
      reading.posts.compactMap(\.moment).map(home.day).map(\.description)
        == ["2024-01-01", "2026-06-09"])
    #expect(reading.posts.map(\.audience) == ["everyone", "y"])
  }

  @Test func `a bad row is a problem with its line, and the rest is read`() {
    let text =
      Self.header + """
        1.a,2026-11-01T07:00:00.000Z,true,,,newsletter,everyone,"Two
        lines",,
        x.b,,false,,,newsletter,everyone,B,,
        3.c,yesterday,true,2026-11-02T07:00:00.000Z,,newsletter,everyone,C,,
        4.d,,perhaps,,,newsletter,everyone,D,,
        1.z,,false,,,newsletter,everyone,Z,,
        """
    let reading = read(text)
    #expect(reading.posts.map(\.title) == ["Two lines", "C"])
    #expect(reading.posts[1].moment != nil)
    #expect(
      reading.problems.map(\.line) == [
        "posts.csv:4:1: \"x.b\" is no post's number; nothing is known of this post",
        "posts.csv:5:1: post_date is \"yesterday\" and no date; write it as 2026-11-24T09:00:00.000Z",
        "posts.csv:6:1: is_published is \"perhaps\" and neither true nor false; the post is left out",
        "posts.csv:7:1: post 1 stands on line 2 too; that one counts",
      ])
    let zipped = PostsReader.read(
      Array(text.utf8), path: FilePath("a.zip"), member: "export/posts.csv",
      modified: Self.modified, home: .utc)
    #expect(
      zipped.problems.first?.line
        == "a.zip:1:1: export/posts.csv, line 4: \"x.b\" is no post's number; nothing is known of this post"
    )
  }

  @Test(arguments: [
    "", "email,active_subscription\na@example.com,true\n", "post_id,post_date\n1.a,\n",
    "post_id,post_date,is_published\n1.a,,\"open\n", "\u{0}\u{1}",
  ])
  func `what is no list of posts is refused`(_ text: String) {
    let reading = read(text)
    #expect(reading.isRefused && reading.posts == [])
    #expect(reading.problems.count == 1)
  }

  private func read(_ text: String) -> PostsReading {
    PostsReader.read(
      Array(text.utf8), path: FilePath("posts.csv"), modified: Self.modified, home: .utc)
  }
}
