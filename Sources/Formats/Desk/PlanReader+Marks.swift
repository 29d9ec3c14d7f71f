import Editorial

extension PlanReader {
  /// `marks:`, words by which the writer marks in a text what is still to come (R68); an empty list for
  /// none.
  mutating func readMarks(_ node: YAMLNode) {
    plan.marks = node.items.compactMap { item in
      guard let mark = notes.text(item, "marks", as: "TK") else { return nil }
      if mark.isEmpty || mark.utf8.count > 32 || mark.contains(where: \.isWhitespace) {
        notes.add(item.place, "a mark is one word, such as `TK`, not \"\(mark.prefix(40))\"")
        return nil
      }
      return mark
    }
  }
}
