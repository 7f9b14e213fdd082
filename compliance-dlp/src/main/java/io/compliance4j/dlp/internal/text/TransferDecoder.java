package io.compliance4j.dlp.internal.text;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The transfer encodings of mail, decoded. What is not valid is passed over, so that a damaged part gives what is left of it. */
final class TransferDecoder extends InputStream {
    private final InputStream in;
    private final boolean base64;
    private int bits;
    private int have;

    private TransferDecoder(InputStream in, boolean base64) {
        this.in = new BufferedInputStream(in, 8_192);
        this.base64 = base64;
    }

    /** A stream of the bytes that were encoded. */
    static InputStream of(String encoding, InputStream in) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> new TransferDecoder(in, true);
            case "quoted-printable" -> new TransferDecoder(in, false);
            default -> in;
        };
    }

    @Override
    public int read() throws IOException {
        return base64 ? readBase64() : readQuoted();
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int b = read();
            if (b < 0) {
                break;
            }
            into[at + n++] = (byte) b;
        }
        return n == 0 && length > 0 ? -1 : n;
    }

    private int readBase64() throws IOException {
        while (have < 8) {
            int c = in.read();
            if (c < 0) {
                return -1;
            }
            int value = value(c);
            if (value >= 0) {
                bits = (bits << 6) | value;
                have += 6;
            } else if (c == '=') {
                have = 0;
            }
        }
        have -= 8;
        return (bits >> have) & 0xff;
    }

    private static int value(int c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }

    private int readQuoted() throws IOException {
        int c = in.read();
        while (c == '=') {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            if (first == '\r' && second == '\n') {
                c = in.read();
                continue;
            }
            int high = Character.digit(first, 16);
            int low = Character.digit(second, 16);
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
            in.reset();
            if (first != '\n') {
                return '=';
            }
            in.skipNBytes(1);
            c = in.read();
        }
        return c;
    }
}
