/// A vault of thousands of notes, as people keep them, with a writer's pieces in between.
///
/// What stands here is what plugins, templates and clippers write; nothing of it is ours but the pieces.
struct VaultMaker {
  /// Path below the vault, and text.
  private(set) var files: [(path: String, text: String)] = []
  /// How many of them are pieces.
  private(set) var pieces = 0

  init(of count: Int) {
    let share = count / 10
    for number in 0..<share {
      addBook(number)
      addPerson(number)
      addDay(number)
      addClipping(number)
      addProject(number)
      addMeeting(number)
      addPlainNote(number)
    }
    for number in 0..<share / 10 {
      addBoard(number)
      addLongform(number)
      addQuery(number)
      addTemplate(number)
      addPiece(number)
    }
  }

  private mutating func add(_ path: String, _ text: String) { files.append((path, text)) }

  private mutating func addBook(_ number: Int) {
    let words = ["reading", "to-read", "read", "abandoned", "Finished", "on hold", "\"📚 owned\""]
    add(
      "Books/Book \(number).md",
      """
      ---
      title: "The book: volume \(number)"
      author: [Han Kang, Kim Ae-ran]
      status: \(words[number % words.count])
      rating: 4/5
      published: \(1950 + number % 70)
      type: book
      ---
      # Notes
      Some words about it.

      """)
  }

  private mutating func addPerson(_ number: Int) {
    let words = ["alive", "active", "met", "\"[[Friends]]\"", "deceased"]
    add(
      "People/Person \(number).md",
      """
      ---
      aliases:
        - P\(number)
      status: \(words[number % words.count])
      due: whenever
      from: Seoul
      paid: true
      ---
      Met in Busan. phone:: 010-1234-5678

      """)
  }

  private mutating func addDay(_ number: Int) {
    let day = "\(2016 + number / 336)-\(two(number / 28 % 12 + 1))-\(two(number % 28 + 1))"
    add(
      "Daily/\(day).md",
      """
      ---
      date: \(day)
      tags: [daily, journal]
      mood:
      cssclasses: wide
      ---
      - [ ] call the bank
      - [x] write 500 words ✅ \(day)
      ---
      status:: tired

      """)
  }

  private mutating func addClipping(_ number: Int) {
    add(
      "Clippings/An article: with a colon \(number).md",
      """
      ---
      title: An article: with a colon \(number)
      source: https://example.org/\(number)
      author:
        - "[[Somebody]]"
      created: 2026-11-0\(number % 9 + 1)
      description: "Quotes "within" quotes"
      ---
      Text of others.

      """)
  }

  private mutating func addProject(_ number: Int) {
    let words = ["backlog", "ongoing", "someday", "waiting", "blocked", "planned"]
    add(
      "Projects/Project \(number).md",
      """
      ---
      status: \(words[number % words.count])
      deadline: soon
      priority: 1
      type: project
      ---
      ## Tasks

      """)
  }

  private mutating func addMeeting(_ number: Int) {
    add(
      "Meetings/\(number).md",
      """
      ---
      with: [[Anna]], [[Kim]]
      scheduled: next week
      length: 30 min
      fee: none
      ---
      Minutes.

      """)
  }

  private mutating func addPlainNote(_ number: Int) {
    let texts = [
      "# A note\n\nWords.\n", "---\n\nA rule above prose.\n", "- - -\nA list of dashes\n",
      "Text\n---\nstatus: in a heading\n---\n", "", "{{title}}\n", "> [!note] status: x\n",
      "---\ntags: [a]\n---\n\n---\n\nTwo rules.\n", "~~~yaml\n---\nstatus: draft\n---\n~~~\n",
      "—\nA dash alone.\n",
    ]
    add("Zettel/\(2_026_110_000 + number).md", texts[number % texts.count])
  }

  private mutating func addBoard(_ number: Int) {
    add(
      "Boards/Board \(number).md",
      """
      ---

      kanban-plugin: basic

      ---

      ## Drafting

      - [ ] [[Piece]] @{2026-11-27}

      %% kanban:settings
      ```
      {"kanban-plugin":"basic"}
      ```
      %%

      """)
  }

  private mutating func addLongform(_ number: Int) {
    add(
      "Novels/\(number)/Index.md",
      """
      ---
      longform:
        format: scenes
        title: Novel \(number)
        workflow: Default Workflow
        sceneFolder: /
        scenes:
          - One
          - - Two
        ignoredFiles: []
      ---

      """)
    add("Novels/\(number)/One.md", "A scene without front matter.\n")
  }

  private mutating func addQuery(_ number: Int) {
    add(
      "Queries/\(number).md",
      """
      ---
      cssclasses: dashboard
      ---
      ```dataview
      TABLE status, due FROM "Books" WHERE status = "reading"
      ```

      """)
  }

  private mutating func addTemplate(_ number: Int) {
    add(
      "Templates/Template \(number).md", "---\nstatus: <% tp.system.prompt(\"?\") %>\ndraft:\n---\n"
    )
  }

  private mutating func addPiece(_ number: Int) {
    pieces += 1
    add(
      "Drafts/Piece \(number).md",
      """
      ---
      title: Piece \(number)
      status: drafting
      outlet: "[[NK News]]"
      due: 2026-12-01
      ---
      Words of it.

      """)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
