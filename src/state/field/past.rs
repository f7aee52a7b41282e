//! What was typed in a field, step by step, so that each step can be taken back. Letters typed on end are
//! one step a word; a pasted text, a taken proposal and what the editor gave back are one step each.

use unicode_segmentation::UnicodeSegmentation;

/// How many steps back are kept.
const STEPS: usize = 1_000;

/// The steps that can be taken back, and those that can be taken again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Past {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the cursor went elsewhere since the last step, so that the next is one of its own.
    is_parted: bool,
}

/// One step: at a place, a text came in where another went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// Where, in bytes.
    pub(super) at: usize,
    /// What went out.
    pub(super) out: String,
    /// What came in.
    pub(super) came: String,
    /// Where the cursor stood before and after.
    pub(super) cursor: (usize, usize),
}

impl Step {
    /// The step that takes this one back.
    fn inverse(&self) -> Self {
        Self {
            at: self.at,
            out: self.came.clone(),
            came: self.out.clone(),
            cursor: (self.cursor.1, self.cursor.0),
        }
    }

    /// Whether it is one letter typed, or one taken.
    fn is_small(&self) -> bool {
        let letters = |text: &str| text.graphemes(true).take(2).count();
        letters(&self.out) + letters(&self.came) == 1 && self.came != "\n"
    }

    /// Takes a following step in, where the two are of one word; gives it back where they are not.
    fn join(&mut self, next: Step) -> Result<(), Step> {
        let typed_on = self.out.is_empty()
            && next.out.is_empty()
            && next.at == self.at + self.came.len()
            && (!self.came.ends_with(is_blank) || next.came.ends_with(is_blank));
        let taken_before = self.came.is_empty()
            && next.came.is_empty()
            && next.at + next.out.len() == self.at
            && (self.out.starts_with(is_blank) || !next.out.ends_with(is_blank));
        let taken_after = self.came.is_empty()
            && next.came.is_empty()
            && next.at == self.at
            && (self.out.ends_with(is_blank) || !next.out.starts_with(is_blank));
        if typed_on {
            self.came.push_str(&next.came);
        } else if taken_before {
            self.at = next.at;
            self.out.insert_str(0, &next.out);
        } else if taken_after {
            self.out.push_str(&next.out);
        } else {
            return Err(next);
        }
        self.cursor.1 = next.cursor.1;
        Ok(())
    }
}

fn is_blank(sign: char) -> bool {
    sign.is_whitespace()
}

impl Past {
    /// Remembers a step. What could be made again before cannot any more.
    pub(super) fn push(&mut self, step: Step) {
        self.undone.clear();
        let joins = !std::mem::take(&mut self.is_parted) && step.is_small();
        let step = match self.done.last_mut() {
            Some(last) if joins => match last.join(step) {
                Ok(()) => return,
                Err(step) => step,
            },
            _ => step,
        };
        if self.done.len() >= STEPS {
            self.done.remove(0);
        }
        // What comes after a step in one piece is a step of its own.
        self.is_parted = !step.is_small();
        self.done.push(step);
    }

    /// The cursor went elsewhere: what is typed there is a step of its own.
    pub(super) fn part(&mut self) {
        self.is_parted = true;
    }

    /// The step that takes the last one back.
    pub(super) fn back(&mut self) -> Option<Step> {
        let step = self.done.pop()?;
        let inverse = step.inverse();
        self.undone.push(step);
        self.is_parted = true;
        Some(inverse)
    }

    /// The step to make again.
    pub(super) fn again(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// Whether anything can be taken back.
    pub(super) fn can_go_back(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether anything can be made again.
    pub(super) fn can_go_on(&self) -> bool {
        !self.undone.is_empty()
    }
}
