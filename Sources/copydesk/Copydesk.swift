import ArgumentParser

@main
struct Copydesk: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "A writer's desk in a terminal.")
}
