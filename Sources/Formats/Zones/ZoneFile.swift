import Editorial

/// What a zone file says: when the clocks of a place changed, and how they go on (TZif, RFC 9636).
///
/// Of any version. Leap seconds are passed over: the system's clock counts none.
package struct ZoneFile: Hashable, Sendable {
  /// Seconds east of UTC when 1970 began.
  package let initial: Int
  /// Every change since, to the end of 2100, in order of time.
  package let periods: [Zone.Period]
  /// What the time is called by its offset, lately, where that is a word: `[0: "GMT", 3600: "BST"]`.
  package let abbreviations: [Int: String]

  /// Reads the bytes of a zone file; `nil` where they are none, or cut short, or say the impossible.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = ZoneFileReader(bytes)
    guard let old = reader.header() else { return nil }
    let block: ZoneFileReader.Block
    var rule: ZoneRule?
    if old.isVersion1 {
      guard let only = reader.block(old, timeSize: 4) else { return nil }
      block = only
    } else {
      // The first block is for readers of before 2005, the second has moments of 64 bits.
      guard reader.skip(old.size(timeSize: 4)), let header = reader.header(),
        let wide = reader.block(header, timeSize: 8), let footer = reader.footer()
      else { return nil }
      block = wide
      if !footer.isEmpty {
        guard let read = ZoneRule(footer) else { return nil }
        rule = read
      }
    }
    var course = Course(block.settings[0])
    for (start, type) in zip(block.starts, block.types) {
      course.set(block.settings[type], at: start)
    }
    if let rule { course.goOn(rule, after: block.starts.last) }
    initial = course.initial
    periods = course.periods
    abbreviations = course.abbreviations
  }
}

/// The changes of a zone's clocks, gathered in order of time.
private struct Course {
  var initial: Int
  var periods: [Zone.Period] = []
  var abbreviations: [Int: String] = [:]

  init(_ first: ZoneRule.Setting) {
    initial = first.offset
    call(first)
  }

  /// The clocks are set anew, in order of time; what was before 1970 counts only as it still held.
  mutating func set(_ setting: ZoneRule.Setting, at start: Int) {
    guard start < ZoneRule.end else { return }
    if start <= 0 {
      initial = setting.offset
      abbreviations = [:]
    } else if setting.offset != periods.last?.offset ?? initial {
      periods.append(Zone.Period(start: Moment(seconds: start), offset: setting.offset))
    }
    call(setting)
  }

  /// The clocks go on by a rule after the last moment that was told, or from the first.
  mutating func goOn(_ rule: ZoneRule, after last: Int?) {
    if let last, last >= ZoneRule.end { return }
    let (offset, changes) = rule.course(from: Moment(seconds: max(last ?? 0, 0)))
    if last.map({ $0 <= 0 }) ?? true { initial = offset }
    for change in changes where change.offset != periods.last?.offset ?? initial {
      periods.append(change)
    }
    call(rule.standard)
    if let summer = rule.summerSetting { call(summer) }
  }

  /// Some times have no name of letters, but a number.
  private mutating func call(_ setting: ZoneRule.Setting) {
    let name = setting.abbreviation
    guard (3...16).contains(name.count), name.allSatisfy(\.isLetter) else { return }
    abbreviations[setting.offset] = name
  }
}
