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

    init(copying other: borrowing Scratch) {
        unsafe base = .allocate(capacity: other.count)
        unsafe base.initialize(from: other.base, count: other.count)
        count = other.count
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

    /// Sets all elements.
    @inline(__always) func fill(_ value: Element) {
        unsafe base.update(repeating: value, count: count)
    }
}
