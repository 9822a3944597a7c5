/// Numbers of the four quarters of a range, 32 documents each.
typealias Quarters = SIMD4<Int32>

extension SIMD4<Int32> {
    /// By four bits: all ones in the lanes of the bits that are set.
    static let masks: [Quarters] = (0..<16).map { bits in
        Quarters((0..<4).map { bits >> $0 & 1 == 1 ? -1 : 0 })
    }

    /// By how much lanes are shifted to have nothing but their sign.
    static let signShift = Quarters(repeating: 31)

    /// Four bits, of lanes that have all ones or none.
    var bits: Int32 { (self & Quarters(1, 2, 4, 8)).wrappedSum() }
}
