//! `essnum themes`: the themes of the explorer.

use super::keys::list;
use super::{Call, Exit, Failure, explorer};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let table = explorer::themes(call)?;
    list(call, &table)?;
    Ok(Exit::Done)
}
