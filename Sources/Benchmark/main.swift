import Glibc
import Markup
import SourceText
import TextAnalysis

// A scratch harness for now.
func cpu() -> Double {
  var t = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
  return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9
}
var files: [SourceFile] = []
while let path = readLine() {
  if let f = try? SourceFile.load(path) { files.append(f) }
}
let total = files.reduce(0) { $0 + $1.bytes.count }
func measure(_ name: String, _ body: () -> Int) {
  var best = Double.infinity
  var n = 0
  for _ in 0..<5 {
    let a = cpu()
    n = body()
    best = min(best, cpu() - a)
  }
  print(name, Double(total) / best / 1e6, "MB/s of source", n, Double(n) / best / 1e6)
}
measure("blocks") {
  var n = 0
  for f in files { n += Document.benchmarkBlocks(f) }
  return n
}
measure("inlines") {
  var n = 0
  for f in files { n += Document.benchmarkInlines(f) }
  return n
}
measure("parse") {
  var n = 0
  for f in files {
    let d = Document.parse(f, markup: f.path.hasSuffix("mdx") ? .mdx : .markdown)
    n += d.prose.text.count
  }
  return n
}
