"""Checks a page of a signed catalogue with other people's code: RFC 8785 by rfc8785, Ed25519 by cryptography.

Standard input: {"page": the page, "keys": the DID document}. Prints "holds", or fails.
"""

import hashlib
import json
import sys

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def unbase58(text):
    assert text[0] == "z"
    number = 0
    for letter in text[1:]:
        number = number * 58 + ALPHABET.index(letter)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def digest(value):
    return hashlib.sha256(rfc8785.dumps(value)).digest()


given = json.load(sys.stdin)
document, keys = given["page"], given["keys"]
proof = document.pop("proof")
signature = unbase58(proof.pop("proofValue")).rjust(64, b"\0")
method = next(one for one in keys["verificationMethod"] if one["id"] == proof["verificationMethod"])
assert method["id"] in keys["assertionMethod"] and method["publicKeyMultibase"] == document["key"]
key = unbase58(method["publicKeyMultibase"])
assert key[:2] == b"\xed\x01" and proof["cryptosuite"] == "eddsa-jcs-2022"
Ed25519PublicKey.from_public_bytes(key[2:]).verify(signature, digest(proof) + digest(document))
print("holds")
