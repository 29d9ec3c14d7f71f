import Editorial

/// `passing =the%20disk%20is%20full - retry`: its class, the cause, the place if it has one, and the
/// remedy.
extension Refusal {
  func write(to line: inout FieldWriter) {
    switch persistence {
    case .passing: line.word("passing")
    case .lasting: line.word("lasting")
    }
    line.text(cause)
    line.place(place)
    if let remedy { remedy.write(to: &line) } else { line.word("-") }
  }

  init?(_ line: inout FieldReader) {
    let persistence: Persistence
    switch line.word() {
    case "passing": persistence = .passing
    case "lasting": persistence = .lasting
    default: return nil
    }
    guard let cause = line.text(), let place = line.optionalPlace(),
      let remedy = Remedy.read(&line)
    else { return nil }
    self.init(cause, remedy, at: place, persistence: persistence)
  }
}

extension Refusal.Remedy {
  fileprivate func write(to line: inout FieldWriter) {
    switch self {
    case .edit(let place):
      line.word("edit")
      line.place(place)
    case .retry: line.word("retry")
    case .say(let wanted):
      line.word("say")
      switch wanted {
      case .amount(let example):
        line.word("amount")
        line.text(example)
      case .moment: line.word("moment")
      case .piece: line.word("piece")
      case .anyway: line.word("anyway")
      case .excess: line.word("excess")
      case .sheet(let fact):
        line.word("sheet")
        line.text(fact.rawValue)
      }
    case .use(let useCase):
      line.word("use")
      switch useCase {
      case .pay: line.word("pay")
      case .offer: line.word("offer")
      case .end: line.word("end")
      case .publish: line.word("publish")
      case .undo: line.word("undo")
      case .makeFile: line.word("make")
      }
    case .advice(let advice):
      line.word("advice")
      line.text(advice)
    }
  }

  /// `.some(nil)` where there is none, `nil` where it is none that we know.
  fileprivate static func read(_ line: inout FieldReader) -> Self?? {
    switch line.word() {
    case "-": return .some(nil)
    case "edit":
      guard let place = line.optionalPlace() else { return nil }
      return .edit(at: place)
    case "retry": return .retry
    case "say": return wanted(&line).map { .say($0) }
    case "use": return useCase(&line).map { .use($0) }
    case "advice":
      guard let advice = line.text() else { return nil }
      return .advice(advice)
    default: return nil
    }
  }

  private static func wanted(_ line: inout FieldReader) -> Refusal.Wanted? {
    switch line.word() {
    case "amount": line.text().map { .amount(example: $0) }
    case "moment": .moment
    case "piece": .piece
    case "anyway": .anyway
    case "excess": .excess
    case "sheet": line.text().flatMap { Refusal.SheetFact(rawValue: $0) }.map { .sheet($0) }
    default: nil
    }
  }

  private static func useCase(_ line: inout FieldReader) -> Refusal.UseCase? {
    switch line.word() {
    case "pay": .pay
    case "offer": .offer
    case "end": .end
    case "publish": .publish
    case "undo": .undo
    case "make": .makeFile
    default: nil
    }
  }
}
