import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// What the writer says of held words, where the program is killed while it is written (R53, R59).
@Suite struct WordsAppendKillTests {
  private let days = WritingDays(home: Zone(name: "Asia/Tokyo", initial: 32_400))

  private func line(_ kind: WordsLine.Kind, _ print: UInt64, _ moment: Moment) -> WordsLine {
    WordsLine(
      kind, at: moment, of: FilePath("한글 글.md"), outlet: "fp", words: 400,
      new: [Paragraph(Print(print), words: 400)])
  }

  /// A desk whose log holds 400 words, and where the claim of them is killed as the script says.
  private func claim(_ sandbox: Sandbox, _ script: FaultScript) {
    mkdir(sandbox.journal.text, 0o700)
    let held = WordsLogText.bytes(of: line(.held, 7, noon), in: .utc)
    let file = open(sandbox.journal.text + "/words.log", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = held.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
    var edits = sandbox.edits(script.disk, patience: 0)
    let plan = FileEditPlan(
      path: sandbox.path("한글 글.md"),
      .append(
        [.words(line(.claimed, 7, noon + 60))], to: FilePath(sandbox.journal.text + "/words.log"),
        in: .utc)
    )
    _ = try? edits.perform(.counted, at: noon + 60, [plan])
  }

  /// Words that count and words that are held, as the log says.
  private func figures(_ sandbox: Sandbox) -> [Int] {
    let folder = WordsFolder(state: sandbox.journal.text, shared: nil)
    let tally = WordsTally(folder.logs().flatMap(\.records), days: days)
    return [
      tally.days.keys.reduce(0) { $0 + tally.figures($1).written },
      tally.held.reduce(0) { $0 + $1.words },
    ]
  }

  @Test func `R53 killed at any call of a claim, words are held or count, and undo knows which`()
    throws
  {
    let whole = FaultScript()
    let sandbox = Sandbox()
    claim(sandbox, whole)
    #expect(figures(sandbox) == [400, 0])
    var counted = 0
    for (number, call) in whole.calls.enumerated() {
      for torn in call == .write ? [nil, 1, 60] : [nil] {
        let sandbox = Sandbox()
        claim(sandbox, .killed(at: number, torn: torn))
        let after = figures(sandbox)
        let what: Comment = "killed at \(number) (\(call)) \(torn ?? 0)"
        #expect(after == [400, 0] || after == [0, 400], what)
        counted += after == [400, 0] ? 1 : 0
        // The next program finds out what was done, and takes back just that.
        var next = sandbox.edits(Disk(), patience: 0)
        var isUndone = false
        if case .done = try next.undo(at: noon + 120) { isUndone = true }
        #expect(isUndone == (after == [400, 0]), what)
        #expect(figures(sandbox) == [0, 400], what)
        // Nor does it stand in the way of saying it again.
        if isUndone {
          _ = try next.redo(at: noon + 180)
          #expect(figures(sandbox) == [400, 0], what)
        }
      }
    }
    #expect(counted > 0 && counted < whole.calls.count)
  }
}
