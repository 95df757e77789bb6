internal import CICU
import Wording

/// The installed ICU.
public enum ICU {
  /// Version of the ICU library that is linked, for example `72.1`.
  public static var version: String { String(cString: cicu_version()) }

  /// Turns ICU's status codes into problems; every call of the C target passes through here.
  static func check<Result>(_ call: (inout Int32) -> Result) throws(Problem) -> Result {
    var status: Int32 = 0
    let result = call(&status)
    guard status <= 0 else {
      throw Problem(Message("icu.failed", ["error": String(cString: cicu_error_name(status)), "version": version]))
    }
    return result
  }
}
