import Editorial
import Glibc

@testable import DeskService

/// A desk with exports of a newsletter.
struct ExportDesk {
  static let header =
    "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"

  static let plan = """
    time_zone: Asia/Seoul
    sources:
      substack: [export]
    outlets:
      fp: {name: Foreign Perspectives, kind: own}
      nk: {name: NK News, kind: client}

    """

  let scratch: ScratchDesk
  let service: DeskService

  init(_ files: KeyValuePairs<String, String> = [:], plan: String = plan) {
    scratch = ScratchDesk(files)
    scratch.write("desk.yaml", plan)
    service = DeskService(
      scratch.location, environment: ["TZ": "Asia/Seoul"], now: CalendarDesk.now)
  }

  func load() throws -> Desk { try service.load() }

  /// Reads on until nothing is left to do; every desk on the way.
  func advance() -> [Desk] { service.desksToTheEnd() }

  /// Sets when a file was changed last.
  func touch(_ name: String, _ day: Int) {
    let moment = Zone.utc.moment(Day(year: 2026, month: 11, day: day)!, minute: 0)
    var times = [timespec](repeating: timespec(tv_sec: moment.seconds, tv_nsec: 0), count: 2)
    precondition(utimensat(AT_FDCWD, scratch.path(name), &times, 0) == 0)
  }

  /// A list of posts; of each the number, and what stands for its address and its title.
  static func list(_ posts: (Int, String)...) -> String {
    header
      + posts.map { number, title in
        "\(number).post-\(number),2026-11-0\(number % 9 + 1)T07:00:00.000Z,true,,,newsletter,everyone,\(title),,\n"
      }.joined()
  }
}

extension Desk {
  /// Titles and words of every export, the newest first, those that are stale marked.
  var exported: [String] {
    exports.map { export in
      (export.isStale ? "~" : "")
        + export.posts.map { "\($0.title) \($0.words.map { "\($0)" } ?? "-")" }.joined(
          separator: ", ")
    }
  }
}
