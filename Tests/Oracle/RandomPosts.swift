import Editorial

/// What the newsletter's own site may know of it; numbers of its own, so that the rest of a desk stays
/// what its seed has made it.
struct RandomPosts {
  private var random: Seeded

  init(seed: Int) { random = Seeded(seed) }

  /// Adds an export to every third desk: posts of pieces that are there, and posts of none.
  mutating func add(to desk: inout Desk, at now: Moment) {
    // What came out brings money where its outlet pays; of money posts say nothing.
    guard random.chance(33), let outlet = desk.plan.outlet(for: "fp"),
      desk.plan[outlet].fee == nil, desk.plan[outlet].killFee == nil
    else { return }
    let taken = now + -Int.random(in: 0...(40 * 86_400), using: &random)
    let posts = (1...Int.random(in: 1...10, using: &random)).map { post($0, taken) }
    for post in posts where random.chance(50) {
      let free = desk.pieces.indices.filter {
        desk.pieces[$0].outlet == outlet && desk.pieces[$0].tie == .none
          && !desk.pieces[$0].isTranslation && desk.pieces[$0].fee == nil
          && desk.pieces[$0].billing == .none
      }
      if !free.isEmpty { desk.pieces[random.one(of: free)].tie.number = post.number }
    }
    desk.exports = [
      NewsletterExport(
        path: FilePath("export/posts.csv"), outlet: outlet, taken: taken, posts: posts)
    ]
    desk.joinPosts()
  }

  private mutating func post(_ number: Int, _ taken: Moment) -> ExportedPost {
    let state = random.one(
      of: [.published, .published, .scheduled, .draft, .retired]
        as [ExportedPost.State])
    let ago = Int.random(in: 0...(60 * 86_400), using: &random)
    let ahead = Int.random(in: 1...(25 * 86_400), using: &random)
    let moment: Moment? =
      switch state {
      case .published, .retired: taken + -ago
      case .scheduled: taken + ahead
      case .draft: nil
      }
    return ExportedPost(
      number: number, slug: "post-\(number)", title: "post \(padded(number, to: 3))", state: state,
      moment: moment, kind: random.one(of: ["newsletter", "newsletter", "podcast"]),
      words: random.one(of: [nil, 0, 800]))
  }
}
