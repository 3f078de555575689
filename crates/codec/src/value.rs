use crate::reader::{Reader, put_block, put_number};
use std::sync::Arc;

/// A value that has a place in published bytes. Types of several fields get it from
/// [`coded!`](crate::coded!).
pub trait Coded: Sized {
    /// Writes it.
    fn put(&self, to: &mut Vec<u8>);

    /// Reads it; any value will do once the reader has failed.
    fn take(from: &mut Reader<'_>) -> Self;
}

/// The bytes of a value.
pub fn write<T: Coded>(value: &T) -> Vec<u8> {
    let mut bytes = Vec::new();
    value.put(&mut bytes);
    bytes
}

/// The value of these bytes, all of them; `None` when they are no such value.
pub fn read<T: Coded>(bytes: &[u8]) -> Option<T> {
    let mut reader = Reader::new(bytes);
    let value = T::take(&mut reader);
    (reader.is_sound() && reader.is_empty()).then_some(value)
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Coded for $number {
            fn put(&self, to: &mut Vec<u8>) {
                put_number(to, u64::from(*self));
            }

            fn take(from: &mut Reader<'_>) -> Self {
                <$number>::try_from(from.number()).unwrap_or_else(|_| {
                    from.fail();
                    0
                })
            }
        }
    )*};
}

numbers!(u16, u32, u64);

impl Coded for u8 {
    fn put(&self, to: &mut Vec<u8>) {
        to.push(*self);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.byte()
    }
}

macro_rules! signed {
    ($($number:ty),*) => {$(
        /// Small numbers of either sign take one byte.
        impl Coded for $number {
            fn put(&self, to: &mut Vec<u8>) {
                let wide = i64::from(*self);
                put_number(to, (wide << 1 ^ wide >> 63) as u64);
            }

            fn take(from: &mut Reader<'_>) -> Self {
                let folded = from.number();
                let wide = (folded >> 1) as i64 ^ -((folded & 1) as i64);
                <$number>::try_from(wide).unwrap_or_else(|_| {
                    from.fail();
                    0
                })
            }
        }
    )*};
}

signed!(i16, i64);

impl Coded for bool {
    fn put(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn take(from: &mut Reader<'_>) -> Self {
        match from.byte() {
            0 => false,
            1 => true,
            _ => {
                from.fail();
                false
            }
        }
    }
}

impl Coded for String {
    fn put(&self, to: &mut Vec<u8>) {
        put_block(to, self.as_bytes());
    }

    #[inline(never)]
    fn take(from: &mut Reader<'_>) -> Self {
        from.text().to_owned()
    }
}

impl<const N: usize> Coded for [u8; N] {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(self);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        from.take(N).try_into().unwrap_or([0; N])
    }
}

impl<T: Coded> Coded for Box<T> {
    fn put(&self, to: &mut Vec<u8>) {
        (**self).put(to);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Box::new(T::take(from))
    }
}

impl<T: Coded> Coded for Option<T> {
    fn put(&self, to: &mut Vec<u8>) {
        self.is_some().put(to);
        if let Some(value) = self {
            value.put(to);
        }
    }

    fn take(from: &mut Reader<'_>) -> Self {
        bool::take(from).then(|| T::take(from))
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn put(&self, to: &mut Vec<u8>) {
        put_number(to, self.len() as u64);
        self.iter().for_each(|value| value.put(to));
    }

    #[inline(never)]
    fn take(from: &mut Reader<'_>) -> Self {
        let mut values = Vec::new();
        for _ in 0..from.number() {
            // A false length ends where the bytes end: every value takes at least one.
            if !from.is_sound() {
                break;
            }
            values.push(T::take(from));
        }
        values
    }
}

/// One place in bytes for values that are shared in memory.
impl<T: Coded> Coded for Arc<T> {
    fn put(&self, to: &mut Vec<u8>) {
        T::put(self, to);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        Arc::new(T::take(from))
    }
}

impl<A: Coded, B: Coded> Coded for (A, B) {
    fn put(&self, to: &mut Vec<u8>) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Reader<'_>) -> Self {
        (A::take(from), B::take(from))
    }
}
