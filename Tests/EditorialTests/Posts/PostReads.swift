import Editorial
import Oracle

/// A post of the newsletter: out on 2 November 2026 at nine in the morning of Tokyo, or as said.
func post(
  _ number: Int, _ title: String, slug: String = "", state: ExportedPost.State = .published,
  _ day: String? = "2026-11-02", kind: String = "newsletter", words: Int? = nil
) -> ExportedPost {
  ExportedPost(
    number: number, slug: slug, title: title, state: state,
    moment: day.map { at($0.count > 10 ? $0 : $0 + " 09:00") }, kind: kind, words: words)
}

/// A desk whose newsletter `fp` gave away these posts on a day, Wednesday morning where none is said.
func exported(
  _ posts: [ExportedPost], taken: String = "2026-11-25 08:00",
  _ build: (inout DeskBuilder) -> Void
) -> Desk {
  var builder = DeskBuilder()
  build(&builder)
  var desk = builder.desk
  desk.exports = [
    NewsletterExport(
      path: FilePath("export/posts.csv"), outlet: builder.id("fp"), taken: at(taken), posts: posts)
  ]
  desk.joinPosts()
  return desk
}
