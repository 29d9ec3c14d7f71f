/// A fingerprint of bytes: whether a file still holds exactly the text of a record.
///
/// MurmurHash3's 128 bits: fast (it is taken of every line of the journal), and two texts that are
/// not made to collide do so once in 2^128. It guards against mistakes and other programs' saves,
/// not against an attacker: whoever can write the writer's files needs no collision.
package struct Checksum: Hashable, Sendable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Checksum($0) }
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    let c1: UInt64 = 0x87c3_7b91_1142_53d5
    let c2: UInt64 = 0x4cf5_ad43_2745_937f
    var h1: UInt64 = 0
    var h2: UInt64 = 0
    let whole = bytes.count & ~15
    var at = 0
    while at < whole {
      let k1 = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
      let k2 = bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self).littleEndian
      h1 ^= (k1 &* c1).rotated(31) &* c2
      h1 = (h1.rotated(27) &+ h2) &* 5 &+ 0x52dc_e729
      h2 ^= (k2 &* c2).rotated(33) &* c1
      h2 = (h2.rotated(31) &+ h1) &* 5 &+ 0x3849_5ab5
      at += 16
    }
    var k1: UInt64 = 0
    var k2: UInt64 = 0
    for index in whole..<bytes.count {
      let place = UInt64(index - whole)
      if place < 8 {
        k1 |= UInt64(bytes[index]) << (8 * place)
      } else {
        k2 |= UInt64(bytes[index]) << (8 * (place - 8))
      }
    }
    h2 ^= (k2 &* c2).rotated(33) &* c1
    h1 ^= (k1 &* c1).rotated(31) &* c2
    h1 ^= UInt64(bytes.count)
    h2 ^= UInt64(bytes.count)
    h1 &+= h2
    h2 &+= h1
    h1 = h1.mixed
    h2 = h2.mixed
    h1 &+= h2
    h2 &+= h1
    high = h1
    low = h2
  }

  /// 32 hexadecimal digits.
  var digits: [UInt8] {
    let hexadecimal = Array("0123456789abcdef".utf8)
    return [high, low].flatMap { half in
      (0..<16).map { hexadecimal[Int(half >> (60 - 4 * UInt64($0)) & 15)] }
    }
  }

  /// Reads 32 hexadecimal digits.
  init?(digits: UnsafeRawBufferPointer) {
    guard digits.count == 32 else { return nil }
    var isValid = true
    func half(_ range: Range<Int>) -> UInt64 {
      var half: UInt64 = 0
      for index in range {
        // Without branches, for this is done for every line of the journal.
        let byte = digits[index]
        let digit = byte &- UInt8(ascii: "0")
        let letter = byte &- UInt8(ascii: "a")
        isValid = isValid && (digit < 10) != (letter < 6)
        half = half << 4 | UInt64(digit < 10 ? digit : letter &+ 10) & 15
      }
      return half
    }
    self.init(high: half(0..<16), low: half(16..<32))
    guard isValid else { return nil }
  }
}

extension UInt64 {
  fileprivate func rotated(_ bits: UInt64) -> UInt64 {
    self << bits | self >> (64 - bits)
  }

  fileprivate var mixed: UInt64 {
    var k = self
    k ^= k >> 33
    k &*= 0xff51_afd7_ed55_8ccd
    k ^= k >> 33
    k &*= 0xc4ce_b9fe_1a85_ec53
    k ^= k >> 33
    return k
  }
}
