import Editorial
import Formats
import Glibc

/// Logs of words that were read, and how long they were then.
struct KnownLogs {
  fileprivate var sizes: [String: Int]
  fileprivate var logs: [WordsHistory.Log]
}

// What is wrong with the logs of words written (R59): it is said, and everything else works.
extension DeskService {
  /// Problems of the logs, but for those the writer ignores.
  func wordsProblems(_ desk: Desk) -> [Problem] {
    let folder = wordsFolder(desk)
    let sizes = folder.fingerprint()
    var problems: [Problem] = []
    if let failure = words?.failure ?? (words == nil ? folder.obstacle : nil) {
      problems.append(problem(folder.path, failure))
    }
    if !sizes.isEmpty {
      if knownLogs?.sizes != sizes {
        knownLogs = KnownLogs(sizes: sizes, logs: folder.toldLogs(sizes))
      }
      let today = desk.writingDays.day(of: max(now, Moment(seconds: time(nil))))
      for log in knownLogs?.logs ?? [] {
        problems += damage(of: log)
        if let latest = log.latest, desk.writingDays.day(of: latest) > today {
          problems.append(ahead(log, desk.writingDays.day(of: latest)))
        }
      }
    }
    if problems.isEmpty { return [] }
    let ignored = edits.ignored
    return problems.filter { problem in !(problem.ignoreKey.map(ignored.contains) ?? false) }
  }

  func wordsFolder(_ desk: Desk) -> WordsFolder {
    WordsFolder(
      state: location.state.text,
      shared: desk.plan.words.log.map { desk.absolute(FilePath($0)).text })
  }

  private func damage(of log: WordsHistory.Log) -> [Problem] {
    guard let first = log.firstBad else { return [] }
    let message =
      log.bad == 1
      ? "this line is no line of words written, or a torn one, and is passed over; delete it"
      : "\(log.bad) lines from here on are no lines of words written, or torn ones, and are passed "
        + "over; delete them, or take the file from a copy that is whole"
    return [problem(log.path, message, line: first, ignoreKey: "words \(log.path) \(log.bad)")]
  }

  private func ahead(_ log: WordsHistory.Log, _ day: Day) -> Problem {
    problem(
      log.path,
      "words are written down here for \(day), a day to come, and wait for it; was a clock wrong? "
        + "delete the line, or leave it",
      line: log.latestLine, ignoreKey: "words \(log.path) \(day)")
  }

  private func problem(
    _ path: String, _ message: String, line: Int = 1, ignoreKey: String? = nil
  ) -> Problem {
    Problem(
      path: id(of: FilePath(path)), place: Place(line: line), message: message,
      ignoreKey: ignoreKey, kind: .file)
  }
}
