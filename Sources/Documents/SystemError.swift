internal import Glibc
internal import Wording

/// What the operating system said when a call failed, as a problem with a remedy.
struct SystemError {
  let code: Int32

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(code: errno) }

  func problem(_ name: String) -> Problem {
    switch code {
    case ENOENT, ENOTDIR: Problem(Message("file.missing"), in: name)
    case EACCES, EPERM: Problem(Message("file.forbidden"), in: name)
    case EISDIR: Problem(Message("file.isFolder"), in: name)
    case ELOOP: Problem(Message("file.linkLoop"), in: name)
    case ENOSPC, EDQUOT: Problem(Message("file.diskFull"), in: name)
    case EROFS: Problem(Message("file.readOnly"), in: name)
    case EEXIST: Problem(Message("file.exists"), in: name)
    default: Problem(Message("file.notDone", followedBy: [.systemReason(code)]), in: name)
    }
  }
}
