/// Reads any text as clusters that are safe to show; the one place where that is decided.
///
/// The policy is the lowest common denominator, so that every terminal agrees on every width: what
/// joins or varies is dropped (a family is so many faces, a red heart a text heart), a flag is two
/// regional indicators, conjoining jamo become syllables, other marks stay with their base.
struct ClusterReader: IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var current: Cluster?
  private var isAfterReturn = false

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
  }

  mutating func next() -> Cluster? {
    while let scalar = scalars.next()?.value {
      let isLineEnd = isAfterReturn && scalar == 0x0A
      isAfterReturn = scalar == 0x0D
      if isLineEnd { continue }
      if let cluster = current {
        guard let fresh = merge(scalar, into: cluster) else { continue }
        current = fresh
        return finished(cluster)
      }
      current = start(scalar)
    }
    defer { current = nil }
    return current.map(finished)
  }

  /// Puts the scalar into `current` or drops it; returns a new cluster where it begins one.
  private mutating func merge(_ scalar: UInt32, into cluster: Cluster) -> Cluster? {
    if scalar < 0x7F { return start(scalar) }
    switch ScalarClass(scalar) {
    case .dropped:
      return nil
    case .mark:
      if let kana = Jamo.voiced(cluster.base, scalar), !cluster.hasMarks {
        current = Cluster(kana, width: 2)
        return nil
      }
      // A mark on a blank or on a stand-in would decorate what the writer never wrote.
      if cluster.base == 0x20 || cluster.base == 0xFFFD { return start(scalar) }
      var cluster = finished(cluster)
      cluster.append(mark: scalar)
      current = cluster
      return nil
    case .jamo:
      if let syllable = Jamo.composed(cluster.base, scalar), !cluster.hasMarks {
        current = Cluster(syllable, width: 2)
        return nil
      }
      guard Jamo.carriesJamo(cluster.base) else { return start(scalar) }
      current?.append(mark: scalar)
      return nil
    case .narrow where isIndicator(scalar) && isLoneIndicator(cluster):
      var flag = Cluster(cluster.base, width: 2)
      flag.append(mark: scalar)
      current = flag
      return nil
    case .wide where isSkinTone(scalar) && takesSkinTone(cluster):
      return nil
    default:
      return start(scalar)
    }
  }

  /// The cluster the scalar begins, or nothing if it is dropped.
  private func start(_ scalar: UInt32) -> Cluster? {
    switch ScalarClass(scalar) {
    case .narrow: return Cluster(scalar, width: 1)
    case .wide: return Cluster(scalar, width: 2)
    case .space: return .blank
    case .dropped: return nil
    case .replaced:
      return scalar == 0x09 || scalar == 0x0A || scalar == 0x0D ? .blank : .replacement
    case .mark:
      var cluster = Cluster(0x25CC, width: 1)
      cluster.append(mark: scalar)
      return cluster
    case .jamo:
      return Jamo.standalone(scalar).map { Cluster($0, width: 2) } ?? .replacement
    }
  }

  /// A regional indicator without a partner is one column on some terminals and two on others;
  /// the letter it stands for is one on all.
  private func finished(_ cluster: Cluster) -> Cluster {
    guard isLoneIndicator(cluster) else { return cluster }
    return Cluster(cluster.base - 0x1F1E6 + 0x41, width: 1)
  }

  private func isIndicator(_ scalar: UInt32) -> Bool { 0x1F1E6...0x1F1FF ~= scalar }

  private func isLoneIndicator(_ cluster: Cluster) -> Bool {
    cluster.width == 1 && isIndicator(cluster.base)
  }

  private func isSkinTone(_ scalar: UInt32) -> Bool { 0x1F3FB...0x1F3FF ~= scalar }

  private func takesSkinTone(_ cluster: Cluster) -> Bool {
    switch cluster.base {
    // The narrow emoji that a skin tone joins.
    case 0x261D, 0x26F9, 0x270C...0x270D, 0x1F3CB...0x1F3CC, 0x1F574...0x1F575, 0x1F590: true
    default: cluster.width == 2
    }
  }
}
