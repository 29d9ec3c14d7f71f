import Editorial

// Going back to what came in by another month.
extension Dashboard {
  /// `[` and `]` in MONEY: the income of the month before or after; with 0 of this month.
  mutating func show(incomeOf step: Int) {
    guard let overview else { return }
    let current = overview.today.month
    let shown = shownIncome ?? current
    if step > 0, shown >= current {
      notice = Notice("what comes in later is not known yet", .warning)
      return
    }
    let first = step == 0 ? current : step < 0 ? (shown.first - 1).month : (shown.last + 1).month
    // Beyond a hundred years there is nothing a writer could look for.
    guard first.year > current.year - 100 else { return }
    if step == 0, shown == current { notice = Notice("this is the month") }
    shownIncome = first >= current ? nil : first
    assess(isAfresh: false)
  }
}
