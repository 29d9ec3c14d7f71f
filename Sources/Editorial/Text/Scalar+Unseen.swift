// Characters that nobody sees.
extension Unicode.Scalar {
  /// Whether it is a control, or ends a line or paragraph: no letter, and obeyed where it is shown.
  package var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether nobody sees it: a control, a mark of direction, a blank without width; joiners belong to
  /// words, of Persian and of emoji.
  package var isUnseen: Bool {
    if isControl { return true }
    return properties.generalCategory == .format && self != "\u{200C}" && self != "\u{200D}"
  }
}
