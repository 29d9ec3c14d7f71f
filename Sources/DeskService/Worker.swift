import Dispatch
import Editorial
import Glibc

/// What the main thread asks of the worker.
package enum WorkerRequest: Sendable {
  /// List every source again.
  case reload
  /// Read no further in the load under way; a desk of what was read is the answer.
  case stopReading
  /// Write an edit made by a plan (`Plan.fingerprint`); the moment goes into the journal.
  case edit(EditRequest, by: Int, at: Moment)
  /// Take back the last action, if it is still the one that was shown.
  case undo(expecting: Int?, at: Moment)
  case redo(expecting: Int?, at: Moment)
  /// Read a piece's text.
  case prose(FilePath)
  /// Leave a problem, by its ignoreKey (R6); the answer refuses where that could not be written, and
  /// else says nothing.
  case ignore(String)
  /// Keep a filter, or a line that was typed; answered as `ignore` is.
  case keep(Kept.Change)
  /// Seek a text in pieces, in place of what is sought; the answers come as they are found.
  case search(TextQuery)
  /// Seek no more.
  case stopSearch
  /// What the clock says now: a new day (R2).
  case clock(Moment)
  case stop

  /// Whether an older request asks for nothing more once there is a newer one.
  package static func isStale(_ older: WorkerRequest, _ newer: WorkerRequest) -> Bool {
    switch (older, newer) {
    case (.reload, .reload), (.clock, .clock), (.prose, .prose), (.search, .search),
      (.stopSearch, .search),
      (.search, .stopSearch), (.stopSearch, .stopSearch):
      true
    case (.reload, _), (.stopReading, _), (.clock, _), (.prose, _), (.edit, _), (.undo, _),
      (.redo, _),
      (.ignore, _), (.keep, _), (.search, _), (.stopSearch, _), (.stop, _):
      false
    }
  }
}

/// What the worker tells the main thread.
package enum WorkerReport: Sendable {
  /// So many files are read, of those this pass reads.
  case progress(done: Int, of: Int)
  case loaded(Desk)
  /// Words written, as far as they are known now; after a desk, for no frame waits for a log.
  case words(WordsHistory)
  /// The desk's folder is away: removed, renamed or unmounted. It is looked for, and loaded again
  /// when it is back.
  case away
  /// There is no desk to show.
  case failed(PlanFailure)
  case edited(EditOutcome)
  case prose(FilePath, Prose?)
  /// Hits of the search of a number, and how many pieces of how many are read.
  case found([TextHit], number: Int, done: Int, of: Int)
  /// The last report: nothing is in flight any more.
  case stopped

  /// Whether an older report need not be read once there is a newer one.
  ///
  /// A desk shows all that is on the disk, and whether there is one the newest report says. Answers
  /// to edits always count.
  package static func isStale(_ older: WorkerReport, _ newer: WorkerReport) -> Bool {
    switch (older, newer) {
    case (.loaded, .loaded), (.words, .words), (.away, .loaded), (.away, .away), (.failed, .failed),
      (.progress, .progress), (.progress, .loaded):
      true
    case (.prose(let older, _), .prose(let newer, _)): older == newer
    case (.progress, _), (.loaded, _), (.words, _), (.away, _), (.failed, _), (.edited, _),
      (.prose, _), (.found, _), (.stopped, _):
      false
    }
  }
}

/// The thread that owns the desk's files: it reads, watches and writes them, and nobody else does.
package struct Worker: ~Copyable {
  private let service: DeskService
  private let inbox: Mailbox<WorkerRequest>
  private let outbox: Mailbox<WorkerReport>
  private var progressAt = 0
  private var search: TextSearch?
  /// Something was looked at, or a day is over, since words written were told.
  private var owesWords = false
  private var toldWords: WordsHistory?

  /// Nanoseconds between two reports of progress.
  private static let progressEvery = 50_000_000
  /// Nanoseconds of a search before edits and changes have their turn.
  private static let searchFor = 10_000_000

  /// Starts the worker on a thread of its own; it opens the desk at once and ends after `.stop`.
  ///
  /// `plan` is the desk's, where it was read already.
  package static func start(
    _ location: DeskLocation, plan: PlanFile? = nil, environment: [String: String], here: Zone,
    now: Moment, inbox: Mailbox<WorkerRequest>, outbox: Mailbox<WorkerReport>,
    calendars: CalendarUse = .none, settingsProblems: @escaping @Sendable () -> [Problem] = { [] }
  ) {
    DispatchQueue(label: "copydesk.worker", qos: .userInitiated).async {
      var worker = Worker(
        service: DeskService(
          location, plan: plan, environment: environment, here: here, now: now, isWatching: true,
          keepsWords: true, calendars: calendars, settingsProblems: settingsProblems),
        inbox: inbox, outbox: outbox)
      worker.run()
    }
  }

  private init(
    service: DeskService, inbox: Mailbox<WorkerRequest>, outbox: Mailbox<WorkerReport>
  ) {
    self.service = service
    self.inbox = inbox
    self.outbox = outbox
  }

  private mutating func run() {
    open()
    while true {
      wait()
      // Edits go before reading: no answer is older than an edit.
      for request in inbox.take() {
        if case .stop = request {
          service.closeWords(all: true)
          outbox.post(.stopped)
          return
        }
        answer(request)
      }
      noticeChanges()
      advance()
      goOnSearching()
      tellWords()
    }
  }

  /// Tells of words written, where they are others than before and nothing else is to be done: to
  /// reckon them takes the longer, the more has ever been written.
  private mutating func tellWords() {
    guard owesWords, !service.isReading, search == nil, !inbox.hasMail else { return }
    owesWords = false
    guard let history = service.keptWords, history != toldWords else { return }
    toldWords = history
    outbox.post(.words(history))
  }

  private func open() {
    do throws(PlanFailure) {
      try service.open()
    } catch {
      outbox.post(.failed(error))
    }
  }

  /// Tells of a desk that went away, and of a `desk.yaml` that is still broken, and now in another
  /// way.
  private func noticeChanges() {
    let failure = service.planFailure
    service.noticeChanges()
    guard !service.isOpen, let now = service.planFailure, now != failure else { return }
    outbox.post(.failed(now))
  }

  /// Sleeps until there is a request or a change; not at all in the middle of a load.
  private func wait() {
    let timeout =
      service.isReading || search != nil || owesWords
      ? 0 : MonotonicClock.pollTimeout(until: service.deadline)
    var descriptors = [
      pollfd(fd: inbox.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: service.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, nfds_t(descriptors.count), timeout)
  }

  private mutating func advance() {
    switch service.advance() {
    case .loaded(let desk):
      outbox.post(.loaded(desk))
      // After it: the frame does not wait for a log.
      service.noteWords(desk)
      owesWords = owesWords || desk.stage == .whole
    case .reading(let done, let of):
      let now = MonotonicClock.now()
      guard now - progressAt >= Worker.progressEvery else { return }
      progressAt = now
      outbox.post(.progress(done: done, of: of))
    case .away: outbox.post(.away)
    case .readingLater, .idle: break
    }
  }

  private mutating func answer(_ request: WorkerRequest) {
    switch request {
    case .reload:
      if service.isOpen { service.reload() } else { open() }
    case .stopReading: service.stopReading()
    case .edit(let edit, let plan, let moment):
      outbox.post(.edited(service.perform(edit, by: plan, at: moment)))
      owesWords = true
    case .undo(let expected, let moment):
      post(service.outcomeWhileAway() ?? service.undo(expecting: expected, at: moment))
      owesWords = true
    case .redo(let expected, let moment):
      post(service.outcomeWhileAway() ?? service.redo(expecting: expected, at: moment))
      owesWords = true
    case .prose(let id): outbox.post(.prose(id, service.prose(of: id)))
    case .ignore(let ignoreKey):
      post(service.outcomeWhileAway() ?? service.ignore(ignoreKey))
    case .search(let query): search = TextSearch(query)
    case .stopSearch: search = nil
    case .keep(let change): post(service.keep(change))
    case .clock(let moment):
      let day = service.wordsDay
      service.tick(moment)
      service.closeWords(all: false)
      owesWords = owesWords || service.wordsDay != day
    case .stop: break
    }
  }

  /// Reads on in what is sought, and tells what was found.
  private mutating func goOnSearching() {
    guard var search else { return }
    let hits = service.advance(&search, for: Worker.searchFor)
    self.search = search.isDone ? nil : search
    outbox.post(
      .found(
        hits, number: search.query.number,
        done: search.isDone ? search.query.pieces.count : search.done,
        of: search.query.pieces.count))
  }

  /// Answers an edit that may have found nothing to do.
  private func post(_ outcome: EditOutcome?) { outbox.post(.edited(outcome ?? EditOutcome())) }
}
