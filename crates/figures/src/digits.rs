/// A number in digits. The standard library's way to the same brings its whole formatting with it,
/// 2 kB of the widget.
#[inline(never)]
pub fn digits(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.insert(0, b'0' + (number % 10) as u8);
        number /= 10;
        if number == 0 {
            return digits.into_iter().map(char::from).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::digits;

    #[test]
    fn writes_numbers() {
        for number in [0, 7, 10, 1_234_567, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
        }
    }
}
