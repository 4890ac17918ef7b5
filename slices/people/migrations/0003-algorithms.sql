-- Which algorithm a passkey signs with, by COSE's number: -7 ES256, -8 EdDSA, -257 RS256. Its public key is then an
-- uncompressed point of P-256 (65 bytes), a point of Ed25519 (32 bytes), or a modulus and four bytes of exponent.
alter table passkeys add column algorithm bigint not null default -7;
