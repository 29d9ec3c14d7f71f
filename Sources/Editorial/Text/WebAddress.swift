/// Addresses of the web in texts.
package enum WebAddress {
  /// Whether a text is one, and nothing else: it can stand as it is where another program reads it.
  package static func isWhole(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count else { return false }
    return text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Whether a text names something that has to be fetched, and is no path: `https://…`, `webcal://…`.
  package static func begins(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }
    return scheme.utf8.count > 1 && scheme.allSatisfy { $0.isLetter && $0.isASCII }
      && text.dropFirst(scheme.count).hasPrefix("://")
  }
}
