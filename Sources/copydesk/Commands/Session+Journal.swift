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
  ///
  /// Where something was passed by, what the same command reverses next is named.
  func report(
    _ outcome: EditOutcome?, _ nothing: String, _ reversal: Reversal, json: Bool
  ) throws {
    var outcome = outcome ?? EditOutcome()
    if json || !outcome.isEmpty {
      defer {
        if let next = outcome.next { Standard.complain(reversal.sentence(next, nothing)) }
      }
      var next: LoggedAction?
      do throws(Refusal) {
        next = try service.next(after: outcome, isRedo: reversal == .redo)
      } catch {
        outcome.notices.append(error.words())
      }
      try Answer.print(outcome, self, json: json) { json in
        json.optional("next", next) { json, next in
          json.member("action", next.number)
          json.member("verb", next.kind.verb)
          json.array("changed", next.changed) { $0.changed($1, of: desk) }
          json.array("created", next.created) { $0.string($1.text) }
          json.array("removed", next.removed) { $0.string($1.text) }
        }
      }
    }
    guard outcome.isEmpty else { return }
    // Mending what was interrupted may be all there was to do.
    if !json { for notice in outcome.notices { Standard.complain(notice) } }
    Standard.complain(nothing)
    throw Exit.negative
  }
}

/// The two ways back and forth through what was done.
enum Reversal {
  case undo, redo

  /// What asking again does: `copydesk undo again takes back: length of posts/my-first.md (3)`.
  func sentence(_ next: EditOutcome.Next, _ nothing: String) -> String {
    switch (self, next) {
    case (_, .nothing): "\(nothing) before it"
    case (.undo, .action(let action)):
      "`copydesk undo` again takes back: \(action.name(\.text)) (\(action.number))"
    case (.redo, .action(let action)):
      "`copydesk redo` again does: \(action.name(\.text)) (\(action.number))"
    }
  }
}
