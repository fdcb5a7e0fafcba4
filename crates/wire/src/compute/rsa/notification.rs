//! Notifications of WeChat Pay v3.

use weseal::Error;
use weseal::headers::Headers as HeaderPairs;
use weseal::payment::{Notification, OpenNotification, OpenResource, OpenedResource, Resource, TOLERANCE};

use super::http::{Headers, Keys};
use crate::compute::driver::Driver;
use crate::fields::Fields;
use crate::frame::json;

pub(super) fn open(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let headers = Headers::read(fields)?;
    let keys = Keys::read(fields, "keys", "serial", &["publicKey", "certificate"])?;
    let [body, api_v3_key] = fields.required_texts(["body", "apiV3Key"])?;
    let now = fields.seconds("now")?;
    let tolerance_seconds = fields.seconds("toleranceSeconds")?.unwrap_or(TOLERANCE);
    fields.end()?;
    let computation = OpenNotification {
        headers: HeaderPairs(&headers.pairs()),
        body: &body,
        api_v3_key: &api_v3_key,
        keys: &keys.sources(),
        now,
        tolerance_seconds,
    };
    driver.run(&computation, write);
    Ok(())
}

pub(super) fn open_resource(fields: &mut Fields<'_>, driver: &mut Driver) -> Result<(), Error> {
    let api_v3_key = fields.required_text("apiV3Key")?;
    let mut resource = fields.fields("resource")?;
    fields.end()?;
    let [nonce, ciphertext] = resource.required_texts(["nonce", "ciphertext"])?;
    let [algorithm, associated_data] = [resource.text("algorithm")?, resource.text("associated_data")?];
    // A name of WeChat's that does not matter here.
    resource.text("original_type")?;
    resource.end()?;
    let resource = Resource {
        algorithm: algorithm.as_deref(),
        nonce: &nonce,
        associated_data: associated_data.as_deref().unwrap_or_default(),
        ciphertext: &ciphertext,
    };
    let computation = OpenResource { api_v3_key: &api_v3_key, resource };
    driver.run(&computation, |opened| format!("{{{}}}", write_resource(&opened)));
    Ok(())
}

fn write(opened: Notification) -> String {
    let Notification { id, create_time, event_type, resource_type, summary, resource } = opened;
    let names = ["id", "createTime", "eventType", "resourceType", "summary"];
    let values = [id, create_time, event_type, resource_type, summary];
    let head: String =
        names.iter().zip(values).map(|(name, value)| format!("\"{name}\":{},", json(&value))).collect();
    format!("{{{head}{}}}", write_resource(&resource))
}

fn write_resource(opened: &OpenedResource) -> String {
    format!("\"raw\":{},\"resource\":{}", json(&opened.raw), opened.json)
}
