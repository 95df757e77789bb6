import CYardstick
import TextModel

/// Processor time of this thread, so that other work on the machine does not count.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let start = yardstick_thread_seconds()
  try work()
  return yardstick_thread_seconds() - start
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

/// The texts one after the other, again and again until there are bytes enough; generated text where there is none.
func longText(of texts: [Document], atLeast count: Int) -> Document {
  var sample = texts.flatMap(\.utf8)
  if sample.isEmpty {
    var generator = Generator(seed: 1)
    sample = Array(generatedText(20_000, samples: [], using: &generator).utf8)
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + sample.count)
  while bytes.count < count { bytes += sample }
  return Document(name: "text", utf8: bytes)
}
