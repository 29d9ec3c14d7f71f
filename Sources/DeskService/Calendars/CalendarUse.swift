/// Which calendars are read, and by what.
///
/// To read one takes a process of its own, and a large one a tenth of a second: whoever shows none of them
/// need not wait.
package enum CalendarUse: Sendable {
  case none
  /// The writer's own, which take days and hours (R61); by a program of ours, at this path, that is run to
  /// read them.
  case own(program: String)
  /// Those of the term as well.
  case all(program: String)

  var program: String? {
    switch self {
    case .none: nil
    case .own(let program), .all(let program): program
    }
  }

  /// Whether those of the term are read.
  var readsTerm: Bool {
    switch self {
    case .none, .own: false
    case .all: true
    }
  }
}
