import Editorial

/// A range of marks from one line of a list to the cursor, wherever that goes.
struct MarkRange: Hashable, Sendable {
  /// The pane whose list it is in.
  var pane: Pane
  /// How often the desk was worked out when it began: in another list its places are not the same.
  var assessments: Int
  /// Where it begins, and where it ends so far, among what can be selected.
  var anchor: Int
  var end: Int
  /// What was marked before, which stays so wherever the range goes.
  var before: [FilePath: String]
  /// How many lines in it each piece has: WEEK may list one twice.
  var held: [FilePath: Int] = [:]

  /// The places in it.
  var places: ClosedRange<Int> { min(anchor, end)...max(anchor, end) }
}
