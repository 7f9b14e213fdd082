package io.compliance4j.testkit.generate;

import java.io.ByteArrayOutputStream;
import java.util.zip.Adler32;

/**
 * A zlib stream of uncompressed blocks. The output of the JDK's deflater depends on the zlib it is built with; this does
 * not, and every inflater reads it.
 */
final class StoredZlib {
    private static final int BLOCK = 0xFFFF;

    private StoredZlib() {}

    static byte[] wrap(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + 64);
        out.write(0x78);
        out.write(0x01);
        int at = 0;
        do {
            int length = Math.min(BLOCK, data.length - at);
            out.write(at + length == data.length ? 1 : 0);
            out.write(length);
            out.write(length >>> 8);
            out.write(~length);
            out.write(~length >>> 8);
            out.write(data, at, length);
            at += length;
        } while (at < data.length);
        Adler32 adler = new Adler32();
        adler.update(data);
        long sum = adler.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (sum >>> shift));
        }
        return out.toByteArray();
    }
}
