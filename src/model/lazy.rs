//! A part of the typology that a build prepared, read when it is first asked for.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value, or the bytes of it until somebody looks at it. A start shows little of the typology, and waits for no more.
#[derive(Clone)]
pub struct Lazy<T> {
    value: OnceLock<T>,
    /// The bytes and what reads them; none where the value was there from the beginning.
    prepared: Option<(&'static [u8], Reads<T>)>,
}

/// Makes the value of its bytes.
type Reads<T> = fn(&'static [u8]) -> T;

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        Self {
            value: value.into(),
            prepared: None,
        }
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Self {
        T::default().into()
    }
}

impl<T> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| {
            // Without a value from the beginning there are bytes, and the same build wrote them.
            let (bytes, read) = self.prepared.expect("no bytes");
            read(bytes)
        })
    }
}

impl<T: fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, out)
    }
}

impl<T: Serialize> Serialize for Lazy<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let bytes = postcard::to_allocvec::<T>(self).map_err(serde::ser::Error::custom)?;
        out.serialize_bytes(&bytes)
    }
}

/// From bytes that stay where they are as long as the program runs.
impl<'de: 'static, T: DeserializeOwned> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_bytes(PreparedBytes(PhantomData))
    }
}

struct PreparedBytes<T>(PhantomData<T>);

impl<'de: 'static, T: DeserializeOwned> Visitor<'de> for PreparedBytes<T> {
    type Value = Lazy<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("bytes")
    }

    fn visit_borrowed_bytes<E: Error>(self, prepared: &'de [u8]) -> Result<Lazy<T>, E> {
        Ok(Lazy {
            value: OnceLock::new(),
            prepared: Some((prepared, |bytes| {
                postcard::from_bytes(bytes).expect("foreign bytes")
            })),
        })
    }
}
