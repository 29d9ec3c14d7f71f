#ifndef CCALENDAR_H
#define CCALENDAR_H
#include <libical/ical.h>

/// Every function of libical that is called: the one list of them.
#define CCALENDAR_FUNCTIONS(USE)           \
  USE(icalcomponent_free)                  \
  USE(icalcomponent_get_first_component)   \
  USE(icalcomponent_get_first_property)    \
  USE(icalcomponent_get_next_component)    \
  USE(icalcomponent_get_next_property)     \
  USE(icalcomponent_isa)                   \
  USE(icalcomponent_new_clone)             \
  USE(icalerror_set_errors_are_fatal)      \
  USE(icalparameter_get_range)             \
  USE(icalparameter_get_tzid)              \
  USE(icalparser_parse_string)             \
  USE(icalproperty_get_duration)           \
  USE(icalproperty_get_exrule)             \
  USE(icalproperty_get_first_parameter)    \
  USE(icalproperty_get_property_name_r)    \
  USE(icalproperty_get_rdate)              \
  USE(icalproperty_get_rrule)              \
  USE(icalproperty_get_value)              \
  USE(icalproperty_get_value_as_string_r)  \
  USE(icalproperty_get_xlicerror)          \
  USE(icalmemory_free_buffer)              \
  USE(icalrecur_iterator_free)             \
  USE(icalrecur_iterator_new)              \
  USE(icalrecur_iterator_next)             \
  USE(icalrecur_iterator_set_start)        \
  USE(icaltimezone_free)                   \
  USE(icaltimezone_get_utc_offset_of_utc_time) \
  USE(icaltimezone_new)                    \
  USE(icaltimezone_set_component)          \
  USE(icaltime_is_utc)                     \
  USE(icalvalue_get_datetime)              \
  USE(icalvalue_get_text)                  \
  USE(icalvalue_isa)

/// Those functions of a library that was opened; none of them is NULL.
struct ccalendar {
#define CCALENDAR_FIELD(name) __typeof__(&name) name;
  CCALENDAR_FUNCTIONS(CCALENDAR_FIELD)
#undef CCALENDAR_FIELD
};

/// Opens libical and finds its functions; whether all are there.
///
/// The program is not linked with it: it brings megabytes that a desk without calendars never needs.
int ccalendar_open(struct ccalendar *functions);
#endif
