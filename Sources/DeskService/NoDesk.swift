/// There is no desk where one was looked for.
package enum NoDesk: Error, Hashable, Sendable {
  /// A folder that was named has no `desk.yaml`: as it was written, and by what.
  case named(String, by: Naming)
  /// The name of a folder that was named, or of one above it, is not UTF-8.
  case notUTF8(String, by: Naming)
  /// Nobody named one: what was tried, each a line.
  case nowhere(tried: [String])

  /// What a writer names a desk with.
  package enum Naming: Hashable, Sendable {
    case option
    /// `$COPYDESK_DESK`.
    case environment
  }
}
