import Glibc

/// The natural logarithm, from the C library.
package enum NaturalLogarithm {
    package static func of(_ value: Double) -> Double { log(value) }
}
