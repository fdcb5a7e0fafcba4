//! Real-name authorisation.

use serde::Serialize;
use weseal::Error;
use weseal::realname::{OpenRealName, RealName, SignRealName};
use weseal::rsa::Source;

use super::seed;
use crate::compute::driver::Driver;
use crate::fields::Fields;
use crate::frame::json;

pub(super) fn sign(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let [cert_serial_no, private_key] = fields.required_texts(["certSerialNo", "privateKey"])?;
    let timestamp = fields.time("timestamp")?;
    let seed = seed(fields)?;
    fields.end()?;
    let computation = SignRealName {
        cert_serial_no: &cert_serial_no,
        timestamp: &timestamp,
        private_key: Source::Pem(&private_key),
        seed: &seed,
    };
    driver.run(&computation, |signature| json(&signature));
    Ok(())
}

pub(super) fn open(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Opened {
        #[serde(skip_serializing_if = "Option::is_none")]
        real_name: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        credential_id: Option<String>,
    }
    let private_key = fields.required_text("privateKey")?;
    let real_name = fields.text("encryptedRealName")?;
    let credential_id = fields.text("encryptedCredentialId")?;
    let seed = seed(fields)?;
    fields.end()?;
    let computation = OpenRealName {
        private_key: Source::Pem(&private_key),
        real_name: real_name.as_deref(),
        credential_id: credential_id.as_deref(),
        seed: &seed,
    };
    driver.run(&computation, |RealName { real_name, credential_id }| {
        json(&Opened { real_name, credential_id })
    });
    Ok(())
}
