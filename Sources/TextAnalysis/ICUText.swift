/// Text that functions of ICU write.
enum ICUText {
  /// The bytes that `write` puts into a buffer of `capacity`, of which it returns the number; nil
  /// where that is negative, since it failed, or zero.
  static func bytes(
    capacity: Int, _ write: (UnsafeMutablePointer<UInt8>?, Int32) -> Int32
  ) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = max(0, Int(write(buffer.baseAddress, Int32(truncatingIfNeeded: capacity))))
    }
    return bytes.isEmpty ? nil : bytes
  }
}
