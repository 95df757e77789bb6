extension Message {
  /// Why a call of the operating system failed, as a clause that follows what could not be done: ：磁盘已满.
  ///
  /// - Parameter code: the call's `errno`; one that the catalogue does not know is told by its number.
  package static func systemReason(_ code: Int32) -> Message {
    let key = "errno.\(code)"
    let isKnown = Catalogue.shared.pattern(for: key, in: .english) != nil
    return isKnown ? Message(key) : Message("errno.other", ["code": String(code)])
  }
}
