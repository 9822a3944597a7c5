/// A random sample of a stream of unknown length: each element is as likely to be in it as any
/// other, and the same seed takes the same ones. Vitter: Random sampling with a reservoir, 1985.
package struct Reservoir<Element> {
    private let size: Int
    private var random: ShopRandom
    private var seen = 0

    /// What was sampled so far, in the order of the stream only as long as it is not full.
    package private(set) var elements: [Element] = []

    /// A sample of at most `size` elements.
    package init(size: Int, seed: UInt64) {
        self.size = size
        random = ShopRandom(seed: seed, stream: .bench)
    }

    /// Offers the next element of the stream.
    package mutating func offer(_ element: @autoclosure () -> Element) {
        seen += 1
        if elements.count < size {
            elements.append(element())
            return
        }
        let place = random.below(seen)
        if place < size { elements[place] = element() }
    }
}
