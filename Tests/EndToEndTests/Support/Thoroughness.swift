import Glibc

/// How much of a kind a test takes: a few at a desk, all where `CI` or `COPYDESK_EVERY_STEP` is set.
func many(_ all: Int, few: Int) -> Int {
  getenv("CI") != nil || getenv("COPYDESK_EVERY_STEP") != nil ? all : few
}
