/// An element that begins, with its attributes; of no use once the reader has gone on.
struct HTMLElement {
  /// What Substack's own elements are, besides their tag: told by their classes.
  enum Role {
    case text
    /// A form, a button, a poll, a hint to the writer: no words of the text.
    case widget
    /// Something of another place: a video, a post, a picture's frame with a file.
    case embed
    case formula
    /// What holds a picture: nothing in it is told but the picture and its caption.
    case picture
    /// The number in the text that leads to a footnote.
    case footnoteMark
    /// The number that the footnote itself begins with.
    case footnoteNumber
    case footnote
  }

  let tag: HTMLTag
  let role: Role
  private let attributes: UnsafePointer<UnsafePointer<CChar>?>?

  init(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    tag = HTMLTag(name)
    self.attributes = attributes
    role = attributes == nil ? .text : HTMLElement.role(tag, attributes)
  }

  /// The value of an attribute; `nil` where the element has none of this name.
  subscript(_ name: StaticString) -> String? {
    HTMLElement.value(name, attributes).map { String(cString: $0) }
  }

  private static func value(
    _ name: StaticString, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> UnsafePointer<CChar>? {
    guard var pair = attributes else { return nil }
    while let key = pair[0] {
      if equal(key, name) { return pair[1] }
      pair += 2
    }
    return nil
  }

  private static func equal(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    for index in 0..<name.utf8CodeUnitCount {
      // A text that is shorter ends in a NUL, which no name has.
      guard UInt8(bitPattern: text[index]) == name.utf8Start[index] else { return false }
    }
    return text[name.utf8CodeUnitCount] == 0
  }

  private static func role(
    _ tag: HTMLTag, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> Role {
    if let classes = value("class", attributes) {
      for name in String(cString: classes).utf8.split(separator: 0x20) {
        if let role = roles[Substring(name)] { return role }
      }
    }
    // What the editor put in from elsewhere keeps what it knows of it here.
    let isData = tag != .image && tag != .link && value("data-attrs", attributes) != nil
    return isData ? .embed : .text
  }

  private static let roles: [Substring: Role] = {
    var roles: [Substring: Role] = [:]
    func add(_ names: String, _ role: Role) {
      for name in names.split(separator: " ") { roles[name] = role }
    }
    add("subscription-widget-wrap-editor subscription-widget-wrap subscription-widget", .widget)
    add("button-wrapper poll-embed dynamic-content-block hide-text pencraft", .widget)
    add("icon-container image-link-expand paywall-jump", .widget)
    add("native-video-embed native-audio-embed tweet-embed tweet twitter-embed", .embed)
    add("youtube-wrap vimeo-wrap spotify-wrap embedded-post-wrap instagram tiktok-wrap", .embed)
    add("latex-rendered", .formula)
    add("captioned-image-container image2 image3 image-link image-gallery-embed", .picture)
    add("footnote-anchor", .footnoteMark)
    add("footnote-number", .footnoteNumber)
    add("footnote", .footnote)
    return roles
  }()
}
