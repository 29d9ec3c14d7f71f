import Editorial
import Formats
import Glibc

extension DeskService {
  /// Reads `desk.yaml` alone: for what needs no pieces.
  ///
  /// - Returns: a desk without pieces.
  package func openPlan() throws(PlanFailure) -> Desk {
    use(try PlanFile.read(location, known: knownPlan))
    return gather(stage: .live)
  }

  /// A small text file of the desk; `nil` where there is none that can be read.
  package func text(of id: FilePath) -> String? {
    guard case .success(let bytes) = readFile(id, upTo: 1 << 20) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A piece's text as it is read; `nil` where the file cannot be read.
  package func prose(of id: FilePath) -> Prose? {
    var reader = FileReader()
    defer { reader.close() }
    // Front matter stands before it, and what is too long for a screen is cut.
    guard
      case .opened = reader.open(absolute(id).text, at: AT_FDCWD, first: 384 << 10)
    else { return nil }
    let block = FrontMatterBlock(reader.bytes, isWhole: reader.bytes.count >= reader.size)
    var prose = Markdown.prose(UnsafeRawBufferPointer(rebasing: reader.bytes[block.body...]))
    if reader.bytes.count < reader.size { prose.isCut = true }
    return prose
  }

  /// The bytes of a file, as far as `limit` goes.
  func readFile(_ id: FilePath, upTo limit: Int) -> Result<[UInt8], FileError> {
    var reader = FileReader()
    defer { reader.close() }
    switch reader.open(absolute(id).text, at: AT_FDCWD, first: 1 << 16) {
    case .opened(let stamp, _):
      return reader.extend(to: min(stamp.size, limit)).map { Array(reader.bytes($0)) }
    case .absent: return .failure(FileError(code: ENOENT))
    case .notAFile: return .failure(FileError(code: EISDIR))
    case .failed(let code): return .failure(FileError(code: code))
    }
  }

  func absolute(_ id: FilePath) -> FilePath { FilePath(frame.absolute(id.text)) }
}
