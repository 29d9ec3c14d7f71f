import DeskService
import Editorial

/// The file of a piece yet to be made: where it goes and what stands in it.
struct NewPiece {
  let id: FilePath
  let text: String
  /// The line where the writing begins.
  let bodyLine: Int

  /// - Throws: `Failure` where a word given is not understood.
  init(
    title: String, outlet: OutletID, status: String?, due: String?, length: String?, fee: String?,
    session: Session
  ) throws {
    let desk = session.desk
    let plan = desk.plan
    let clean = NewPiece.line(title)
    guard clean.contains(where: { !$0.isWhitespace }) else { throw Failure("give it a title") }
    let target = try status.map { word throws(Failure) in
      guard let status = plan.status(for: word) else {
        throw Failure.unknown(
          "no status \"\(word)\"", word, among: plan.statuses.map(\.name),
          otherwise: "there are \(plan.statuses.map(\.name).joined(separator: ", "))")
      }
      return status
    }
    let first = plan.workflow(of: outlet).statuses.first
    guard let status = target ?? first else { throw Failure("the outlet's workflow is empty") }
    var lines: [(key: String, value: String)] = [
      ("title", NewPiece.quoted(clean)), ("outlet", plan[outlet].key),
      ("status", plan.word(for: status)),
    ]
    if plan[status].next == .goesOut {
      guard let due else { throw Failure("say with --due when it goes out, as in 'fri 18:00'") }
      lines.append((plan[status].name, try session.goingOut(due, for: outlet).text))
    } else {
      if let due { lines.append(("due", try session.moment(due, for: outlet).text)) }
      if plan[status].isStamped {
        lines.append((plan[status].name, desk.home.day(session.now).description))
      }
    }
    if let length {
      guard let words = CountText.words(length) else {
        throw Failure("no length \"\(length)\"; write it as 900")
      }
      lines.append(("length", String(words)))
    }
    if let fee {
      guard let read = Fee(reading: fee, outletCurrency: plan[outlet].currency) else {
        throw Failure("no fee \"\(fee)\"; write it as '300 usd' or '0.40 gbp/word'")
      }
      lines.append(("fee", "\(read.digits) \(read.currency)\(read.isPerWord ? "/word" : "")"))
    }
    let made = NewPiece.text(lines, title: clean, template: session.template(plan[outlet].key))
    text = made
    bodyLine = made.split(separator: "\n", omittingEmptySubsequences: false).count
    let stem = NewPiece.folder(of: outlet, in: desk) + "/" + NewPiece.slug(clean)
    let numbered = (2..<1000).lazy.map { FilePath("\(stem)-\($0).md") }
    id =
      ([FilePath("\(stem).md")] + numbered).first { !session.isTaken($0) } ?? FilePath("\(stem).md")
  }

  /// Front matter with our keys, then what the template adds: its other keys and its text.
  private static func text(
    _ ours: [(key: String, value: String)], title: String, template: String?
  ) -> String {
    var front = ours.map { "\($0.key): \($0.value)" }
    guard let template else { return "---\n\(front.joined(separator: "\n"))\n---\n\n" }
    let lines = template.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var body = lines[...]
    if lines.first == "---", let close = lines.dropFirst().firstIndex(of: "---") {
      let names = Set(ours.map(\.key))
      front += lines[1..<close].filter { line in
        !names.contains(line.prefix { $0 != ":" }.lowercased())
      }.map { line in
        let colon = line.firstIndex(of: ":") ?? line.startIndex
        let value = line[colon...].dropFirst().filter { $0 != " " && $0 != "\"" && $0 != "'" }
        return value == "{{title}}" ? "\(line[..<colon]): \(quoted(title))" : String(line)
      }
      body = lines[(close + 1)...]
    } else {
      body = [""] + body
    }
    let filled = body.joined(separator: "\n").split(
      separator: "{{title}}", omittingEmptySubsequences: false
    ).joined(separator: title)
    return "---\n\(front.joined(separator: "\n"))\n---\n\(filled)"
  }

  /// The folder most of the outlet's pieces are in, those within the desk before others; else where
  /// a source will find it.
  private static func folder(of outlet: OutletID, in desk: Desk) -> String {
    var counts: [FilePath: Int] = [:]
    for piece in desk.pieces where piece.outlet == outlet {
      counts[FilePath(String(piece.id.folder)), default: 0] += 1
    }
    func isWithin(_ folder: FilePath) -> Bool {
      !folder.text.hasPrefix("~/") && !folder.text.hasPrefix("/")
    }
    let most = counts.filter { !$0.key.text.isEmpty }.max { a, b in
      (isWithin(a.key) ? 1 : 0, a.value, b.key) < (isWithin(b.key) ? 1 : 0, b.value, a.key)
    }
    if let most { return most.key.text }
    let plan = desk.plan
    let usual =
      switch plan[outlet].kind {
      case .own: "posts"
      case .client: "gigs/\(plan[outlet].key)"
      case .study: "thesis"
      }
    let folders = plan.sources.filter { !$0.path.contains("*") && !$0.path.contains("?") }
    if let own = folders.first(where: { $0.outlet == outlet }) { return own.path }
    if folders.contains(where: { usual == $0.path || usual.hasPrefix($0.path + "/") }) {
      return usual
    }
    return folders.first { $0.outlet == nil }?.path ?? usual
  }

  /// A file name of a title: letters and digits of any script, lower case, joined by hyphens.
  static func slug(_ title: String) -> String {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }
    var slug = ""
    for word in words where slug.utf8.count + word.utf8.count < 80 {
      slug += (slug.isEmpty ? "" : "-") + word
    }
    return slug.isEmpty ? "untitled" : slug
  }

  /// A title on one line, without the characters that YAML refuses or that no screen shows.
  static func line(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    let kept = line.unicodeScalars.filter { scalar in
      switch scalar {
      // Joiners belong to words, of Persian and of emoji.
      case "\t", "\u{200C}", "\u{200D}": return true
      case "\u{FFFE}", "\u{FFFF}": return false
      default:
        let hidden: [Unicode.GeneralCategory] = [
          .control, .format, .lineSeparator, .paragraphSeparator,
        ]
        return !hidden.contains(scalar.properties.generalCategory)
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// A line as a YAML scalar in double quotes (YAML 1.1, 5.5 and 7.3.1).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
