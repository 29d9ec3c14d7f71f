import ArgumentParser
import DeskService

/// Reads calendars for another process of the program; nobody types it.
struct ReadCalendarsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-calendars", abstract: "Reads calendars for the program itself.",
    shouldDisplay: false)

  func run() { CalendarErrand.run() }
}
