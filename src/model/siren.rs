//! Numbers of the register of companies.

/// The check of SIREN and SIRET: every second digit from the right doubled, the sum a multiple of ten.
pub fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(rank, digit)| {
            let digit = u32::from(digit.wrapping_sub(b'0'));
            match rank % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}
