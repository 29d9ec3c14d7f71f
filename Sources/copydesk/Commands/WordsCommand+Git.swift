import DeskService
import Editorial
import Glibc
import TerminalKit

extension WordsCommand {
  /// Has the commits tell of the days before the first look, which is taken first (R66).
  func readGit(_ session: Session) throws {
    session.service.noteWords(session.desk)
    session.service.closeWords(all: true)
    // Whoever dies before it has answered is said: nobody is to be ended by its pipe.
    signal(SIGPIPE, SIG_IGN)
    var progress = GitProgress()
    let histories: [GitHistory]
    do throws(Refusal) {
      histories = try session.service.readGit(session.desk, environment: session.environment) {
        progress.say($0, of: $1)
      }
    } catch {
      progress.end()
      throw Failure(error.words())
    }
    progress.end()
    Answer.print(session, json: answer.json) { json in
      json.array("repositories", histories) { json, history in
        json.object { json in
          json.member("root", history.root)
          json.member("commits", history.commits)
          json.member("own", history.own)
          json.member("held", history.held)
          json.member(
            "first", history.first.map { session.desk.writingDays.day(of: $0).description })
          json.member("last", history.last.map { session.desk.writingDays.day(of: $0).description })
        }
      }
    } lines: { lines in
      for history in histories { lines.line(sentence(history, session.desk)) }
    }
  }

  /// `git 7f3a90c1: 312 of 340 commits are yours, 2 Nov 2024 to 24 Nov 2026; 52,000w of first commits and
  /// imports are held`.
  private func sentence(_ history: GitHistory, _ desk: Desk) -> String {
    let days = [history.first, history.last].compactMap { $0 }.map {
      desk.writingDays.day(of: $0).description
    }
    let span = days.isEmpty ? "" : ", \(days.joined(separator: " to "))"
    let held =
      history.held > 0 ? "; \(grouped(history.held))w of first commits and imports are held" : ""
    let commits = "\(grouped(history.commits)) \(history.commits == 1 ? "commit" : "commits")"
    return
      "git \(history.root.prefix(8)): \(grouped(history.own)) of \(commits) are yours\(span)\(held)"
  }
}

/// How far the reading of commits has come, on a terminal's line of its own.
private struct GitProgress {
  private let isSaid = isatty(STDERR_FILENO) == 1
  private var said = 0

  mutating func say(_ done: Int, of all: Int) {
    guard isSaid, done == all || done >= said + 50 else { return }
    said = done
    write("\r\(grouped(done)) of \(grouped(all)) commits")
  }

  /// Takes the line away.
  func end() {
    if isSaid { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    _ = Glibc.write(STDERR_FILENO, text, text.utf8.count)
  }
}
