import CCalendar

/// libical, opened when the first calendar is read.
///
/// Its functions share state about zones and errors: one thread at a time may call them.
struct CalendarLibrary {
  let call: ccalendar

  /// `nil` where the library is not installed.
  init?() {
    var functions = ccalendar()
    guard ccalendar_open(&functions) != 0 else { return nil }
    call = functions
  }

  /// The components of a kind directly within another.
  func components(
    _ parent: OpaquePointer, _ kind: icalcomponent_kind = ICAL_ANY_COMPONENT
  ) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var next = call.icalcomponent_get_first_component(parent, kind)
    while let component = next {
      found.append(component)
      next = call.icalcomponent_get_next_component(parent, kind)
    }
    return found
  }

  /// The properties of a kind of a component, in the order of the file.
  func properties(_ component: OpaquePointer, _ kind: icalproperty_kind) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var next = call.icalcomponent_get_first_property(component, kind)
    while let property = next {
      found.append(property)
      next = call.icalcomponent_get_next_property(component, kind)
    }
    return found
  }

  /// The first property of a kind.
  func property(_ component: OpaquePointer, _ kind: icalproperty_kind) -> OpaquePointer? {
    call.icalcomponent_get_first_property(component, kind)
  }

  /// The text of the first property of a kind, its escapes undone; empty where there is none.
  func text(_ component: OpaquePointer, _ kind: icalproperty_kind) -> String {
    property(component, kind).map(text) ?? ""
  }

  /// The text of a property, its escapes undone where its value is a text.
  func text(_ property: OpaquePointer) -> String {
    if let value = call.icalproperty_get_value(property),
      call.icalvalue_isa(value) == ICAL_TEXT_VALUE, let text = call.icalvalue_get_text(value)
    {
      return String(cString: text)
    }
    return owned(call.icalproperty_get_value_as_string_r(property))
  }

  /// The text of the first property of a name that no standard knows: `X-WR-TIMEZONE`.
  func text(_ component: OpaquePointer, named name: String) -> String? {
    properties(component, ICAL_X_PROPERTY).first {
      owned(call.icalproperty_get_property_name_r($0)).uppercased() == name
    }.map(text)
  }

  /// The zone that a property names behind its name.
  func zoneName(_ property: OpaquePointer) -> String? {
    call.icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)
      .flatMap { call.icalparameter_get_tzid($0) }.map { String(cString: $0) }
  }

  /// A text that the library made for us to free.
  private func owned(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { call.icalmemory_free_buffer(text) }
    return String(cString: text)
  }
}
