/// The diary, entry by entry, in the order of its days.
///
/// To go on with it, add an entry where it belongs in time; what an entry writes is undone at the
/// end (`Undoing`), so that a new write wants its line there too. The desk itself, as it is on the
/// first Monday, lies in the folder `Desk`.
///
/// A screen's figures that every entry builds on, on the first Monday at nine:
///
/// - Yours, 15. This week: the customs data for NK News (Thursday), the DMZ article (Friday) and
///   the video (Saturday). Next week: three bills by the 30th, chapter 3, the stamps article, the
///   ethics form, the abstract. Later: the marking, the chip subsidy, the pachinko essay. Undated:
///   chapter 2 and the bridges in the vault.
/// - Theirs, 6: the summit piece, silent since the 19th; two pitches; the housing lottery; INV-027
///   and INV-028.
enum Story {
  static let entries: [Entry] =
    firstDays + filingDay + friday + weekend + moneyDays + studyDays + weekAway
    + fullDisk
}
