import Editorial
import Oracle
import Testing

/// What holds of words written whatever a writer does, and in whatever order (R49, R51, R54, R58).
struct WordsPropertyTests {
  private let days = WritingDays(home: Zones.tokyo)

  @Test func `R54 no hop changes any figure`() {
    for seed in tried(0..<300) {
      var writing = RandomWriting(seed: seed)
      for _ in 0..<40 {
        writing.act([
          .rename, .copy, .carry, .remove, .restore, .checkOut, .conflict, .crash, .split,
        ])
      }
      #expect(writing.machine.written == 0, "seed \(seed)")
    }
  }

  @Test func `R49 typing counts its words, however saves are grouped`() {
    for seed in tried(1000..<1300) {
      var writing = RandomWriting(seed: seed)
      for _ in 0..<40 { writing.act([.grow, .begin, .split, .nothing]) }
      #expect(writing.machine.written == writing.typed, "seed \(seed)")
    }
  }

  @Test func `R49 typing among hops counts no more than was typed, and nearly always that`() {
    var exact = 0
    var all = 0
    for seed in tried(2000..<3000) {
      var writing = RandomWriting(seed: seed)
      for _ in 0..<40 { writing.act(RandomWriting.hops + [.grow, .begin, .grow, .begin]) }
      #expect(writing.machine.written <= writing.typed, "seed \(seed)")
      exact += writing.machine.written == writing.typed ? 1 : 0
      all += 1
    }
    // What is carried and typed beside in one step is weighed together, and then short.
    #expect(exact * 100 >= all * 95, "\(exact) of \(all)")
  }

  @Test func `R59 a program that is killed while it writes counts no word twice`() {
    var exact = 0
    var all = 0
    for seed in tried(5000..<6000) {
      var writing = RandomWriting(seed: seed)
      for _ in 0..<40 { writing.act([.grow, .begin, .grow, .begin, .rename, .split, .crash]) }
      #expect(writing.machine.written <= writing.typed, "seed \(seed)")
      exact += writing.machine.written == writing.typed ? 1 : 0
      all += 1
    }
    // Lines that went with the program leave the rest of a chain to be told by what stands.
    #expect(exact * 100 >= all * 97, "\(exact) of \(all)")
  }

  @Test func `R54 typing on branches counts no more than was typed`() {
    for seed in tried(3000..<3300) {
      var writing = RandomWriting(seed: seed)
      for _ in 0..<40 { writing.act(RandomWriting.hops + [.checkOut, .grow, .begin]) }
      #expect(writing.machine.written <= writing.typed, "seed \(seed)")
    }
  }

  @Test func `R58 the figures are those of a slow reckoning, whatever the order of the lines`() {
    for seed in tried(4000..<4300) {
      var writing = RandomWriting(seed: seed)
      var random = Seeded(seed)
      for _ in 0..<25 { writing.act(RandomWriting.Doing.allCases + [.grow, .begin]) }
      let records = writing.machine.allRecords
      let tally = WordsTally(records, days: days)
      let plain = PlainWords(records, days: days)
      for day in tally.days.keys {
        #expect(tally.figures(day).written == plain.written(day), "seed \(seed)")
      }
      // Lines are a set; those of one moment keep the order of their log.
      var moments = Dictionary(grouping: records, by: \.line.moment).map(\.value)
      moments.shuffle(using: &random)
      let again = WordsTally(moments.flatMap { $0 } + records.shuffled(using: &random), days: days)
      #expect(again.days == tally.days, "seed \(seed)")
    }
  }

  @Test func `R58 two machines count what was typed where logs travel, and late ones never more`() {
    for seed in tried(6000..<6300) {
      var random = Seeded(seed)
      var writing = RandomWriting(seed: seed)
      let isLate = seed % 2 == 0
      var other = WritingMachine(writing.machine.texts, name: "there", at: writing.now)
      for _ in 0..<10 {
        for _ in 0..<random.one(of: [1, 3, 6]) { writing.act([.grow, .begin, .split]) }
        writing.machine.rest()
        other.texts = writing.machine.texts
        if !isLate { other.receive(writing.machine) }
        other.look(other.texts.keys.sorted(), at: writing.now + 20)
        other.rest()
        if !isLate { #expect(other.written == writing.typed, "seed \(seed)") }
        // The writer sits down at the other machine.
        swap(&other, &writing.machine)
        if !isLate { other.receive(writing.machine) }
      }
      other.receive(writing.machine)
      writing.machine.receive(other)
      #expect(writing.machine.tally.days == other.tally.days, "seed \(seed)")
      #expect(other.written <= writing.typed, "seed \(seed)")
      if !isLate { #expect(other.written == writing.typed, "seed \(seed)") }
    }
  }
}
