import Testing

/// A writer's own vault or site as a source: the right list, and every piece moved and taken back
/// byte for byte, or refused with its line.
@Suite(.ownThread) struct CommandsSitesTests {
  /// A way in which front matter is written in the wild, and what it means.
  struct Form: Sendable {
    var front: String
    /// `nil` where it is no piece.
    var status: String?
    /// Why it cannot be written, as the refusal says.
    var refusal: String?
    var body = "Some words of text.\n"
  }

  private static func forms(_ status: String) -> [Form] {
    [
      Form(front: "---\ntitle: Plain\nstatus: \(status)\n---\n", status: status),
      Form(
        front: "---\r\ntitle: CRLF\r\nstatus: \(status)\r\ntags: [a, b]\r\n---\r\n", status: status,
        body: "A\r\n"),
      Form(front: "\u{FEFF}---\ntitle: BOM\nstatus: \(status)\n---\n", status: status),
      Form(front: "--- \ntitle: x\nstatus:   \"\(status)\"   # mine\n--- \n", status: status),
      Form(
        front: "---\nstatus : '\(status)'\ntitle : space before the colon\n...\n", status: status),
      Form(front: "---\naliases: [\"a: b\", c]\nstatus: [\(status)]\n---\n", status: status),
      Form(front: "---\nstatus:\n  - \(status)\ntags:\n  - \n  - x\n---\n", status: status),
      Form(
        front: "---\n# a comment\nexcerpt: >\n  folded\n  text\n\nStatus: \(status)\n---\n",
        status: status),
      Form(
        front: "---\ntitle: 제목: not quoted?\n상태: x\nstatus: \(status)\n---\n", status: status,
        refusal: "line "),
      Form(
        front: "---\naliases:\n- @someone\nstatus: \(status)\n---\n", status: status,
        refusal: "line 3"),
      Form(front: "---\ncreated: <% tp.date.now() %>\nstatus: \(status)\n---\n", status: status),
      Form(front: "---\nstatus: \(status)\n---", status: status, body: ""),
      Form(
        front: "---\nstatus: \(status)\nnested:\n  status: other\n  list: [{status: x}]\n---\n",
        status: status,
        body: "---\nstatus: in the body\n---\n"),
      Form(front: "---\n{title: flow, status: \(status)}\n---\n", status: status),
      Form(front: "---\nstatus: &s \(status)\ncopy: *s\n---\n", status: status, refusal: "line 2"),
      Form(front: "---\nstatus: |\n  \(status)\n---\n", status: status, refusal: "line 2"),
    ]
  }

  private static let notes = [
    Form(front: ""), Form(front: "# Only a heading\n"), Form(front: "---\ntags: [a]\n---\n"),
    Form(front: "---\n"), Form(front: "Text\n---\nstatus: idea\n---\n"),
  ]

  private static let site = [
    Form(front: "---\ntitle: Out\ndate: 2017-10-25 22:37:43 +0900\n---\n", status: "published"),
    Form(front: "---\ntitle: Draft\ndate: 2026-01-02T09:31\ndraft: yes\n---\n", status: "drafting"),
    Form(front: "---\ntitle: Draft\ndraft: true   # not yet\n---\n", status: "drafting"),
    Form(
      front: "---\ntitle: \"Ahead\"\ndate: \"2027-03-04\"\ndraft: false\n---\n", status: "scheduled"
    ),
    Form(front: "---\ntitle: Dated\npublished: 2021-04-17\n---\n", status: "published"),
    Form(front: "+++\ntitle = \"TOML\"\ndate = 2023-05-29\n+++\n", status: "published"),
    Form(
      front: "+++\ntitle = \"TOML\"\ndraft = true # not yet\n[extra]\nx = 1\n+++\n",
      status: "drafting"),
    Form(front: "---\nlayout: post\n# one\n# two\nexcerpt: >\n  a\n  b\n---\n", status: "idea"),
  ]

  @Test func `an Obsidian vault`() throws {
    var files: [String: Form] = [:]
    for (index, status) in ["idea", "drafting", "published", "editing"].enumerated() {
      for (number, form) in Self.forms(status).enumerated() {
        for copy in 0..<many(6, few: 2) {
          files["Area \(copy)/📝 \(index) & \(number), 노트.md"] = form
        }
      }
    }
    for (number, form) in Self.notes.enumerated() {
      for copy in 0..<many(20, few: 2) { files["Notes/\(copy)/note \(number).md"] = form }
    }
    files[".obsidian/hidden.md"] = nil
    try check(files, source: "{path: ~/Vault, style: obsidian}")
  }

  @Test func `a Hugo site`() throws {
    var files: [String: Form] = [:]
    for copy in 0..<many(40, few: 8) {
      for (number, form) in Self.site.enumerated() {
        files["content/\(copy)/post-\(number).md"] = form
      }
    }
    for (number, form) in Self.forms("editing").enumerated() {
      files["content/own-\(number).md"] = form
    }
    try check(files, source: "{path: ~/Vault/content, style: hugo}")
  }

  @Test func `a Jekyll site`() throws {
    var files: [String: Form] = [:]
    let plain = Form(
      front: "---\nlayout: post\ntitle: \"No date inside\"\n---\n", status: "published")
    let draft = Form(front: "---\nlayout: post\n---\n", status: "drafting")
    let ahead = Form(front: "---\ntitle: x\n---\n", status: "scheduled")
    for copy in 1...many(28, few: 8) {
      files["_posts/2024-02-\(copy < 10 ? "0" : "")\(copy)-a-title.md"] = plain
      files["_posts/2027-02-\(copy < 10 ? "0" : "")\(copy)-a-title.markdown"] = ahead
      files["_drafts/idea-\(copy).md"] = draft
    }
    for (number, form) in Self.forms("drafting").enumerated() {
      files["_posts/2020-01-01-own-\(number).md"] = form
    }
    try check(files, source: "{path: ~/Vault, style: jekyll}")
  }

  private func check(_ files: [String: Form], source: String) throws {
    let desk = try CommandsDesk(
      plan: "sources: {pieces: [\(source)]}\noutlets: {blog: {kind: own}}\n")
    for (path, form) in files {
      try desk.scratch.write(form.front + form.body, to: "home/Vault/\(path)")
    }
    let before = try desk.snapshot("../home/Vault")
    let list = try JSONValue(line: try desk.run("list", "--json").output)
    var found: [String: String] = [:]
    for piece in list["pieces"]?.items ?? [] {
      found[piece["id"]?.text ?? ""] = piece["status"]?.text
    }
    let expected = files.filter { $0.value.status != nil }
    #expect(found.count == expected.count)
    for (path, form) in expected {
      #expect(found["~/Vault/\(path)"] == form.status, "\(path): \(form.front)")
    }
    for target in ["outline", "published", "dropped"] {
      try move(expected, to: target, on: desk, before)
    }
  }

  /// Moves every piece at once, takes it back, and compares the trees byte for byte.
  private func move(
    _ files: [String: Form], to target: String, on desk: CommandsDesk, _ before: String
  ) throws {
    let movable = files.filter { $0.value.status != target }
    let answer = try desk.run(
      ["move"] + movable.keys.sorted().map { "~/Vault/\($0)" } + [target, "--json"],
      within: .seconds(120))
    let moved = try JSONValue(line: answer.output)
    let changed = Set((moved["changed"]?.items ?? []).compactMap { $0["id"]?.text })
    var refused: [String: String] = [:]
    for item in moved["refused"]?.items ?? [] {
      refused[item["id"]?.text ?? ""] = item["reason"]?.text
    }
    #expect(changed.count + refused.count == movable.count)
    var wrong: [String] = []
    for (path, form) in movable {
      let reason = refused["~/Vault/\(path)"]
      let isRight = form.refusal.map { reason?.contains($0) == true } ?? (reason == nil)
      if !isRight { wrong.append("\(form.front): \(reason ?? "moved")") }
    }
    #expect(wrong == [])
    let list = try JSONValue(line: try desk.run("list", "--json").output)
    for piece in list["pieces"]?.items ?? [] where changed.contains(piece["id"]?.text ?? "") {
      #expect(piece["status"] == .string(target))
    }
    let undone = try desk.run("undo", within: .seconds(120))
    #expect(undone.status == 0, "\(undone.errors)")
    #expect(try desk.snapshot("../home/Vault") == before)
  }
}
