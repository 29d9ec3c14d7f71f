import Editorial

/// A syntax that keys and values are written in.
///
/// Reading, planning, insertion and proof know a text by its events; which parser gives them is said
/// here and nowhere else.
package enum FieldSyntax: Hashable, Sendable {
  case yaml
  case toml

  /// The events of `part` of a file, from the document's start to its end, their marks counted in
  /// bytes of the file.
  ///
  /// - Throws: `YAMLFailure` where the text stops making sense, with its place if `part` begins with
  ///   line `firstLine`. TOML passes over what is none.
  func events(
    of file: UnsafeRawBufferPointer, _ part: Range<Int>, firstLine: Int
  ) throws(YAMLFailure) -> [FieldEvent] {
    switch self {
    case .yaml: try YAMLEvents.all(of: file, part, firstLine: firstLine)
    case .toml: TOMLFrontMatter.events(of: file, part)
    }
  }
}
