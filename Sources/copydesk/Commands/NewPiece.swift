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
    let clean = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard clean.contains(where: { !$0.isWhitespace }) else { throw Failure("give it a title") }
    let target = try status.map { word throws(Failure) in
      guard let status = plan.status(for: word) else {
        let near = Spelling.nearest(to: word.lowercased(), among: plan.statuses.map(\.name))
        throw Failure("no status \"\(word)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
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
      lines.append((plan[status].name, try session.moment(due, for: outlet).text))
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
    let folder = NewPiece.folder(of: outlet, in: desk)
    let template = session.template(plan[outlet].key)
    let made = NewPiece.text(lines, title: clean, template: template)
    text = made
    bodyLine = made.split(separator: "\n", omittingEmptySubsequences: false).count
    var name = NewPiece.slug(clean)
    var number = 2
    while desk.index(of: FilePath("\(folder)/\(name).md")) != nil, number < 1000 {
      name = "\(NewPiece.slug(clean))-\(number)"
      number += 1
    }
    id = FilePath("\(folder)/\(name).md")
  }

  /// Front matter with our keys, then the template's own text or nothing.
  private static func text(
    _ lines: [(key: String, value: String)], title: String, template: String?
  ) -> String {
    let front = lines.map { "\($0.key): \($0.value)\n" }.joined()
    guard let template else { return "---\n\(front)---\n\n" }
    let filled = template.split(separator: "{{title}}", omittingEmptySubsequences: false)
      .joined(separator: title)
    guard filled.hasPrefix("---\n"), let end = filled.dropFirst(4).range(of: "\n---") else {
      return "---\n\(front)---\n\n\(filled)"
    }
    // The template's other keys stay; those we write are ours.
    let ours = Set(lines.map(\.key))
    let kept = filled[filled.index(filled.startIndex, offsetBy: 4)..<end.lowerBound]
      .split(separator: "\n").filter { line in
        !ours.contains(String(line.prefix { $0 != ":" }).lowercased())
      }
    return "---\n\(front)\(kept.map { "\($0)\n" }.joined())\(filled[end.lowerBound...].dropFirst())"
  }

  /// The folder most of the outlet's pieces are in, else the one a new desk has for it.
  private static func folder(of outlet: OutletID, in desk: Desk) -> String {
    var counts: [Substring: Int] = [:]
    for piece in desk.pieces where piece.outlet == outlet && !piece.id.text.hasPrefix("~") {
      counts[piece.id.folder, default: 0] += 1
    }
    let most = counts.filter { !$0.key.isEmpty }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let most { return String(most.key) }
    switch desk.plan[outlet].kind {
    case .own: return "posts"
    case .client: return "gigs/\(desk.plan[outlet].key)"
    case .study: return "thesis"
    }
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

  /// A title as a YAML scalar in double quotes (YAML 1.1, 5.5 and 7.3.1).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension StringProtocol {
  /// Where `other` first stands; the standard library's own search, by characters.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
