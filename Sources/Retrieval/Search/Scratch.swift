/// Working memory of one query: a fixed number of integers that only its owner sees.
///
/// Safety: this type owns the memory and frees it; subscripts assert their bounds in debug builds,
/// and each caller states why its index is in range. An array's checks cost a seventh of a loop.
@safe struct Scratch<Element: BitwiseCopyable>: ~Copyable {
    private let base: UnsafeMutablePointer<Element>
    let count: Int

    init(repeating value: Element, count: Int) {
        unsafe base = .allocate(capacity: count)
        unsafe base.initialize(repeating: value, count: count)
        self.count = count
    }

    /// Memory of which every element is written before it is read: to fill what is filled anyway took a
    /// thirtieth of a search.
    init(unwritten count: Int) {
        unsafe base = .allocate(capacity: count)
        self.count = count
    }

    /// The elements of another, and behind them a value until there are `count`.
    init(copying other: borrowing Scratch, then value: Element, count: Int) {
        precondition(count >= other.count)
        unsafe base = .allocate(capacity: count)
        unsafe base.initialize(from: other.base, count: other.count)
        unsafe (base + other.count).initialize(repeating: value, count: count - other.count)
        self.count = count
    }

    deinit { unsafe base.deallocate() }

    @inline(__always) subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return unsafe base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            unsafe base[index] = newValue
        }
    }

    /// Bit i: whether element `first` + i is at least so much, for 32 elements that exist.
    ///
    /// Four are compared at a time; where few are, branches one by one took twice as long.
    @inline(__always) func flags(from first: Int, atLeast least: Element) -> UInt32
    where Element == Score {
        var flags = Quarters()
        var bits = Quarters(1, 2, 4, 8)
        let leasts = Quarters(repeating: least)
        for index in stride(from: first, to: first &+ 32, by: 4) {
            let four = Quarters(self[index], self[index &+ 1], self[index &+ 2], self[index &+ 3])
            flags.replace(with: flags | bits, where: four .>= leasts)
            bits = bits &<< Quarters(repeating: 4)
        }
        return UInt32(bitPattern: flags[0] | flags[1] | flags[2] | flags[3])
    }

    /// Sets all elements.
    @inline(__always) func fill(_ value: Element) {
        unsafe base.update(repeating: value, count: count)
    }
}
