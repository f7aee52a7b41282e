//! Opening a link or a mail in the program the user has for it. The address goes to it as one argument; it
//! was checked before to be a web page or a mail.

/// Opens an address with the program that is set, else with the one of the desktop. It runs on its own.
pub fn open(with: Option<&str>, link: &str) -> Result<(), String> {
    let opened = match with {
        Some(program) => open::with_detached(link, program),
        None => open::that_detached(link),
    };
    opened.map_err(|error| error.to_string())
}
