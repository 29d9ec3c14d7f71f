/// A git repository for `tig` to show.
struct Repository {
  let commits: Int

  /// Makes it; one stream for `git fast-import` is quicker than hundreds of `git commit`.
  func make(at path: String, in workshop: Workshop) throws {
    var stream = ""
    for number in 1...commits {
      let message = "Piece \(number): a change to the text\n"
      let body = "Words of version \(number).\n"
      stream += """
        commit refs/heads/main
        committer A Writer <writer@example.com> \(1_700_000_000 + number * 600) +0000
        data \(message.utf8.count)
        \(message)M 100644 inline piece.md
        data \(body.utf8.count)
        \(body)
        """
    }
    try Disk.write(Array(stream.utf8), to: "\(path).stream")
    let script = """
      git init -q -b main "$0" && cd "$0" && git fast-import --quiet <"$0.stream" \
      && git reset -q --hard
      """
    let answer = try Command(["sh", "-c", script, path], in: workshop).run()
    guard answer.status == 0 else { throw Failure("no git repository could be made at \(path)") }
  }
}
