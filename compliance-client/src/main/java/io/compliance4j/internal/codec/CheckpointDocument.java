package io.compliance4j.internal.codec;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.KeySegment;
import java.util.List;

/**
 * A checkpoint as it is kept: without the remembered keys, of which it has the digests only.
 *
 * @param checkpoint everything else
 * @param epoch number of the claim under which it was saved
 * @param remembered digests of the segments of remembered keys
 */
public record CheckpointDocument(Checkpoint checkpoint, long epoch, List<String> remembered) {

    /** The checkpoint with its remembered keys. */
    public Checkpoint with(List<KeySegment> segments) {
        return Checkpoint.builder().from(checkpoint).remembered(segments).build();
    }
}
