//! From the bytes of a file to its text: UTF-8 with or without its mark, UTF-16 where its mark says so, and
//! otherwise the code page of old Windows programs.

use std::borrow::Cow;

/// The text of a file. Every sequence of bytes is some text.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16_lossy(&units).into()
}

/// The sign of a byte in Windows-1252, by the index of the Encoding Standard.
fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let place = usize::from(byte.wrapping_sub(0x80));
    let upper = (0x80..0xa0).contains(&byte).then(|| UPPER.get(place));
    upper.flatten().copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_whatever_a_spreadsheet_wrote_it() {
        assert_eq!(text("\u{feff}Jörg".as_bytes()), "Jörg");
        assert_eq!(text(b"J\xf6rg \x80"), "Jörg €");
        assert_eq!(text(b"\xff\xfeJ\0\xf6\0"), "Jö");
        assert_eq!(text(b"\xfe\xff\0J\0\xf6"), "Jö");
        assert_eq!(text(b"\xff\xfeJ"), "");
    }
}
