import ArgumentParser
import DeskService
import Editorial
import Formats

/// `copydesk export ics`: deadlines for the calendar of a telephone.
struct ExportCommand: DeskCommand {
  /// The program it is for.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A calendar (RFC 5545).
    case ics
  }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes deadlines for other programs: export ics.",
    usage: "copydesk export ics [--to <file>]",
    discussion: """
      ics is a calendar that Google, Apple, Thunderbird and others read: what you owe, with alarms \
      where `warn:` says when to be told, and what goes out by itself. The same deadlines make the \
      same bytes, so that the file can lie in a synced folder, where --to writes it only when it \
      would be another. Where a calendar or a term cannot be read it writes nothing and says so (exit \
      3): what is due there would be gone from the telephone.

      Examples:
        copydesk export ics > deadlines.ics
        copydesk export ics --to ~/Sync/copydesk.ics
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @Argument(help: "The kind of file: ics.") var format: Format
  @Option(help: ArgumentHelp("The file to write; else it is printed.", valueName: "file"))
  var to: String?

  func run() throws {
    let session = try open(.live, calendars: .all)
    try requireAllRead(session.desk)
    let assessment = Assessment(session.desk, at: session.now)
    let bytes: [UInt8]
    switch format {
    case .ics:
      bytes = CalendarWriter.bytes(
        of: assessment.calendarDeadlines(),
        name: session.deskName, home: session.desk.home)
    }
    guard let to else { return Standard.print(bytes) }
    let path = session.location.absolute(typed: to)
    do throws(Refusal) {
      _ = try session.service.export(bytes, to: path, isOurs: CalendarWriter.wrote)
    } catch {
      throw Failure("\(to): \(error.words())", code: Exit.refused)
    }
  }

  /// Throws where something that has dates is not known: to a telephone it would be done.
  private func requireAllRead(_ desk: Desk) throws(Failure) {
    guard let file = desk.calendars.unread.first ?? desk.unreadTerms.first else { return }
    let problem = desk.problems.first { $0.path == file }
    throw Failure(
      "\(problem?.line ?? "\(file): this file cannot be read"); nothing is exported until it can be",
      code: Exit.refused)
  }
}
