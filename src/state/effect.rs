//! Everything the reducer may ask of the world. The app performs effects in their order; what comes of
//! each comes back as an action.

/// Something asked of the world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Put the unsaved changes of the state on the disk, the oldest first.
    Save,
    /// Read the data anew.
    Reload,
    /// Draw the whole screen anew.
    Redraw,
    /// Give the terminal back and stop until told to go on.
    Suspend,
}
