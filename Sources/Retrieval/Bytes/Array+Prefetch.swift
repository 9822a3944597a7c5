internal import CPrefetch

extension Array where Element: BitwiseCopyable {
    /// Asks for the memory of an element that will be read soon.
    @inline(__always) func prefetch(_ index: Int) {
        unsafe withUnsafeBufferPointer { elements in
            guard let start = elements.baseAddress else { return }
            // Nothing is read.
            unsafe penchant_prefetch(start + index)
        }
    }
}
