package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.store.FindingPlace;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that is to be scanned where it stands.
 *
 * @param id what it is downloaded by
 * @param key what tells it from other contents before it is downloaded; empty when nothing does
 * @param size its size, where it is known
 */
record ContentFile(Spot spot, String id, Optional<String> key, OptionalLong size) {

    /** A file that the service names with its digest, or that has none and might be replaced. */
    static ContentFile of(Spot spot, String id, Optional<String> md5, OptionalLong size) {
        return new ContentFile(spot.with(FindingPlace.Id.FILE, id), id, md5.map(ContentFile::keyOf), size);
    }

    /** Something that never changes under its id. */
    static ContentFile ofVersion(Spot spot, String id) {
        return new ContentFile(spot.with(FindingPlace.Id.FILE, id), id, Optional.of("id:" + id), OptionalLong.empty());
    }

    /** What a content is known by wherever it stands. */
    static String keyOf(String md5) {
        return "md5:" + md5.toLowerCase(Locale.ROOT);
    }
}
