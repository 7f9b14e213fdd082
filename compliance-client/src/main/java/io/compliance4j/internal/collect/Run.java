package io.compliance4j.internal.collect;

import io.compliance4j.internal.http.Api;
import java.time.Instant;

/** What a feed needs of the run that it is read in. */
interface Run {

    /** The service, with the run's calls counted. */
    Api api();

    /** Whether that key is remembered as of the last step: delivered before, or {@link Step#alsoRemember}. */
    boolean remembers(String key);

    /** The server's clock at its last answer; ours only until it has answered. */
    Instant serverTime();

    /** Whether that request was one of ours: of this client, or of an earlier run under the same checkpoint. */
    boolean isOwnRequest(String requestId);
}
