import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk today`: the day on one page.
struct TodayCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "The day on one page, for you or for a synced note.",
    usage: "copydesk today [--markdown] [--json]",
    discussion: """
      Whether the week is on target, words written, today's appointments, what is late, of today and \
      of this week, what `warn:` says to be told of, and whom to ask again. With --markdown as a note, its pieces linked \
      as [[name|title]] where their source says `style: obsidian`, else by their paths.

      In JSON: day, week (as in week), late, today, thisWeek, ahead and chase, each as in due, \
      appointments (title, begins, ends, location, isOwn, path, line) and away (a day off).

      Example:
        copydesk today --markdown > ~/Vault/Today.md
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Flag(help: "Prints it as Markdown.") var markdown = false

  func run() throws {
    let session = try open(.live, words: .read, calendars: .all)
    let day = DayText(Assessment(session.desk, at: session.now))
    Answer.print(session, json: answer.json) { json in
      day.write(to: &json)
    } lines: { lines in
      if markdown { day.printMarkdown(to: &lines) } else { day.print(to: &lines) }
    }
  }
}
