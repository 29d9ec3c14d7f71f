extension Action {
  /// Every action: dispatch, footer, help and the manual are made from this table alone.
  package static let table: [Entry] = pieces + moving + panes + others

  private static let pieces: [Entry] = [
    Entry(
      .next, [">"], "next status", "Move the piece on: next status, then bill, then paid; tick",
      .pieces,
      .row, footer: "next"),
    Entry(
      .previous, ["<lt>"], "previous status", "Move the piece back to the status before", .pieces,
      .piece, footer: "back"),
    Entry(
      .pick, ["s"], "pick a status", "Pick any status of the piece's workflow", .pieces, .piece,
      footer: "status"),
    Entry(
      .exits, ["x"], "end the piece", "End the piece: declined, no-reply, withdrawn, killed",
      .pieces, .piece, footer: "end"),
    Entry(
      .anotherDay, ["@"], "another day", "Say that the last move happened on another day", .pieces,
      .lastMove),
    Entry(
      .money, ["$"], "bill or paid", "Bill the piece; once it is billed, mark it paid", .pieces,
      .pieces, footer: "bill"),
    Entry(
      .chased, ["c"], "chased", "Say that you asked again today: the wait begins anew", .pieces,
      .pieces, footer: "chased"),
    Entry(
      .offer, ["o"], "offer elsewhere", "Offer what was declined, or sell again what is out",
      .pieces, .piece),
    Entry(
      .add, ["a"], "add", "Add a piece in one line: NK News: title due fri 900w 300 usd", .pieces,
      footer: "add"),
    Entry(.due, ["d"], "due", "Say when it is due: fri noon", .pieces, .pieces, footer: "due"),
    Entry(.length, ["l"], "length", "Say how many words are wanted: 900", .pieces, .pieces),
    Entry(.fee, ["m"], "fee", "Say what it pays: 300 usd, 0.40 gbp/word", .pieces, .pieces),
    Entry(
      .undo, ["u"], "undo", "Take back the last change, whatever it was", .pieces, footer: "undo"),
    Entry(.redo, ["U"], "redo", "Make the change again that was taken back", .pieces),
    Entry(
      .edit, ["e"], "edit", "Open the file in your editor, at the line that matters", .pieces,
      .file, footer: "edit"),
    Entry(.copyPath, ["y"], "copy path", "Copy the path of the file", .pieces, .file),
    Entry(
      .rename, ["R"], "rename", "Give the file another name, in the folder it is in", .pieces,
      .piece),
    Entry(
      .archive, ["D"], "archive", "Put the file into the archive, where it goes on counting",
      .pieces, .piece),
    Entry(
      .delete, [], "delete", "Remove the file; undo brings it back", .pieces, .piece),
    Entry(
      .mark, ["<space>"], "mark", "Mark the piece: the next key is for all that are marked",
      .pieces,
      .pieces),
    Entry(
      .markRange, ["V"], "mark a range",
      "Mark from the last mark, or from here, to wherever the cursor goes", .pieces,
      .pieces),
    Entry(
      .markAll, ["<c-a>"], "mark all", "Mark every piece of this list; again unmarks", .pieces,
      .list),
    Entry(
      .mend, ["f"], "mend", "Mend the selected problem, where there is one right answer", .pieces,
      .remedy, footer: "mend"),
    Entry(
      .ignore, ["i"], "ignore", "Leave the selected problem as it is, for good", .pieces,
      .ignoreKey,
      footer: "ignore"),
    Entry(
      .claim, ["w"], "count held words", "Count words that came in one step: you wrote them",
      .pieces, .heldWords),
    Entry(
      .away, [], "days off", "Say on which days you are away: away thu-fri, back thu", .pieces),
  ]

  private static let moving: [Entry] = [
    Entry(.down, ["j", "<down>", "<c-n>"], "down", "Go down one line", .moving, .list),
    Entry(.up, ["k", "<up>", "<c-p>"], "up", "Go up one line", .moving, .list),
    Entry(
      .left, ["<left>", "h"], "left", "Go to the lane or the day on the left", .moving, .sideways,
      in: Pane.sideways),
    Entry(
      .right, ["<right>", "l"], "right", "Go to the lane or the day on the right", .moving,
      .sideways, in: Pane.sideways),
    Entry(.top, ["g", "<home>"], "top", "Go to the first line", .moving, .list),
    Entry(.bottom, ["G", "<end>"], "bottom", "Go to the last line", .moving, .list),
    Entry(.halfDown, ["<c-d>"], "half a page down", "Go down half a page", .moving, .list),
    Entry(.halfUp, ["<c-u>"], "half a page up", "Go up half a page", .moving, .list),
    Entry(
      .pageDown, ["<pgdn>", "<c-f>"], "page down", "Go down a page", .moving, .list),
    Entry(.pageUp, ["<pgup>", "<c-b>"], "page up", "Go up a page", .moving, .list),
  ]

  private static let panes: [Entry] = turning + Pane.all.map { Entry($0) } + opening + turningPages

  private static let turning: [Entry] = [
    Entry(.nextPane, ["<tab>"], "next pane", "Go to the next pane", .panes),
    Entry(.previousPane, ["<s-tab>"], "previous pane", "Go to the pane before", .panes),
  ]

  private static let opening: [Entry] = [
    Entry(
      .open, ["<enter>", "<right>"], "open", "Open the selected thing, a piece with its text",
      .panes, .list, footer: "open"),
    Entry(
      .back, ["<esc>", "<left>"], "back",
      "Go back; at the top, clear the filter, or stop a long load", .panes),
  ]

  private static let turningPages: [Entry] = [
    Entry(
      .nextPiece, ["n"], "next piece", "In ITEM, go to the next piece of the list", .panes, .item,
      footer: "next piece"),
    Entry(
      .previousPiece, ["p"], "piece before", "In ITEM, go to the piece before in the list", .panes,
      .item, footer: "before"),
  ]

  private static let others: [Entry] = [
    Entry(
      .filter, ["/"], "find", "Show only what holds these words, or outlet:nk status:draft",
      .looking, footer: "find"),
    Entry(
      .weekBack, ["["], "week before", "Show the week before; in MONTH and MONEY the month",
      .looking),
    Entry(
      .weekForward, ["]"], "week after", "Show the week after; in MONTH and MONEY the month",
      .looking),
    Entry(.thisWeek, ["."], "this week", "Show this week; in MONTH and MONEY this month", .looking),
    Entry(
      .chartSpan, ["v"], "12 or 52 weeks", "In CHARTS, show a quarter of a year or all of it",
      .looking, .charts, footer: "weeks"),

    Entry(
      .palette, [":"], "any command", "Find anything that can be done by a word of it", .program,
      footer: "all"),
    Entry(
      .help, ["?"], "keys", "Show what the keys do to the selected row", .program, footer: "keys"),
    Entry(.manual, ["<f1>"], "manual", "List all keys and signs", .program),
    Entry(.redraw, ["<c-l>"], "redraw", "Draw the screen again", .program),
    Entry(.reload, ["<c-r>", "<f5>"], "reload", "Look at all files again", .program),
    Entry(.suspend, ["<c-z>"], "suspend", "Stop, and go on with fg", .program),
    Entry(.quit, ["q"], "quit", "Go back, or at the top quit", .program, footer: "quit"),
  ]
}
