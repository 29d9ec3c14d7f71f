import Editorial
import Formats

/// One file an action is to change, and how: its new text is made from the text that is there when
/// its turn comes.
package struct FileEditPlan {
  /// What is to become of the file.
  package enum Content {
    /// Named keys are changed in the file as it is by then.
    case keys([KeyEdit], at: SpliceTarget)
    /// Front matter that cannot be read is mended as it was found to be.
    case mend(Mend)
    /// A new file with this text; one that is already there is never written over.
    case create([UInt8])
    /// The file gets another name, in its folder or another, which is made where it is missing; one
    /// that is already there is never written over.
    case move(to: FilePath)
    /// The file is removed, its text kept in the journal.
    case delete
    /// Lines behind those of a file of ours; the plan's own file is what they are said of.
    case append([LogLine], to: FilePath, in: Zone)
  }

  /// The absolute path, as the writer knows it; links are followed.
  package var path: FilePath
  package var content: Content
  /// Looks at the file's fresh text before it is changed, and says why it should not be.
  ///
  /// So a piece whose status is no longer the one the writer saw is refused, saying what it is now.
  package var check: (([UInt8]) -> Refusal?)?
  /// The folder that must be there for a new file; where none is named, its own.
  package var ground: FolderGround?

  package init(
    path: FilePath, _ content: Content, within ground: FolderGround? = nil,
    check: (([UInt8]) -> Refusal?)? = nil
  ) {
    self.path = path
    self.content = content
    self.ground = ground
    self.check = check
  }
}
