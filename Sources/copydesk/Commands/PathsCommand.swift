import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk paths`: every file and folder used.
struct PathsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Shows every file and folder that is used.",
    usage: "copydesk paths [--json]",
    discussion: """
      And how many Markdown files of a source are pieces, how many notes left alone, and which words \
      those have for a status that are none of a piece.
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let session = try open()
    let desk = session.desk
    let location = session.location
    Answer.print(session, json: answer.json) { json in
      json.member("desk", desk.root.text)
      json.member("config", location.settings.text)
      json.member("state", location.state.text)
      json.member("marks", desk.absolute(Marks.file).text)
      json.array("sources", desk.sources) { json, source in
        json.object { json in
          json.member("path", source.path)
          json.member("pieces", source.pieces)
          json.member("notes", source.notes)
          json.array("words", source.countedWords) { json, word in
            json.object { json in
              json.member("word", word.word)
              json.member("notes", word.notes)
            }
          }
        }
      }
      json.exports(desk)
    } lines: { lines in
      Table([
        ["desk", desk.root.text], ["plan", location.plan.text],
        ["settings", location.settings.text], ["journal", location.state.text],
        ["marks", desk.absolute(Marks.file).text],
      ]).print(to: &lines)
      lines.line()
      Table(
        desk.sources.map { source in
          [
            "source", source.path, "\(source.pieces)", "piece".plural(of: source.pieces),
            "\(source.notes)", "note".plural(of: source.notes) + " left alone",
          ]
        } + desk.plan.semesterSources.map { ["semester", $0.path] }
          + desk.plan.calendarSources.map { ["calendar", $0.path] }
          + desk.plan.exportSources.map { ["export", $0.path] }
          + desk.newestExports.map { ["posts", $0.path.text, "", desk.asOfWords($0)] }
          + desk.plan.readerSources.map { ["readers", $0.path] },
        alignments: [.left, .left, .right, .left, .right]
      ).print(to: &lines)
      for source in desk.sources where !source.words.isEmpty {
        let words = source.countedWords.map { "\($0.word) \($0.notes)" }
        let most = words.prefix(PathsCommand.mostWords).joined(separator: ", ")
        let more = words.count - PathsCommand.mostWords
        lines.line(
          "notes of \(source.path) have a status of their own: \(most)"
            + (more > 0 ? " and \(more) more words" : ""))
      }
    }
  }

  /// More words than this are not listed on the screen.
  private static let mostWords = 12
}

extension Desk.SourceCount {
  /// The words of its notes, those of most notes first.
  fileprivate var countedWords: [(word: String, notes: Int)] {
    words.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
