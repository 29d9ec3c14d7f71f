import Formats
import Testing

struct CSVReaderTests {
  @Test func `quotes, commas and line breaks within a field are read, and each row knows its line`()
    throws
  {
    let table = try read(
      "\u{FEFF}title,note\r\n\"A, \"\"b\"\"\r\nand c\", 김정은 \r\n\r\nlast,\r\n")
    #expect(table.header.fields == ["title", "note"])
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.rows[0].fields == ["A, \"b\"\r\nand c", "김정은"])
    #expect(table.rows[1].fields == ["last", ""])
  }

  @Test(arguments: ["a;b\n1,5;2\n", "a\tb\n1,5\t2\n", "\"a,a,a\";b\n1,5;2\n"])
  func `what stands between fields is what the first row has most of`(_ text: String) throws {
    let table = try read(text)
    #expect(table.rows[0].fields == ["1,5", "2"])
  }

  @Test(arguments: ["a,b\n1,2", "a,b\r1,2\r", "a,b\r\n1,2\r\n\r\n,,\r\n", "\n\na,b\n1,2\n"])
  func `line ends and empty rows make no difference`(_ text: String) throws {
    let table = try read(text)
    #expect(table.header.fields == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["1", "2"]])
  }

  @Test func `a column is found by its name however it is spelled`() throws {
    let table = try read("Date, New Subscribers ,Source\n2026-01-02, 31 ,web\n")
    #expect(table.rows[0][table.column("subscribers", "new_subscribers")] == "31")
    #expect(table.column("paid") == nil)
    #expect(table.rows[0][table.column("paid")] == "")
    #expect(table.rows[0][7] == "")
  }

  @Test func `what is no table says why and where`() {
    #expect(failure("") == .empty)
    #expect(failure("\n , \n") == .empty)
    #expect(failure("a,b\n1,2\n\"open,3\n4,5\n") == .openQuote(line: 3))
    #expect(failure(bytes: [0x61, 0x0A, 0x62, 0xB1, 0xE8, 0x0A]) == .notUTF8(line: 2))
    #expect(failure(bytes: [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00]) == .notUTF8(line: 1))
  }

  private func read(_ text: String) throws -> CSVTable {
    try Array(text.utf8).withUnsafeBytes { try CSVReader.read($0) }
  }

  private func failure(_ text: String) -> CSVFailure? { failure(bytes: Array(text.utf8)) }

  private func failure(bytes: [UInt8]) -> CSVFailure? {
    #expect(throws: CSVFailure.self) { try bytes.withUnsafeBytes { try CSVReader.read($0) } }
  }
}
