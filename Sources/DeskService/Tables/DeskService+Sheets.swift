import Editorial
import Formats

extension DeskService {
  /// The largest table that is read, in bytes.
  private static let largestTable = 32 << 20

  /// Reads a table of pieces, which need not lie in the desk.
  ///
  /// - Parameter path: where, absolute.
  /// - Returns: the table.
  /// - Throws: `Refusal` with its line where it is none.
  package func sheet(at path: FilePath) throws(Refusal) -> Sheet {
    let bytes: [UInt8]
    switch readFile(path, upTo: Self.largestTable + 1) {
    case .success(let read): bytes = read
    case .failure(let error): throw Refusal("it cannot be read: \(error.sentence)")
    }
    guard bytes.count <= Self.largestTable else { throw Refusal(CSVFailure.tooLarge.sentence) }
    let read = bytes.withUnsafeBytes { bytes -> Result<CSVTable, CSVFailure> in
      do throws(CSVFailure) { return .success(try CSVReader.read(bytes)) } catch {
        return .failure(error)
      }
    }
    switch read {
    case .success(let table):
      return Sheet(
        ([table.header] + table.rows).map { Sheet.Row(line: $0.line, fields: $0.fields) })
    case .failure(let failure):
      throw Refusal(failure.sentence, at: Place(line: failure.line))
    }
  }
}
