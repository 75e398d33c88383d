import SourceText
import Testing

/// The classes of ASCII, and what is read by them.
@Suite struct ByteClassTests {
  @Test(arguments: 0...255 as ClosedRange<UInt8>)
  func classesAreThoseOfCharacters(_ byte: UInt8) {
    let character = Character(Unicode.Scalar(byte))
    let isASCII = byte < 0x80
    #expect(byte.isASCIILetter == (isASCII && character.isLetter))
    #expect(byte.isASCIIUppercase == (isASCII && character.isUppercase))
    #expect(byte.isASCIILowercase == (isASCII && character.isLowercase))
    #expect(byte.isASCIIDigit == (isASCII && character.isNumber))
    #expect(byte.isASCIIAlphanumeric == (byte.isASCIILetter || byte.isASCIIDigit))
    #expect(byte.isASCIIWhitespace == (isASCII && character.isWhitespace))
    #expect(byte.hexDigitValue.map(Int.init) == (isASCII ? character.hexDigitValue : nil))
    #expect(
      byte.asciiLowercased == (isASCII ? Character(character.lowercased()).asciiValue : byte))
    #expect(byte.isSpaceOrTab == " \t".utf8.contains(byte))
    #expect(byte.isLineEnd == "\n\r".utf8.contains(byte))
    #expect(byte.isSpaceOrLineEnd == " \t\n\r".utf8.contains(byte))
    #expect(byte.isSpaceOrLineFeed == " \n".utf8.contains(byte))
  }

  @Test func runsEndAtTheirLimits() {
    Array("  ab 12 ".utf8).withBytes { view in
      #expect(view.endOfRun(from: 2, to: 8) { $0.isASCIILetter } == 4)
      #expect(view.endOfRun(from: 2, to: 3) { $0.isASCIILetter } == 3)
      #expect(view.endOfRun(from: 4, to: 8) { $0.isASCIILetter } == 4)
      #expect(view.startOfRun(before: 7, downTo: 0) { $0.isASCIIDigit } == 5)
      #expect(view.startOfRun(before: 7, downTo: 6) { $0.isASCIIDigit } == 6)
      #expect(view.trimmed(ByteRange(0, 8)) { $0.isSpaceOrTab } == ByteRange(2, 7))
      #expect(view.trimmed(ByteRange(0, 2)) { $0.isSpaceOrTab } == ByteRange(at: 2))
    }
  }

  @Test(arguments: ["a", "é", "’", "😀"])
  func scalarsBeginBeforeTheirContinuations(_ character: String) {
    let bytes = Array(("x" + character).utf8)
    bytes.withBytes { view in
      #expect(view.startOfScalar(before: bytes.count, downTo: 0) == 1)
      #expect(view.startOfScalar(before: bytes.count, downTo: bytes.count - 1) == bytes.count - 1)
    }
  }

  @Test func aScalarHasThreeContinuationsAtMost() {
    [0x80, 0x80, 0x80, 0x80, 0x80, 0x80].withBytes { view in
      #expect(view.startOfScalar(before: 6, downTo: 0) == 2)
    }
  }

  @Test func lineEndsAreOneByteOrTwo() {
    Array("a\nb\r\nc\rd".utf8).withBytes { view in
      #expect([1, 3, 6].map { view.endOfLineEnd(at: $0) } == [2, 5, 7])
      var splitter = LineSplitter(view)
      var lines: [ByteRange] = []
      while let line = splitter.next() { lines.append(line) }
      #expect(lines == [ByteRange(0, 1), ByteRange(2, 3), ByteRange(5, 6), ByteRange(7, 8)])
    }
  }

  @Test func literalsAreFoundWhole() {
    Array("a-b--> -->".utf8).withBytes { view in
      #expect(view.firstRange(of: "-->", from: 0, to: 10) == ByteRange(3, 6))
      #expect(view.firstRange(of: "-->", from: 4, to: 10) == ByteRange(7, 10))
      #expect(view.firstRange(of: "-->", from: 4, to: 9) == nil)
    }
  }

  @Test func namesAreEqualInAnyCase() {
    Array("<A HREF=é>".utf8).withBytes { view in
      #expect(view.equals(ByteRange(3, 7), ignoringCase: "href"))
      #expect(!view.equals(ByteRange(3, 6), ignoringCase: "href"))
      #expect(!view.equals(ByteRange(1, 2), ignoringCase: "b"))
    }
  }

  @Test func theFirstOfEightBytesIsTheLowest() {
    Array("abcdefghi".utf8).withBytes { view in
      #expect(view.eightBytes(at: 1) == 0x6968_6766_6564_6362)
      #expect(view.eightBytes(at: 2) == 0)
      #expect(view.eightBytes(at: -1) == 0)
    }
  }
}
