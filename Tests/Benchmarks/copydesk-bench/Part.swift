/// A part of the report that can be asked for alone.
enum Part: String, CaseIterable {
  case binary, commands, week, memory, first, useful, cold, key, filter, text, save, calendar
  case export, idle, blocked

  /// What it measures, for the usage text.
  var summary: String {
    switch self {
    case .binary: "its size, and what it needs to run"
    case .commands: "list --json and due --json against cat and wc -w"
    case .week: "week on a small desk against git status on the same files"
    case .memory: "peak memory of list --json and of the dashboard, small desk and large"
    case .first: "the demo desk's first frame against tig's"
    case .useful: "the large desk's first frame with its rows against cat"
    case .cold: "the large desk's first frame, caches cold against warm (root)"
    case .key: "key to frame: large desk, small desk, tig"
    case .filter: "a letter of a filter on the large desk"
    case .text: "a word sought in the text of the large desk against cat"
    case .save: "a file saved elsewhere to the frame that shows it"
    case .calendar: "a calendar of 2.5 MB, from the first frame to what it has due"
    case .export: "an export of 500 posts, from the first frame to their words"
    case .idle: "wakeups while nothing happens"
    case .blocked: "memory and signals behind an editor and a terminal nobody reads"
    }
  }

  /// Measures it.
  func measure(in workshop: Workshop) throws -> [Figure] {
    switch self {
    case .binary: try BinarySize(workshop).measure()
    case .commands: try CommandTimes(workshop).measure()
    case .week: try WeekTime(workshop).measure()
    case .memory: try PeakMemory(workshop).measure()
    case .first: try FirstFrame(workshop).measure()
    case .useful: try UsefulFrame(workshop).measure()
    case .cold: try ColdFrame(workshop).measure()
    case .key: try KeyToFrame(workshop).measure()
    case .filter: try FilterLetter(workshop).measure()
    case .text: try FullTextTime(workshop).measure()
    case .save: try SaveToFrame(workshop).measure()
    case .calendar: try CalendarTime(workshop).measure()
    case .export: try ExportTime(workshop).measure()
    case .idle: try IdleWakeups(workshop).measure()
    case .blocked: try Blocked(workshop).measure()
    }
  }
}
