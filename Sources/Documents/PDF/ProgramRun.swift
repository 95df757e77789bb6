internal import Glibc
internal import Wording

/// A program that turns a file into text, run with a limit of time and of output.
struct ProgramRun {
  private let program: FilePath
  private let arguments: [String]
  private let input: Int32
  private let seconds: Int
  private let bytes: Int

  /// - Parameter input: the descriptor of its standard input.
  init(_ program: FilePath, _ arguments: [String], input: Int32, seconds: Int, bytes: Int) {
    (self.program, self.arguments, self.input) = (program, arguments, input)
    (self.seconds, self.bytes) = (seconds, bytes)
  }

  /// What the program writes to its standard output.
  ///
  /// - Throws: a `Problem` that names the file.
  func output(for file: String) throws(Problem) -> [UInt8] {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError.last.problem(file) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = start(writingTo: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { throw Problem(Message("pdf.notStarted", ["program": program.name]), in: file) }
    let end = Self.now() + seconds * 1000
    let outcome = collect(from: ends[0], until: end)
    if case .failure = outcome { kill(process, SIGKILL) }
    let status = wait(for: process, until: end)
    let output = try outcome.mapError { Problem($0.message, in: file) }.get()
    guard status == 0 else { throw Problem(Message("pdf.failed", ["status": String(status >> 8 & 0xFF)]), in: file) }
    return output
  }

  private func start(writingTo output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var texts = ([program.name] + arguments).map { strdup($0) } + [nil]
    defer { for text in texts { free(text) } }
    var process: pid_t = 0
    let result = program.withCString { posix_spawn(&process, $0, &actions, nil, &texts, environ) }
    return result == 0 ? process : nil
  }

  /// The exit status; a program that has closed its output and does not end is ended.
  private func wait(for process: pid_t, until end: Int) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0 && errno != EINTR { return -1 }
      if Self.now() > end { kill(process, SIGKILL) }
      usleep(2000)
    }
  }

  private func collect(from descriptor: Int32, until end: Int) -> Result<[UInt8], ProgramFailure> {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let wait = end - Self.now()
      guard wait > 0 else { return .failure(.init("pdf.tooSlow", seconds)) }
      let ready = Glibc.poll(&poll, 1, Int32(min(wait, 1000)))
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return .success(output) }
      guard output.count + count <= bytes else { return .failure(.init("document.tooLarge", bytes >> 20)) }
      output += buffer[..<count]
    }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

private struct ProgramFailure: Error {
  let message: Message

  init(_ key: String, _ limit: Int) { message = Message(key, ["limit": String(limit)]) }
}
