/// CRC-32 (IEEE), as zip, PNG and Ethernet reckon it.
///
/// Bit by bit: what we sum is small, and a table would cost a citizen more than it saves.
///
/// ```
/// assert_eq!(codec::crc32(b"123456789"), 0xCBF4_3926);
/// ```
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 {
                sum >> 1 ^ 0xEDB8_8320
            } else {
                sum >> 1
            };
        }
    }
    !sum
}
