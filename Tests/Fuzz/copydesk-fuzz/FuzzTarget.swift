import Glibc

/// What noise is fed to.
enum FuzzTarget: String, CaseIterable {
  case frontMatter = "front-matter"
  case desk, semester, calendar, csv, html, journal, typed, keys, zones

  /// Takes one input, as libFuzzer calls it.
  var input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt {
    switch self {
    case .frontMatter: { bytes, count in FuzzTarget.run(bytes, count, FrontMatterNoise.take) }
    case .desk: { bytes, count in FuzzTarget.run(bytes, count, DeskNoise.takePlan) }
    case .semester: { bytes, count in FuzzTarget.run(bytes, count, DeskNoise.takeSemester) }
    case .calendar: { bytes, count in FuzzTarget.run(bytes, count, CalendarNoise.take) }
    case .csv: { bytes, count in FuzzTarget.run(bytes, count, NewsletterNoise.takeTable) }
    case .html: { bytes, count in FuzzTarget.run(bytes, count, NewsletterNoise.takeText) }
    case .journal: { bytes, count in FuzzTarget.run(bytes, count, JournalNoise.take) }
    case .typed: { bytes, count in FuzzTarget.run(bytes, count, TypedNoise.take) }
    case .keys: { bytes, count in FuzzTarget.run(bytes, count, KeyNoise.take) }
    case .zones: { bytes, count in FuzzTarget.run(bytes, count, ZoneNoise.take) }
    }
  }

  private static func run(
    _ bytes: UnsafePointer<UInt8>?, _ count: Int, _ take: ([UInt8]) -> Void
  ) -> CInt {
    let before = computed()
    take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    // The time of this thread alone: a busy machine must not look like a slow reader.
    hold(computed() - before < 1, "an input takes a second")
    return 0
  }

  private static func computed() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Ends the run where a promise does not hold; the input is kept.
func hold(_ isTrue: Bool, _ promise: @autoclosure () -> String) {
  if !isTrue { fatalError(promise()) }
}
