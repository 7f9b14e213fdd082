package io.compliance4j.testkit.generate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A PNG of computed RGB pixels. */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private PngWriter() {}

    static byte[] write(int width, int height, Rng r) {
        int[] tint = {r.below(256), r.below(256), r.below(256)};
        byte[] rows = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = 0;
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rows[at++] = (byte) (tint[channel] + (channel + 1) * x * 255 / width + y * 255 / height);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length + 128);
        out.writeBytes(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        integer(header, width);
        integer(header, height);
        header.writeBytes(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "IDAT", StoredZlib.wrap(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        ByteArrayOutputStream typed = new ByteArrayOutputStream(data.length + 4);
        typed.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        typed.writeBytes(data);
        integer(out, data.length);
        out.writeBytes(typed.toByteArray());
        integer(out, (int) CheckDigits.crc32(typed.toByteArray()));
    }

    private static void integer(ByteArrayOutputStream out, int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }
}
