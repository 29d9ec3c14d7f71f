/// Why something the writer asked for is not done, and what can be done about it.
///
/// It says nothing of keys or options: screen and command line each word the remedy in their own
/// terms.
package struct Refusal: Error, Hashable, Sendable {
  /// What the writer can do about it.
  package enum Remedy: Hashable, Sendable {
    /// Open the file in the editor, at a place if it is about one.
    case edit(at: Place?)
    /// Ask for the same again, now or once the cause has passed.
    case retry
    /// Say what is missing.
    case say(Wanted)
    /// Something else that we do goes on from here, or has to be done first.
    case use(UseCase)
    /// Something done outside of us, or the same wherever it is said: `take another number`.
    case advice(String)
  }

  /// What has to be said before something can be done.
  package enum Wanted: Hashable, Sendable {
    /// What it pays, as in an amount with its currency.
    case amount(example: String)
    /// When it goes out.
    case moment
    /// For which of several pieces a payment was.
    case piece
    /// That it is billed early all the same.
    case anyway
    /// That more came in than was billed.
    case excess
    /// What a table's columns or days mean.
    case sheet(SheetFact)
  }

  /// What of a table nobody can know but the writer.
  package enum SheetFact: String, CaseIterable, Hashable, Sendable {
    /// Which column has the titles.
    case titles
    /// Which column has the outlets, or the one outlet of all rows.
    case outlets
    /// The outlet of rows that name none.
    case outlet
    /// Whether the day or the month stands first.
    case days
  }

  /// What leads on from a refusal.
  package enum UseCase: Hashable, Sendable {
    /// Saying that payment came in.
    case pay
    /// Offering the piece to another outlet.
    case offer
    /// Ending the piece by an exit.
    case end
    /// Saying that it is out.
    case publish
    /// Taking the last action back.
    case undo
    /// Making a file of a post that has none.
    case makeFile
  }

  /// Whether the cause goes away by itself.
  package enum Persistence: Hashable, Sendable {
    /// The disk is full, the file in use or away: the same may work later.
    case passing
    /// It was changed or removed elsewhere, or can never be done.
    case lasting
  }

  /// What speaks against it, a clause in lower case without a full stop: `it is filed already`.
  package var cause: String
  package var remedy: Remedy?
  /// Where in the file the obstacle stands, if it stands anywhere.
  package var place: Place?
  package var persistence: Persistence

  package init(
    _ cause: String, _ remedy: Remedy? = nil, at place: Place? = nil,
    persistence: Persistence = .lasting
  ) {
    self.cause = cause
    self.remedy = remedy
    self.place = place
    self.persistence = persistence
  }
}

extension Refusal {
  /// The cause, and behind it what can be done about it in the words of a front end.
  ///
  /// - Parameter remedy: the remedy in words; `nil` where there is none.
  /// - Returns: `it is filed already`, `it is paid; take another number`.
  package func sentence(_ remedy: String?) -> String {
    guard let remedy, !remedy.isEmpty else { return cause }
    if cause.hasSuffix("?") { return "\(cause) \(remedy)" }
    // A sentence has one semicolon.
    return cause + (cause.contains(";") ? ", " : "; ") + remedy
  }
}

extension Refusal {
  /// It would go out by itself, and nobody said when.
  package static let noMoment = Refusal("nobody knows when it goes out", .say(.moment))
  /// The moment it was to go out by itself lies behind.
  package static let momentPassed = Refusal("that moment has passed", .use(.publish))
  /// Nobody knows what it brings (R36).
  package static let noAmount = Refusal(
    "nobody knows what it pays", .say(.amount(example: "350 usd")))
  /// It is a post that no file of the desk is.
  package static let onlyThere = Refusal(
    "it is on Substack alone, and there is no file to write",
    .use(.makeFile))
  /// It names statuses or outlets by their places in a plan that is no more.
  package static let planChanged = Refusal("desk.yaml has changed meanwhile", .retry)
  /// A merge was left half done (R5), its markers at a place, or somewhere in the file.
  package static func conflicted(at place: Place?) -> Refusal {
    Refusal("a merge left its conflict markers here: settle it first", .edit(at: place), at: place)
  }
  /// The word in its file is the name of no status.
  package static func noStatus(_ word: String) -> Refusal {
    Refusal(
      "no status is called \"\(word)\"",
      .advice("give it one, or say in desk.yaml what it stands for"))
  }
  /// The word in its file is the name of no outlet, so that nobody knows its workflow (R1b).
  package static func noOutlet(_ word: String) -> Refusal {
    Refusal(
      "no outlet is called \"\(word)\"",
      .advice("write one of desk.yaml into its file, or add it there"))
  }
  /// A use case asks on, and there is nobody to ask.
  package static let notAllSaid = Refusal("more has to be said")
  /// The file went while its line was typed.
  package static let gone = Refusal("it is gone")
}
