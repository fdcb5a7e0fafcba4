//! What needs RSA or AES-GCM.

use serde_json::{Value, json};
use weseal::api_security::{
    Call, MAX_AGE, OpenApiResponse, SealApiRequest, SignApiRequest, SymmetricKey, Verified, VerifyApiResponse,
};
use weseal::headers::Headers;
use weseal::message;
use weseal::payment::{
    Notification, OpenNotification, OpenResource, OpenedResource, PaymentRequest, Resource, SignPaymentRsa,
    TOLERANCE,
};
use weseal::realname::{OpenRealName, RealName, SignRealName};
use weseal::rsa::Source;

use super::Runner;
use super::options::{Options, borrowed, sources};
use crate::suite::library::{Failure, Unsayable};

type Result<T> = std::result::Result<T, Unsayable>;
type Ran = std::result::Result<Value, Failure>;

pub(super) fn run(name: &str, options: &Options, runner: &Runner) -> Result<Option<Ran>> {
    Ok(Some(match name {
        "signPaymentRsa" => sign_payment(options, runner)?,
        "openPaymentNotification" => open_notification(options, runner)?,
        "openPaymentResource" => open_resource(options, runner)?,
        "signRealName" => sign_real_name(options, runner)?,
        "openRealName" => open_real_name(options, runner)?,
        "sealApiRequest" => seal_request(options, runner)?,
        "openApiResponse" => open_response(options, runner)?,
        "signApiRequest" => sign_request(options, runner)?,
        "verifyApiResponse" => verify_response(options, runner)?,
        _ => return Ok(None),
    }))
}

fn sign_payment(options: &Options, runner: &Runner) -> Result<Ran> {
    let [app_id, nonce_str, package] = options.texts(["appId", "nonceStr", "package"])?;
    let (time_stamp, pem) = (options.seconds("timeStamp"), options.text("privateKey")?);
    let request =
        PaymentRequest { app_id: &app_id, time_stamp: &time_stamp, nonce_str: &nonce_str, package: &package };
    let seed = options.bytes("seed")?;
    Ok(runner.run(&SignPaymentRsa { request, private_key: Source::Pem(&pem), seed: &seed }, Value::from))
}

fn open_notification(options: &Options, runner: &Runner) -> Result<Ran> {
    let (headers, keys) = (options.headers(), options.keys("keys", "serial"));
    let [body, api_v3_key] = options.texts(["body", "apiV3Key"])?;
    let computation = OpenNotification {
        headers: Headers(&borrowed(&headers)),
        body: &body,
        api_v3_key: &api_v3_key,
        keys: &sources(&keys),
        now: options.number("now"),
        tolerance_seconds: options.number("toleranceSeconds").unwrap_or(TOLERANCE),
    };
    Ok(runner.run(&computation, |opened| {
        let Notification { id, create_time, event_type, resource_type, summary, resource } = opened;
        let mut value = resource_value(&resource);
        value["id"] = id.into();
        value["createTime"] = create_time.into();
        value["eventType"] = event_type.into();
        value["resourceType"] = resource_type.into();
        value["summary"] = summary.into();
        value
    }))
}

fn open_resource(options: &Options, runner: &Runner) -> Result<Ran> {
    let (api_v3_key, resource) = (options.text("apiV3Key")?, options.value("resource"));
    let text = |name| resource[name].as_str();
    let resource = Resource {
        algorithm: text("algorithm"),
        nonce: text("nonce").unwrap(),
        associated_data: text("associated_data").unwrap_or_default(),
        ciphertext: text("ciphertext").unwrap(),
    };
    Ok(runner.run(&OpenResource { api_v3_key: &api_v3_key, resource }, |opened| resource_value(&opened)))
}

fn resource_value(opened: &OpenedResource) -> Value {
    json!({ "raw": opened.raw, "resource": parsed(&opened.json) })
}

fn sign_real_name(options: &Options, runner: &Runner) -> Result<Ran> {
    let [cert_serial_no, pem] = options.texts(["certSerialNo", "privateKey"])?;
    let (timestamp, seed) = (options.seconds("timestamp"), options.bytes("seed")?);
    let computation = SignRealName {
        cert_serial_no: &cert_serial_no,
        timestamp: &timestamp,
        private_key: Source::Pem(&pem),
        seed: &seed,
    };
    Ok(runner.run(&computation, Value::from))
}

fn open_real_name(options: &Options, runner: &Runner) -> Result<Ran> {
    let (pem, seed) = (options.text("privateKey")?, options.bytes("seed")?);
    let [name, number] = ["encryptedRealName", "encryptedCredentialId"].map(|name| options.optional(name));
    let computation = OpenRealName {
        private_key: Source::Pem(&pem),
        real_name: name.as_deref(),
        credential_id: number.as_deref(),
        seed: &seed,
    };
    Ok(runner.run(&computation, |RealName { real_name, credential_id }| {
        let fields = [("realName", real_name), ("credentialId", credential_id)];
        fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), Value::from(value?)))).collect()
    }))
}

fn seal_request(options: &Options, runner: &Runner) -> Result<Ran> {
    let ([url, app_id, nonce], key) = (options.texts(["url", "appId", "nonce"])?, options.value("key"));
    let (_, params) = message::parse(options.raw("params")).unwrap();
    let computation = SealApiRequest {
        call: call(&url, &app_id, options),
        key: symmetric(&key),
        params: &params,
        iv: options.bytes("iv")?,
        nonce: &nonce,
    };
    Ok(runner.run(&computation, |sealed| json!({ "body": sealed.body, "timestamp": sealed.timestamp })))
}

fn open_response(options: &Options, runner: &Runner) -> Result<Ran> {
    let ([url, app_id, body], key) = (options.texts(["url", "appId", "body"])?, options.value("key"));
    let computation =
        OpenApiResponse { call: call(&url, &app_id, options), key: symmetric(&key), body: &body };
    Ok(runner.run(&computation, |json| parsed(&json)))
}

fn sign_request(options: &Options, runner: &Runner) -> Result<Ran> {
    let [url, app_id, body, pem] = options.texts(["url", "appId", "body", "privateKey"])?;
    let computation = SignApiRequest {
        call: call(&url, &app_id, options),
        body: &body,
        private_key: Source::Pem(&pem),
        salt: &options.bytes("salt")?,
        seed: &options.bytes("seed")?,
    };
    Ok(runner.run(&computation, Value::from))
}

fn verify_response(options: &Options, runner: &Runner) -> Result<Ran> {
    let (headers, certificates) = (options.headers(), options.keys("certificates", "sn"));
    let [url, app_id, body] = options.texts(["url", "appId", "body"])?;
    let computation = VerifyApiResponse {
        url: &url,
        app_id: &app_id,
        headers: Headers(&borrowed(&headers)),
        body: &body,
        certificates: &sources(&certificates),
        now: options.number("now"),
        max_age_seconds: options.number("maxAgeSeconds").unwrap_or(MAX_AGE),
    };
    Ok(runner.run(&computation, |Verified { sn, deprecated, timestamp }| {
        json!({ "sn": sn, "deprecated": deprecated, "timestamp": timestamp })
    }))
}

fn call<'a>(url: &'a str, app_id: &'a str, options: &Options) -> Call<'a> {
    Call { url, app_id, timestamp: options.number("timestamp").unwrap() }
}

fn symmetric(key: &Value) -> SymmetricKey<'_> {
    SymmetricKey { sn: key["sn"].as_str().unwrap(), key: key["key"].as_str().unwrap() }
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}
