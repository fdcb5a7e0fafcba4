"""RSA and AES-GCM: reads requests as lines of JSON, and answers each with a line. Which library: the argument."""

import base64
import functools
import json
import sys

b64 = base64.b64decode
text = lambda data: base64.b64encode(data).decode()


class Cryptography:
    """cryptography, on its own OpenSSL."""

    def __init__(self):
        from cryptography.hazmat.primitives import hashes, serialization
        from cryptography.hazmat.primitives.asymmetric import padding
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self.sha256, self.serialization, self.padding, self.gcm = hashes.SHA256(), serialization, padding, AESGCM

    @functools.cache
    def key(self, pem):
        return self.serialization.load_pem_private_key(pem.encode(), None)

    def scheme(self, kind):
        if kind == "pkcs1":
            return self.padding.PKCS1v15()
        return self.padding.PSS(mgf=self.padding.MGF1(self.sha256), salt_length=32)

    def sign(self, pem, kind, data):
        return self.key(pem).sign(data, self.scheme(kind), self.sha256)

    def verify(self, pem, kind, data, signature):
        self.key(pem).public_key().verify(signature, data, self.scheme(kind), self.sha256)

    def encrypt(self, pem, data):
        return self.key(pem).public_key().encrypt(data, self.padding.PKCS1v15())

    def seal(self, key, nonce, aad, data):
        return self.gcm(key).encrypt(nonce, data, aad)

    def open(self, key, nonce, aad, sealed):
        return self.gcm(key).decrypt(nonce, sealed, aad)


class Pycryptodome:
    """pycryptodome, which has RSA and GCM of its own."""

    def __init__(self):
        from Crypto.Cipher import AES, PKCS1_v1_5
        from Crypto.Hash import SHA256
        from Crypto.PublicKey import RSA
        from Crypto.Signature import pkcs1_15, pss

        self.aes, self.cipher, self.sha256, self.rsa = AES, PKCS1_v1_5, SHA256, RSA
        self.pkcs1, self.pss = pkcs1_15, pss

    @functools.cache
    def key(self, pem):
        return self.rsa.import_key(pem)

    def scheme(self, pem, kind):
        key = self.key(pem)
        return self.pkcs1.new(key) if kind == "pkcs1" else self.pss.new(key, salt_bytes=32)

    def sign(self, pem, kind, data):
        return self.scheme(pem, kind).sign(self.sha256.new(data))

    def verify(self, pem, kind, data, signature):
        self.scheme(pem, kind).verify(self.sha256.new(data), signature)

    def encrypt(self, pem, data):
        return self.cipher.new(self.key(pem).public_key()).encrypt(data)

    def seal(self, key, nonce, aad, data):
        cipher = self.aes.new(key, self.aes.MODE_GCM, nonce=nonce)
        cipher.update(aad)
        return b"".join(cipher.encrypt_and_digest(data))

    def open(self, key, nonce, aad, sealed):
        cipher = self.aes.new(key, self.aes.MODE_GCM, nonce=nonce)
        cipher.update(aad)
        return cipher.decrypt_and_verify(sealed[:-16], sealed[-16:])


library = {"cryptography": Cryptography, "pycryptodome": Pycryptodome}[sys.argv[1]]()

CALLS = {
    "sign": lambda r: text(library.sign(r["key"], r["kind"], r["text"].encode())),
    # Throws where the signature is not good.
    "verify": lambda r: library.verify(r["key"], r["kind"], r["text"].encode(), b64(r["signature"])) is None,
    "encrypt": lambda r: text(library.encrypt(r["key"], b64(r["bytes"]))),
    "seal": lambda r: text(library.seal(b64(r["key"]), b64(r["nonce"]), r["aad"].encode(), r["text"].encode())),
    "open": lambda r: library.open(b64(r["key"]), b64(r["nonce"]), r["aad"].encode(), b64(r["sealed"])).decode(),
}

for line in sys.stdin.buffer:
    asked = json.loads(line)
    sys.stdout.write(json.dumps(CALLS[asked["call"]](asked["request"])) + "\n")
    sys.stdout.flush()
