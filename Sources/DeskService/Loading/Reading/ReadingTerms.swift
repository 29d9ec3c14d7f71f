import Editorial

/// What files are read by; where any of it changes, they are read by readers made anew.
struct ReadingTerms: Sendable {
  var plan: Plan
  /// It tells a site's post that is out from one that lies ahead (R2).
  var now: Moment
  /// The zone that decides days.
  var home: Zone
  var folders: DeskFolders
  /// The paragraphs of a text are wanted beside its words (R51).
  var wantsParagraphs = false
}
