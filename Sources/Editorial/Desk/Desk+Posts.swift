// Posts of the newsletter's own site: with their files one piece each, and pieces without one.
extension Desk {
  /// The newest export of an outlet's posts.
  package func export(of outlet: OutletID?) -> NewsletterExport? {
    guard let outlet else { return nil }
    return exports.first { $0.outlet == outlet }
  }

  /// Joins the posts of the exports with the pieces they are, and adds those that have no file.
  ///
  /// Done once for each reading, when all pieces of it are there; without an export nothing happens.
  package mutating func joinPosts() {
    guard !exports.isEmpty else { return }
    var joined: Set<OutletID> = []
    var added: [Piece] = []
    for export in exports {
      guard let outlet = export.outlet, joined.insert(outlet).inserted else { continue }
      let files = pieces.indices.filter {
        pieces[$0].outlet == outlet && !pieces[$0].isTranslation && pieces[$0].hasFile
      }
      let match = PostMatch(
        files.map { PostMatch.File(index: $0, piece: pieces[$0], day: daySaid(by: pieces[$0])) },
        export.posts, home: home)
      for (file, post) in match.found { pieces[file].tie.post = post }
      doubts += match.doubts
      added += match.rest.filter { $0.state != .retired }.map { piece($0, at: outlet) }
    }
    insert(added)
  }

  /// Puts pieces where their ids belong; they are called alike and stand together.
  private mutating func insert(_ added: [Piece]) {
    var ids: Set<FilePath> = []
    let added = added.filter { index(of: $0.id) == nil && ids.insert($0.id).inserted }
      .sorted { $0.id < $1.id }
    guard let first = added.first, let last = added.last else { return }
    let place = pieces.indices.first { first.id < pieces[$0].id } ?? pieces.endIndex
    pieces.replaceSubrange(place..<place, with: added)
    let end = place.advanced(by: added.count)
    if end < pieces.endIndex, pieces[end].id < last.id {
      pieces = PerPiece(pieces.sorted { $0.id < $1.id })
    }
  }

  /// The day a file says that it came out, or goes out.
  func daySaid(by piece: Piece) -> Day? {
    let out = piece.stamps.first { plan[$0.status].isOut }.map { day(of: $0.date) }
    return out ?? piece.scheduled.map { when($0, for: piece.outlet).day(in: home) }
  }

  /// A post as a piece that has no file.
  private func piece(_ post: ExportedPost, at outlet: OutletID) -> Piece {
    let role: StatusRole =
      switch post.state {
      case .published: .published
      case .scheduled: .scheduled
      case .draft, .retired: .drafting
      }
    let status = plan.status(like: role, at: outlet)
    var piece = Piece(
      id: FilePath(post: post.number), title: PieceTitle.line(post.title), outlet: outlet,
      status: status)
    piece.statusWord = status.map { plan[$0].name } ?? ""
    piece.type = post.type(in: plan)
    piece.words = post.words
    if let moment = post.moment {
      switch post.state {
      case .published:
        if let status {
          piece.stamps = [Stamp(status: status, date: WrittenDate(home.day(moment)))]
        }
      case .scheduled: piece.scheduled = written(moment, at: outlet)
      case .draft, .retired: break
      }
    }
    piece.tie = PostTie(number: post.number, slug: post.slug, post: post, isOnlyThere: true)
    return piece
  }

  /// A moment as a piece of an outlet says it: by the clock of its zone.
  func written(_ moment: Moment, at outlet: OutletID?) -> WrittenDate {
    let local = zone(of: outlet).local(moment)
    return WrittenDate(local.day, minute: local.minute)
  }
}
