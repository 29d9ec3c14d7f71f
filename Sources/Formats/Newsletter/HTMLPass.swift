import CHTML

/// What is told, in order, of what stands in HTML.
protocol HTMLConsumer {
  /// An element begins; whether what is in it is wanted. Where not, its end is not told either.
  mutating func begin(_ element: HTMLElement) -> Bool
  mutating func end(_ tag: HTMLTag)
  /// A part of a text, its entities undone.
  mutating func text(_ bytes: UnsafeRawBufferPointer)
}

/// libxml2, opened when the first text in HTML is met.
struct HTMLLibrary {
  /// Elements within elements: an editor writes a dozen.
  private static let deepest: Int32 = 200

  private var library: chtml

  /// `nil` where the library is not installed.
  init?() {
    var library = chtml()
    guard chtml_open(&library) != 0 else { return nil }
    self.library = library
  }

  /// Tells a consumer all that stands in a fragment of HTML; `nil` where nobody can read it in time.
  ///
  /// What is hidden from readers is not told: scripts, buttons, forms.
  func read<Consumer: HTMLConsumer>(
    _ bytes: UnsafeRawBufferPointer, by consumer: Consumer
  ) -> Consumer? {
    guard bytes.count <= HTMLReader.largest else { return nil }
    // The library believes what it is given to be UTF-8, and takes a NUL for the end.
    if bytes.contains(where: isNone) || String(validating: bytes, as: UTF8.self) == nil {
      let text = Array(String(decoding: bytes, as: UTF8.self).utf8.map { isNone($0) ? 0x20 : $0 })
      return text.withUnsafeBytes { readText($0, by: consumer) }
    }
    return readText(bytes, by: consumer)
  }

  /// NUL and DEL are characters of no text.
  private func isNone(_ byte: UInt8) -> Bool { byte == 0 || byte == 0x7F }

  private func readText<Consumer: HTMLConsumer>(
    _ bytes: UnsafeRawBufferPointer, by consumer: Consumer
  ) -> Consumer? {
    guard HTMLScan.isHarmless(bytes) else { return nil }
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else {
      return consumer
    }
    var pass = Pass(consumer: consumer)
    var listener = chtml_listener(
      begin: { name, attributes, data in HTMLLibrary.begin(name, attributes, data) },
      end: { name, data in HTMLLibrary.end(name, data) },
      text: { text, size, data in HTMLLibrary.text(text, size, data) })
    let isWhole = withUnsafeMutablePointer(to: &pass) { pass in
      withUnsafePointer(to: library) { chtml_read($0, start, bytes.count, &listener, pass) }
    }
    return isWhole != 0 ? pass.consumer as? Consumer : nil
  }

  /// One reading: the consumer, and where in the tree it is.
  private struct Pass {
    var consumer: any HTMLConsumer
    var depth: Int32 = 0
    /// The depth of the element whose contents are left out; `nil` where none are.
    var skipped: Int32?
  }

  private static func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?,
    _ data: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let name, let pass = data?.assumingMemoryBound(to: Pass.self) else { return 0 }
    pass.pointee.depth += 1
    if pass.pointee.depth > deepest { return 0 }
    if pass.pointee.skipped != nil { return 1 }
    let element = HTMLElement(name, attributes)
    let isSeen = element.tag != .hidden && element.role != .widget
    if !isSeen || !pass.pointee.consumer.begin(element) {
      pass.pointee.skipped = pass.pointee.depth
    }
    return 1
  }

  private static func end(
    _ name: UnsafePointer<CChar>?, _ data: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let name, let pass = data?.assumingMemoryBound(to: Pass.self) else { return 0 }
    if let skipped = pass.pointee.skipped {
      if skipped == pass.pointee.depth { pass.pointee.skipped = nil }
    } else {
      pass.pointee.consumer.end(HTMLTag(name))
    }
    pass.pointee.depth -= 1
    return 1
  }

  private static func text(
    _ text: UnsafePointer<CChar>?, _ size: Int32, _ data: UnsafeMutableRawPointer?
  ) -> Int32 {
    guard let text, let pass = data?.assumingMemoryBound(to: Pass.self) else { return 0 }
    if pass.pointee.skipped == nil {
      pass.pointee.consumer.text(UnsafeRawBufferPointer(start: text, count: Int(size)))
    }
    return 1
  }
}
