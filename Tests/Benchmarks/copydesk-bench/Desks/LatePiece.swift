/// The piece that is later than all others: its row comes first and is always on the screen.
struct LatePiece {
  var title: String

  static let path = "gigs/nk-news/late.md"
  static let firstTitle = "Longest overdue"

  /// Writes it as an editor would.
  func save(in desk: String) throws {
    let calendar = Calendar()
    let text = """
      ---
      title: \(title)
      outlet: nk-news
      status: drafting
      due: \(calendar.day(-9))
      length: 900
      commissioned: \(calendar.day(-20))
      ---

      A late beginning.

      """
    try Disk.save(Array(text.utf8), to: "\(desk)/\(LatePiece.path)")
  }
}
