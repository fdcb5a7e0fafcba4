"""AES-128-CBC, HMAC and digests: reads requests as lines of JSON, and answers each with a line. Which library: the argument."""

import base64
import json
import sys

b64 = base64.b64decode


class Cryptography:
    """cryptography, on its own OpenSSL."""

    def __init__(self):
        from cryptography.hazmat.primitives import hashes, hmac, padding
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        self.hashes, self.mac, self.padding = hashes, hmac, padding
        self.cipher, self.algorithms, self.modes = Cipher, algorithms, modes

    def seal(self, key, iv, data):
        padder = self.padding.PKCS7(128).padder()
        padded = padder.update(data) + padder.finalize()
        encryptor = self.cipher(self.algorithms.AES(key), self.modes.CBC(iv)).encryptor()
        return encryptor.update(padded) + encryptor.finalize()

    def hmac(self, key, data):
        mac = self.mac.HMAC(key, self.hashes.SHA256())
        mac.update(data)
        return mac.finalize()

    def digest(self, name, data):
        algorithm = {"md5": self.hashes.MD5, "sha1": self.hashes.SHA1, "sha256": self.hashes.SHA256}[name]
        digest = self.hashes.Hash(algorithm())
        digest.update(data)
        return digest.finalize()


class Pycryptodome:
    """pycryptodome, which has all of them of its own."""

    def __init__(self):
        from Crypto.Cipher import AES
        from Crypto.Hash import HMAC, MD5, SHA1, SHA256
        from Crypto.Util.Padding import pad

        self.aes, self.pad, self.mac = AES, pad, HMAC
        self.digests = {"md5": MD5, "sha1": SHA1, "sha256": SHA256}

    def seal(self, key, iv, data):
        return self.aes.new(key, self.aes.MODE_CBC, iv).encrypt(self.pad(data, 16))

    def hmac(self, key, data):
        return self.mac.new(key, data, self.digests["sha256"]).digest()

    def digest(self, name, data):
        return self.digests[name].new(data).digest()


def answer(library, call, request):
    text = request["text"].encode()
    if call == "seal":
        return base64.b64encode(library.seal(b64(request["key"]), b64(request["iv"]), text)).decode()
    if call == "hmac":
        return library.hmac(request["key"].encode(), text).hex()
    return library.digest(call, text).hex()


def main():
    library = {"cryptography": Cryptography, "pycryptodome": Pycryptodome}[sys.argv[1]]()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        print(json.dumps(answer(library, asked["call"], asked["request"])), flush=True)


main()
