//! A part of the typology that a build prepared, read when it is first asked for.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the bytes of it until somebody looks at it. A start shows little of the typology, and waits for no more.
pub struct Lazy<T> {
    value: OnceLock<T>,
    /// Empty where the value was there from the beginning.
    prepared: &'static [u8],
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self {
            value: value.into(),
            prepared: &[],
        }
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T: DeserializeOwned + Default> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // The bytes are those of the same build, so that they cannot be of another shape.
        self.value
            .get_or_init(|| postcard::from_bytes(self.prepared).unwrap_or_default())
    }
}

impl<T: DeserializeOwned + Default + Clone> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        T::clone(self).into()
    }
}

impl<T: DeserializeOwned + Default + fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, out)
    }
}

impl<T: DeserializeOwned + Default + Serialize> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_allocvec::<T>(self).map_err(serde::ser::Error::custom)?;
        out.serialize_bytes(&bytes)
    }
}

/// From bytes that stay where they are as long as the program runs.
impl<'de: 'static, T> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_bytes(PreparedBytes(PhantomData))
    }
}

struct PreparedBytes<T>(PhantomData<T>);

impl<'de: 'static, T> Visitor<'de> for PreparedBytes<T> {
    type Value = Lazy<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("bytes")
    }

    fn visit_borrowed_bytes<E: Error>(self, prepared: &'de [u8]) -> Result<Lazy<T>, E> {
        Ok(Lazy {
            value: OnceLock::new(),
            prepared,
        })
    }
}
