//! What JavaScript gives for `String(number)`.

use dragonbox_ecma::Buffer;

const WRITTEN: [(f64, &str); 23] = [
    (0.0, "0"),
    (-0.0, "0"),
    (1.0, "1"),
    (-1.5, "-1.5"),
    (100.0, "100"),
    (0.1, "0.1"),
    (123_456.789, "123456.789"),
    (0.000_001, "0.000001"),
    (-0.000_001_5, "-0.0000015"),
    (0.000_000_1, "1e-7"),
    (0.000_000_123, "1.23e-7"),
    (-0.000_000_123, "-1.23e-7"),
    (123_456_789_012_345_680_000.0, "123456789012345680000"),
    (1e21, "1e+21"),
    (-1.25e21, "-1.25e+21"),
    (5e-324, "5e-324"),
    (2.225_073_858_507_201_4e-308, "2.2250738585072014e-308"),
    (f64::MAX, "1.7976931348623157e+308"),
    (9_007_199_254_740_993.0, "9007199254740992"),
    // In the middle between two that are as short.
    (2_023_347_301_156_851.3, "2023347301156851.2"),
    (f64::NAN, "NaN"),
    (f64::INFINITY, "Infinity"),
    (f64::NEG_INFINITY, "-Infinity"),
];

#[test]
fn a_number_is_written_as_in_javascript() {
    for (number, text) in WRITTEN {
        assert_eq!(Buffer::new().format(number), text);
    }
}
