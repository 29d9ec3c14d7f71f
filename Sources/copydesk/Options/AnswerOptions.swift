import ArgumentParser

/// The choice of JSON, where a command prints an answer.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Answers in JSON, one line.")
  var json = false
}
