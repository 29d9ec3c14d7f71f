/// How a line says that something is to be taken out: `none`, or nothing at all.
package enum TypedNone {
  package static func isNone(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace) || text.lowercased() == "none"
  }
}
