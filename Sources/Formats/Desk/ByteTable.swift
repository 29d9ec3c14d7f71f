/// Numbers by the bytes they stand for; a hit neither allocates nor makes a `String`.
struct ByteTable {
  /// Beyond this many entries nothing more is kept: no writer has so many words.
  static let limit = 4096

  /// Entry numbers from 1 by hash, and 0 for a free place.
  ///
  /// The count is a power of two.
  private var places: [Int32]
  private var hashes: [UInt64] = []
  private var ends: [Int] = [0]
  private var values: [Int] = []
  private var text: [UInt8] = []

  init() {
    places = Array(repeating: 0, count: 128)
  }

  subscript(bytes: UnsafeRawBufferPointer) -> Int? {
    let hash = Self.hash(bytes)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let entry = Int(places[place]) - 1
      if hashes[entry] == hash, isEqual(entry, bytes) { return values[entry] }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Keeps `value` for `bytes`, which are not in the table yet.
  mutating func insert(_ value: Int, for bytes: UnsafeRawBufferPointer) {
    guard values.count < Self.limit, bytes.count <= 256 else { return }
    text.append(contentsOf: bytes)
    ends.append(text.count)
    values.append(value)
    hashes.append(Self.hash(bytes))
    if values.count * 2 > places.count {
      places = Array(repeating: 0, count: places.count * 2)
      for entry in values.indices { file(entry) }
    } else {
      file(values.count - 1)
    }
  }

  private mutating func file(_ entry: Int) {
    var place = Int(truncatingIfNeeded: hashes[entry]) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(entry + 1)
  }

  private func isEqual(_ entry: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = ends[entry]
    guard ends[entry + 1] - start == bytes.count else { return false }
    for index in 0..<bytes.count where text[start + index] != bytes[index] { return false }
    return true
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
