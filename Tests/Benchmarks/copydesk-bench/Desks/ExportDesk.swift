/// A small desk with an export of a newsletter: five hundred posts, each with its text.
struct ExportDesk {
  static let posts = 500
  /// What the first line of the screen says once the export is read: one row of it is none.
  static let sign = "problem"

  let folder: String

  /// Makes it of another desk's plan and its late piece; `zipped`: as it was downloaded.
  init(at folder: String, zipped: Bool, in workshop: Workshop) throws {
    self.folder = folder
    try Disk.makeFolder("\(folder)/gigs/nk-news")
    try Disk.makeFolder("\(folder)/posts")
    try Disk.makeFolder("\(folder)/export/posts")
    let plan = BenchOutlet.plan.replacing(
      "sources:\n", with: "sources:\n  substack: [\(zipped ? "export.zip" : "export")]\n")
    try Disk.write(Array(plan.utf8), to: "\(folder)/desk.yaml")
    try LatePiece(title: LatePiece.firstTitle).save(in: folder)
    try makePosts()
    guard zipped else { return }
    let script = "cd \"$0\"/export && zip -qr ../export.zip . && cd .. && rm -r export"
    _ = try Command(["sh", "-c", script, folder], in: workshop).time()
  }

  private func makePosts() throws {
    let calendar = Calendar()
    var list =
      "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"
    for number in (1...ExportDesk.posts).reversed() {
      let day = calendar.day(-7 * number)
      let name = "\(100_000 + number).post-\(number)"
      list += "\(name),\(day)T07:00:00.000Z,true,\(day)T07:00:05.000Z,,newsletter,everyone,"
      list += "\"Post \(number), 글\",,\n"
      try Disk.write(Array(text(number).utf8), to: "\(folder)/export/posts/\(name).html")
    }
    list += "none,,false,,,newsletter,everyone,,,\n"
    try Disk.write(Array(list.utf8), to: "\(folder)/export/posts.csv")
  }

  /// Some nine hundred words, as the site's editor marks them up.
  private func text(_ number: Int) -> String {
    var text = ""
    for paragraph in 0..<20 {
      text +=
        "<p>What the <strong>summit</strong> of the \(number)th week did not say, and 김정은 did: "
      text += "<a href=\"https://example.com/\(number)/\(paragraph)\" rel=\"\">a source</a>. "
      text += String(repeating: "The words of a paragraph stand here. ", count: 4) + "</p>"
    }
    text += "<div class=\"captioned-image-container\"><figure><a class=\"image-link image2\" "
    text += "href=\"https://example.com/a.png\"><img src=\"https://example.com/a.png\" alt=\"\" "
    text +=
      "data-attrs=\"{&quot;src&quot;:&quot;https://example.com/a.png&quot;}\"></a></figure></div>"
    return text
  }
}
