"""wechatpy: reads requests as lines of JSON, and answers each with a line."""

import json
import random
import sys
import warnings

warnings.simplefilter("ignore")

from wechatpy.crypto import WeChatCrypto  # noqa: E402
from wechatpy.utils import WeChatSigner  # noqa: E402


def crypto_of(account):
    return WeChatCrypto(account["token"], account["encodingAesKey"], account["appId"])


def signature_of(*parts):
    signer = WeChatSigner()
    signer.add_data(*parts)
    return signer.signature


def seal(request):
    """The whole body as it would be sent: the library writes it itself."""
    crypto = crypto_of(request["account"])
    timestamp = str(request["timestamp"])
    return {"body": crypto.encrypt_message(request["message"], request["nonce"], timestamp)}


def open_(request):
    """The message of a body, once the library has checked signature and owner id itself."""
    account = request["account"]
    crypto = crypto_of(account)
    timestamp, nonce, encrypt = str(request["timestamp"]), request["nonce"], request["encrypt"]
    body = request.get("body") or {"Encrypt": encrypt}
    message = crypto.decrypt_message(body, request["signature"], timestamp, nonce)
    return {
        "message": message,
        "id": account["appId"],
        "signature": signature_of(account["token"], timestamp, nonce, encrypt),
    }


CALLS = {"seal": seal, "open": open_}

random.seed(int(sys.argv[1]))
for line in sys.stdin.buffer:
    asked = json.loads(line)
    answer = CALLS[asked["call"]](asked["request"])
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
