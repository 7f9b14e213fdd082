package io.compliance4j.dlp.store;

import io.compliance4j.dlp.text.ScanGap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Something that was to be scanned and was not: where it stands and why. It holds no content.
 *
 * @param place the text or file
 * @param gap why, and for a part of a file which one
 * @param occurredAt when the text was written or the file uploaded
 * @param foundAt when it was to be scanned
 */
public record StoredGap(FindingPlace place, ScanGap gap, Instant occurredAt, Instant foundAt) {

    /** The same whenever the same thing is left out at the same place for the same reason. */
    public String id() {
        StringBuilder key = new StringBuilder(place.source());
        place.reference()
                .forEach((name, value) ->
                        key.append('\n').append(name).append(' ').append(value));
        key.append('\n').append(gap.location()).append('\n').append(gap.reason().label());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return gap + " in " + place;
    }
}
