// What comes to a piece's file as a whole: its place, its name, its end.
extension Assessment {
  /// Files into the archive, where they go on counting.
  ///
  /// - Parameter pieces: what is archived.
  /// - Returns: what is to be written, or what names each of them where it is.
  package func archive(_ pieces: [SeenPiece]) -> Decision {
    var edits: [EditRequest.Edit] = []
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        _ = try place(of: seen)
        if let naming = desk.naming(seen.piece) { throw naming.refusal("archived") }
        edits.append(.archive(piece: seen.piece, seen: seen.seen))
      }
    }
    if edits.isEmpty { return .refuse(refused) }
    return .edit(EditRequest(action: .archived, edits: edits), leaving: refused)
  }

  /// Another name for a piece's file, in the folder it is in.
  ///
  /// - Parameters:
  ///   - seen: the piece.
  ///   - name: what is typed, with the ending of the file or without; without it that is asked for.
  /// - Returns: what is to be written, what is to be said, or why it keeps its name.
  package func rename(_ seen: SeenPiece, to name: String?) -> Decision {
    do throws(Refusal) {
      _ = try place(of: seen)
      if let naming = desk.naming(seen.piece) { throw naming.refusal("renamed") }
      guard let name else { return .ask(.name(seen)) }
      let edit = EditRequest.Edit.rename(
        piece: seen.piece, seen: seen.seen, to: try seen.piece.renamed(name))
      return .edit(EditRequest(action: .renamed, edits: [edit]), leaving: [])
    } catch {
      return .refuse([EditOutcome.Refused(id: seen.piece, refusal: error)])
    }
  }

  /// A piece's file is removed.
  ///
  /// - Parameter seen: the piece.
  /// - Returns: what is to be written, or what names it.
  package func delete(_ seen: SeenPiece) -> Decision {
    do throws(Refusal) {
      _ = try place(of: seen)
      if let naming = desk.naming(seen.piece) { throw naming.refusal("deleted") }
      return .edit(
        EditRequest(action: .deleted, edits: [.delete(piece: seen.piece, seen: seen.seen)]),
        leaving: [])
    } catch {
      return .refuse([EditOutcome.Refused(id: seen.piece, refusal: error)])
    }
  }
}

/// A place in the writer's files where a piece is named by its path.
private struct Naming {
  var file: FilePath
  var line: Int?
  var key: String

  /// It cannot go from where it is named.
  func refusal(_ participle: String) -> Refusal {
    let place = line.map { "\(file):\($0)" } ?? file.text
    return Refusal(
      "\(place) names it (\(key):), so it is not \(participle)", .advice("change that first"))
  }
}

extension Desk {
  /// Where a piece is named by its path: by a deadline that is not ticked (R47), or by one that sells
  /// it again (R43).
  fileprivate func naming(_ id: FilePath) -> Naming? {
    let meant = index(of: id)
    for semester in semesters {
      let tied = semester.deadlines.first { deadline in
        guard deadline.done == nil, let piece = deadline.piece else { return false }
        return index(ofTied: piece) == meant
      }
      if let tied { return Naming(file: semester.path, line: tied.line, key: "piece") }
    }
    for piece in pieces {
      if let from = piece.from, piece.id != id, index(ofOrigin: from) == meant {
        return Naming(file: piece.id, line: nil, key: "from")
      }
    }
    return nil
  }
}
