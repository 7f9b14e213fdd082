package io.compliance4j.testkit.generate;

import java.io.ByteArrayOutputStream;

/** PEM blocks whose DER lengths agree and whose numbers are noise: they open nothing. */
final class PrivateKeys {
    private static final byte[] RSA_ALGORITHM = {
        0x30, 0x0D, 0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00
    };
    private static final byte[] ED25519_ALGORITHM = {0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70};
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;

    private PrivateKeys() {}

    static String any(Rng r) {
        return switch (r.below(3)) {
            case 0 -> pkcs1(r);
            case 1 -> pkcs8(r);
            default -> ed25519(r);
        };
    }

    static String pkcs8(Rng r) {
        return pem("", der(SEQUENCE, version(), RSA_ALGORITHM, der(OCTET_STRING, rsaNumbers(r))));
    }

    private static String pkcs1(Rng r) {
        return pem("RSA ", rsaNumbers(r));
    }

    private static String ed25519(Rng r) {
        return pem("", der(SEQUENCE, version(), ED25519_ALGORITHM, der(OCTET_STRING, der(OCTET_STRING, r.bytes(32)))));
    }

    private static byte[] rsaNumbers(Rng r) {
        byte[] publicExponent = der(INTEGER, new byte[] {1, 0, 1});
        return der(
                SEQUENCE,
                version(),
                number(r, 128),
                publicExponent,
                number(r, 128),
                number(r, 64),
                number(r, 64),
                number(r, 64),
                number(r, 64),
                number(r, 64));
    }

    private static byte[] version() {
        return der(INTEGER, new byte[] {0});
    }

    private static byte[] number(Rng r, int length) {
        byte[] bytes = r.bytes(length);
        bytes[0] = (byte) (0x40 | (bytes[0] & 0x3F));
        return der(INTEGER, bytes);
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = body.size();
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >>> 8);
            out.write(length);
        }
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    private static String pem(String kind, byte[] der) {
        String dashes = "-".repeat(5);
        String name = kind + "PRIVATE" + " KEY" + dashes;
        StringBuilder out = new StringBuilder(dashes + "BEGIN " + name + "\n");
        String base64 = PlatformTokens.base64(der);
        for (int i = 0; i < base64.length(); i += 64) {
            out.append(base64, i, Math.min(i + 64, base64.length())).append('\n');
        }
        return out + dashes + "END " + name;
    }
}
