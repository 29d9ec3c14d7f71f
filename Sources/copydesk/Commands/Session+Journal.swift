import DeskService
import Editorial

extension Session {
  /// Everything that was done, the newest first.
  ///
  /// - Throws: `Failure` where the journal cannot be read.
  func log() throws(Failure) -> [LoggedAction] {
    do throws(Refusal) {
      return try service.log()
    } catch {
      throw Failure(error.words(), code: Exit.refused)
    }
  }

  /// Prints what came of an undo or redo; there being none is a negative answer.
  func report(_ outcome: EditOutcome?, _ nothing: String, json: Bool) throws {
    let outcome = outcome ?? EditOutcome()
    if json || !outcome.isEmpty { try Answer.print(outcome, self, json: json) }
    guard outcome.isEmpty else { return }
    // Mending what was interrupted may be all there was to do.
    if !json { for notice in outcome.notices { Standard.complain(notice) } }
    Standard.complain(nothing)
    throw Exit.negative
  }
}
