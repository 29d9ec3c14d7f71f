/// Which names below a source are its own, where others of the same extension are not to be touched.
struct SourceNames: Sendable {
  /// Whether a file of this name, in this folder, is.
  let takesFile: @Sendable (UnsafeBufferPointer<UInt8>, WalkedFolder) -> Bool
  /// Whether a folder of this name, in this folder, may hold such.
  let entersFolder: @Sendable (UnsafeBufferPointer<UInt8>, WalkedFolder) -> Bool
}
