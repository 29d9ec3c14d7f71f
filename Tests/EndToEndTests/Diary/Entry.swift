/// One entry of the diary: what happens, how it is done, and what must then be so.
///
/// Everything expected is worked out by hand from the rules, never copied from the program.
struct Entry: Sendable {
  /// The rules it is about.
  let rules: String
  /// What happens, as the writer would tell it.
  let sentence: String
  /// The time it is in Tokyo.
  let now: String
  /// When the dashboard is opened, where what happens is that time passes.
  var opened: String?
  /// What another program does to the files, while the dashboard is open.
  var others: (@Sendable (DiaryDesk) throws -> Void)?
  /// The disks that are full when it is first tried: on each of them it is refused, and then done.
  var full: [FullDisk] = []
  /// What is said to the shell, after `copydesk`.
  var command: String?
  /// How that command ends.
  var exit: Int32 = 0
  /// What is typed into the dashboard.
  var keys: [Stroke] = []
  /// The lines that went and came, per file; no other file may differ.
  var wrote: [String: [String]] = [:]
  /// Lines of the home screen as they begin, blanks squeezed, in their order; what follows in a
  /// line is free. Rows that must not be there are lines beginning with `no `.
  let screen: String
  /// Facts the JSON answers must state, as `Facts` words them; `no due posts/x.md` forbids one.
  let json: String

  init(
    _ rules: String, _ sentence: String, now: String, opened: String? = nil,
    others: (@Sendable (DiaryDesk) throws -> Void)? = nil, full: [FullDisk] = [],
    command: String? = nil, exit: Int32 = 0, keys: [Stroke] = [], wrote: [String: [String]] = [:],
    screen: String, json: String
  ) {
    self.rules = rules
    self.sentence = sentence
    self.now = now
    self.opened = opened
    self.others = others
    self.full = full
    self.command = command
    self.exit = exit
    self.keys = keys
    self.wrote = wrote
    self.screen = screen
    self.json = json
  }
}

extension Entry {
  /// The keys that ask for it, without what they bring about.
  var asking: ArraySlice<Stroke> {
    if case .read? = keys.last { keys.dropLast() } else { keys[...] }
  }
}

/// What is done at the keyboard.
enum Stroke: Sendable {
  /// Keys that stand for themselves, or text.
  case type(String)
  /// Keys by their names: `Enter`, `Escape`.
  case press(String)
  /// Finding the line with these words: `/`, the words, Enter.
  case find(String)
  /// Going down to the line with these words, where nothing can be sought.
  case go(String)
  /// Reading on: nothing more is typed until the screen says so.
  case read(String)
}
