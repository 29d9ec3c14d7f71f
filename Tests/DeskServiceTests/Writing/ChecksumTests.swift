import Testing

@testable import DeskService

@Suite struct ChecksumTests {
  @Test func `a checksum is the published one`() {
    #expect(
      String(decoding: Checksum([]).digits, as: UTF8.self) == String(repeating: "0", count: 32))
    #expect(
      String(decoding: Checksum(Array("hello".utf8)).digits, as: UTF8.self)
        == "cbd8a7b341bd9b025b1e906a48ae1d19")
  }

  @Test func `texts of every length and one changed byte differ`() {
    var seen: Set<Checksum> = []
    for length in 0..<70 {
      var bytes = [UInt8](repeating: 0x61, count: length)
      #expect(seen.insert(Checksum(bytes)).inserted)
      for index in bytes.indices {
        bytes[index] = 0x62
        #expect(seen.insert(Checksum(bytes)).inserted)
        bytes[index] = 0x61
      }
    }
  }

  @Test func `digits are read back`() {
    let checksum = Checksum(Array("한글".utf8))
    checksum.digits.withUnsafeBytes { #expect(Checksum(digits: $0) == checksum) }
    Array("xyz".utf8).withUnsafeBytes { #expect(Checksum(digits: $0) == nil) }
  }
}
