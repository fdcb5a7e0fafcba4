"""wechatpy: opens the requests of the first line; then, for every line with a number of milliseconds, as often as it can."""

import json
import sys
import time
import warnings
from urllib.parse import parse_qs

warnings.simplefilter("ignore")

import xmltodict  # noqa: E402
from wechatpy.crypto import WeChatCrypto  # noqa: E402


def opener(account):
    crypto = WeChatCrypto(account["token"], account["encodingAesKey"], account["appId"])

    def opened(request):
        query = parse_qs(request["query"])
        signature, timestamp, nonce = (query[name][0] for name in ("msg_signature", "timestamp", "nonce"))
        message = crypto.decrypt_message(request["body"], signature, timestamp, nonce)
        return xmltodict.parse(message)["xml"]

    return opened


def read(event):
    """As much as is read of every event everywhere: lengths, and the number."""
    return sum(int(text) if name == "CreateTime" else len(text) for name, text in event.items())


def answer(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


first = json.loads(sys.stdin.readline())
opened, requests = opener(first["account"]), first["requests"]
answer([opened(request) for request in requests])
for line in sys.stdin:
    seconds = json.loads(line) / 1000
    start = time.perf_counter()
    passes = 0
    while passes == 0 or time.perf_counter() - start < seconds:
        total = sum(read(opened(request)) for request in requests)
        passes += 1
    spent = time.perf_counter() - start
    answer({"ns": spent * 1e9 / (passes * len(requests)), "sum": total})
