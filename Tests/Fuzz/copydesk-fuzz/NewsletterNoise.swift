import Editorial

@testable import Formats

/// What a newsletter's site gives away: tables, and texts in HTML.
enum NewsletterNoise {
  /// A table is read or refused, with its place, and so are a list of posts and a count of readers.
  static func takeTable(_ input: [UInt8]) {
    takeReaders(input)
    do {
      let table = try input.withUnsafeBytes { try CSVReader.read($0) }
      let lines = [table.header.line] + table.rows.map(\.line)
      hold(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 }, "two rows on one line")
    } catch let failure as CSVFailure {
      hold(!failure.sentence.isEmpty, "refused, and no word why")
      FrontMatterNoise.checkPlace(Place(line: failure.line), in: input, failure.sentence)
    } catch {
      hold(false, "refused in no words of ours")
    }
    let reading = PostsReader.read(
      input, path: FilePath("posts.csv"), modified: TypedNoise.now, home: .utc)
    hold(!reading.isRefused || !reading.problems.isEmpty, "refused, and no word why")
    hold(reading.taken >= TypedNoise.now, "older than its file")
    for problem in reading.problems {
      FrontMatterNoise.checkPlace(problem.place, in: input, problem.message)
    }
    let posts = reading.posts(with: [])
    hold(posts.allSatisfy { !$0.title.isEmpty }, "a post without a title")
    hold(Set(posts.map(\.number)).count == posts.count, "a post that is there twice")
  }

  /// Of a table that counts readers each day is there once, in order, and each bad row has its place.
  private static func takeReaders(_ input: [UInt8]) {
    input.withUnsafeBytes { bytes in
      guard ReadersFile.refusal(bytes) == nil,
        let reading = try? ReadersFile.read(bytes, path: FilePath("readers.csv"))
      else { return }
      let days = reading.days.map(\.day)
      hold(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "a day that is there twice")
      hold(!reading.isGapless || reading.days.allSatisfy { $0.total == nil }, "gaps in a count")
      for problem in reading.problems {
        FrontMatterNoise.checkPlace(problem.place, in: input, problem.message)
      }
      let counts = ReaderCounts(
        path: FilePath("readers.csv"), days: reading.days, isGapless: reading.isGapless)
      guard let last = days.last else { return }
      let readership = Readership.all([counts], through: last)
      hold(readership.map(\.asOf) == [last], "known to another day than the last")
    }
  }

  /// A text has as many words as the Markdown made of it, where that has nothing more than the text.
  static func takeText(_ input: [UInt8]) {
    guard let reader = HTMLReader() else { return }
    let (prose, markdown) = input.withUnsafeBytes { (reader.prose($0), reader.markdown($0)) }
    hold((prose == nil) == (markdown == nil), "read in one way and not in the other")
    guard let prose, let markdown else { return }
    _ = Markdown.words(markdown)
    let text = String(decoding: input, as: UTF8.self).lowercased()
    // Pictures, captions, notes and what comes from elsewhere are told in Markdown alone.
    let others = ["img", "iframe", "embed", "object", "figcaption", "class", "data-attrs", "pre"]
    guard !others.contains(where: text.contains) else { return }
    hold(Markdown.words(markdown) == prose.words, "\(prose.words) words, and not in \(markdown)")
  }
}
