package io.compliance4j.session;

import io.compliance4j.json.RawJson;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why the content of a local message is not simply what was captured: one of the nested variants, or {@link Unknown}.
 *
 * <p>Not sealed, because the service adds kinds. Immutable.
 */
@Value.Enclosing
public interface Provenance {

    /** There was content, and it is not here. */
    @Value.Immutable
    interface ContentUnavailable extends Provenance {

        /** Why not. */
        Optional<UnavailableReason> reason();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link ContentUnavailable}. Not thread-safe. */
        final class Builder extends ImmutableProvenance.ContentUnavailable.Builder {

            Builder() {}
        }
    }

    /** The client says that Claude said this; nobody has verified it. */
    @Value.Immutable
    interface ClientAsserted extends Provenance {

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link ClientAsserted}. Not thread-safe. */
        final class Builder extends ImmutableProvenance.ClientAsserted.Builder {

            Builder() {}
        }
    }

    /** The service put it here to stand for something else. */
    @Value.Immutable
    interface SyntheticMarker extends Provenance {

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link SyntheticMarker}. Not thread-safe. */
        final class Builder extends ImmutableProvenance.SyntheticMarker.Builder {

            Builder() {}
        }
    }

    /** A kind that this version does not know. */
    @Value.Immutable
    interface Unknown extends Provenance {

        /** The server's word for it; empty if it sent none. */
        String type();

        /** The provenance exactly as received. */
        @Value.Auxiliary
        RawJson raw();

        /** Builds one. */
        static Builder builder() {
            return new Builder();
        }

        /** Collects the values of a {@link Unknown}. Not thread-safe. */
        final class Builder extends ImmutableProvenance.Unknown.Builder {

            Builder() {}
        }
    }
}
