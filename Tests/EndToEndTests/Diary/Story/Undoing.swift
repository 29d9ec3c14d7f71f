/// One step back: what is taken back, or why it cannot be.
struct StepBack: Sendable {
  /// What is taken back, as the writer would tell it.
  let what: String
  /// The piece whose part of it is refused, where one is.
  let refused: String?
  /// What the reason says, among other things.
  let reason: String

  init(_ what: String, refused: String? = nil, because reason: String = "") {
    self.what = what
    self.refused = refused
    self.reason = reason
  }
}

/// The way back to the first Monday, the last deed first.
///
/// Three steps are refused, whole or in part: somebody else has written there since. A refused one
/// leaves the stack, so that the next reaches the one before.
enum Undoing {
  /// Friday, after all is done.
  static let now = "2026-12-18T09:30"

  static let steps = [
    StepBack("the killed piece billed, and billed again"),
    StepBack("the essay on pachinko filed"),
    StepBack("the explainer begun"),
    StepBack("the coal village put back as filed: it is what the merge made of it"),
    StepBack("the abstract submitted"),
    StepBack("the ethics form ticked"),
    StepBack("chapter 3 with the supervisor"),
    StepBack("INV-027 chased, in both its pieces"),
    StepBack("INV-028 half paid"),
    StepBack("the housing lottery killed"),
    StepBack("three pieces on INV-029"),
    StepBack("the video from Wonsan posted"),
    StepBack("the DMZ article confirmed"),
    // The merge has taken that back already, in its way: the file says commissioned.
    StepBack(
      "the coal village filed",
      refused: "gigs/the-spectator/last-coal-village.md", because: "its status is commissioned now"),
    StepBack("the DMZ article queued"),
    StepBack("the customs data returned again"),
    StepBack("the second round of edits"),
    StepBack("the customs data returned"),
    StepBack("the first round of edits"),
    StepBack("the customs data filed"),
    StepBack("the DMZ article put back to editing"),
    // Here the editor's copy had come in between: it says drafting.
    StepBack(
      "the DMZ article moved to editing",
      refused: "posts/dmz-tour-market.md", because: "its status is drafting now"),
    StepBack("the coal village commissioned"),
    // The vending machines are an idea again; the border guards still hold the markers.
    StepBack(
      "two ideas pitched",
      refused: "gigs/nk-news/border-guards.md", because: "a merge left its conflict markers here"),
  ]

  /// How the way back differs from what is told here, a line for each step that does.
  static func surprises(in refused: [[String]]) -> [String] {
    var surprises = zip(steps, refused).filter { step, refused in
      guard let piece = step.refused else { return !refused.isEmpty }
      return refused.count != 1 || !refused[0].hasPrefix(piece + ": ")
        || !refused[0].contains(step.reason)
    }
    .map { "\($0.what): refused \($1)" }
    if refused.count != steps.count { surprises.append("\(refused.count) steps") }
    return surprises
  }

  /// What lies on the desk when all is undone: the first Monday, but for what others wrote.
  static func remains(of desk: DiaryDesk) throws -> [String: String] {
    var files = desk.firstMonday
    files["desk/posts/dmz-tour-market.md"] = try desk.elsewhere("dmz-tour-market.md")
    files["desk/gigs/nk-news/border-guards.md"] = try desk.elsewhere("border-guards.md")
    for name in Story.transcribed { files[name]? += FullDisk.transcript }
    return files
  }
}
